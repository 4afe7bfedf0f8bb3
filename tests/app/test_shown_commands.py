"""Every command that a document shows is one of the program, and does there what is said."""

import argparse
import io
import re
import shutil
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import keyring
import pytest
from app_parts import KeptKeyring
from shown_commands import OTHER_PROGRAMS, PROGRAM, PROJECT, ShownCommand, documents, shown_commands

from console.app import cli
from console.app.cli import main
from console.app.exit_codes import ExitCode
from console.app.record.opening import Opened, open_working
from console.app.record.recovery_key import make_recovery_key, write_public

COMMANDS = [command for file in documents() for command in shown_commands(file)]
OURS = [command for command in COMMANDS if command.program == PROGRAM]

# ---------------------------------------------------------------- what is not run, and why

NOT_RUN: dict[tuple[str, ...], str] = {
    (): "opens the desk and stays: tests/app/test_whole_program.py starts it",
    ("demo",): "plays for a quarter of a minute: tests/app/test_whole_program.py plays it",
    ("simulate",): "stays until it is ended: tests/feed/test_simulate_program.py runs it",
    ("feed", "secret"): "asks at the terminal: tests/app/test_feed_and_rules_commands.py answers",
    ("feed", "check"): "needs a source: tests/app/test_feed_and_rules_commands.py has each kind",
    ("directory", "sync"): "reaches for a server: tests/resources/test_directory_sync.py has one",
    ("site", "new-key"): "tests/app/test_site_commands.py goes all the way",
    ("site", "person"): "asks at the terminal: tests/app/test_site_commands.py answers by file",
    ("site", "sign"): "tests/app/test_site_commands.py goes all the way",
    ("site", "check"): "tests/app/test_site_commands.py goes all the way",
    ("rules", "try"): "needs past calls: tests/app/test_feed_and_rules_commands.py has some",
}
GROUPS = {
    ("directory",),
    ("feed",),
    ("rules",),
    ("policy",),
    ("recovery-key",),
    ("targets",),
    ("site",),
}
"""Named alone they are spoken of, not run."""
ENDS: dict[tuple[str, ...], set[int]] = {
    ("doctor",): {ExitCode.OK, ExitCode.FAILED, ExitCode.WARNED},
    ("restore",): {ExitCode.OK, ExitCode.CANCELLED},  # nobody types the record's last letters here
    ("rekey",): {ExitCode.OK, ExitCode.CANCELLED},
}
"""What else than 0 is a good end of a command in a test."""
ELSEWHERE: dict[str, str] = {
    "make": "tests/packaging/test_prepare.py, and make itself",
    "sudo": "make check-package does it on a bare Debian",
    "pipx": "tests/packaging/test_wheel.py does it",
    "py": "Windows: marked as not yet run",
}

# ---------------------------------------------------------------- its form


def ended(arguments: list[str]) -> tuple[int, str]:
    """Run the program in this process; return its exit code and all it printed."""
    told = io.StringIO()
    with redirect_stdout(told), redirect_stderr(told):
        try:
            code = main(arguments)
        except SystemExit as end:
            code = int(end.code or 0)
    return code, told.getvalue()


def known_path(command: ShownCommand) -> tuple[str, ...]:
    """Return the part of a command's path that names commands and not values."""
    path: tuple[str, ...] = ()
    for word in command.path:
        code, _ = ended([*path, word, "--help"])
        if code != ExitCode.OK:
            break
        if f"{PROGRAM} {' '.join((*path, word))}" not in ended([*path, word, "--help"])[1]:
            break  # a value of the command before it, whose help was shown
        path = (*path, word)
    return path


@pytest.mark.parametrize(
    "command", OURS, ids=lambda command: f"{command.place}-{command.text[:40]}"
)
def test_each_option_that_a_document_shows_is_one_of_the_command(command: ShownCommand) -> None:
    path = known_path(command)
    assert path or not command.path, f"{command.place}: there is no command {command.path}"
    code, told = ended([*path, "--help"])
    assert code == ExitCode.OK
    for option in command.options:
        assert re.search(rf"(?<![\w-]){option}\b", told), f"{command.place}: no option {option}"


