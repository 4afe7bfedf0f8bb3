"""What the packages are made of: pieces that fit the program, recipes that say what they are."""

import ast
import json
import re
import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from types import ModuleType

import PySide6
import pytest
from defusedxml.ElementTree import fromstring

PROJECT = Path(__file__).resolve().parents[2]
PACKAGING = PROJECT / "packaging"
PIECES = PACKAGING / "deb"


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> dict[str, ModuleType]:
    """Give the scripts of packaging/, which find one another beside themselves."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    names = ("deb_sbom", "deb_tree", "package", "policy_templates")
    return {name: __import__(name) for name in names}


# ---------------------------------------------------------------- the Debian package


def test_the_package_needs_what_the_desk_needs_and_debians_python(
    scripts: dict[str, ModuleType],
) -> None:
    needs = scripts["package"].depends()
    listed = (PACKAGING / "system" / "run.txt").read_text(encoding="utf-8").splitlines()
    libraries = [line.partition("#")[0].strip() for line in listed]
    assert set(filter(None, libraries)) <= set(needs)
    assert "python3 (>= 3.11)" in needs
    assert "python3 (<< 3.12)" in needs, "its compiled wheels fit no other"


def test_the_control_file_says_who_what_and_which_file_is_the_agencys(
    scripts: dict[str, ModuleType], tmp_path: Path
) -> None:
    tree = scripts["deb_tree"]
    (tmp_path / "usr" / "bin").mkdir(parents=True)
    (tmp_path / "usr" / "bin" / "clinician-console").write_text("x" * 3000, encoding="utf-8")
    build = tree.Build(root=tmp_path, source=PROJECT, version="1.2.3", epoch=1_700_000_000)
    scripts["package"].write_control(build)
    control = (tmp_path / "DEBIAN" / "control").read_text(encoding="utf-8")
    assert "@" not in control.replace("nobody@localhost", "")
    assert "Version: 1.2.3\n" in control
    assert "Installed-Size: 3\n" in control
    assert control.endswith("\n")
    files = sorted(path.name for path in (tmp_path / "DEBIAN").iterdir())
    assert files == ["conffiles", "control", "md5sums"], "no script of its own runs"
    agencys = (tmp_path / "DEBIAN" / "conffiles").read_text(encoding="utf-8")
    assert agencys == "/etc/clinician-console/policy.toml\n"


def test_every_pattern_of_what_stays_of_qt_finds_something() -> None:
    folder = Path(PySide6.__file__).parent
    files = [str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()]
    lines = (PIECES / "kept_of_qt.txt").read_text(encoding="utf-8").splitlines()
    patterns = [pattern for line in lines if (pattern := line.partition("#")[0].strip())]
    assert [one for one in patterns if not any(fnmatch(file, one) for file in files)] == []


def test_what_is_not_needed_is_pruned_and_the_rest_stays(
    scripts: dict[str, ModuleType], tmp_path: Path
) -> None:
    kept = ("PySide6/QtCore.abi3.so", "PySide6/Qt/plugins/platforms/libqxcb.so", "numpy/core.py")
    gone = ("PySide6/QtQml.abi3.so", "PySide6/QtCore.pyi", "PySide6/Qt/qml/a.qml",
            "PySide6/scripts/deploy.py", "numpy/tests/test_a.py", "a.dist-info/RECORD")  # fmt: skip
    for name in (*kept, *gone):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    scripts["deb_tree"].prune(tmp_path)
    left = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    assert left == set(kept)
    assert not (tmp_path / "PySide6" / "Qt" / "qml").exists(), "empty folders go too"


def test_a_package_and_its_hashes_are_taken_out_of_the_lock(
    scripts: dict[str, ModuleType],
) -> None:
    lock = "# made\na==1 \\\n    --hash=sha256:1\npip==2 \\\n    --hash=sha256:2 \\\n    --hash=sha256:3\nb==1 \\\n    --hash=sha256:4\n"  # noqa: E501 - a lock's lines
    left = scripts["deb_tree"]._without(lock, ("pip",))
    assert left == "# made\na==1 \\\n    --hash=sha256:1\nb==1 \\\n    --hash=sha256:4\n"


def test_the_list_of_parts_names_each_once_and_is_the_same_each_time(
    scripts: dict[str, ModuleType], tmp_path: Path
) -> None:
    sbom = scripts["deb_sbom"]
    for name, said in (
        ("one", "License-Expression: MIT"),
        ("PySide6_Essentials", "Classifier: License :: OSI Approved :: GNU LGPLv3"),
    ):
        folder = tmp_path / f"{name}-1.5.dist-info"
        folder.mkdir()
        text = f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.5\n{said}\n"
        (folder / "METADATA").write_text(text, encoding="utf-8")
    (tmp_path / "one-1.5.dist-info" / "LICENSE.txt").write_text("do as you like", encoding="utf-8")
    made = {"version": "1.0", "made_at": "2026-11-23T00:00:00Z"}
    text = sbom.bill_of_materials(tmp_path, **made)
    assert text == sbom.bill_of_materials(tmp_path, **made)
    bill = json.loads(text)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    refs = [part["bom-ref"] for part in bill["components"]]
    assert len(set(refs)) == len(refs) == 4, "Qt and ICU come inside"
    licences = {part["name"]: part["licenses"][0]["license"]["name"] for part in bill["components"]}
    assert licences["one"] == "MIT"
    assert licences["PySide6_Essentials"] == "GNU LGPLv3"
    assert licences["Qt"] == "LGPL-3.0-only"
    assert sbom.copy_licences(tmp_path, tmp_path / "texts") == ["PySide6_Essentials"]
    assert (tmp_path / "texts" / "one-1.5" / "LICENSE.txt").exists()


def test_menu_entry_and_store_data_name_the_program() -> None:
    entry = (PIECES / "clinician-console.desktop").read_text(encoding="utf-8")
    said = dict(line.split("=", 1) for line in entry.splitlines() if "=" in line)
    assert (said["Exec"], said["Icon"], said["Type"]) == (
        "clinician-console",
        "clinician-console",
        "Application",
    )
    data = fromstring((PIECES / "clinician-console.metainfo.xml").read_text(encoding="utf-8"))
    assert data.findtext("id") == "clinician-console"
    assert data.findtext("project_license") == "Apache-2.0"


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstreamcli is not installed")
def test_the_store_data_are_valid(tmp_path: Path) -> None:
    text = (PIECES / "clinician-console.metainfo.xml").read_text(encoding="utf-8")
    file = tmp_path / "clinician-console.metainfo.xml"
    file.write_text(text.replace("@VERSION@", "0.1.0").replace("@DATE@", "2026-11-23"))
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "E:" not in done.stdout, done.stdout


# ---------------------------------------------------------------- Windows and macOS


RECIPES = (
    "windows/clinician-console.wxs",
    "windows/build.ps1",
    "macos/build.sh",
    "frozen.spec",
)


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_that_nobody_ran_says_so(recipe: str) -> None:
    assert "NOT YET RUN BY ANYBODY" in (PACKAGING / recipe).read_text(encoding="utf-8")


def test_the_guide_says_that_nobody_ran_them() -> None:
    guide = (PROJECT / "docs" / "it.md").read_text(encoding="utf-8")
    assert "**Windows and macOS: not yet run by anybody.**" in guide


def test_the_recipes_can_at_least_be_read() -> None:
    fromstring((PACKAGING / "windows" / "clinician-console.wxs").read_text(encoding="utf-8"))
    entitlements = (PACKAGING / "macos" / "entitlements.plist").read_text(encoding="utf-8")
    fromstring(re.sub(r"<!DOCTYPE[^>]*>", "", entitlements))
    ast.parse((PACKAGING / "frozen.spec").read_text(encoding="utf-8"))
    subprocess.run(["bash", "-n", str(PACKAGING / "macos" / "build.sh")], check=True)


def test_every_file_that_a_recipe_names_is_there() -> None:
    named = set()
    for recipe in ("windows/build.ps1", "macos/build.sh"):
        text = (PACKAGING / recipe).read_text(encoding="utf-8").replace("\\", "/")
        named |= set(re.findall(r"(?:packaging|console)/[\w./-]+\.(?:py|spec|toml|svg)", text))
    assert named
    assert {name for name in named if not (PROJECT / name).exists()} == set()


def test_the_group_policy_templates_are_those_of_the_table(
    scripts: dict[str, ModuleType],
) -> None:
    templates = scripts["policy_templates"]
    made = f"run: {Path(sys.executable).name} packaging/policy_templates.py"
    assert templates.ADMX.read_text(encoding="utf-8") == templates.admx(), made
    assert templates.ADML.read_text(encoding="utf-8") == templates.adml(), made


def test_every_word_and_box_that_the_templates_name_is_there(
    scripts: dict[str, ModuleType],
) -> None:
    templates = scripts["policy_templates"]
    what, words = templates.admx(), templates.adml()
    fromstring(what)
    fromstring(words)
    for kind, tag in (("string", "string"), ("presentation", "presentation")):
        named = set(re.findall(rf"\$\({kind}\.(\w+)\)", what))
        assert named == set(re.findall(rf'<{tag} id="(\w+)"', words))
    assert set(re.findall(r'refId="(\w+)"', words)) <= set(re.findall(r' id="(\w+)"', what))
