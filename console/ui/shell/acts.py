"""List every act a person can ask of the desk: its id, its words, its keys and its place."""

from enum import Enum
from typing import Self

from console.ui.translation import translated


class ActGroup(Enum):
    """The menus, left to right."""

    CALL = "Call"
    CONTACT = "Contact"
    CALLER = "Caller"
    QUEUE = "Queue"
    DIRECTORY = "Directory"
    VIEW = "View"
    DESK = "Desk"
    HELP = "Help"


class Act(Enum):
    """An act: a stable id, an English label, its default keys, its menu, and what it follows.

    Keys are portable key sequences; a key that types a letter, figure or sign is off while text
    has focus. An act that ``follows`` another is reached by its key only just after that one, so
    that Flag, then N is an answer and N alone a new contact.
    """

    FLAG = ("flag", "Flag", ("F",), ActGroup.CALL)
    FLAG_YES = ("flag_yes", "Flag: mental health, yes", ("Y",), ActGroup.CALL, "flag")
    FLAG_NO = ("flag_no", "Flag: mental health, no", ("N",), ActGroup.CALL, "flag")
    FLAG_UNCERTAIN = ("flag_uncertain", "Flag: uncertain", ("U",), ActGroup.CALL, "flag")
    CLAIM = ("claim", "Claim", ("G",), ActGroup.CALL)
    REQUESTED = ("requested", "Somebody asks for you", ("Q",), ActGroup.CALL)
    NEW_CONTACT = ("new_contact", "New contact without a call", ("N",), ActGroup.CONTACT)
    JOIN_CALL = ("join_call", "Join the contact to this call", ("Ctrl+J",), ActGroup.CONTACT)
    LOG = ("log", "Go to the log", ("L",), ActGroup.CONTACT)
    SIGN = ("sign", "Sign the log", ("Ctrl+Return",), ActGroup.CONTACT)
    ADDENDUM = ("addendum", "Add to a signed log", ("Ctrl+Shift+A",), ActGroup.CONTACT)
    RELEASE = ("release", "Hand back", ("Ctrl+Shift+B",), ActGroup.CONTACT)
    REROUTE = ("reroute", "Reroute", ("R", "Alt+R"), ActGroup.CONTACT)
    RETURN_TO_911 = ("return_to_911", "Return the call to 911", ("T", "Alt+T"), ActGroup.CONTACT)
    STAFFING = ("staffing", "Staffing of the marked target", ("Alt+N",), ActGroup.CONTACT)
    BOARD = ("board", "Open reroutes", ("B", "Alt+B"), ActGroup.CONTACT)
    SCREEN = ("screen", "Safety screen", ("S", "Alt+S"), ActGroup.CALLER)
    ASSESS = ("assess", "Assess", ("A", "Alt+A"), ActGroup.CALLER)
    CONSULT = ("consult", "Consult: the next step", ("C", "Alt+C"), ActGroup.CALLER)
    ON_PHONE = ("on_phone", "ON PHONE, or still there", ("P", "Alt+P"), ActGroup.CALLER)
    OFF_PHONE = ("off_phone", "Nobody on the phone any more", ("Shift+P",), ActGroup.CALLER)
    LINE_LOST = ("line_lost", "Line lost", ("Z", "Alt+Z"), ActGroup.CALLER)
    ESCALATE = ("escalate", "Escalate who is ON PHONE (hold)", ("F12",), ActGroup.CALLER)
    CARD = ("card", "Escalation card", ("Shift+F12",), ActGroup.CALLER)
    STRIKE = ("strike", "Strike the note: entered in error", ("Ctrl+Shift+E",), ActGroup.CALLER)
    HISTORY = ("history", "Earlier contacts", ("H", "Alt+H"), ActGroup.CALLER)
    WHERE = ("where", "Where was I", ("W", "Alt+J"), ActGroup.CALLER)
    FINISH = ("finish", "Finish: what the ending wants", ("E", "Alt+E"), ActGroup.CONTACT)
    NOT_ASKED = ("not_asked", "The rest was not asked", ("Alt+U",), ActGroup.CONTACT)
    SAFETY_PLAN = ("safety_plan", "Safety plan", ("Ctrl+Shift+P",), ActGroup.CONTACT)
    SHARE = ("share", "Safe-response share", ("Ctrl+Shift+S",), ActGroup.CONTACT)
    TENNESSEN = ("tennessen", "Tennessen notice", ("Ctrl+Shift+I",), ActGroup.CONTACT)
    NEXT_CALL = ("next_call", "Next call", ("J", "Alt+Down"), ActGroup.QUEUE)
    PREVIOUS_CALL = ("previous_call", "Previous call", ("K", "Alt+Up"), ActGroup.QUEUE)
    FILTER_TEXT = ("filter_text", "Filter by words", ("/",), ActGroup.QUEUE)
    FILTER_1 = ("filter_1", "First filter", ("1",), ActGroup.QUEUE)
    FILTER_2 = ("filter_2", "Second filter", ("2",), ActGroup.QUEUE)
    FILTER_3 = ("filter_3", "Third filter", ("3",), ActGroup.QUEUE)
    FILTER_4 = ("filter_4", "Fourth filter", ("4",), ActGroup.QUEUE)
    FILTER_5 = ("filter_5", "Fifth filter", ("5",), ActGroup.QUEUE)
    DIRECTORY = ("directory", "Find a service", ("D",), ActGroup.DIRECTORY)
    DIRECTORY_REFER = ("directory_refer", "Refer to it", ("Ctrl+R",), ActGroup.DIRECTORY)
    DIRECTORY_MARK = ("directory_mark", "Put it on the short list", ("Ctrl+M",), ActGroup.DIRECTORY)
    DIRECTORY_COMPARE = ("directory_compare", "Compare two", ("Ctrl+E",), ActGroup.DIRECTORY)
    DIRECTORY_TEXT = ("directory_text", "List as text", ("Ctrl+T",), ActGroup.DIRECTORY)
    DIRECTORY_PRINT = ("directory_print", "Print the list", ("Ctrl+P",), ActGroup.DIRECTORY)
    DIRECTORY_PIN = ("directory_pin", "Favourite, or not", ("Ctrl+B",), ActGroup.DIRECTORY)
    DIRECTORY_NOTE = ("directory_note", "Note on a service", ("Ctrl+I",), ActGroup.DIRECTORY)
    DIRECTORY_WRONG = ("directory_wrong", "This was wrong", ("Ctrl+W",), ActGroup.DIRECTORY)
    DIRECTORY_OPEN = ("directory_open", "Only what is open now", ("Ctrl+O",), ActGroup.DIRECTORY)
    DIRECTORY_NEAR = ("directory_near", "Only near the caller", ("Ctrl+D",), ActGroup.DIRECTORY)
    DIRECTORY_IMPORT = ("directory_import", "Import a directory", (), ActGroup.DIRECTORY)
    GO_QUEUE = ("go_queue", "Go to the queue", ("Alt+1",), ActGroup.VIEW)
    GO_CALL = ("go_call", "Go to the call", ("Alt+2",), ActGroup.VIEW)
    GO_CONTACT = ("go_contact", "Go to the contact", ("Alt+3",), ActGroup.VIEW)
    NEXT_TAB = ("next_tab", "Next tab of the contact", ("Ctrl+PgDown",), ActGroup.VIEW)
    PREVIOUS_TAB = ("previous_tab", "Previous tab of the contact", ("Ctrl+PgUp",), ActGroup.VIEW)
    TEXT_LARGER = ("text_larger", "Larger text", ("Ctrl++", "Ctrl+="), ActGroup.VIEW)
    TEXT_SMALLER = ("text_smaller", "Smaller text", ("Ctrl+-",), ActGroup.VIEW)
    THEME_DARK = ("theme_dark", "Dark theme", (), ActGroup.VIEW)
    THEME_LIGHT = ("theme_light", "Light theme", (), ActGroup.VIEW)
    THEME_HIGH_CONTRAST = ("theme_high_contrast", "High-contrast theme", (), ActGroup.VIEW)
    DETACH_CALL = ("detach_call", "Detach or return the call", (), ActGroup.VIEW)
    DETACH_CONTACT = ("detach_contact", "Detach or return the contact", (), ActGroup.VIEW)
    RESET_LAYOUT = ("reset_layout", "Put the panes back", (), ActGroup.VIEW)
    DIAGNOSTICS = ("diagnostics", "Diagnostics", ("Ctrl+Shift+D",), ActGroup.DESK)
    DISMISS_NOTICE = ("dismiss_notice", "Put the last notice away", ("Ctrl+.",), ActGroup.DESK)
    LOCK = ("lock", "Lock the desk", ("Pause", "Ctrl+L"), ActGroup.DESK)
    BLANK = ("blank", "Blank the screen until a key", ("Shift+Esc",), ActGroup.DESK)
    COVER_NAMES = ("cover_names", "Cover names, or show them", ("Ctrl+Shift+M",), ActGroup.DESK)
    SWITCH_USER = ("switch_user", "Switch user", ("Ctrl+Shift+U",), ActGroup.DESK)
    TO_DO = ("to_do", "Still to do", ("V", "Alt+V"), ActGroup.DESK)
    READY = ("ready", "I am ready", ("Alt+Shift+R",), ActGroup.DESK)
    BUSY = ("busy", "I am busy", ("Alt+Shift+B",), ActGroup.DESK)
    BREAK = ("break", "I take a break", ("Alt+Shift+P",), ActGroup.DESK)
    HANDOFF = ("handoff", "Hand over the shift", ("Ctrl+H",), ActGroup.DESK)
    OWN_REVIEWS = ("own_reviews", "Reviews of my contacts", ("M", "Alt+M"), ActGroup.DESK)
    LEAD_ROOM = ("lead_room", "Lead's room", ("O", "Alt+O"), ActGroup.DESK)
    LIVE_BOARD = ("live_board", "Live board", ("Ctrl+Shift+L",), ActGroup.DESK)
    CHARTS = ("charts", "Charts", ("Ctrl+Shift+C",), ActGroup.DESK)
    CHART_TABLE = ("chart_table", "Chart or its tables", ("Ctrl+Shift+T",), ActGroup.DESK)
    EXPORT_FIGURES = ("export_figures", "Export the report", ("Ctrl+Shift+X",), ActGroup.DESK)
    PRIVATE_NOTE = ("private_note", "Private note", ("Ctrl+Shift+N",), ActGroup.DESK)
    BREAK_GLASS = ("break_glass", "Emergency access", ("Ctrl+Shift+G",), ActGroup.DESK)
    OWN_PASSPHRASE = ("own_passphrase", "Change my passphrase", (), ActGroup.DESK)
    COUNTERSIGN = ("countersign", "Countersign releases by phone", (), ActGroup.DESK)
    SIGN_LEVEL = (
        "sign_level",
        "Sign for a level allowed by phone",
        ("Ctrl+Shift+K",),
        ActGroup.DESK,
    )
    SIGN_OFF = ("sign_off", "Sign off", ("Ctrl+Shift+O",), ActGroup.DESK)
    QUIT = ("quit", "Quit", ("Ctrl+Q",), ActGroup.DESK)
    HELP = ("help", "All keys", ("?",), ActGroup.HELP)
    PALETTE = ("palette", "Find any act", ("Ctrl+K",), ActGroup.HELP)
    CHANGE_KEYS = ("change_keys", "Change the keys", (), ActGroup.HELP)

    label: str
    default_keys: tuple[str, ...]
    group: ActGroup
    _after: str

    def __new__(
        cls,
        code: str,
        label: str = "",
        keys: tuple[str, ...] = (),
        group: ActGroup = ActGroup.CALL,
        after: str = "",
    ) -> Self:
        """Make the id the value, so that ``Act("claim")`` finds its member."""
        member = object.__new__(cls)
        member._value_ = code
        member.label = label
        member.default_keys = keys
        member.group = group
        member._after = after
        return member

    @property
    def id(self) -> str:
        """Return the stable id, as stored with a person's own keys."""
        return str(self.value)

    @property
    def follows(self) -> "Act | None":
        """Return the act whose key must come first, or None."""
        return Act(self._after) if self._after else None


def group_label(group: ActGroup) -> str:
    """Return the menu's name in the person's language."""
    return translated("acts", group.value)


FILTERS = (Act.FILTER_1, Act.FILTER_2, Act.FILTER_3, Act.FILTER_4, Act.FILTER_5)
"""The queue's filters in shown order."""


def followers(act: Act) -> tuple[Act, ...]:
    """Return the acts whose keys count just after this one."""
    return tuple(other for other in Act if other.follows is act)