def test_every_command_of_the_program_is_shown_somewhere() -> None:
    parser = cli._desk_parser()
    cli._add_commands(parser, directory=False)
    (commands,) = (one for one in parser._actions if isinstance(one, argparse._SubParsersAction))
    shown = {command.path[0] for command in OURS if command.path}
    assert set(commands.choices) - shown == set()
    page = (PROJECT / "packaging" / "deb" / "clinician-console.1").read_text(encoding="utf-8")
    named = re.findall(r"^\.TP\n\.B ([a-z-]+)$", page, re.MULTILINE)
    assert sorted(named) == sorted(commands.choices), "the manual page names other commands"


# ---------------------------------------------------------------- what it does


CENTER = """\
Program Name,Agency,Phone,City,Description
Night Desk,Invented House,612-555-0142,Minneapolis,A bed for tonight
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A folder with everything that the documents name, made once; commands work on copies.

    Attributes:
        folder: Holds a working profile, its backup, a directory, a recovery key.
        kept: What its keyring holds.
    """

    folder: Path
    kept: dict[tuple[str, str], str]


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """Set the scene as a reader would who has come through all documents before."""
    folder = tmp_path_factory.mktemp("scene")
    profile = folder / "profile"
    profile.mkdir(mode=0o700)
    key = make_recovery_key(folder / "recovery.key")
    write_public(folder / "recovery.key.pub", key)
    write_public(profile / "recovery.pub", key)
    (folder / "center.csv").write_text(CENTER, encoding="utf-8")
    former, here = keyring.get_keyring(), KeptKeyring()
    keyring.set_keyring(here)
    try:
        opened = open_working(profile, "0+test", None)
        assert isinstance(opened, Opened)
        opened.store.close()
        for arguments in (["backup"], ["directory", "import", "--starter"]):
            code, told = ended([*arguments, "--profile", str(profile)])
            assert code == ExitCode.OK, told
    finally:
        keyring.set_keyring(former)
    code, mapping = ended(["directory", "map", str(folder / "center.csv")])
    assert code == ExitCode.OK, mapping
    (folder / "mapping.toml").write_text(mapping, encoding="utf-8")
    return Scene(folder=folder, kept=here.kept)


