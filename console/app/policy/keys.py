"""List every key of the agency's policy once; the pages, the shipped file and ``show`` read it.

A part of the program that obeys a key takes it from here: ``read_policy().value(IDLE_MINUTES)``.
"""

from pathlib import Path
from typing import Any

from console.app.policy.kinds import (
    ChoiceKey,
    ManyKey,
    PlaceKey,
    PolicyKey,
    SwitchKey,
    TextKey,
    WholeKey,
)
from console.domain.access.factors import KEY_WAY, WAYS

PROFILE_FOLDER = PlaceKey(
    name="profile.folder",
    default=None,
    meaning="Where the record and settings of this desk lie: on a local disk, readable by the"
    " desk's account only. Empty is the system's place for a person's program data. The option"
    " --profile goes before it.",
    example=Path("/srv/clinician-console/desk-07"),
    variable_name="CLINICIAN_CONSOLE_PROFILE",
)
RECOVERY_KEY = PlaceKey(
    name="profile.recovery_key",
    default=None,
    meaning="The public half of the agency's recovery key, for records that are not made yet.",
    example=Path("/etc/clinician-console/recovery.key.pub"),
    variable_name="CLINICIAN_CONSOLE_RECOVERY_KEY",
)
ZONE = TextKey(
    name="center.zone",
    default="America/Chicago",
    meaning="The time zone of the call center, by its IANA name.",
    example="America/Denver",
    longest=64,
    variable_name="CLINICIAN_CONSOLE_ZONE",
)
FEED_SOURCE = TextKey(
    name="feed.source",
    default="",
    meaning="The call feed: an address, ws:// or wss://, or the whole path of a feed's"
    " configuration file. Empty is the one that --feed named last. Where it is set, --feed is"
    " refused.",
    example="/etc/clinician-console/feed.toml",
    longest=2048,
)
BACKUP_KEEP = WholeKey(
    name="backup.keep",
    default=3,
    meaning="How many nightly copies of the record stay.",
    example=7,
    least=1,
    most=60,
    guarded=True,
)
BACKUP_HOUR = WholeKey(
    name="backup.hour",
    default=3,
    meaning="From which full hour of the desk's own day the nightly copy is due.",
    example=4,
    least=0,
    most=23,
)
BACKUP_OFF_MACHINE = PlaceKey(
    name="backup.off_machine",
    default=None,
    meaning="A folder on another machine for a second copy each night. Empty is none.",
    example=Path("/mnt/agency/desk-07"),
)
THEME = ChoiceKey(
    name="look.theme",
    default="dark",
    meaning="The theme until the person at the desk chooses another.",
    example="high contrast",
    choices=("dark", "light", "high contrast"),
)
TEXT_PT = WholeKey(
    name="look.text_pt",
    default=11,
    meaning="The size of text, in points, until the person at the desk chooses another.",
    example=16,
    least=11,
    most=22,
)
LANGUAGE = ChoiceKey(
    name="look.language",
    default="en",
    meaning="The language of the desk, from its next start. Spanish was not yet read through by a"
    " clinician who speaks it; what is not translated stays English, as does the card that is read"
    " to a receiver.",
    example="es",
    choices=("en", "es"),
)
LOG_LEVEL = ChoiceKey(
    name="log.level",
    default="info",
    meaning="From which level on logs/desk.log is written. No level holds a caller's details.",
    example="warning",
    choices=("info", "warning", "error"),
)
IDLE_MINUTES = WholeKey(
    name="lock.idle_minutes",
    default=10,
    meaning="After how many minutes without key or mouse the desk locks its screen.",
    example=5,
    least=1,
    most=30,
    guarded=True,
)
CLIPBOARD_SECONDS = WholeKey(
    name="lock.clipboard_seconds",
    default=60,
    meaning="After how many seconds what was copied from the desk is taken off the clipboard.",
    example=30,
    least=5,
    most=600,
    guarded=True,
)
BANNER = TextKey(
    name="sign_on.banner",
    default="",
    meaning="What the sign-on page says before anybody signs on, for example the agency's notice"
    " of monitoring.",
    example="Authorized use only. Use is monitored and recorded.",
    longest=1000,
    lines=True,
)
SECOND_FACTOR = SwitchKey(
    name="sign_on.second_factor",
    default=True,
    meaning="Whether a person shows a second factor beside the passphrase to sign on.",
    example=False,
    guarded=True,
)
FACTORS = ManyKey(
    name="sign_on.factors",
    default=WAYS,
    meaning="Which second factors may be set up and shown: codes of a program or a token, security"
    " keys (FIDO2), the system's own sign-on. Each is offered where the machine has it; the last"
    " on Linux alone, where /etc/pam.d/clinician-console says how. Whoever has one that is no"
    " longer allowed is told so, and signs on by a recovery code or after a reset.",
    example=(KEY_WAY,),
    choices=WAYS,
    guarded=True,
)
KEY_PIN = SwitchKey(
    name="sign_on.key_pin",
    default=False,
    meaning="Whether a security key must be shown with its PIN or a finger each time. Without, a"
    " touch is enough, also for whoever finds a key that was left in a locked desk.",
    example=True,
    guarded=True,
)
IDLE_EXEMPT = TextKey(
    name="lock.idle_exempt",
    default="",
    meaning="Why this dispatch position never locks by itself, in words the audit keeps. Empty is"
    " a position that locks.",
    example="dispatch position in a physically secure room, order 12 of 2026",
    longest=200,
)
ESCALATE_KEY = TextKey(
    name="caller.escalate_key",
    default="F12",
    meaning="The key that is held to escalate, until the person at the desk chooses another. One"
    " that belongs to another act is refused in words, and F12 stays.",
    example="F9",
    longest=40,
)
ESCALATE_CARD = TextKey(
    name="lock.escalate_card",
    default="To escalate: pick up the telephone and call the 911 shift supervisor.",
    meaning="What a locked screen says about escalating by telephone.",
    example="To escalate: 612-555-0142, shift supervisor.",
    longest=300,
    lines=True,
)
SITE_FOLDER = PlaceKey(
    name="site.folder",
    default=None,
    meaning="The signed folder that IT hands to every desk: people, rules, targets, directory. Only"
    " what the agency's file says counts. Empty is none: each desk has its own.",
    example=Path("/mnt/agency/clinician-console-site"),
    guarded=True,
)
SITE_KEY = TextKey(
    name="site.public_key",
    default="",
    meaning="The public key that the site folder is signed with: the 64 figures and letters that"
    " site new-key printed. Only what the agency's file says counts.",
    example="9f2c" * 16,
    longest=64,
    guarded=True,
)
PRINTING = SwitchKey(
    name="output.printing",
    default=True,
    meaning="Whether lists and plans may be printed. Where the agency's file cannot be used, they"
    " may not.",
    example=False,
    guarded=True,
    safe=False,
)
REROUTE_CLIPBOARD = SwitchKey(
    name="output.reroute_clipboard",
    default=True,
    meaning="Whether the card of a reroute may be put on the clipboard. It is always read aloud,"
    " and leaves over the feed only where the feed's configuration says takes_requests. Where the"
    " agency's file cannot be used, it may not.",
    example=False,
    guarded=True,
    safe=False,
)
SCREEN_PICTURES = SwitchKey(
    name="output.screen_pictures",
    default=True,
    meaning="Whether pictures of the screen may be taken. Windows keeps the program's windows out"
    " of them; Linux and macOS cannot, and the desk says so. Where the agency's file cannot be"
    " used, they may not.",
    example=False,
    guarded=True,
    safe=False,
)
RETENTION_DAYS = WholeKey(
    name="retention.clinical_days",
    default=0,
    meaning="For how many days after its last entry the texts of a signed contact are kept; then"
    " the privacy officer is told that they are due. 0 is no schedule: the agency must adopt one.",
    example=2555,
    least=0,
    most=36500,
    guarded=True,
)
PACKS_FOLDER = PlaceKey(
    name="packs.folder",
    default=None,
    meaning="Where the agency's content packs lie, one TOML file each: instruments that may not"
    " ship with the program. Empty is the folder packs beside the record.",
    example=Path("/etc/clinician-console/packs"),
)
CARE_PLAN_DAYS = WholeKey(
    name="care_plan.days",
    default=180,
    meaning="For how many days a care plan is shown after it was written or last reviewed.",
    example=90,
    least=7,
    most=730,
)
RETENTION_CALLS = WholeKey(
    name="retention.calls_days",
    default=0,
    meaning="For how many days what the feed said of a closed call is kept here, unless a contact"
    " is about it. 0 is no schedule: the agency must adopt one.",
    example=90,
    least=0,
    most=36500,
    guarded=True,
)
RETENTION_NOTES = WholeKey(
    name="retention.private_notes_days",
    default=0,
    meaning="For how many days after its last change a private note is kept; it is taken away when"
    " its author signs on. 0 is no schedule: the agency must adopt one.",
    example=365,
    least=0,
    most=36500,
    guarded=True,
)
TENNESSEN = TextKey(
    name="notice.tennessen",
    default="I ask about you so that the right help can come. You need not answer; then the help"
    " may fit less well. What you say is private. Whoever is sent to help you may be told what they"
    " need to be safe.",
    meaning="What is read to a person before they are asked about themselves (Minn. Stat. 13.04)."
    " The default is nobody's approved wording: counsel has to give the agency its own.",
    example="Example County asks for this to send the right help. You may refuse.",
    longest=1000,
    lines=True,
)
DIRECTORY_OLD_DAYS = WholeKey(
    name="directory.old_days",
    default=30,
    meaning="After how many days since its last import doctor calls the directory old.",
    example=14,
    least=1,
    most=3650,
)
LEAST_FREE_MB = WholeKey(
    name="disk.least_free_mb",
    default=1000,
    meaning="Below how much free space, in MB, on the profile's disk doctor warns.",
    example=5000,
    least=100,
    most=1_000_000,
)
HUB_ADDRESS = TextKey(
    name="hub.address",
    default="",
    meaning="The hub that joins desks, as host:port. Empty is none. This version only looks"
    " whether it answers: doctor says so.",
    example="hub.example.org:5432",
    longest=260,
)

KEYS: tuple[PolicyKey[Any], ...] = (
    PROFILE_FOLDER,
    RECOVERY_KEY,
    ZONE,
    FEED_SOURCE,
    BACKUP_KEEP,
    BACKUP_HOUR,
    BACKUP_OFF_MACHINE,
    THEME,
    TEXT_PT,
    LANGUAGE,
    LOG_LEVEL,
    IDLE_MINUTES,
    CLIPBOARD_SECONDS,
    IDLE_EXEMPT,
    ESCALATE_CARD,
    BANNER,
    SECOND_FACTOR,
    FACTORS,
    KEY_PIN,
    SITE_FOLDER,
    SITE_KEY,
    PRINTING,
    SCREEN_PICTURES,
    REROUTE_CLIPBOARD,
    RETENTION_DAYS,
    RETENTION_CALLS,
    RETENTION_NOTES,
    ESCALATE_KEY,
    PACKS_FOLDER,
    CARE_PLAN_DAYS,
    TENNESSEN,
    DIRECTORY_OLD_DAYS,
    LEAST_FREE_MB,
    HUB_ADDRESS,
)
"""Every key, in the order of the pages; keys of one table stand together."""
