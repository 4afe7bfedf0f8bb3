"""A site's targets are read whole, or refused whole with file, line and reason."""

from pathlib import Path

import pytest

from console.domain.reroute.target_file import EXAMPLE_TARGETS, TargetFileError, read_targets

HEAD = """format = 1
id = "town"
version = "1"
agency = "Invented"
timezone = "America/Chicago"
"""
GOOD = """
[[target]]
id = "team"
name = "Team"
kind = "BCR"
hours = "24/7"
area = { everywhere = true }
reach = [{ by = "PHONE", value = "612-555-0140" }]
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "mine.toml"
    file.write_text(text, encoding="utf-8")
    return file


def misfits(folder: Path, text: str) -> list[str]:
    with pytest.raises(TargetFileError) as refused:
        read_targets(written(folder, text))
    return [str(one) for one in refused.value.misfits]


def test_the_example_is_read_and_says_that_it_is_one() -> None:
    targets = read_targets(EXAMPLE_TARGETS)
    assert targets.example
    assert "invented" in targets.agency
    assert {target.kind.code for target in targets.targets} >= {
        "BCR", "MCT_COUNTY", "CORESPONSE", "EMS", "POLICE", "C988", "CIVILIAN_RPT", "OUTREACH",
        "POISON", "CHILD_PROT", "ADULT_PROT", "SCHOOL_TEAM", "OTHER_PSAP",
    }  # fmt: skip


def test_a_target_that_fits_is_read(tmp_path: Path) -> None:
    (target,) = read_targets(written(tmp_path, HEAD + GOOD)).targets
    assert (target.name, target.reach[0].value, target.hours.always) == (
        "Team", "612-555-0140", True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('kind = "BCR"', 'kind = "BRC"', 10, "'BRC' is not known"),
        ('hours = "24/7"', 'hours = ["Mo-Fr 08:00-17:00", "Fr 16:00-20:00"]', 11, "overlap on Fr"),
        ('hours = "24/7"', 'hours = ["Su 22:00-06:00", "Mo 05:00-08:00"]', 11, "overlap on Mo"),
        ('hours = "24/7"', 'hours = "Mo-Fr 8-17"', 11, "cannot be read"),
        ("reach = [", "# reach = [", 7, "no way to reach it"),
        (
            "area = { everywhere = true }",
            "area = { polygon = [[-93.0, 44.0], [-92.0, 45.0], [-92.0, 44.0], [-93.0, 45.0]] }",
            12,
            "crosses itself",
        ),
        ("area = { everywhere = true }", "area = { polygon = [[44.9, -193.2]] }", 12, "three"),
        ("area = { everywhere = true }", 'area = { geojson = "../x.json" }', 12, "beside"),
        ('name = "Team"', 'name = "Team"\ncolour = "red"', 10, "colour is not known"),
        ('id = "team"', 'id = ""', 8, "id must be text"),
        ("24/7", '24/7"\nthird_party = "yes', 12, "third_party"),
    ],
)
def test_what_does_not_fit_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, reason: str
) -> None:
    found = misfits(tmp_path, HEAD + GOOD.replace(old, new))
    assert any(one.startswith(f"mine.toml:{line}: ") and reason in one for one in found), found


def test_everything_that_does_not_fit_is_told_at_once_and_nothing_is_used(tmp_path: Path) -> None:
    text = HEAD + GOOD + GOOD.replace("BCR", "NOPE").replace('"team"', '"two"')
    text += GOOD.replace("24/7", "never")
    found = misfits(tmp_path, text)
    assert len(found) == 2
    assert "'NOPE'" in found[0]
    assert "never" in found[1]


def test_the_same_id_twice_is_refused(tmp_path: Path) -> None:
    found = misfits(tmp_path, HEAD + GOOD + GOOD)
    assert found == ["mine.toml:16: id 'team' stands in line 8 too"]


def test_what_is_no_toml_names_the_line(tmp_path: Path) -> None:
    assert misfits(tmp_path, HEAD + "[[target\n")[0].startswith("mine.toml:6: no TOML")


def test_a_geojson_file_beside_it_is_the_area(tmp_path: Path) -> None:
    ring = "[[-93.3,44.8],[-93.1,44.8],[-93.1,45.0],[-93.3,45.0],[-93.3,44.8]]"
    (tmp_path / "beat.json").write_text(
        f'{{"type":"Feature","geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}',
        encoding="utf-8",
    )
    text = HEAD + GOOD.replace("{ everywhere = true }", '{ geojson = "beat.json" }')
    (target,) = read_targets(written(tmp_path, text)).targets
    assert len(target.area.rings[0]) == 4
