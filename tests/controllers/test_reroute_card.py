"""The card says of danger what was answered, and that the rest is not known."""

from console.controllers.reroute_book import ScreenFacts, safety_of
from console.domain.reroute.brief import SafetyWord

WEAPON, VIOLENCE = ("WEAPON_IN_HAND", "weapon?"), ("VIOLENCE_NOW", "violence?")


def test_without_a_screen_nothing_is_known() -> None:
    assert safety_of(ScreenFacts()) == (SafetyWord.WEAPON_UNKNOWN,)


def test_an_open_question_is_never_said_to_be_no() -> None:
    half = ScreenFacts(asked=True, open_items=(WEAPON, VIOLENCE))
    assert safety_of(half) == (SafetyWord.WEAPON_UNKNOWN,)


def test_two_noes_are_said() -> None:
    assert safety_of(ScreenFacts(asked=True)) == (SafetyWord.NO_WEAPON, SafetyWord.NOBODY_HURT)


def test_a_yes_is_said_also_while_others_are_open() -> None:
    screen = ScreenFacts(asked=True, yes=frozenset({"WEAPON_IN_HAND"}), open_items=(VIOLENCE,))
    assert safety_of(screen) == (SafetyWord.WEAPON_IN_HAND,)
    hurt = ScreenFacts(asked=True, yes=frozenset({"VIOLENCE_NOW", "FIREARM_ACCESS"}))
    assert safety_of(hurt) == (SafetyWord.WEAPON_THERE, SafetyWord.SOMEBODY_HURT)
