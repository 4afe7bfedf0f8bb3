"""The page about the record shows the words of every fault as a person reads them."""

from fault_words import faults, table, written


def test_the_page_has_the_words_of_every_fault() -> None:
    assert written() == table(), "run tests/app/fault_words.py"


def test_every_fault_says_three_things_of_its_own() -> None:
    found = list(faults())
    assert len(found) > 30
    for fault in found:
        for sentence in fault().sentences:
            assert sentence[0].isupper()
            assert sentence.endswith(".")
    assert len({fault.what_happened for fault in found}) == len(found)
