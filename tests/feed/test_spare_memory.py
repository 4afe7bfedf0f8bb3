"""What a large message took is given back once the next small one came."""

import sys

import pytest

from console.feed.subscription import spare_memory
from console.feed.subscription.spare_memory import LARGE, SpareMemory


@pytest.fixture
def trims(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the times the C library was asked, in its place."""
    asked: list[int] = []

    class Library:
        def malloc_trim(self, kept: int) -> None:
            asked.append(kept)

    monkeypatch.setattr(spare_memory, "_library", Library)
    return asked


def test_memory_is_given_back_after_the_large_message_is_gone_and_only_once(
    trims: list[int],
) -> None:
    spare = SpareMemory()
    for size, asked in ((100, 0), (LARGE, 0), (LARGE, 0), (100, 1), (100, 1), (LARGE, 1), (0, 2)):
        spare.heard(size)
        assert len(trims) == asked


def test_a_system_that_cannot_give_back_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spare_memory, "_library", lambda: None)
    spare = SpareMemory()
    spare.heard(LARGE)
    spare.heard(1)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="another C library")
def test_the_c_library_of_this_system_can_be_asked() -> None:
    spare = SpareMemory()
    spare.heard(LARGE)
    spare.heard(1)
