"""Tones are played by whatever the system has; questions that do not fit leave the old ones."""

import io
import stat
import sys
import wave
from pathlib import Path

import pytest
from app_parts import until

from console.app.site.questions import LAST_GOOD_NAME, QUESTIONS_NAME, load_questions
from console.app.sound import PLAYERS, Sound, tone_of
from console.domain.contact.alarms import AlarmLevel
from console.domain.screening import screening

SHIPPED = Path(screening.__file__).with_name("screening_rules.toml")


def test_each_level_has_a_tone_of_its_own_that_any_player_understands() -> None:
    tones = {level: tone_of(level) for level in AlarmLevel}
    assert len(set(tones.values())) == len(AlarmLevel)
    for tone in tones.values():
        with wave.open(io.BytesIO(tone)) as wav:
            assert (wav.getnchannels(), wav.getsampwidth()) == (1, 2)
            assert 0.1 <= wav.getnframes() / wav.getframerate() <= 1.5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has winsound")
def test_without_a_player_there_is_no_sound_and_nothing_breaks(tmp_path: Path) -> None:
    sound = Sound(find=lambda _: None, folder=tmp_path)
    assert not sound.is_there
    assert sound.player == ""
    sound.play(AlarmLevel.IMMEDIATE)
    sound.close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has winsound")
def test_the_first_player_that_is_there_gets_the_file(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    player = tmp_path / "player"
    player.write_text(f'#!/bin/sh\necho "$@" > {heard}\n')
    player.chmod(player.stat().st_mode | stat.S_IXUSR)
    last = PLAYERS[-1][0]
    sound = Sound(find=lambda name: str(player) if name == last else None, folder=tmp_path)
    assert sound.is_there
    sound.play(AlarmLevel.SOON)
    until(heard.exists, "the player")
    until(lambda: "tone-soon.wav" in heard.read_text(), "its file")
    sound.close()


def test_the_agencys_own_questions_are_asked_and_kept_as_the_last_good_ones(
    tmp_path: Path,
) -> None:
    assert load_questions(tmp_path).questions.name == "starter/2026.1"
    own = SHIPPED.read_text(encoding="utf-8").replace('version = "2026.1"', 'version = "ours"')
    (tmp_path / QUESTIONS_NAME).write_text(own, encoding="utf-8")
    assert load_questions(tmp_path).questions.name == "starter/ours"
    assert (tmp_path / LAST_GOOD_NAME).exists()
    (tmp_path / QUESTIONS_NAME).write_text(own.replace("level = 4", "level = 9", 1))
    site = load_questions(tmp_path)
    assert site.questions.name == "starter/ours"
    assert site.trouble.startswith("screening_rules.toml, line ")
    (tmp_path / LAST_GOOD_NAME).write_text("broken = [")
    assert load_questions(tmp_path).questions.name == "starter/2026.1"
