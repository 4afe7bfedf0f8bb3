"""Read the times that a CAD writes by its wall clock, and turn each into aware UTC.

They may be of minutes only, without a date, or of the hour that comes twice in one night.
"""

from datetime import UTC, date, datetime, timedelta, tzinfo

from console.feed.eido.time_stamps import read_stamp

_NO_DATE = date(1900, 1, 1)
_HALF_DAY = timedelta(hours=12)
_AHEAD = timedelta(minutes=2)
_SECONDS_LIMIT = 7_000_000_000
_EARLIEST = 1990
_LATEST = 2200
_LONGEST = 40


class LocalTimes:
    """Read the times of one CAD."""

    def __init__(self, zone: tzinfo, dates: tuple[str, ...], *, ignore_offsets: bool) -> None:
        """Take the CAD's zone and the forms in which it writes times."""
        self._zone = zone
        self._dates = dates
        self._ignore_offsets = ignore_offsets

    def read(
        self, value: object, *, now: datetime, base: datetime | None = None
    ) -> datetime | None:
        """Return the moment that a cell names.

        Args:
            value: Text, a number, or what a database driver made of it.
            now: When it was read (aware UTC). Of an hour that comes twice, in the night the clock
                goes back, the later one is meant unless it still lies ahead.
            base: A time near it, for one without a date: it may lie on the next day.
        """
        if isinstance(value, datetime):
            return self._placed(value, now)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return self._counted(float(value))
        text = str(value).strip()
        if not text or len(text) > _LONGEST:
            return None
        for form in self._dates:
            moment = self._in_form(text, form, now, base)
            if moment is not None:
                return moment
        return None

    def _in_form(
        self, text: str, form: str, now: datetime, base: datetime | None
    ) -> datetime | None:
        if form == "iso":
            try:
                return self._placed(datetime.fromisoformat(text), now)
            except ValueError:
                return read_stamp(text, self._zone)
        if form in {"epoch", "epoch_ms"}:
            try:
                return self._counted(float(text) / (1000 if form == "epoch_ms" else 1))
            except ValueError:
                return None
        try:
            moment = datetime.strptime(text, form)  # noqa: DTZ007 - the zone follows
        except ValueError:
            return None
        if moment.date() == _NO_DATE:
            return self._near(moment, now, base)
        return self._placed(moment, now)

    def _counted(self, seconds: float) -> datetime | None:
        """Return seconds or milliseconds since 1970; a wild number is no time."""
        if seconds > _SECONDS_LIMIT:
            seconds /= 1000
        try:
            return _sane(datetime.fromtimestamp(seconds, UTC))
        except (ValueError, OverflowError, OSError):
            return None

    def _near(self, moment: datetime, now: datetime, base: datetime | None) -> datetime | None:
        """Give a time without a date the day that brings it nearest to its base."""
        near = base or now
        day = near.astimezone(self._zone).date()
        placed = self._placed(datetime.combine(day, moment.time()), now)
        if placed is None:
            return None
        if placed < near - _HALF_DAY:
            return self._placed(datetime.combine(day + timedelta(days=1), moment.time()), now)
        if placed > near + _HALF_DAY:
            return self._placed(datetime.combine(day - timedelta(days=1), moment.time()), now)
        return placed

    def _placed(self, moment: datetime, now: datetime) -> datetime | None:
        if moment.tzinfo is not None and not self._ignore_offsets:
            return _sane(moment.astimezone(UTC))
        try:
            wall = moment.replace(tzinfo=self._zone)
            first = wall.replace(fold=0).astimezone(UTC)
            second = wall.replace(fold=1).astimezone(UTC)
        except (ValueError, OverflowError):
            return None
        return _sane(second if first < second <= now + _AHEAD else first)


def _sane(moment: datetime) -> datetime | None:
    return moment if _EARLIEST <= moment.year < _LATEST else None


def earliest_wall(moment: datetime, now: datetime, zone: tzinfo) -> datetime:
    """Return the lowest wall clock that the zone showed between two moments, or a little lower.

    In the night the clock goes back it shows an hour twice, so the wall clock of the earlier
    moment is not the lowest.

    Args:
        moment: The earlier one (aware UTC).
        now: The later one (aware UTC).
        zone: Where the clock hangs.

    Returns:
        Without a zone, as a database without zones stores it.
    """
    before, after = moment.astimezone(zone), now.astimezone(zone)
    back = (before.utcoffset() or timedelta()) - (after.utcoffset() or timedelta())
    return before.replace(tzinfo=None) - max(back, timedelta())
