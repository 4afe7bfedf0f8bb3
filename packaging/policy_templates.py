"""Write the Group Policy templates of the policy's table of keys: ADMX for what, ADML for words.

``python packaging/policy_templates.py`` writes both into packaging/windows; a test holds them to
the table. Not yet loaded by any Group Policy editor.
"""

import sys
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from console.app.policy.keys import KEYS  # noqa: E402 - the project is no package here
from console.app.policy.kinds import (  # noqa: E402
    ChoiceKey,
    ManyKey,
    PolicyKey,
    SwitchKey,
    TextKey,
    WholeKey,
)
from console.app.policy.registry import POLICIES  # noqa: E402

ADMX = PROJECT / "packaging" / "windows" / "ClinicianConsole.admx"
ADML = PROJECT / "packaging" / "windows" / "en-US" / "ClinicianConsole.adml"
_SCHEMA = 'xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"'


def admx() -> str:
    """Return what can be set, and where in the registry."""
    tables = dict.fromkeys(key.table for key in KEYS)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<policyDefinitions {_SCHEMA} revision="1.0" schemaVersion="1.0">',
        "  <policyNamespaces>",
        '    <target prefix="console" namespace="ClinicianConsole.Policies"/>',
        '    <using prefix="windows" namespace="Microsoft.Policies.Windows"/>',
        "  </policyNamespaces>",
        '  <resources minRequiredRevision="1.0"/>',
        "  <categories>",
        '    <category name="console" displayName="$(string.console)"/>',
    ]
    for table in tables:
        lines += [
            f'    <category name="{table}" displayName="$(string.{table})">',
            '      <parentCategory ref="console"/>',
            "    </category>",
        ]
    lines += ["  </categories>", "  <policies>"]
    for key in KEYS:
        lines += _policy(key)
    return "\n".join([*lines, "  </policies>", "</policyDefinitions>"]) + "\n"


def _id(key: PolicyKey[Any]) -> str:
    return key.name.replace(".", "_")


def _policy(key: PolicyKey[Any]) -> list[str]:
    name = _id(key)
    place = f"{POLICIES}\\{key.table}"
    head = (
        f'    <policy name="{name}" class="Machine" displayName="$(string.{name})"'
        f' explainText="$(string.{name}_explain)" key={quoteattr(place)}'
    )
    inside = [
        f'      <parentCategory ref="{key.table}"/>',
        '      <supportedOn ref="windows:SUPPORTED_Windows_10_0"/>',
    ]
    if isinstance(key, SwitchKey):
        return [
            f'{head} valueName="{key.word}">',
            *inside,
            '      <enabledValue><decimal value="1"/></enabledValue>',
            '      <disabledValue><decimal value="0"/></disabledValue>',
            "    </policy>",
        ]
    return [
        f'{head} presentation="$(presentation.{name})">',
        *inside,
        "      <elements>",
        *_element(key),
        "      </elements>",
        "    </policy>",
    ]


def _element(key: PolicyKey[Any]) -> list[str]:
    named = f'id="{key.word}" valueName="{key.word}"'
    if isinstance(key, WholeKey):
        bounds = f'minValue="{key.least}" maxValue="{key.most}"'
        return [f'        <decimal {named} {bounds} required="true"/>']
    if isinstance(key, ChoiceKey):
        items = [
            f'          <item displayName="$(string.{_id(key)}_{number})">'
            f"<value><string>{escape(choice)}</string></value></item>"
            for number, choice in enumerate(key.choices)
        ]
        return [f'        <enum {named} required="true">', *items, "        </enum>"]
    longest = key.longest if isinstance(key, TextKey) else 1023
    return [f'        <text {named} maxLength="{longest}"/>']


def adml() -> str:
    """Return the words, in English."""
    strings = [("console", "Clinician Console")]
    strings += [(table, table.replace("_", " ")) for table in dict.fromkeys(k.table for k in KEYS)]
    shown = []
    for key in KEYS:
        name = _id(key)
        words = f"{key.meaning}\n\n{key.type_words}; default {key.written(key.default)}"
        if isinstance(key, ManyKey):
            words += f"\n\nHere with commas: {', '.join(key.example)}"
        strings += [(name, key.name), (f"{name}_explain", words)]
        if isinstance(key, ChoiceKey):
            strings += [(f"{name}_{n}", choice) for n, choice in enumerate(key.choices)]
        if not isinstance(key, SwitchKey):
            shown += _presentation(key)
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            f'<policyDefinitionResources {_SCHEMA} revision="1.0" schemaVersion="1.0">',
            "  <displayName>Clinician Console</displayName>",
            "  <description>What an agency sets for every desk of a computer.</description>",
            "  <resources>",
            "    <stringTable>",
            *(f'      <string id="{name}">{escape(words)}</string>' for name, words in strings),
            "    </stringTable>",
            "    <presentationTable>",
            *shown,
            "    </presentationTable>",
            "  </resources>",
            "</policyDefinitionResources>",
            "",
        ]
    )


def _presentation(key: PolicyKey[Any]) -> list[str]:
    label = escape(key.word.replace("_", " "))
    if isinstance(key, WholeKey):
        box = (
            f'<decimalTextBox refId="{key.word}" defaultValue="{key.default}">{label}'
            "</decimalTextBox>"
        )
    elif isinstance(key, ChoiceKey):
        box = f'<dropdownList refId="{key.word}">{label}</dropdownList>'
    else:
        box = f'<textBox refId="{key.word}"><label>{label}</label></textBox>'
    return [f'      <presentation id="{_id(key)}">{box}</presentation>']


if __name__ == "__main__":
    ADML.parent.mkdir(parents=True, exist_ok=True)
    ADMX.write_text(admx(), encoding="utf-8")
    ADML.write_text(adml(), encoding="utf-8")
