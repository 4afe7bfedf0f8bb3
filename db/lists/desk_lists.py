"""Tell of the record itself: what it counts, when it was backed up, who signed on at it."""

from typing import TYPE_CHECKING

from db.rows import BACKUP_KEY, OFF_MACHINE_KEY, BackupTimes, JournalCounts, PersonRow

if TYPE_CHECKING:
    from sqlite3 import Connection


def chain_began(connection: "Connection") -> int:
    """Return when the present chain of this desk began, ms since 1970."""
    row = connection.execute(
        "SELECT wall_ms FROM entry WHERE seq = 1"
        " AND desk = (SELECT value FROM meta WHERE key = 'desk')"
    ).fetchone()
    return int(row[0])


def counts(connection: "Connection") -> JournalCounts:
    """Count the entries by kind and by code, without walking the journal."""
    codes = {
        (row[0], row[1]): row[2]
        for row in connection.execute(
            "SELECT kind, code, sum(n) FROM rollup_hour GROUP BY kind, code"
        )
    }
    kinds: dict[str, int] = {}
    for (kind, _), n in codes.items():
        kinds[kind] = kinds.get(kind, 0) + n
    return JournalCounts(
        kinds=kinds,
        codes=codes,
        outbox=connection.execute("SELECT count(*) FROM outbox").fetchone()[0],
        drafts=connection.execute("SELECT count(*) FROM draft").fetchone()[0],
    )


def backup_times(connection: "Connection") -> BackupTimes:
    """Return when the last backups were made."""
    found = dict(connection.execute("SELECT key, value FROM meta"))
    here, away = found.get(BACKUP_KEY), found.get(OFF_MACHINE_KEY)
    return BackupTimes(
        here_ms=int(here) if here else None, off_machine_ms=int(away) if away else None
    )


def people(connection: "Connection") -> tuple[PersonRow, ...]:
    """Return everybody who has signed on here, by their latest shift, the newest first."""
    return tuple(
        PersonRow(
            person_id=row[0],
            person_name=row[1],
            role=row[2],
            last_shift_id=row[3],
            on_ms=row[4],
            off_ms=row[5],
        )
        for row in connection.execute(
            "SELECT person_id, person_name, role, shift_id, max(on_ms), off_ms FROM shift"
            " WHERE person_id IS NOT NULL GROUP BY person_id"
            " ORDER BY max(on_ms) DESC, person_id"
        )
    )
