"""Gather every sentence of the program into the files of its languages, and compile them.

``python packaging/translations.py`` brings ``console/ui/languages/*.ts`` up to date: new sentences
come in untranslated, what is gone goes out, what was translated stays. Qt Linguist opens and saves
these files. Each is then compiled beside itself; the same file gives the same bytes.

lupdate finds what stands in a call of ``tr``. Half of this program's words stand in its domain, as
labels of codes and fields, so they are gathered here, by their place.
"""

import ast
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
LANGUAGES = PROJECT / "console" / "ui" / "languages"
QUESTIONS = PROJECT / "console" / "domain" / "screening" / "screening_rules.toml"

BY_PLACE = (
    ("acts", "console/ui/shell/acts.py", "Act"),
    ("acts", "console/ui/shell/acts.py", "ActGroup"),
    ("key hints", "console/ui/shell/key_hints.py", "*"),
    ("targets", "console/domain/reroute/target_fit.py", "Why"),
    ("targets", "console/domain/reroute/target_fit.py", "Remark"),
    ("handoff", "console/domain/finish/handoff.py", "ItemKind"),
    ("feed", "console/domain/feed/state.py", "FeedState"),
    ("feed", "console/domain/feed/state.py", "RejectionReason"),
    ("feed", "console/domain/feed/state.py", "SalvageReason"),
    ("roles", "console/domain/access/session.py", "_LABELS"),
    ("finish", "console/domain/finish/finish.py", "Diverted"),
    ("form", "console/domain/finish/fields.py", "FieldGroup"),
    ("form", "console/ui/reroute/step_form.py", "_REASONS"),
    ("form", "console/ui/reroute/step_form.py", "_WHO"),
    ("consult", "console/domain/contact/consult.py", "ConsultField"),
    ("brief", "console/domain/reroute/brief.py", "Part"),
    ("levels", "console/ui/assess/level_row.py", "_DERIVED"),
    ("history", "console/ui/history/plan_section.py", "WAYS"),
    ("Contact", "console/ui/reading/work_words.py", "STATES"),
    ("CallSheet", "console/domain/calls/sheet.py", "*"),
    ("refusal", "console/domain/contact/guards.py", "_lacking"),
    ("refusal", "console/domain/contact/guards.py", "_asked_at_end"),
    ("form", "console/domain/finish/share.py", "ShareField"),
    ("definitions", "console/domain/review/definitions.py", "DEFINITIONS"),
    ("figures", "console/domain/review/mhis.py", "REASON_LABELS"),
    ("figures", "console/ui/figures/definition_sheets.py", "_OWN"),
    ("form", "console/domain/finish/satisfaction.py", "QUESTIONS"),
    ("record", "db/errors.py", "*"),
    ("directory", "resources/errors.py", "*"),
    ("directory", "resources/hours/open_state.py", "Reason"),
    ("typed", "console/domain/typed_values.py", "Mark"),
    ("asq", "console/ui/assess/asq_words.py", "_OUTCOMES"),
    ("timeline", "console/ui/reading/timeline_words.py", "KIND_WORDS"),
    ("timeline", "console/ui/reading/timeline_words.py", "FIELD_WORDS"),
    ("logs", "console/domain/contact/signed_log.py", "Only"),
    ("logs", "console/models/signed_log_model.py", "_HEADS"),
    ("live", "console/domain/review/live_board.py", "LiveKind"),
    ("live", "console/domain/review/live_board.py", "LiveState"),
    ("review", "console/domain/review/review.py", "ReviewState"),
    ("review", "console/domain/review/agreement.py", "NoKappa"),
    ("review", "console/ui/review/review_leaf.py", "Which"),
    ("review", "console/ui/review/review_words.py", "STEPS"),
    ("refusal", "console/domain/review/review.py", "_WANT_WORDS"),
    ("figures", "console/domain/finish/finish.py", "Diverted"),
    ("figures", "console/domain/review/metrics.py", "CallSet"),
    ("figures", "console/domain/review/metrics.py", "WhyNot"),
    ("audit", "console/domain/access/audit.py", "AuditView"),
    ("audit", "console/domain/access/audit.py", "Unusual"),
    ("audit", "console/models/audit_model.py", "_HEADS"),
    ("notes", "console/domain/access/notes.py", "NoteHolds"),
)
"""Context, file, and the class, variable or function whose texts are shown; * for all of a file."""

