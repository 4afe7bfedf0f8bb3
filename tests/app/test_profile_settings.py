"""Where the profile lies, and what its small settings survive."""

from pathlib import Path

import platformdirs
import pytest

from console.app.policy.keys import PROFILE_FOLDER
from console.app.profile import SHIPPED_RULES, Profile, SettingsFile, profile_folder


def test_the_named_folder_comes_before_the_variable_and_the_variable_before_the_system(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(PROFILE_FOLDER.variable, str(tmp_path / "variable"))
    assert profile_folder(tmp_path / "named") == tmp_path / "named"
    assert profile_folder(None) == tmp_path / "variable"
    monkeypatch.delenv(PROFILE_FOLDER.variable)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    expected = platformdirs.user_data_path("clinician-console", appauthor=False)
    assert profile_folder(None) == expected


def test_a_tilde_means_the_persons_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert profile_folder(Path("~/desk")) == tmp_path / "desk"
    monkeypatch.setenv(PROFILE_FOLDER.variable, "~/other")
    assert profile_folder(None) == tmp_path / "other"


def test_the_agencys_own_rules_come_before_the_ones_that_ship(tmp_path: Path) -> None:
    profile = Profile(folder=tmp_path)
    assert profile.rules_file == SHIPPED_RULES
    own = tmp_path / "candidate_rules.toml"
    own.write_text("", encoding="utf-8")
    assert profile.rules_file == own


def test_settings_come_back_as_they_were_in_another_start(tmp_path: Path) -> None:
    first = SettingsFile(tmp_path / "profile")
    first.set("layout", bytes(range(256)))
    first.set_text("look", "dark/13, größer")
    first.sync()
    second = SettingsFile(tmp_path / "profile")
    assert second.get("layout") == bytes(range(256))
    assert second.get_text("look") == "dark/13, größer"
    second.set_text("look", "")
    second.set("layout", b"")
    second.sync()
    third = SettingsFile(tmp_path / "profile")
    assert third.get("layout") is None
    assert third.get_text("look") == ""


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"\x00\xff\xfe garbage \x80\n[[[",
        b"[General]\nlook=plain text\nkeys=@Invalid()\nlayout=@ByteArray(\n",
        b"[General]\nlook=@Variant(\\0\\0\\0\\x7f\\0\\0\\0)\nlayout=1, 2, 3\n",
    ],
)
def test_a_damaged_settings_file_means_no_settings_and_can_be_written_again(
    tmp_path: Path, garbage: bytes
) -> None:
    folder = tmp_path / "profile"
    folder.mkdir()
    (folder / "settings.ini").write_bytes(garbage)
    settings = SettingsFile(folder)
    for name in ("look", "keys", "layout", "feed"):
        assert settings.get(name) is None or settings.get(name) == b""
    settings.set_text("look", "light/14")
    settings.sync()
    assert SettingsFile(folder).get_text("look") == "light/14"


def test_the_profile_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    SettingsFile(tmp_path / "profile")
    assert (tmp_path / "profile").stat().st_mode & 0o077 == 0
