"""What no linter knows about this house."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
WINGS = ("console", "db", "resources")
MAPS = ("README.md", "ARCHITECTURE.md")
LONGEST_FILE = 400


@cache
def tracked() -> tuple[Path, ...]:
    """Return every file of the project that git knows or would take, by path."""
    shown = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    paths = (PROJECT / name for name in shown.split("\0") if name)
    return tuple(sorted(path for path in paths if path.is_file()))


def python_files(*folders: str) -> Iterator[Path]:
    """Yield the Python files under the named folders of the project."""
    for path in tracked():
        if path.suffix == ".py" and path.relative_to(PROJECT).parts[0] in folders:
            yield path


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def place(path: Path, line: int | None = None) -> str:
    """Return where something is, so that a person can go there."""
    named = str(path.relative_to(PROJECT))
    return named if line is None else f"{named}:{line}"


def text_of(path: Path) -> str:
    """Return a file's text, or nothing where it holds no text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


# ---------------------------------------------------------------- layers


def test_every_import_goes_down_the_house_only() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [str(linter), "--no-cache"], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


KITS = {"assets", "entry", "reading"}  # what several rooms are furnished with; no rooms themselves


def rooms() -> set[str]:
    """Return the names of the rooms of console.ui."""
    inside = (path.relative_to(PROJECT).parts for path in python_files("console"))
    return {parts[2] for parts in inside if parts[1] == "ui" and len(parts) > 3} - KITS