FORMS = {
    "FormField": ("form", {"label", "hint"}),
    "_F": ("form", {"label", "hint"}),
    "FactorForm": ("factors", {"title", "meaning", "how"}),
    "FactorField": ("factors", {"label"}),
}
"""What builds a form, with the context and the names of what it shows."""

_NO_WORDS = {"kw_only", "utf-8"}


def gather() -> dict[str, dict[str, str]]:
    """Return each context's sentences with the file that says them."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for file in sorted((PROJECT / "console").rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        place = file.relative_to(PROJECT).as_posix()
        for context, text in (*_called(tree), *_labels(tree)):
            found[context].setdefault(text, place)
    for context, name, part in BY_PLACE:
        tree = ast.parse((PROJECT / name).read_text(encoding="utf-8"))
        for text in _texts(tree, part):
            found[context].setdefault(text, name)
    toml = tomllib.loads(QUESTIONS.read_text(encoding="utf-8"))
    place = QUESTIONS.relative_to(PROJECT).as_posix()
    for group in toml["group"]:
        found["screening"].setdefault(group["title"], place)
    for item in toml["item"]:
        for text in filter(None, (item["ask"], item.get("route", ""))):
            found["questions"].setdefault(text, place)
    return {context: found[context] for context in sorted(found)}


def _called(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield what stands in calls of tr, translate and the module's own short names of them."""
    short = _short_names(tree)
    for owner, node in _calls(tree):
        contexts, said = _said(node, owner, short)
        for context in contexts:
            for text in _constants(said):
                yield context, text


def _said(node: ast.Call, owner: str, short: dict[str, str]) -> tuple[list[str], list[ast.expr]]:
    """Return the contexts of a call that translates, and what it translates; nothing of another."""
    name, first = _name(node.func), node.args[:1]
    if name == "tr" and isinstance(node.func, ast.Attribute):
        return [owner], first
    if name in {"translate", "translated"} and len(node.args) > 1:
        return list(_constants(first)), node.args[1:2]
    if name in short:
        return [short[name]], first
    if name.endswith(("RefusedError", "EndingWantedError")):
        return ["refusal"], first
    return [], []


