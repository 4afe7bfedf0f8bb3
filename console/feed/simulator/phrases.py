"""Write the notes of the simulated city: short, in the manner of dispatchers, all invented."""

from random import Random

from console.feed.simulator.natures import Theme

_WHO = (
    "BROTHER", "SISTER", "MOTHER", "FATHER", "ROOMMATE", "NEIGHBOR", "EX", "COWORKER", "SON",
    "DAUGHTER", "PASSERBY", "STAFF",
)  # fmt: skip
_AGE = ("TEEN", "20S", "30S", "40S", "50S", "60S", "ELDERLY")
_SEX = ("MALE", "FEMALE", "SUBJ")

_OPENING = {
    Theme.CRISIS: (
        "RP IS {who}, ADV {sex} {age} NOT MAKING SENSE, PACING",
        "{sex} {age} YELLING AT SELF IFO BUSN, NO WEAPON SEEN",
        "RP {who}: HEARING VOICES, OFF MEDS 2 WKS",
        "{sex} BELIEVES BEING FOLLOWED, WONT COME OUT OF BATHROOM",
        "CLR CRYING, CANT CATCH BREATH, SAYS CANT DO THIS ANYMORE",
        "NOT SLEPT IN 4 DAYS, TALKING FAST, GIVING THINGS AWAY",
    ),
    Theme.SUICIDE: (
        "RP {who}: TEXTED GOODBYE, NOW NOT ANSWERING",
        "CLR THINKING OF ENDING LIFE, ALONE AT HOME",
        "{sex} {age} ON BRIDGE RAIL, TALKING TO PASSERBY",
        "RP {who}: TOOK UNK PILLS 20 MIN AGO, AWAKE",
        "SAYS WILL KILL SELF IF POLICE COME, NO WEAPON KNOWN",
        "CLR HAS PLAN, WONT SAY WHAT, WILL STAY ON LINE",
    ),
    Theme.WELFARE: (
        "RP {who} HASNT HEARD FROM {sex} {age} IN 3 DAYS",
        "CTW, MAIL PILING UP, CAR IN DRIVE",
        "{sex} {age} SITTING IN COLD, NO COAT, SEEMS CONFUSED",
        "SCHOOL CALLING, CHILD NOT PICKED UP, PARENT NOT ANSWERING",
        "RP {who} WORRIED, LIVES ALONE, RECENT LOSS",
    ),
    Theme.DISTURBANCE: (
        "{sex} {age} REFUSING TO LEAVE LOBBY, TALKING TO SELF",
        "VERBAL ONLY, RP {who}, UNK IF ETOH",
        "2 SUBJS YELLING, NO WEAPONS SEEN",
        "{sex} KNOCKING ON DOORS, ASKING FOR {who}",
        "RP WANTS {sex} GONE, HAS BEEN WARNED BEFORE",
        "{who} AND TEEN ARGUING, THINGS THROWN",
    ),
    Theme.MEDICAL: (
        "{age} {sex}, CONSCIOUS, BREATHING, WEAK",
        "{age} {sex} FELL, HIP PAIN, ALERT",
        "{sex} DOWN ON SIDEWALK, BREATHING, UNK ETOH",
        "{age} {sex} SHORT OF BREATH, HX ASTHMA",
        "RP {who}, {sex} DIZZY, PALE",
    ),
    Theme.TRAFFIC: (
        "2 VEH, NO INJ, BLOCKING RIGHT LANE",
        "GRY SEDAN ON SHOULDER, NO LIGHTS",
        "VEH BLOCKING DRIVEWAY, OWNER UNK",
        "STOP, 1 OCC, ROUTINE",
    ),
    Theme.PROPERTY: (
        "BIKE TAKEN OVERNIGHT, NO SUSP",
        "WINDOW BROKEN, BUSN CLOSED, NOBODY SEEN",
        "ALARM CO: FRONT DOOR, NO ANSWER ON SITE",
        "PKG TAKEN FROM PORCH, RP HAS VIDEO",
    ),
    Theme.OTHER: (
        "LOUD MUSIC, ONGOING 1 HR",
        "OPEN LINE, VOICES IN BACKGROUND, NO ANSWER ON CB",
        "PANEL SHOWS SMOKE DETECTOR 2ND FL, NO SMOKE SEEN",
        "INFO ONLY",
    ),
}
_LATER = {
    Theme.CRISIS: (
        "NOW CALMER, SITTING ON STEPS, {who} WITH SUBJ",
        "STILL YELLING, NO WEAPON SEEN, NOBODY HURT",
        "{who} ADV DX SCHIZOPHRENIA, GOOD WITH CALM VOICE",
        "ASKING FOR SOMEONE TO TALK TO",
        "CASE MGR CALLED BACK, ON THE WAY",
    ),
    Theme.SUICIDE: (
        "STILL ON LINE W/ CALL TAKER",
        "{who} ADV ATTEMPT LAST YEAR, NO GUNS IN HOUSE",
        "SAYS WILL TALK, DOES NOT WANT POLICE",
        "PHONE PINGS NEAR RIVER",
        "HAS PUT PILLS AWAY, CRYING",
    ),
    Theme.WELFARE: (
        "NO ANSWER ON CB X2",
        "{who} ADV SUBJ HAS DEPRESSION, STOPPED MEDS",
        "LANDLORD EN ROUTE W/ KEY",
        "SEEN AT WINDOW, WAVED AWAY RP",
    ),
    Theme.DISTURBANCE: (
        "RP ADV {sex} CRYING NOW, TALKING ABOUT DYING",
        "MOVED TO PARKING LOT",
        "NOW QUIET",
        "{who} ADV MENTAL HEALTH HX",
    ),
    Theme.MEDICAL: ("AWAKE AND TALKING", "RP WILL MEET AT DOOR", "MEDS ON TABLE, {who} W/ PT"),
    Theme.TRAFFIC: ("TOW REQ", "MOVED OFF ROADWAY"),
    Theme.PROPERTY: ("RTF", "KEYHOLDER NOTIFIED, 20 MIN"),
    Theme.OTHER: ("2ND CLR SAME ADDR", "CB, NO EMERG"),
}
_REQUESTS = (
    "REQ CLINICIAN", "CLINICIAN REQ, CLR WILL TALK", "REQ EMBEDDED CLINICIAN TO LISTEN IN",
)  # fmt: skip
_UNIT_NOTES = ("{unit} OUT W/ SUBJ", "{unit} SPEAKING W/ RP", "{unit} ADV C4")
_CLOSINGS = ("CLR", "RTF", "GOA", "TRANSPORTED", "SUBJ W/ FAMILY")


def opening(chance: Random, theme: Theme) -> str:
    """Return the first note of a call."""
    return _fill(chance, chance.choice(_OPENING[theme]))


def later(chance: Random, theme: Theme) -> str:
    """Return a note written while the call goes on."""
    return _fill(chance, chance.choice(_LATER[theme]))


def request(chance: Random) -> str:
    """Return a note by which a call taker asks for the clinician."""
    return chance.choice(_REQUESTS)


def from_unit(chance: Random, unit: str) -> str:
    """Return a note of what a unit says."""
    return chance.choice(_UNIT_NOTES).format(unit=unit)


def closing(chance: Random) -> str:
    """Return the last note."""
    return chance.choice(_CLOSINGS)


def _fill(chance: Random, text: str) -> str:
    return text.format(who=chance.choice(_WHO), age=chance.choice(_AGE), sex=chance.choice(_SEX))
