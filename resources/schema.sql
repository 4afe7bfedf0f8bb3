-- One directory, written once by an import and only read afterwards (local additions excepted).
-- Row ids carry quality: tier * 2^40 + number, so the order of ids is the order of equals.
CREATE TABLE about (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE source (
    name TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    licence TEXT NOT NULL,
    fictional INTEGER NOT NULL CHECK (fictional IN (0, 1)),
    imported_at TEXT,
    made_on TEXT,
    rows INTEGER NOT NULL,
    newest TEXT,
    cursor TEXT NOT NULL
) STRICT;

CREATE TABLE hours (
    id INTEGER PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE listing (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    source TEXT NOT NULL,
    service TEXT NOT NULL,
    organization TEXT NOT NULL,
    name_key TEXT NOT NULL,
    organization_key TEXT NOT NULL,
    city TEXT NOT NULL,
    phone TEXT NOT NULL,
    categories INTEGER NOT NULL,
    languages INTEGER NOT NULL,
    ranks INTEGER NOT NULL CHECK (ranks IN (0, 1)),
    reach INTEGER NOT NULL CHECK (reach IN (0, 1)),
    latitude REAL,
    longitude REAL,
    cell INTEGER,
    hours_id INTEGER,
    verified INTEGER,
    minimum_age INTEGER,
    maximum_age INTEGER,
    detail BLOB NOT NULL,
    sealed BLOB,
    private INTEGER NOT NULL CHECK (private IN (0, 1)),
    CHECK (private = 0 OR (latitude IS NULL AND longitude IS NULL AND cell IS NULL)),
    CHECK (sealed IS NULL OR private = 1)
) STRICT;

CREATE TABLE area (
    name TEXT NOT NULL,
    listing_id INTEGER NOT NULL,
    PRIMARY KEY (listing_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE problem (
    source TEXT NOT NULL,
    file TEXT NOT NULL,
    row INTEGER NOT NULL,
    field TEXT NOT NULL,
    raw TEXT NOT NULL,
    reason TEXT NOT NULL,
    dropped INTEGER NOT NULL CHECK (dropped IN (0, 1))
) STRICT;

CREATE VIRTUAL TABLE names USING fts5(
    body, content='', contentless_delete=1, detail=none, prefix='2 3',
    tokenize='unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE texts USING fts5(
    body, content='', contentless_delete=1, detail=none,
    tokenize='unicode61 remove_diacritics 2'
);

CREATE TABLE vocabulary (
    word TEXT NOT NULL PRIMARY KEY,
    listings INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
