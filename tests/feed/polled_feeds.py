"""Make configurations of feeds that are polled, with the short times that tests want."""

from pathlib import Path
from typing import Any

from console.feed.feed_adapter import FeedAdapter
from console.feed.feed_file import FeedFile, make_feed, read_feed_file

MAP = """
[map]
agency = "psap.example"
agency_zone = "America/Chicago"
cad_zone = "America/Chicago"
dates = ["iso", "%m/%d/%Y %H:%M", "%H:%M:%S", "%H:%M"]
{map}
[columns]
id = "num"
status = "status"
received = "received"
changed = "changed"
closed = "closed"
dispatched = "dispatched"
type = "nature"
priority = "pri"
place = "address"
latitude = "lat"
longitude = "lon"
callback = "phone"
notes = "comments"
units = "unit"
disposition = "dispo"
merged_into = "dup_of"
{columns}
[statuses]
"O" = "open"
"C" = "closed"
[priorities]
"1" = 9
"2" = 7
[types]
"Welfare check" = "WELFARE"
"Person in crisis" = "EDP"
{more}
"""

HEADER = (
    "num,status,received,changed,closed,dispatched,nature,pri,address,lat,lon,phone,comments,unit,"
    "dispo,dup_of"
)


def row(**cells: Any) -> str:
    """Return a CSV row of the map above; what is not named is empty."""
    values = {"num": "26-1", "status": "O", "received": "2026-03-14 02:00:00", **cells}
    return ",".join(f'"{values.get(name, "")}"' for name in HEADER.split(","))


def feed_file(path: Path, text: str, **parts: str) -> FeedFile:
    """Write a configuration beside others and read it."""
    said = {"map": "", "columns": "", "more": "", **parts}
    path.write_text(text + MAP.format(**said), encoding="utf-8")
    return read_feed_file(path)


def feed_of(file: FeedFile, **secrets: str) -> FeedAdapter:
    """Return the feed; secrets by their names, in place of the keyring."""
    return make_feed(file, expects_simulated=True, secret=secrets.get)


def folder_file(folder: Path, *, settings: str = "", feed: str = "", **parts: str) -> FeedFile:
    """Return the configuration of a watched folder of CSV files."""
    (folder / "drop").mkdir(exist_ok=True)
    lines = "" if "format" in settings else 'format = "csv"\n'
    lines += "" if "pattern" in settings else 'pattern = "*.csv"\n'
    lines += "" if "patience_s" in settings else "patience_s = 0\n"
    text = (
        f'[feed]\nkind = "folder"\nsimulated = true\ninterval_s = 0.05\n{feed}\n'
        f'[folder]\npath = "drop"\n{lines}{settings}\n'
    )
    return feed_file(folder / "feed.toml", text, **parts)
