"""The ends of values are found without building the values."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.feed.eido import json_scan
from console.feed.eido.json_scan import (
    DEPTH_LIMIT,
    DepthError,
    ScanError,
    end_of_value,
    members,
    require_shallow,
)

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(_JSON, st.sampled_from([",", "]", "}", " ,", "\n]"]), st.booleans())
def test_the_end_of_a_value_is_where_the_next_mark_stands(
    value: Any, after: str, indented: bool
) -> None:
    text = json.dumps(value, indent=1 if indented else None)
    data = memoryview((text + after + '"more"').encode())
    end, sound = end_of_value(data, 0)
    assert sound
    assert json.loads(bytes(data[:end])) == value
    assert bytes(data[end:]).strip().startswith(after.strip().encode())


def test_the_decoder_still_says_where_it_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(view: memoryview, start: int) -> int:
        raise AssertionError("the slow way was taken for sound JSON")

    monkeypatch.setattr(json_scan, "_end_by_brackets", never)
    assert end_of_value(memoryview(b'{"a":[1,{"b":"]}"}]},{}'), 0) == (20, True)


def test_a_value_that_is_not_sound_is_followed_by_its_brackets() -> None:
    data = b'{"a": nonsense, "b": "}", "c": [1,,2]} , {"next": 1}'
    end, sound = end_of_value(memoryview(data), 0)
    assert not sound
    assert data[:end] == b'{"a": nonsense, "b": "}", "c": [1,,2]}'


@pytest.mark.parametrize("data", [b"", b"nonsense", b'{"a": ', b"[1, 2", b'"never ends', b"]"])
def test_what_never_ends_is_an_error(data: bytes) -> None:
    with pytest.raises(ScanError):
        end_of_value(memoryview(data), 0)


@pytest.mark.parametrize("bracket", [b"[", b'{"a":'])
def test_brackets_without_end_are_too_deep(bracket: bytes) -> None:
    with pytest.raises(DepthError):
        end_of_value(memoryview(bracket * 200_000), 0)


@given(st.dictionaries(st.text("abcN", min_size=1, max_size=5), st.lists(_JSON, max_size=3)))
def test_members_and_elements_are_walked_in_order(value: dict[str, list[Any]]) -> None:
    data = json.dumps(value).encode()
    spans = list(members(memoryview(data), 0, frozenset({"aa", "n", "b"})))
    walked: dict[str, Any] = {}
    for span in spans:
        assert span.key is not None
        inside = json.loads(data[span.start : span.end])
        if span.element:
            walked.setdefault(span.key, []).append(inside)
        else:
            walked[span.key] = inside
    assert walked == {k: v for k, v in value.items() if v or k.casefold() not in {"aa", "n", "b"}}


def test_depth_is_known_before_anything_is_built() -> None:
    def nested(depth: int) -> bytes:
        return b"[" * depth + b"]" * depth

    require_shallow(nested(DEPTH_LIMIT))
    require_shallow(b'{"a":["]]]","[[[["]}' * 100)
    with pytest.raises(DepthError):
        require_shallow(nested(DEPTH_LIMIT * 2 + 1))
    with pytest.raises(DepthError):
        require_shallow(b'["]",' * 2_000)
