-- What the center adds to other people's directories; it outlives every import.
CREATE TABLE IF NOT EXISTS addition (
    uid TEXT NOT NULL PRIMARY KEY,
    body BLOB NOT NULL,
    hours TEXT NOT NULL,
    sealed BLOB,
    changed_at TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS pin (
    uid TEXT NOT NULL PRIMARY KEY,
    pinned_at TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS note (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    sealed BLOB NOT NULL,
    written_by TEXT NOT NULL,
    written_at TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS note_uid ON note (uid);
CREATE TABLE IF NOT EXISTS report (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    field TEXT NOT NULL,
    sealed BLOB NOT NULL,
    written_by TEXT NOT NULL,
    written_at TEXT NOT NULL,
    settled_at TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS report_uid ON report (uid);