class Stage:
    """One copy of the scene, and what the words of a command stand for there."""

    def __init__(self, scene: Scene, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(scene.folder, folder)
        self.profile = folder / "profile"
        self.backup = next(path for path in (self.profile / "backups").iterdir() if path.is_dir())
        self._number = 0

    def words(self, command: ShownCommand) -> list[str]:
        """Return a command's words with everything in them that only stands for something.

        Raises:
            AssertionError: It stands for something that this stage does not know.
        """
        return [self._word(word, command) for word in command.bare]

    def _word(self, word: str, command: ShownCommand) -> str:
        path = command.path
        if re.fullmatch(r"backups/before-.*\.db", word):
            return str(self.backup / "record.db")
        if word.startswith("../shared/data/"):  # as it lies beside the project, where it does
            return str(PROJECT.parent / word.removeprefix("../"))
        if word.startswith("backups/"):
            return str(self.backup)
        if word.startswith("/etc/clinician-console/policy.toml"):
            return str(PROJECT / "packaging" / "deb" / "policy.toml")
        if word.startswith("E:\\") or (path[:2] == ("recovery-key", "new") and word == "FILE"):
            return str(self._fresh("recovery.key"))
        names = {
            "recovery.key": self.folder / "recovery.key",
            "recovery.key.pub": self.folder / "recovery.key.pub",
            "FILE.pub": self.folder / "recovery.key.pub",
            "mapping.toml": self.folder / "mapping.toml",
            "OUT": self._fresh("out"),
            "bundle.zip": self._fresh("bundle.zip"),
        }
        if word in names:
            return str(names[word])
        if word == "DIR":
            return str(self.backup if path[0] == "restore" else self._fresh("dir"))
        if word in ("FILE", "FILE-or-FOLDER..."):
            return str(self._file(path))
        assert not re.search(r"[A-Z…]", word) or word.startswith("--"), (
            f"{command.place}: what does {word} stand for? tell the Stage"
        )
        return word

    def _file(self, path: tuple[str, ...]) -> Path:
        known = {
            ("restore",): self.backup,
            ("recovery-key", "try"): self.folder / "recovery.key",
            ("directory", "map"): self.folder / "center.csv",
            ("directory", "import"): self.folder / "center.csv",
            ("support-bundle",): self._fresh("bundle.zip"),
            ("targets", "check"): PROJECT / "console/domain/reroute/example_targets.toml",
            ("policy", "check"): PROJECT / "packaging" / "deb" / "policy.toml",
        }
        assert path in known, f"what does FILE stand for after {' '.join(path)}? tell the Stage"
        return known[path]

    def _fresh(self, name: str) -> Path:
        self._number += 1
        return self.folder / f"{self._number}-{name}"


@pytest.fixture
def stage(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keyring_here: KeptKeyring
) -> Stage:
    """Set the stage for one command; the profile is the one that commands find by themselves."""
    made = Stage(scene, tmp_path / "stage")
    keyring_here.kept.update(scene.kept)
    monkeypatch.setenv("CLINICIAN_CONSOLE_PROFILE", str(made.profile))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(made.folder)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return made


def reason_not_to(command: ShownCommand) -> str:
    """Return why a command is not run here; empty where it is."""
    path = command.path
    if path in GROUPS:
        return "only spoken of"
    reasons = [NOT_RUN[path[:n]] for n in (2, 1) if path[:n] in NOT_RUN and path]
    return reasons[0] if reasons else "" if path else NOT_RUN[()]


RUN = [command for command in OURS if not reason_not_to(command)]


@pytest.mark.parametrize("command", RUN, ids=lambda command: f"{command.place}-{command.text[:40]}")
def test_each_command_that_a_document_shows_does_what_it_says(
    command: ShownCommand, stage: Stage, request: pytest.FixtureRequest
) -> None:
    arguments = stage.words(command)
    if any("shared/data" in word and not Path(word).exists() for word in arguments):
        request.getfixturevalue("shared_data")  # skips, or fails where it must be there
        pytest.skip("this part of the shared data is not beside the project")
    code, told = ended(arguments)
    good = ENDS.get(command.path[:1], {ExitCode.OK})
    assert code in good, f"{command.place}: {command.text} ended with {code}:\n{told}"


def test_what_another_program_does_is_tried_somewhere_else() -> None:
    programs = {command.program for command in COMMANDS} - {PROGRAM}
    assert programs <= set(ELSEWHERE), "a document shows a program that no test runs"
    assert programs <= set(OTHER_PROGRAMS)


def test_every_target_of_make_that_a_document_shows_is_one() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    shown = set()
    for file in documents():
        shown |= set(re.findall(r"`make ([a-z-]+)", file.read_text(encoding="utf-8")))
    assert shown - targets == set()


def test_commands_are_found_in_fences_and_between_backticks(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text(
        "Say `clinician-console verify [--full]` or\n\n```\nclinician-console backup --to DIR # x\n"
        "make run\n```\n\n`clinician-console/policy.toml` is a file.\n",
        encoding="utf-8",
    )
    found = list(shown_commands(file))
    assert [(one.line, one.text) for one in found] == [
        (1, "clinician-console verify [--full]"),
        (4, "clinician-console backup --to DIR"),
        (5, "make run"),
    ]
    assert (found[0].bare, found[0].options, found[0].path) == (
        ["verify"],
        ("--full",),
        ("verify",),
    )
