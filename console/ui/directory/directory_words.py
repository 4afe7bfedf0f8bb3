"""Write what the directory holds in the words people read at the desk."""

from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from console.domain.clock import utc_now
from console.models.directory_model import DirectoryRow
from console.ui.reading.plain import one_line
from resources.hours.open_state import OpenNow, OpenState, Reason
from resources.hours.timetable import HoursKind
from resources.listing import Capacity, Listing, Phone, PhoneKind, Source, Status

STALE_DAYS = 365
"""A listing that nobody has verified for so long is said to be old."""

_WEEK = timedelta(days=6)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Directory", text)


def label_words(text: str) -> str:
    """Return a label of the directory's own lists (a category, a reason) in the person's words."""
    return QCoreApplication.translate("directory", text)


def open_words(state: OpenNow, zone: tzinfo) -> str:
    """Return the open state in words: open until, opens at, closed or unknown, and why."""
    now = utc_now()
    if state.state is OpenState.OPEN:
        words = _tr("Open until {time}") if state.until else _tr("Open now")
        words = words.format(time=_when(state.until, now, zone) if state.until else "")
    elif state.state is OpenState.OPENS_LATER and state.opens_at is not None:
        words = _tr("Closed, opens {time}").format(time=_when(state.opens_at, now, zone))
    elif state.state is OpenState.UNKNOWN:
        words = _tr("Hours unknown")
        if state.reason is not Reason.NONE:
            words = f"{words}: {label_words(state.reason.value)}"
    else:
        words = _tr("Closed")
    if state.kind is HoursKind.INTAKE:
        words = _tr("{state} (intake)").format(state=words)
    elif state.kind is HoursKind.OFFICE:
        words = _tr("{state} (office hours)").format(state=words)
    return _tr("{state}, read as such").format(state=words) if state.read_as else words


def _when(at: datetime, now: datetime, zone: tzinfo) -> str:
    local, now = at.astimezone(zone), now.astimezone(zone)
    clock = local.strftime("%H:%M")
    if local.date() == now.date():
        return clock
    if abs(local - now) < _WEEK:
        return f"{local.strftime('%a')} {clock}"
    return f"{local.strftime('%d %b')} {clock}"


def ago_words(days: int) -> str:
    """Return how long ago something was, in the largest whole unit."""
    if days < 1:
        return _tr("today")
    for length, one, many in (
        (365, _tr("1 year ago"), _tr("{n} years ago")),
        (30, _tr("1 month ago"), _tr("{n} months ago")),
        (7, _tr("1 week ago"), _tr("{n} weeks ago")),
        (1, _tr("yesterday"), _tr("{n} days ago")),
    ):
        count = days // length
        if count:
            return one if count == 1 else many.format(n=count)
    return ""


def age_words(verified: date | None, today: date) -> str:
    """Return when somebody last checked a listing."""
    if verified is None:
        return _tr("never verified")
    return _tr("verified {ago}").format(ago=ago_words((today - verified).days))


def is_old(verified: date | None, today: date) -> bool:
    """Say whether a listing wants a second look before it is believed."""
    return verified is None or (today - verified).days > STALE_DAYS


def miles_words(miles: float | None) -> str:
    """Return the straight line to the caller; empty where one of both places is not known."""
    if miles is None:
        return ""
    return _tr("{miles} mi").format(miles=f"{miles:.1f}" if miles < 10 else f"{miles:.0f}")


def phone_words(phone: Phone | None) -> str:
    """Return a number with its extension, as it is dialled."""
    if phone is None:
        return _tr("no number")
    number = phone.number or phone.raw
    if phone.extension:
        return _tr("{number} ext. {extension}").format(number=number, extension=phone.extension)
    return number


def spoken_extension(extension: str) -> str:
    """Return an extension digit by digit, as it is read aloud."""
    return " ".join(extension)


def kind_words(kind: PhoneKind) -> str:
    """Return what a number is for; empty for an ordinary one."""
    return {
        PhoneKind.VOICE: "",
        PhoneKind.HOTLINE: _tr("hotline"),
        PhoneKind.INTAKE: _tr("intake"),
        PhoneKind.TEXT: _tr("text message"),
        PhoneKind.TTY: _tr("TTY"),
        PhoneKind.FAX: _tr("fax"),
    }[kind]


def status_words(status: Status) -> str:
    """Return whether a person may be sent there; empty where so."""
    return {
        Status.ACTIVE: "",
        Status.TEMPORARILY_CLOSED: _tr("Temporarily closed"),
        Status.DO_NOT_REFER: _tr("DO NOT REFER"),
        Status.INACTIVE: _tr("Inactive: do not send anybody"),
        Status.DEFUNCT: _tr("No longer exists"),
    }[status]


def title_words(listing: Listing) -> str:
    """Return the service with its organization, which names like MIAMI need."""
    parts = [listing.service, listing.organization]
    return ", ".join(dict.fromkeys(one_line(part, 120) for part in parts if part))


def for_words(listing: Listing) -> str:
    """Return who it is for, in the source's words with the ages."""
    low, high = listing.minimum_age, listing.maximum_age
    ages = ""
    if low is not None and high is not None:
        ages = _tr("ages {low} to {high}").format(low=low, high=high)
    elif low is not None:
        ages = _tr("age {low} and older").format(low=low)
    elif high is not None:
        ages = _tr("up to age {high}").format(high=high)
    return "; ".join(filter(None, [listing.eligibility, ages]))


def place_words(listing: Listing) -> str:
    """Return where it is, or what area it serves; a private address is said to be one."""
    if listing.private:
        return _tr("address kept private")
    if listing.address.street:
        return ", ".join(filter(None, [listing.address.street, listing.address.city]))
    if "*" in listing.areas:
        return _tr("everywhere")
    if listing.areas:
        return _tr("serves {areas}").format(areas=", ".join(listing.areas).title())
    return listing.address.line


def capacity_words(capacity: Capacity, now: datetime, zone: tzinfo) -> str:
    """Return how many places were free, who said so and when."""
    hours = int((now - capacity.updated).total_seconds() // 3600)
    ago = ago_words(hours // 24) if hours >= 24 else _tr("{n} h ago").format(n=max(0, hours))
    return _tr("{count} {unit}, said {who} at {time} ({ago})").format(
        count=capacity.available,
        unit=capacity.unit,
        who=capacity.said_by,
        time=_when(capacity.updated, now, zone),
        ago=ago,
    )


def source_words(source: Source | None, name: str) -> str:
    """Return where a listing comes from."""
    return source.title if source is not None else name


def row_words(row: DirectoryRow, zone: tzinfo, today: date) -> str:
    """Return a whole row in one sentence, as a screen reader says it."""
    listing = row.listing
    parts = [
        title_words(listing),
        _tr("favourite") if row.hit.pinned else "",
        _tr("on the short list") if row.marked else "",
        status_words(listing.status),
        phone_words(listing.main_phone),
        open_words(row.hit.open, zone),
        miles_words(row.hit.miles),
        place_words(listing),
        for_words(listing),
        listing.alert,
        age_words(listing.verified, today),
        _tr("fictional") if row.fictional else "",
        source_words(row.source, listing.source),
    ]
    return ". ".join(one_line(part, 200) for part in parts if part)
