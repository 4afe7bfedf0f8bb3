"""Check the record, its ways back, its copies, and the directory beside it."""

from datetime import timedelta
from pathlib import Path

from console.app.directory.files import directory_folder
from console.app.doctor.doctor import Finding, Patient, failed, warned, well
from console.app.policy.keys import DIRECTORY_OLD_DAYS
from console.app.record.backup_policy import (
    OFF_MACHINE_LIMIT,
    BackupPolicyError,
    noted_off_machine,
    read_policy,
)
from console.app.record.keys import NO_KEY, read_passphrase
from console.app.record.recovery_key import recovery_key_for
from console.domain.clock import utc_now
from db.care.backup import BACKUPS_NAME
from db.errors import RecordError
from db.proof.verify import verify_record
from db.vault.keys import DemoOpener, HeldKey, KeyOpener, KeyringOpener, PassphraseOpener
from db.vault.slots import RECORD_NAME, SLOTS_NAME, SlotKind, read_slots
from resources.errors import DirectoryError
from resources.reading import read_sources

_COPY_LIMIT = timedelta(hours=48)


def _has_record(folder: Path) -> bool:
    return (folder / RECORD_NAME).exists() or (folder / SLOTS_NAME).exists()


def _is_demo(folder: Path) -> bool:
    try:
        slots = read_slots(folder).slots
    except RecordError:
        return False
    return bool(slots) and all(slot.kind is SlotKind.DEMO for slot in slots)


def check_record(patient: Patient) -> Finding:
    """Open the record as a reader and verify it, beside a desk that may be using it."""
    name, folder = "record", patient.folder
    if not _has_record(folder):
        return well(name, "none yet: the first start makes it")
    try:
        slots = read_slots(folder)
        secrets = slots.prove(_opener(patient).open(slots))
        report = verify_record(folder, keys=HeldKey(secrets))
    except NO_KEY as error:
        return warned(
            name,
            f"it could not be opened to look at: {error.what_happened.rstrip('.')}",
            "Give --passphrase-file FILE, or run clinician-console verify at the desk.",
        )
    except RecordError as error:
        return failed(name, error.what_happened.rstrip("."), error.what_to_do)
    if not report.whole:
        count = len(report.findings) + report.more
        return failed(
            name,
            f"{report.findings[0].text}" + (f"; {count - 1} more" if count > 1 else ""),
            "Run clinician-console verify; then salvage, or restore a backup.",
        )
    return well(name, f"whole, {report.entries:,} entries, verified in {report.took_s:.1f} s")


def _opener(patient: Patient) -> KeyOpener:
    if patient.passphrase_file is not None:
        return PassphraseOpener(read_passphrase(patient.passphrase_file))
    return DemoOpener() if _is_demo(patient.folder) else KeyringOpener()


def check_recovery(patient: Patient) -> Finding:
    """Look whether the record could be opened if this desk were lost."""
    name, folder = "recovery key", patient.folder
    if _is_demo(folder):
        return well(name, "a demo needs none")
    if _has_record(folder):
        try:
            known = bool(read_slots(folder).of_kind(SlotKind.RECOVERY))
        except RecordError as error:
            return failed(name, error.what_happened.rstrip("."), error.what_to_do)
        if known:
            return well(name, "one opens the record")
        return failed(
            name,
            "none opens the record: if this desk is lost, the record is",
            "Run: clinician-console recovery-key add FILE.pub",
        )
    try:
        key = recovery_key_for(folder)
    except RecordError as error:
        return warned(
            name, error.what_happened.rstrip("."), "Give every desk the public half: docs/it.md."
        )
    return well(name, f"the agency's is here, tried {key.tried_at}")


def check_copies(patient: Patient) -> Finding:
    """Say how old the newest copies are, here and off the machine."""
    name, folder = "copies", patient.folder
    if not _has_record(folder) or _is_demo(folder):
        return well(name, "no record of real work yet")
    try:
        policy = read_policy(folder)
    except BackupPolicyError as error:
        return failed(name, error.what_happened.rstrip("."), error.what_to_do)
    now_s = utc_now().timestamp()
    if now_s - _newest_s(folder / BACKUPS_NAME) > _COPY_LIMIT.total_seconds():
        return warned(
            name,
            "no copy of the last two days lies in the profile",
            "Leave the desk open over night, or run: clinician-console backup",
        )
    away_s = (noted_off_machine(folder) or 0) / 1000
    if policy.off_machine is not None:
        away_s = max(away_s, _newest_s(policy.off_machine))
    if now_s - away_s > OFF_MACHINE_LIMIT.total_seconds():
        return warned(
            name,
            "no copy is known to have left this computer in the last day",
            "Set backup.off_machine in the policy, or run backup --to DIR --off-machine.",
        )
    return well(name, "made, here and off this computer")


def _newest_s(place: Path) -> float:
    """Return when the newest copy in a folder was made, s since 1970; 0 where none can be seen."""
    try:
        return max((path.stat().st_mtime for path in place.iterdir() if path.is_dir()), default=0.0)
    except OSError:
        return 0.0


def check_directory(patient: Patient) -> Finding:
    """Say what the community directory holds and how long ago it was brought in."""
    name = "directory"
    folder = directory_folder(patient.folder)
    to_do = "Run: clinician-console directory import FILE"
    try:
        connection = folder.open(str(folder.current()))
        try:
            sources = read_sources(connection)
        finally:
            connection.close()
    except DirectoryError as error:
        return warned(name, str(error).rstrip(".") or "none was imported", to_do)
    times = [source.imported_at for source in sources if source.imported_at]
    listings = sum(source.rows for source in sources)
    if not times:
        return warned(name, f"{listings:,} listings of unknown age", to_do)
    days = (utc_now() - min(times)).days
    seen = f"{listings:,} listings, the oldest part {days} days old"
    if days > patient.policy.value(DIRECTORY_OLD_DAYS):
        return warned(name, seen, to_do)
    return well(name, seen)
