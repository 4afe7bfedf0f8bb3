"""Word a safe-response share: what responders need to act safely, on a list, to a named person.

Source: Minn. Stat. 13.46 subd. 7 and 144.294 subd. 2, as summed up in design/domain.md 7.5.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from console.domain.reroute.brief import OutgoingRefusedError, check_typed, one_line
from console.domain.reroute.never_shared import Secrets
from console.domain.vocabulary import Coded

FIELD_LIMIT = 160
SHARE_LIMIT = 600


class ShareField(Enum):
    """The whitelist: what may be shared so that a response is safe. There is no other field."""

    STRATEGIES = ("strategies", "What helps", False)
    SAFETY = ("safety", "What is dangerous there", False)
    WHO = ("who", "Who is there, by role", False)
    PROVIDER = ("provider", "Provider or case manager", True)
    PROVIDER_PHONE = ("provider_phone", "Their telephone", True)

    def __init__(self, code: str, label: str, is_provider: bool) -> None:  # noqa: FBT001 - enum's
        self.code = code
        self.label = label
        self.is_provider = is_provider


class SharePurpose(Coded):
    """Why it is shared."""

    SAFE_RESPONSE = ("SAFE_RESPONSE", "So that the response is safe")
    THREAT = ("THREAT", "To lessen a serious and near threat")


class RecipientKind(Coded):
    """Who gets it."""

    POLICE = ("POLICE", "Police")
    EMS = ("EMS", "EMS")
    FIRE = ("FIRE", "Fire")
    CRISIS_TEAM = ("CRISIS_TEAM", "Crisis team")
    DISPATCHER = ("DISPATCHER", "Dispatcher")


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What was shared, with whom and why; it is journalled as it stands."""

    recipient: str
    recipient_kind: RecipientKind
    purpose: SharePurpose
    fields: tuple[tuple[ShareField, str], ...]

    @property
    def text(self) -> str:
        """Return it as lines to read."""
        return "\n".join(f"{field.label}: {text}" for field, text in self.fields)


def make_share(
    recipient: str,
    recipient_kind: RecipientKind | None,
    purpose: SharePurpose | None,
    answers: Mapping[ShareField, str],
    secrets: Secrets,
) -> Share:
    """Return a share that may leave.

    Raises:
        OutgoingRefusedError: No recipient or purpose is named, nothing is said, it is too long, or
            it holds what never leaves.
    """
    if not recipient.strip() or recipient_kind is None:
        raise OutgoingRefusedError("Not shared: name the person who gets it.")
    if purpose is None:
        raise OutgoingRefusedError("Not shared: say what for.")
    fields = tuple(
        (field, one_line(answers[field])) for field in ShareField if answers.get(field, "").strip()
    )
    if not fields:
        raise OutgoingRefusedError("Not shared: nothing is filled in.")
    for field, text in fields:
        if len(text) > FIELD_LIMIT:
            raise OutgoingRefusedError(
                "Too long: {field} may have {limit} characters.",
                field=field.label,
                limit=str(FIELD_LIMIT),
            )
        known = Secrets(notes=secrets.notes) if field is ShareField.PROVIDER else secrets
        check_typed(text, known, phones_allowed=field is ShareField.PROVIDER_PHONE)
    share = Share(
        recipient=one_line(recipient),
        recipient_kind=recipient_kind,
        purpose=purpose,
        fields=fields,
    )
    if len(share.text) > SHARE_LIMIT:
        raise OutgoingRefusedError("Too long: a share may have {limit} characters.", limit="600")
    return share
