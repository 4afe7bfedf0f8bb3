"""Say what is in a package: a CycloneDX list of its parts, and their licences side by side."""

import json
import re
import shutil
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import Parser
from pathlib import Path

_TEXTS = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)")
_NAMESPACE = uuid.UUID("5a1f1ac6-5f6c-4d0c-9a57-6d3f0f4b1c11")

INSIDE: dict[str, tuple[tuple[str, str, str], ...]] = {
    "PySide6_Essentials": (("Qt", "", "LGPL-3.0-only"), ("ICU", "73", "Unicode-3.0")),
    "sqlcipher3": (("SQLCipher", "", "BSD-3-Clause"), ("OpenSSL", "", "Apache-2.0")),
    "PyNaCl": (("libsodium", "", "ISC"),),
    "numpy": (("OpenBLAS", "", "BSD-3-Clause"),),
    "cryptography": (("OpenSSL", "", "Apache-2.0"),),
}
"""What wheels carry inside without a list of their own: name, version if it is known, licence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One installed distribution.

    Attributes:
        name: As its author writes it.
        version: Its version.
        licence: An SPDX expression or the author's own word; empty where nothing is said.
        folder: Its ``dist-info``.
    """

    name: str
    version: str
    licence: str
    folder: Path


def parts(site: Path) -> Iterator[Part]:
    """Yield every distribution in a folder of installed packages, by name."""
    for folder in sorted(site.glob("*.dist-info"), key=lambda path: path.name.lower()):
        said = Parser().parsestr((folder / "METADATA").read_text(encoding="utf-8"))
        yield Part(
            name=str(said["Name"]),
            version=str(said["Version"]),
            licence=_licence(said),
            folder=folder,
        )


def _licence(said: Message) -> str:
    if said["License-Expression"]:
        return str(said["License-Expression"])
    for line in said.get_all("Classifier") or ():
        if line.startswith("License ::") and not line.endswith(":: OSI Approved"):
            return str(line.rpartition(":: ")[2])
    first = str(said["License"] or "").strip().partition("\n")[0]
    return first[:80]


def bill_of_materials(site: Path, *, version: str, made_at: str) -> str:
    """Return the CycloneDX 1.5 list of what lies in ``site``; the same input gives the same text.

    Args:
        site: A folder of installed packages.
        version: Of Clinician Console.
        made_at: RFC 3339.
    """
    found = [part for part in parts(site) if part.name != "clinician-console"]
    components = []
    for part in found:
        components.append(_component(part.name, part.version, part.licence, kind="pypi"))
        for name, its_version, licence in INSIDE.get(part.name, ()):
            known = its_version or (part.version if name == "Qt" else "")
            inner = _component(name, known, licence, kind="generic")
            inner["bom-ref"] = f"{part.name}#{name}"
            components.append(inner)
    listed = json.dumps(components, sort_keys=True)
    bom = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, version + listed)}",
        "version": 1,
        "metadata": {
            "timestamp": made_at,
            "component": _component("clinician-console", version, "Apache-2.0", kind="generic"),
        },
        "components": components,
        "dependencies": [
            {
                "ref": f"pkg:generic/clinician-console@{version}",
                "dependsOn": [str(component["bom-ref"]) for component in components],
            }
        ],
    }
    return json.dumps(bom, indent=1) + "\n"


def _component(name: str, version: str, licence: str, *, kind: str) -> dict[str, object]:
    plain = name.lower().replace("_", "-")
    address = f"pkg:{kind}/{plain}" + (f"@{version}" if version else "")
    component: dict[str, object] = {
        "type": "application" if plain == "clinician-console" else "library",
        "bom-ref": address,
        "name": name,
        "version": version,
        "purl": address,
    }
    if licence:
        # Any word may stand as a name; only the SPDX list's own may stand as an id.
        component["licenses"] = [{"license": {"name": licence}}]
    return component


def copy_licences(site: Path, target: Path) -> list[str]:
    """Copy every licence text of the parts to ``target/NAME-VERSION``; return who brought none."""
    silent = []
    for part in parts(site):
        texts = sorted(
            path
            for path in part.folder.rglob("*")
            if path.is_file() and _TEXTS.search(path.name) and path.suffix != ".py"
        )
        if not texts:
            silent.append(part.name)
        for path in texts:
            into = target / f"{part.name}-{part.version}" / path.name
            into.parent.mkdir(parents=True, exist_ok=True)
            number = 2
            while into.exists():
                into = into.with_name(f"{path.stem}-{number}{path.suffix}")
                number += 1
            shutil.copyfile(path, into)
    return silent
