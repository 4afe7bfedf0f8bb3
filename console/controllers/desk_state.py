"""Read from the record what the desk needs when a person signs on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from console.controllers.draft_controller import ADDENDUM_FIELD, is_addendum
from console.controllers.handed import handed_in
from console.controllers.work_facts import fold_work, phone_in
from console.domain.access.session import Person, Role
from console.domain.access.table import RIGHTS, Right
from console.domain.calls.call import Call, CallId
from console.domain.calls.queue import DeskMark
from console.domain.contact.consult import ConsultDraft, ConsultField, draft_from_fields
from console.domain.contact.contact import Contact, ContactId, ContactState
from console.domain.contact.on_phone import OnPhone
from console.domain.contact.sheet import Addendum, AddendumEdit, Caret, ContactSheet
from console.domain.contact.work import ContactWork
from console.domain.vocabulary import EntryChannel, Nexus, RequesterRole
from console.feed.call_codec import call_from_json
from db.facts import AddendumSigned, ConsultSigned

if TYPE_CHECKING:
    from db.reader import Reader
    from db.rows import ContactRow, Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskState:
    """What the record holds for one person at this desk.

    Attributes:
        marks: Flags, requests and owners of calls.
        sheets: The person's open contacts with their drafts, and signed ones with an addendum
            that is half typed.
        newest: The contact whose draft was written last, to be shown again; or None.
        works: Answers, level, advice and the rest of each open contact.
        phone: Who was on the phone when the desk was last open, or None.
    """

    marks: Mapping[CallId, DeskMark]
    sheets: tuple[ContactSheet, ...]
    newest: ContactId | None = None
    works: tuple[ContactWork, ...] = ()
    phone: OnPhone | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenContact:
    """One contact as its new owner finds it."""

    sheet: ContactSheet
    work: ContactWork


def read_people(reader: "Reader") -> tuple[Person, ...]:
    """Return everybody who ever signed on here. Blocks: call it off the GUI thread."""
    return tuple(
        Person(person_id=row.person_id, name=row.person_name, role=_role(row.role))
        for row in reader.people().result()
    )


def read_calls(reader: "Reader") -> tuple[Call, ...]:
    """Return the calls that were open when this desk last heard of them. Blocks."""
    calls = (call_from_json(state.body) for state in reader.calls().result() if state.is_open)
    return tuple(call for call in calls if call is not None)


def read_desk_state(
    reader: "Reader", person: Person, rights: frozenset[Right] = RIGHTS[Role.CLINICIAN]
) -> DeskState:
    """Return what the desk shows for ``person``. Blocks: call it off the GUI thread.

    Args:
        reader: Answers by right and writes down what was read.
        person: Who is about to sign on.
        rights: Theirs; what they may not see is not even asked for.
    """
    names = {known.person_id: known.name for known in read_people(reader)}
    marks = _read_marks(reader) if Right.SEE_CALLS in rights else {}
    for call_id, holder in reader.holders().result() if Right.SEE_CALLS in rights else ():
        marks.setdefault(CallId(call_id), {}).update(
            owner=names.get(holder, holder), mine=holder == person.person_id, signed=False
        )
    if Right.WRITE_OWN not in rights:
        return DeskState(marks=_marks(marks), sheets=())
    stored = reader.drafts().result()
    # other forms of a contact have drafts of their own: an addendum, its ending, its plan
    drafts = {d.contact_id: d for d in stored if d.draft_id == d.contact_id}
    sheets = []
    for row in reader.open_contacts().result():
        if row.holder == person.person_id:
            sheet = _sheet(row, person, drafts.get(row.contact_id))
            entries = reader.timeline(row.contact_id).result()
            sheets.append(replace(sheet, handed=handed_in(entries, names)))
    mine_drafts = [drafts[s.contact.contact_id] for s in sheets if s.contact.contact_id in drafts]
    for draft in stored:
        if is_addendum(draft) and draft.owner == person.person_id:
            signed = _signed_sheet(reader, draft, names)
            if signed is not None:
                sheets.append(signed)
                mine_drafts.append(draft)
    told = {
        sheet.contact.contact_id: reader.timeline(sheet.contact.contact_id).result()
        for sheet in sheets
        if sheet.contact.is_held
    }
    works = tuple(
        fold_work(ContactWork(contact=sheet.contact), told[sheet.contact.contact_id])
        for sheet in sheets
        if sheet.contact.contact_id in told
    )
    folded = {work.contact.contact_id: work.contact for work in works}
    sheets = [
        replace(sheet, contact=folded.get(sheet.contact.contact_id, sheet.contact))
        for sheet in sheets
    ]
    newest = max(mine_drafts, key=lambda draft: draft.saved_ms or 0, default=None)
    return DeskState(
        marks=_marks(marks),
        sheets=tuple(sheets),
        newest=ContactId(newest.contact_id) if newest else None,
        works=works,
        phone=phone_in([entry for entries in told.values() for entry in entries]),
    )


def read_taken(reader: "Reader", person: Person, contact_id: ContactId) -> TakenContact | None:
    """Return a contact that came into a person's hands, with its draft and its work. Blocks.

    None where it is signed, given back or another's by now.
    """
    names = {known.person_id: known.name for known in read_people(reader)}
    row = reader.contact(contact_id).result()
    if row is None or row.holder != person.person_id or row.signed_ms is not None:
        return None
    drafts = {d.contact_id: d for d in reader.drafts().result() if d.draft_id == d.contact_id}
    sheet = _sheet(row, person, drafts.get(contact_id))
    entries = reader.timeline(contact_id).result()
    work = fold_work(ContactWork(contact=sheet.contact), entries)
    sheet = replace(sheet, contact=work.contact, handed=handed_in(entries, names))
    return TakenContact(sheet=sheet, work=work)


def _marks(marks: Mapping[CallId, dict[str, object]]) -> dict[CallId, DeskMark]:
    return {call_id: DeskMark(**values) for call_id, values in marks.items()}  # type: ignore[arg-type]


def _read_marks(reader: "Reader") -> dict[CallId, dict[str, object]]:
    """Return flags, requests and signatures by call; who holds a call is not among them."""
    marks: dict[CallId, dict[str, object]] = {}
    for flag in reader.flags().result():
        nexus = Nexus(flag.nexus)
        marks.setdefault(CallId(flag.call_id), {}).update(nexus=nexus, flag_reason=flag.reason)
    for request in reader.requests().result():
        marks.setdefault(CallId(request.call_id), {}).update(
            requested_at=_at(request.requested_ms),
            requester=request.requester,
            requester_role=RequesterRole(request.requester_role),
            channel=EntryChannel(request.channel) if request.channel else None,
        )
    for call_id, signed_ms in reader.signed_calls().result():
        mark = marks.setdefault(CallId(call_id), {})
        times = (mark.get("signed_at"), _at(signed_ms))
        newest = max((at for at in times if isinstance(at, datetime)), default=None)
        mark.update(signed=True, signed_at=newest)
    return marks


def _sheet(row: "ContactRow", person: Person, draft: "Draft | None") -> ContactSheet:
    channel = EntryChannel(row.entry_channel or EntryChannel.CLIN_PULL.code)
    caret = None
    if draft is not None and draft.cursor_field:
        caret = Caret(field=ConsultField(draft.cursor_field), position=draft.cursor)
    answers = draft_from_fields(draft.fields) if draft else ConsultDraft(entry_channel=channel)
    return ContactSheet(
        contact=Contact(
            contact_id=ContactId(row.contact_id),
            call_id=CallId(row.call_id) if row.call_id else None,
            number=row.call_number,
            state=ContactState.CLAIMED,
            owner=person.name,
            owner_id=person.person_id,
            entry_channel=channel,
            opened_at=_at(row.opened_ms or row.last_ms),
        ),
        draft=answers,
        caret=caret,
        saved_at=_at(draft.saved_ms) if draft is not None and draft.saved_ms else None,
    )


def _signed_sheet(
    reader: "Reader", draft: "Draft", names: Mapping[str, str]
) -> ContactSheet | None:
    """Return a signed contact with its half-typed addendum; None where nothing is typed."""
    text = dict(draft.fields).get(ADDENDUM_FIELD, "")
    row = reader.contact(draft.contact_id).result()
    if not text.strip() or row is None or row.signed_entry is None or row.signed_ms is None:
        return None
    contact_id = ContactId(row.contact_id)
    entries = reader.timeline(contact_id).result()
    log = next((entry.fact for entry in entries if entry.entry_id == row.signed_entry), None)
    answers = ConsultDraft()
    if isinstance(log, ConsultSigned):
        codes = tuple((field.code, getattr(log, field.code)) for field in ConsultField)
        answers = draft_from_fields(codes)
    addenda = tuple(
        Addendum(
            author=names.get(entry.actor, entry.actor), at=_at(entry.wall_ms), text=entry.fact.text
        )
        for entry in entries
        if isinstance(entry.fact, AddendumSigned)
    )
    signer = row.signed_by or ""
    return ContactSheet(
        contact=Contact(
            contact_id=contact_id,
            call_id=CallId(row.call_id) if row.call_id else None,
            number=row.call_number,
            state=ContactState.AMENDED if addenda else ContactState.CLOSED,
            owner=names.get(signer, signer),
            owner_id=signer,
            entry_channel=EntryChannel(row.entry_channel or EntryChannel.CLIN_PULL.code),
            opened_at=_at(row.opened_ms or row.last_ms),
            signed_at=_at(row.signed_ms),
        ),
        draft=answers,
        addenda=addenda,
        half_typed=AddendumEdit(contact_id=contact_id, text=text, position=draft.cursor),
        handed=handed_in(entries, names),
        signed_entry=row.signed_entry,
        saved_at=_at(draft.saved_ms) if draft.saved_ms else None,
    )


def _at(unix_ms: int) -> datetime:
    return datetime.fromtimestamp(unix_ms / 1000, tz=UTC)


def _role(text: str) -> Role:
    try:
        return Role(text)
    except ValueError:
        return Role.CLINICIAN
