"""Write a safety plan in six steps, in the person's own words, to be read back or printed.

The steps lead from what one can do alone to professionals; the wording is the programme's own.
Source: design/domain.md 5.5. There is no contract in it: none has ever been shown to help.
"""

import html

from console.domain.asking import Answers, FormField, first
from console.domain.vocabulary import Coded

LINE_LIMIT = 300


class PlanWay(Coded):
    """How the person got the plan."""

    READ_BACK = ("READ_BACK", "Read back by phone")
    PRINTED = ("PRINTED", "Printed")
    MAIL = ("MAIL", "By mail")
    NOT_GIVEN = ("NOT_GIVEN", "Not given")


STEPS = (
    FormField(
        code="signs",
        label="1 How I notice that it begins",
        lines=True,
        limit=LINE_LIMIT,
        hint="thoughts, feelings, moments",
    ),
    FormField(
        code="alone",
        label="2 What I can do by myself",
        lines=True,
        limit=LINE_LIMIT,
        hint="what has calmed me before",
    ),
    FormField(
        code="company",
        label="3 People and places that take my mind off it",
        lines=True,
        limit=LINE_LIMIT,
    ),
    FormField(
        code="helpers",
        label="4 People I can ask for help",
        lines=True,
        limit=LINE_LIMIT,
        hint="name and number",
    ),
    FormField(
        code="professionals",
        label="5 Professionals and lines",
        lines=True,
        limit=LINE_LIMIT,
        hint="988 by call or text; somebody near",
    ),
    FormField(
        code="place",
        label="6 How my place becomes safer",
        lines=True,
        limit=LINE_LIMIT,
        hint="what, who keeps it, from when",
    ),
)
REST = (
    FormField(code="reason", label="What I live for", lines=True, limit=LINE_LIMIT),
    FormField(code="likely", label="How likely I use it, 0 to 10", limit=2),
    FormField(code="obstacle", label="What could get in the way", limit=160),
    FormField(code="kept", label="Where I keep it", limit=80),
    FormField(code="given", label="How it was given", choices=tuple(PlanWay)),
)
FIELDS = (*STEPS, *REST)


def is_begun(answers: Answers) -> bool:
    """Say whether anything of a plan is written."""
    return any(first(answers, field.code).strip() for field in FIELDS)


def printed(answers: Answers, labels: dict[str, str] | None = None) -> str:
    """Return the plan as a page of HTML without a name, a number of a call, or a form's title.

    Args:
        answers: What was written.
        labels: The steps in the person's language, by their code; None for English.
    """
    said = labels or {}
    parts = []
    for field in (*STEPS, REST[0]):
        text = first(answers, field.code).strip()
        label = html.escape(said.get(field.code, field.label))
        body = html.escape(text).replace("\n", "<br>") if text else "&nbsp;"
        parts.append(f"<h3>{label}</h3><p>{body}</p>")
    return f"<html><body>{''.join(parts)}</body></html>"
