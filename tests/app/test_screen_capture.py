"""The rule about pictures of the screen is asked of Windows, and told where it cannot be held."""

import pytest

from console.app.screen_capture import can_forbid, forbid_capture


class AskedWindows:
    """What is asked of Windows, answered as an old or a new one answers."""

    def __init__(self, *knows: int) -> None:
        self.knows = knows
        self.asked: list[tuple[int, int]] = []

    def SetWindowDisplayAffinity(self, window: int, affinity: int) -> int:  # noqa: N802 - its name
        self.asked.append((window, affinity))
        return int(affinity in self.knows)


@pytest.mark.parametrize(
    ("knows", "asked", "held"),
    [((0x11, 0x01), [0x11], True), ((0x01,), [0x11, 0x01], True), ((), [0x11, 0x01], False)],
)
def test_windows_is_asked_for_the_best_it_knows(
    knows: tuple[int, ...], asked: list[int], held: bool
) -> None:
    windows = AskedWindows(*knows)
    assert forbid_capture(7, windows) is held
    assert windows.asked == [(7, affinity) for affinity in asked]


def test_elsewhere_nothing_is_claimed() -> None:
    assert can_forbid() is False
    assert forbid_capture(7) is False
