"""Write a value out as SQL Server reads it, whatever language and date order its login has.

Needed because the driver looks for ``%s`` in the whole text, also inside ``LIKE '%start%'`` of the
agency's query. Source: Transact-SQL constants; CONVERT style 126 is ISO 8601 in any language.
"""

from datetime import UTC, datetime
from decimal import Decimal


def transact_literal(value: object) -> str:
    """Return a value as a constant of Transact-SQL.

    Args:
        value: A whole number, a Decimal, a datetime or text; a naive datetime is the server's own.

    Raises:
        TypeError: It is of another type.
        ValueError: It is a number that is none.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError("a number is needed")
        return format(value, "f")
    if isinstance(value, datetime) and value.tzinfo is not None:
        text = value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds")
        return f"CONVERT(datetimeoffset(3), '{text}Z', 127)"
    if isinstance(value, datetime):
        return f"CONVERT(datetime2(3), '{value.isoformat(timespec='milliseconds')}', 126)"
    if isinstance(value, str):
        return "N'" + value.replace("'", "''") + "'"
    raise TypeError(f"a {type(value).__name__} cannot be compared")
