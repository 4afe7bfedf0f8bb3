"""A place is read out of PIDF-LO, and nothing else is."""

from random import Random

import pytest

from console.feed.eido.location_text import XML_LIMIT, LocationError, read_place
from console.feed.simulator import city

_BOMB = '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><p><RD>&b;</RD></p>'
_THEFT = '<!DOCTYPE p [<!ENTITY f SYSTEM "file:///etc/hostname">]><p><RD>&f;</RD></p>'


def _civic(inside: str) -> str:
    return f'<presence xmlns:ca="urn:x"><ca:civicAddress>{inside}</ca:civicAddress></presence>'


def test_a_civic_address_is_one_line_with_its_details() -> None:
    place = read_place(
        '<?xml version="1.0" encoding="UTF-8"?>'
        + _civic(
            "<ca:A3>Exampleton</ca:A3><ca:PRD>S</ca:PRD><ca:RD>Heron</ca:RD><ca:STS>Ave</ca:STS>"
            "<ca:HNO>26</ca:HNO><ca:UNIT>3</ca:UNIT><ca:LMK>Yarrow Clinic</ca:LMK>"
        )
    )
    assert place.line == "26 S Heron Ave"
    assert place.details == ("Yarrow Clinic", "unit 3", "Exampleton")


def test_a_point_is_shown_as_degrees() -> None:
    place = read_place('<p xmlns:g="u"><g:Point><g:pos>44.97105 -93.27715</g:pos></g:Point></p>')
    assert place.line == ""
    assert place.details == ("44.97105, -93.27715",)


def test_the_places_of_the_simulated_city_are_read() -> None:
    chance = Random(5)  # noqa: S311 - invents places
    for _ in range(50):
        spot = city.a_spot(chance)
        place = read_place(city.place_xml(spot))
        assert spot.street in place.line
        assert any(city.TOWN in detail for detail in place.details)


@pytest.mark.parametrize(
    "xml",
    [
        _BOMB,
        _THEFT,
        "not xml",
        "",
        "<p/>",
        "<p><pos>north south</pos></p>",
        _civic("<ca:RD>" + "x" * XML_LIMIT + "</ca:RD>"),
        "<p>" * 5_000 + "</p>" * 5_000,
        "<p><RD>&unknown;</RD></p>",
    ],
    ids=["bomb", "theft", "words", "nothing", "empty", "no degrees", "long", "deep", "entity"],
)
def test_what_is_no_place_is_refused_without_a_word_of_it(xml: str) -> None:
    with pytest.raises(LocationError) as caught:
        read_place(xml)
    assert str(caught.value) == ""


def test_markup_in_an_address_stays_text() -> None:
    place = read_place(_civic("<ca:RD>&lt;b&gt;Heron&lt;/b&gt;</ca:RD><ca:HNO>1</ca:HNO>"))
    assert place.line == "1 <b>Heron</b>"
