"""Group Policy on Windows, by a registry that stands where Windows' own would."""

from console.app.policy.keys import IDLE_MINUTES, PRINTING, THEME
from console.app.policy.policy import Layer, _Reading
from console.app.policy.registry import POLICIES, registry_values


class Registry:
    """As much of ``winreg`` as is asked: keys below one place, each with its values."""

    HKEY_LOCAL_MACHINE = "machine"

    def __init__(self, said: dict[tuple[str, str], object]) -> None:
        self.said = said
        self.open = 0

    def OpenKey(self, root: str, path: str) -> str:  # noqa: N802 - as winreg calls it
        assert root == self.HKEY_LOCAL_MACHINE
        table = path.removeprefix(POLICIES + "\\")
        if not any(known == table for known, _ in self.said):
            raise FileNotFoundError(2, "not there")
        self.open += 1
        return table

    def QueryValueEx(self, key: str, word: str) -> tuple[object, int]:  # noqa: N802
        if (key, word) not in self.said:
            raise FileNotFoundError(2, "not there")
        return self.said[key, word], 1

    def CloseKey(self, key: str) -> None:  # noqa: N802
        self.open -= 1


def read(said: dict[tuple[str, str], object]) -> _Reading:
    registry = Registry(said)
    reading = _Reading()
    reading.take_registry(registry_values(registry))
    assert registry.open == 0
    return reading


def test_group_policy_is_the_strongest_layer() -> None:
    reading = read({("lock", "idle_minutes"): 5, ("output", "printing"): 1})
    reading.take_environment({IDLE_MINUTES.variable: "30", THEME.variable: "light"})
    value, origin = reading.values[IDLE_MINUTES.name]
    assert (value, origin.layer) == (5, Layer.SYSTEM)
    assert origin.place == rf"HKLM\{POLICIES}\lock\idle_minutes"
    assert reading.values[PRINTING.name][0] is True
    assert reading.values[THEME.name][0] == "light"


def test_a_wrong_value_of_group_policy_is_named_and_the_default_holds() -> None:
    reading = read({("lock", "idle_minutes"): 99, ("output", "printing"): 2})
    reading.take_environment({IDLE_MINUTES.variable: "30"})
    assert IDLE_MINUTES.name not in reading.values
    assert [finding.key for finding in reading.findings] == ["lock.idle_minutes", "output.printing"]


def test_without_windows_there_is_none() -> None:
    assert list(registry_values()) == []
