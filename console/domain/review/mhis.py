"""Give the codes of Minnesota's Mental Health Information System, as far as they are verified.

These are the codes of "Primary Reason for Intervention" of mobile crisis services; the layout of a
submission is not among what was verified, so nothing here writes one. The codes of where somebody
lives are those of ``console.domain.person_words.Residence``. Source: design/domain.md 4.6, 4.13.
"""

from collections.abc import Mapping

from console.domain.vocabulary import PresentingConcern

_C = PresentingConcern
MHIS_REASONS: Mapping[PresentingConcern, str] = {
    _C.SI: "09",
    _C.SA: "01",
    _C.NSSI: "02",
    _C.HI: "06",
    _C.PSYCHOSIS: "03",
    _C.MANIA: "07",
    _C.DEPRESSION: "04",
    _C.ANXIETY: "05",
    _C.TRAUMA: "10",
    _C.DYSREG_CHILD: "08",
    _C.FAMILY_CONFLICT: "06",
    _C.CONFUSION: "06",
    _C.IDD_AUTISM: "06",
    _C.SUD_INTOX: "06",
    _C.SUD_WITHDRAWAL: "06",
    _C.SUD_HELP: "06",
    _C.GRIEF: "06",
    _C.BASIC_NEEDS: "06",
    _C.MEDS: "06",
    _C.WELFARE_CONCERN: "06",
    _C.LONELY: "06",
    _C.ABUSE: "06",
    _C.INFO: "",
    _C.NONE_MH: "",
}
"""The code of each concern; empty where there is none: no crisis service was given."""

REASON_LABELS: Mapping[str, str] = {
    "01": "Suicide attempt",
    "02": "Self-injury without intent to die",
    "03": "Psychotic or delusional",
    "04": "Depression",
    "05": "Anxiety or panic",
    "06": "Other",
    "07": "Mania",
    "08": "Child dysregulated",
    "09": "Thoughts of suicide",
    "10": "Reaction to trauma",
}
"""What each code stands for here, in the words of the concerns that have it."""