def _labels(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the labels of coded answers, and labels of forms and their fields."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(_name(base) == "Coded" for base in node.bases):
            for line in node.body:
                if isinstance(line, ast.Assign) and isinstance(line.value, ast.Tuple):
                    for text in _constants(line.value.elts[1:2]):
                        yield "vocabulary", text
        elif isinstance(node, ast.Call) and _name(node.func) in FORMS:
            context, words = FORMS[_name(node.func)]
            for word in node.keywords:
                if word.arg in words:
                    for text in _constants([word.value]):
                        yield context, text


def _calls(tree: ast.AST, owner: str = "") -> Iterator[tuple[str, ast.Call]]:
    for node in ast.iter_child_nodes(tree):
        inner = node.name if isinstance(node, ast.ClassDef) else owner
        if isinstance(node, ast.Call):
            yield owner, node
        yield from _calls(node, inner)


def _short_names(tree: ast.Module) -> dict[str, str]:
    """Return the context of each function of a module that only translates."""
    values = {
        _name(line.targets[0]): line.value.value
        for line in tree.body
        if isinstance(line, ast.Assign)
        and isinstance(line.value, ast.Constant)
        and isinstance(line.value.value, str)
    }
    found = {}
    for line in tree.body:
        if not isinstance(line, ast.FunctionDef):
            continue
        for node in ast.walk(line):
            if isinstance(node, ast.Call) and _name(node.func) == "translate":
                context = node.args[0]
                if isinstance(context, ast.Constant) and len(line.args.args) == 1:
                    found[line.name] = str(context.value)
                elif isinstance(context, ast.Name) and context.id in values:
                    found[line.name] = values[context.id]
    return found


def _texts(tree: ast.Module, part: str) -> Iterator[str]:
    """Yield every text of a class, a variable or a function; of an act or a field its label.

    What only explains is left out, and the keys of a mapping.
    """
    for line in tree.body:
        named = (
            [line.name]
            if isinstance(line, ast.ClassDef | ast.FunctionDef)
            else [_name(goal) for goal in line.targets]
            if isinstance(line, ast.Assign)
            else [_name(line.target)]
            if isinstance(line, ast.AnnAssign)
            else []
        )
        if part != "*" and part not in named:
            continue
        silent = {id(node.value) for node in ast.walk(line) if isinstance(node, ast.Expr)}
        for node in ast.walk(line):
            if isinstance(node, ast.Dict):
                silent |= {id(key) for key in node.keys}
        in_tuples = part in {"Act", "ConsultField", "ShareField"}
        for node in ast.walk(line):
            if in_tuples:
                if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
                    yield from _constants(node.value.elts[1:2])
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                said = node.value.strip()
                if id(node) not in silent and any(sign.isalpha() for sign in said):
                    yield node.value


def _constants(nodes: list[ast.expr]) -> Iterator[str]:
    """Yield texts, those of both ways of a choice too."""
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if node.value.strip() and node.value not in _NO_WORDS:
                yield node.value
        elif isinstance(node, ast.IfExp):
            yield from _constants([node.body, node.orelse])


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def known(file: Path) -> dict[tuple[str, str], str]:
    """Return what a language file translates, by context and sentence."""
    if not file.exists():
        return {}
    found = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            text = message.find("translation")
            if text is not None and text.text and text.get("type") is None:
                found[name, message.findtext("source", "")] = text.text
    return found


def write(file: Path, sentences: dict[str, dict[str, str]]) -> tuple[int, int]:
    """Bring one language file up to date; return how many sentences are translated, and of all."""
    translated = known(file)
    root = ET.Element("TS", version="2.1", language=file.stem, sourcelanguage="en")
    done = total = 0
    for context, texts in sentences.items():
        part = ET.SubElement(root, "context")
        ET.SubElement(part, "name").text = context
        for text in sorted(texts):
            total += 1
            message = ET.SubElement(part, "message")
            ET.SubElement(message, "location", filename=f"../../../{texts[text]}")
            ET.SubElement(message, "source").text = text
            goal = ET.SubElement(message, "translation")
            words = translated.get((context, text), "")
            if words:
                goal.text, done = words, done + 1
            else:
                goal.set("type", "unfinished")
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file.write_text(f"{head}{body}\n", encoding="utf-8")
    return done, total


def compile_language(file: Path, goal: Path) -> None:
    """Compile one language file; the same file gives the same bytes.

    Raises:
        SystemExit: lrelease is missing, or could not.
    """
    program = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    if program is None:
        raise SystemExit("Not compiled: pyside6-lrelease is missing; it comes with PySide6.")
    command = [program, "-silent", "-compress", str(file), "-qm", str(goal)]
    if subprocess.run(command, check=False).returncode:
        raise SystemExit(f"Not compiled: lrelease could not read {file.name}.")


def main() -> int:
    """Bring every language up to date, compile it, and say how far each is."""
    sentences = gather()
    for file in sorted(LANGUAGES.glob("*.ts")):
        done, total = write(file, sentences)
        compile_language(file, file.with_suffix(".qm"))
        print(f"{file.stem}: {done} of {total} sentences translated")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
