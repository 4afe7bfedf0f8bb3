"""Find in a text what never leaves the clinical record: names, numbers, diagnoses, medicines."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

DIAGNOSES = frozenset(
    """
    addict addiction adhd agoraphobia alcoholic alcoholism alzheimer alzheimers anorexia antisocial
    asperger autism autistic bipolar borderline bpd bulimia catatonia catatonic cptsd cyclothymia
    delusional delirium dementia depressed depression did diagnosis diagnosed dissociative dysthymia
    fasd gad hepatitis hiv hysteria mania manic mdd narcissist narcissistic neurosis ocd
    oppositional panic-disorder paranoia paranoid phobia psychopath psychosis psychotic ptsd schizo
    schizoaffective schizoid schizophrenia schizophrenic schizotypal sociopath tbi tourette
    tourettes
    """.split()  # noqa: SIM905 - a list of words is read as words
)
MEDICINES = frozenset(
    """
    abilify acamprosate adderall alprazolam amitriptyline antabuse antidepressant antidepressants
    antipsychotic antipsychotics aripiprazole ativan benzodiazepine benzos buprenorphine bupropion
    buspirone carbamazepine celexa chlorpromazine citalopram clonazepam clozapine clozaril cymbalta
    depakote desvenlafaxine dextroamphetamine diazepam disulfiram divalproex donepezil duloxetine
    effexor escitalopram fluoxetine fluphenazine geodon haldol haloperidol hydroxyzine insulin
    invega klonopin lamictal lamotrigine latuda lexapro librium lithium lorazepam lurasidone
    medication medications medicine medicines meds methadone methylphenidate mirtazapine naloxone
    naltrexone olanzapine oxazepam paliperidone paroxetine paxil pills prazosin prescription
    pristiq prolixin prozac quetiapine remeron risperdal risperidone ritalin seroquel sertraline
    strattera suboxone subutex temazepam thorazine topiramate trazodone valium valproate varenicline
    venlafaxine vivitrol vraylar vyvanse wellbutrin xanax zoloft zolpidem zyprexa
    """.split()  # noqa: SIM905 - a list of words is read as words
)
HISTORY = (
    "history of", "hx", "prior attempt", "previous attempt", "past attempt", "attempted before",
    "was hospitalized", "was hospitalised", "committed before", "been committed", "on probation",
    "criminal record", "was arrested", "last admission", "old overdose", "known to us",
    "frequent caller", "in treatment for", "off meds", "off his meds", "off her meds",
)  # fmt: skip
_PHONE = re.compile(r"(?<!\d)(?:\+?1[\s.-]*)?\(?\d{3}\)?[\s.-]*\d{3}[\s.-]*\d{4}(?!\d)")
_BIRTH = re.compile(
    r"\b(?:dob|born)\b|(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)|(?<!\d)\d{1,2}/\d{1,2}/(?:19|20)\d\d"
)
_SHORTEST_NAME = 2
_NO_NAMES = frozenset(
    {
        "the",
        "and",
        "of",
        "unknown",
        "caller",
        "male",
        "female",
        "mr",
        "mrs",
        "ms",
        "dr",
        "jr",
        "sr",
        "rp",
    }
)


class Secret(Enum):
    """What sort of thing was found; the value names it in a sentence."""

    NAME = "a name"
    PHONE = "a telephone number"
    BIRTH = "a date of birth"
    DIAGNOSIS = "a diagnosis"
    MEDICINE = "a medicine"
    HISTORY = "something of the past"
    NOTE = "words of a note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """What is known of a contact and must not leave.

    Attributes:
        names: Names of people, as they are known.
        notes: Texts of the clinical record: narrative, private note, plan.
    """

    names: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found, and the words, to be shown to the person who typed them."""

    secret: Secret
    words: str


def find_secret(text: str, secrets: Secrets, *, phones_allowed: bool = False) -> Found | None:
    """Return the first thing in a text that must not leave, or None.

    It looks for what can be looked for: words of fixed lists, telephone numbers, the names that are
    known, and runs of words copied from a note. It does not understand a text; the whitelist of
    parts is what keeps the record in.
    """
    plain = _folded(text)
    words = plain.split()
    for word in words:
        if word in DIAGNOSES:
            return Found(secret=Secret.DIAGNOSIS, words=word)
        if word in MEDICINES:
            return Found(secret=Secret.MEDICINE, words=word)
    for phrase in HISTORY:
        if f" {phrase} " in f" {plain} ":
            return Found(secret=Secret.HISTORY, words=phrase)
    birth = _BIRTH.search(text.casefold())
    if birth:
        return Found(secret=Secret.BIRTH, words=birth.group(0))
    if not phones_allowed and (phone := _PHONE.search(text)):
        return Found(secret=Secret.PHONE, words=phone.group(0))
    for name in _name_words(secrets.names):
        if name in words:
            return Found(secret=Secret.NAME, words=name)
    return _copied(words, secrets.notes)


def _copied(words: list[str], notes: Iterable[str]) -> Found | None:
    """Find six words in a row that stand in a note."""
    run = 6
    if len(words) < run:
        return None
    runs = {tuple(words[n : n + run]) for n in range(len(words) - run + 1)}
    for note in notes:
        there = _folded(note).split()
        for n in range(len(there) - run + 1):
            if tuple(there[n : n + run]) in runs:
                return Found(secret=Secret.NOTE, words=" ".join(there[n : n + run]))
    return None


def _name_words(names: Iterable[str]) -> list[str]:
    return [
        word
        for name in names
        for word in _folded(name).split()
        if len(word) >= _SHORTEST_NAME and word not in _NO_NAMES and not word.isdigit()
    ]


def _folded(text: str) -> str:
    return " ".join(re.sub(r"[^\w'-]+", " ", text.casefold()).split())
