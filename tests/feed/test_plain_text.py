"""What a sender writes is shown as text, whatever it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.feed.plain_text import CUT_MARK, NOTE_LIMIT, SCRIPT_MARK, line_text, note_text


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("<p>CTW</p><p>NO ANSWER</p>", "CTW\nNO ANSWER"),
        ("one<br/>two<BR>three", "one\ntwo\nthree"),
        ('<b class="x">NO WEAPON</b> seen', "NO WEAPON seen"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("<script>steal()</script>CALM", f"{SCRIPT_MARK}CALM"),
        ("CALM<script src='http://x.example/a.js'>", f"CALM{SCRIPT_MARK}"),
        ("<style>p{color:red}</style>CALM", f"{SCRIPT_MARK}CALM"),
        ("<img src='http://x.example/a.png'>SEEN", "SEEN"),
        ("RP &amp; SON, &lt;b&gt; kept", "RP & SON, <b> kept"),
        ("BAC <0.08, AGE <3 YRS", "BAC <0.08, AGE <3 YRS"),
        ("SUBJ <JOHN> OUTSIDE", "SUBJ <JOHN> OUTSIDE"),
        ("a <!-- b --> c", "a b c"),
        ("left\u202eright\x00\x1b[31m", "leftright[31m"),
        ("no markup  at   all", "no markup at all"),
        ("CRLF\r\nLF\nCR\rEND", "CRLF\nLF\nCR\nEND"),
        ("ZZZZZZ", "ZZZZZZ"),
        ("", ""),
    ],
)
def test_markup_becomes_text_with_line_breaks(markup: str, shown: str) -> None:
    assert note_text(markup) == (shown, False)


def test_a_note_over_the_limit_is_cut_and_says_so() -> None:
    text, cut = note_text("Z" * (NOTE_LIMIT + 1))
    assert cut
    assert text == "Z" * NOTE_LIMIT + CUT_MARK


def test_a_line_is_one_line_and_bounded() -> None:
    assert line_text(" a\n b\tc ") == ("a b c", False)
    text, cut = line_text("x" * 5_000)
    assert cut
    assert len(text) < 1_100


@given(
    st.text(max_size=300) | st.text(alphabet="<>/!-scriptyle &;bp\"'=\n\x00\u202e", max_size=300)
)
def test_nothing_that_cannot_be_seen_or_turns_the_line_survives(markup: str) -> None:
    text, cut = note_text(markup)
    assert not cut
    assert not set(text) & set("\x00\x1b\r\u202e\u2066\ufeff\ud800")


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<!--",
        "-->",
        "<script",
        "<script>",
        "</script>",
        "<p ",
        "&",
        "&#",
        "<![CDATA[",
        "<b a=",
    ],
)
def test_a_note_made_to_take_long_is_shown_like_any_other(piece: str) -> None:
    text, cut = note_text(piece * 100_000)
    assert cut
    assert len(text) <= NOTE_LIMIT + len(CUT_MARK) + NOTE_LIMIT * len(SCRIPT_MARK) // 8
