"""Whatever is known of a contact, nothing of it leaves by any way out but what the list allows."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from console.domain.finish.share import RecipientKind, ShareField, SharePurpose, make_share
from console.domain.reroute.brief import (
    BRIEF_LIMIT,
    Brief,
    OutgoingRefusedError,
    Part,
    SafetyWord,
    WhoIsThere,
    read_aloud,
    release,
)
from console.domain.reroute.never_shared import DIAGNOSES, HISTORY, MEDICINES, Secrets, find_secret
from console.domain.reroute.words import WayOut

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
NOTE = "She said her stepfather took the blue notebook and hid it under the stairs last winter."
SECRETS = Secrets(names=("Johanna Kestrelson",), notes=(NOTE,))
PLANTED = [
    "Johanna", "kestrelson", "612-555-0188", "+1 (612) 555 0188", "dob 1990-04-02", "4/2/1990",
    "schizophrenia", "bipolar", "lithium", "her meds", "history of", "prior attempt",
    "took the blue notebook and hid it",
]  # fmt: skip


def brief(how: str = "", back: str = "clinician in 911") -> Brief:
    return Brief(
        number="26-1182201",
        place="2400 Heron St, apt 3",
        asked="Mobile crisis team",
        safety=(SafetyWord.NO_WEAPON, SafetyWord.CHILDREN),
        who=WhoIsThere.FAMILY,
        how=how,
        back=back,
    )


def released(card: Brief, way: WayOut = WayOut.READ_ALOUD) -> str:
    later = NOW + timedelta(seconds=90)
    return release(card, SECRETS, way=way, version=1, now=NOW, valid_until=later).text


@pytest.mark.parametrize("way", WayOut)
@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_secret_leaves_by_no_way(way: WayOut, planted: str) -> None:
    for card in (brief(how=f"one voice, {planted}, no lights"), brief(back=planted)):
        with pytest.raises(OutgoingRefusedError, match="Must not leave"):
            released(card, way)


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_secret_is_in_no_share(planted: str) -> None:
    with pytest.raises(OutgoingRefusedError):
        make_share(
            "A. Lund",
            RecipientKind.POLICE,
            SharePurpose.SAFE_RESPONSE,
            {ShareField.STRATEGIES: f"speak slowly, {planted}"},
            SECRETS,
        )


def test_what_helps_leaves_and_stays_within_the_limit() -> None:
    text = released(brief(how="one voice, no lights, ask before touching"))
    assert text == (
        "CALL 26-1182201. AT 2400 Heron St, apt 3. ASKED Mobile crisis team. "
        "SAFETY no weapon said, children there. THERE family there. "
        "HOW one voice, no lights, ask before touching. BACK clinician in 911"
    )
    assert len(text) <= BRIEF_LIMIT


def test_too_much_is_refused_and_never_cut() -> None:
    with pytest.raises(OutgoingRefusedError, match="Too long by"):
        released(brief(how="x" * 90, back="y" * 60))


def test_nothing_leaves_after_its_time() -> None:
    with pytest.raises(OutgoingRefusedError, match="time is over"):
        release(brief(), SECRETS, way=WayOut.FEED, version=1, now=NOW, valid_until=NOW)


def test_a_share_may_name_the_provider_and_their_telephone_and_nobody_else() -> None:
    share = make_share(
        "A. Lund",
        RecipientKind.POLICE,
        SharePurpose.SAFE_RESPONSE,
        {
            ShareField.STRATEGIES: "one voice, no lights",
            ShareField.PROVIDER: "Johanna Weld, case manager",
            ShareField.PROVIDER_PHONE: "612-555-0160",
        },
        SECRETS,
    )
    assert "612-555-0160" in share.text
    with pytest.raises(OutgoingRefusedError):
        make_share(
            "A. Lund",
            RecipientKind.POLICE,
            SharePurpose.SAFE_RESPONSE,
            {ShareField.STRATEGIES: "call 612-555-0160"},
            SECRETS,
        )


def test_a_share_needs_a_recipient_and_a_purpose() -> None:
    said = {ShareField.STRATEGIES: "one voice"}
    for recipient, kind, purpose in (
        ("", RecipientKind.POLICE, SharePurpose.SAFE_RESPONSE),
        ("A. Lund", None, SharePurpose.SAFE_RESPONSE),
        ("A. Lund", RecipientKind.POLICE, None),
    ):
        with pytest.raises(OutgoingRefusedError):
            make_share(recipient, kind, purpose, said, SECRETS)


@given(
    how=some.text(max_size=40),
    name=some.sampled_from(["Johanna", "KESTRELSON", "kestrelson"]),
    word=some.sampled_from([*sorted(DIAGNOSES | MEDICINES), *HISTORY]),
    at=some.integers(0, 40),
)
def test_a_secret_is_found_wherever_it_stands(how: str, name: str, word: str, at: int) -> None:
    for secret in (name, word):
        text = f"{how[:at]} {secret} {how[at:]}"
        assert find_secret(text, SECRETS) is not None


def test_the_parts_of_a_card_are_the_whitelist_and_no_other() -> None:
    assert [label for label, _ in read_aloud(brief(how="one voice"))] == [
        part.value for part in Part
    ]
