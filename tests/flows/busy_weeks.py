"""Fill a record with four weeks of invented work, so that the pictures of the charts show some."""

import time
from random import Random

from db.facts import CallRequested, ConsultSigned, ContactClaimed, ContactOpened
from db.facts.finish import FinishRecorded
from db.facts.screening import ContactMoved
from db.store import Store

CONTACTS = 170
WEEKS_MS = 28 * 86_400_000
ENDINGS = (
    "RESOLVED_PHONE", "RESOLVED_PHONE", "RESOLVED_PHONE", "TO_BCR", "TO_BCR", "TO_988",
    "CONSULT_ONLY", "CONSULT_ONLY", "POLICE_SENT_WITH_INFO", "POLICE_SENT", "CORESPONSE_SENT",
    "CALLER_LOST",
)  # fmt: skip
REASONS = (
    "WEAPON_IN_HAND", "WEAPON_IN_HAND", "VIOLENCE_NOW", "CALLER_INSISTED", "BCR_UNAVAILABLE",
)  # fmt: skip
CONCERNS = (
    "ANXIETY", "SI", "WELFARE_CONCERN", "PSYCHOSIS", "ANXIETY", "SI", "DEPRESSION", "LONELY",
    "ANXIETY", "SUD_INTOX", "SI", "MEDS", "GRIEF",
)  # fmt: skip
CHANNELS = ("CT_FLAG", "CT_FLAG", "CT_TRANSFER", "DISP_REQ", "OFC_REQ")


class MovingSeconds:
    """A wall clock that is set from call to call; what only measures goes on."""

    monotonic = staticmethod(time.monotonic)

    def __init__(self, now_ms: int) -> None:
        self.now_ms = now_ms

    def time_ns(self) -> int:
        self.now_ms += 1
        return self.now_ms * 1_000_000


def fill(store: Store, clock: MovingSeconds, person_id: str) -> None:
    """Append four weeks of contacts that end when the clock stands now."""
    chance = Random(417)  # noqa: S311 - invented work, the same each time
    end_ms = clock.now_ms
    starts = sorted(
        end_ms - chance.randrange(WEEKS_MS) // 3_600_000 * 3_600_000 + _busy(chance) * 3_600_000
        for _ in range(CONTACTS)
    )
    last = None
    for number, start_ms in enumerate(it - WEEKS_MS // 28 for it in starts):
        clock.now_ms = max(clock.now_ms if number else 0, start_ms)
        call = {"call_id": f"call-{number}", "call_number": f"26-{number:07}"}
        contact = {"contact_id": f"past-{number}", **call}
        channel, ending = chance.choice(CHANNELS), chance.choice(ENDINGS)
        asked = CallRequested(
            **call, channel=channel, requester_role="CALLTAKER", requester="Position 4"
        )
        store.append(asked, actor=person_id).result()
        clock.now_ms += round(1000 * chance.lognormvariate(3.7, 0.9))
        store.append(
            ContactOpened(**contact, entry_channel=channel),
            ContactClaimed(**contact),
            actor=person_id,
        ).result()
        clock.now_ms += 30_000
        facts = [_moved(contact["contact_id"], clock.now_ms)] if ending != "CONSULT_ONLY" else []
        if ending.startswith(("POLICE", "CORESPONSE")):
            facts.append(_finished(contact, ending, chance.choice(REASONS)))
        facts.append(_signed(contact, channel, ending))
        last = store.append(*facts, actor=person_id)
    if last is not None:
        last.result()


def _busy(chance: Random) -> int:
    return chance.choice((0, 0, 1, 2, 3))


def _moved(contact_id: str, at_ms: int) -> ContactMoved:
    return ContactMoved(
        contact_id=contact_id, before="screening", after="engaged", at_ms=at_ms, mode="TAKEOVER"
    )


def _finished(contact: dict[str, str], ending: str, reason: str) -> FinishRecorded:
    return FinishRecorded(
        contact_id=contact["contact_id"],
        call_number=contact["call_number"],
        disposition=ending,
        answers=(("nondivert_reason", reason),),
    )


def _signed(contact: dict[str, str], channel: str, ending: str) -> ConsultSigned:
    return ConsultSigned(
        **contact,
        entry_channel=channel,
        requester_role="CALLTAKER",
        requester="Position 4",
        presenting_concern=CONCERNS[int(contact["call_number"][3:]) % len(CONCERNS)],
        mh_nexus="YES",
        overall_level="1",
        recommended_response="PHONE",
        disposition=ending,
        narrative="Calm at the end.",
    )