def imported_modules(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each module that a file names in an import, with its line."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((name.name, node.lineno) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, node.lineno
            yield from ((f"{node.module}.{name.name}", node.lineno) for name in node.names)


def test_a_room_does_not_reach_into_another_room() -> None:
    """Only console.app joins rooms; what they share lies in console/ui itself or in a kit."""
    wrong = []
    for path in python_files("console"):
        parts = path.relative_to(PROJECT / "console").parts
        if parts[0] != "ui" or len(parts) < 3:
            continue
        others = {f"console.ui.{room}" for room in rooms() if room != parts[1]}
        for module, line in imported_modules(path):
            if ".".join(module.split(".")[:3]) in others:
                wrong.append(f"{place(path, line)}: {module}")
    assert wrong == []


def made_classes(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the name of each thing called like a class, with its line."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name[:1].isupper():
                yield name, node.lineno


def test_only_app_makes_controllers() -> None:
    """A part may own children; a controller is nobody's child but the program's."""
    wrong = [
        f"{place(path, line)}: {name}"
        for path in python_files("console")
        if path.relative_to(PROJECT).parts[1] != "app"
        for name, line in made_classes(path)
        if name.endswith("Controller")
    ]
    assert wrong == []


# ---------------------------------------------------------------- slots


def slots_that_are_no_methods(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield each thing handed to ``connect`` that cannot be a bound method or another signal.

    A lambda, a plain function or a partial runs on the thread that emits, whatever the connection
    type says; Qt can neither queue it nor drop it when the receiver dies.
    """
    functions = {
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    modules = {
        (name.asname or name.name).split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for name in node.names
    }
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if node.func.attr != "connect" or not node.args:
            continue
        slot, sender = node.args[0], node.func.value
        from_module = ast.unparse(sender).split(".")[0] in modules  # sqlite3.dbapi2.connect(path)
        if isinstance(slot, ast.Attribute):
            wrong = ast.unparse(slot).split(".")[0] in modules and not from_module
        elif isinstance(slot, ast.Name):  # a socket connects to a name, a signal never does
            wrong = slot.id in functions or (isinstance(sender, ast.Attribute) and not from_module)
        else:
            wrong = not from_module
        if wrong:
            yield node.lineno, ast.unparse(slot)


def test_every_slot_is_a_bound_method_or_a_signal() -> None:
    wrong = [
        f"{place(path, line)}: {slot}"
        for path in python_files("console")
        for line, slot in slots_that_are_no_methods(tree_of(path))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("button.clicked.connect(self._save)", 0),
        ("button.clicked.connect(self.saved)", 0),
        ("feed.changed.connect(self._desk.queue.apply, Qt.QueuedConnection)", 0),
        ("button.clicked.connect(lambda: self.save())", 1),
        ("def save(): ...\nbutton.clicked.connect(save)", 1),
        ("button.clicked.connect(partial(self.save, 1))", 1),
        ("import os\nbutton.clicked.connect(os.abort)", 1),
        ("for signal in many:\n    signal.connect(lambda: 1)", 1),
        ("import sqlite3\nsqlite3.dbapi2.connect(':memory:')", 0),
        ("socket.connect(address)", 0),
    ],
)
def test_the_check_of_slots_tells_them_apart(source: str, found: int) -> None:
    assert len(list(slots_that_are_no_methods(ast.parse(source)))) == found


# ---------------------------------------------------------------- maps


def mapped_paths(text: str) -> Iterator[str]:
    """Yield the paths of the map blocks of a document.

    A map is a fenced block opened by ```` ```map ````: one path a line, two spaces, then words. A
    line that is indented lies in the folder above it, the nearest line with less indent.
    """
    for block in re.findall(r"^```map\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        above: list[tuple[int, str]] = []
        for line in block.splitlines():
            if not line.strip():
                continue
            indent = len(line) - len(line.lstrip())
            name = re.split(r"\s{2,}", line.strip(), maxsplit=1)[0]
            while above and above[-1][0] >= indent:
                above.pop()
            path = f"{above[-1][1].rstrip('/')}/{name}" if above else name
            above.append((indent, path))
            yield path


@pytest.mark.parametrize("document", MAPS)
def test_the_map_points_at_things_that_exist(document: str) -> None:
    paths = list(mapped_paths((PROJECT / document).read_text(encoding="utf-8")))
    assert paths, f"{document} has no fenced block opened by ```map"
    assert [path for path in paths if not (PROJECT / path).exists()] == []


def test_a_map_is_read_with_its_folders() -> None:
    rows = ["console/   the desk", "  ui/    widgets", "    queue/  rows", "  app/", "db/"]
    text = "\n".join(["Words", "```map", *rows, "```", "more  words"])
    assert list(mapped_paths(text)) == [
        "console/",
        "console/ui/",
        "console/ui/queue/",
        "console/app/",
        "db/",
    ]


# ---------------------------------------------------------------- files


def test_no_source_file_is_longer_than_a_person_can_hold() -> None:
    long = {
        place(path): lines
        for path in python_files(*WINGS, "tests", "packaging")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_every_module_says_what_it_is_for() -> None:
    silent = [place(path) for path in python_files(*WINGS) if not ast.get_docstring(tree_of(path))]
    assert silent == []


def public_names(tree: ast.Module) -> Iterator[ast.ClassDef | ast.FunctionDef]:
    """Yield the classes and functions that a module offers."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            yield node


def test_every_public_name_says_what_it_does() -> None:
    silent = [
        f"{place(path, node.lineno)}: {node.name}"
        for path in python_files(*WINGS)
        for node in public_names(tree_of(path))
        if not ast.get_docstring(node)
    ]
    assert silent == []


def test_no_module_is_named_after_nothing() -> None:
    empty = {"utils", "helpers", "common", "manager", "base", "misc"}
    assert [place(path) for path in python_files(*WINGS) if path.stem in empty] == []


# In pieces, here and below, so that this file does not hold what it looks for.
UNDONE = re.compile(r"\b(?:TO" + "DO|FIX" + "ME|XX" + r"X)\b(?!\([^)]+\): \S|: \S+ \S+ \S+)")


def test_what_is_left_to_do_says_why() -> None:
    bare = [
        place(path, number)
        for path in python_files(*WINGS, "tests", "packaging")
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if UNDONE.search(line)
    ]
    assert bare == []


REGISTRIES = re.compile(
    r"\b(?:(?:files\.|test\.)?python" + r"hosted\.org|(?:test\.)?py" + r"pi\.org|registry\.npm"
    r"js\.org|(?:deb|security|ftp|snapshot)\.deb" + r"ian\.org|proxy\.go" + r"lang\.org)\b"
)
MACHINE_PATHS = re.compile(r"(?<![\w./~-])/(?:work|root|home|Users|opt/py" + r"pi)/[\w.-]+")


@pytest.mark.parametrize("pattern", [REGISTRIES, MACHINE_PATHS], ids=["registry", "machine"])
def test_no_file_names_a_registry_or_a_place_on_somebodys_machine(pattern: re.Pattern[str]) -> None:
    wrong = [
        f"{place(path, number)}: {found[0]}"
        for path in tracked()
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if (found := pattern.search(line))
    ]
    assert wrong == []


def test_the_check_of_places_sees_them() -> None:
    assert REGISTRIES.search("https://files.python" + "hosted.org/packages/x.whl")
    assert MACHINE_PATHS.search('DATA = "/ho' + 'me/alex/data"')
    assert not MACHINE_PATHS.search("https://host.example/work/item and ~/work/x and a/home/b")


# ---------------------------------------------------------------- dependencies


def test_every_dependency_has_its_decision() -> None:
    described = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    decisions = "\n".join(
        text_of(path) for path in tracked() if path.parent == PROJECT / "docs" / "decisions"
    ).lower()
    wanted = [re.split(r"[<>=; ]", line)[0] for line in described["project"]["dependencies"]]
    assert [name for name in wanted if name.lower() not in decisions] == []
