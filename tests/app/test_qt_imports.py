"""A start does not read the sources of what it loads."""

import subprocess
import sys

CHILD = """
import linecache
from console.app import desk_program
import console.domain.calls.queue, json.tool
print(sorted(name for name in linecache.cache if "console/domain" in name or "json" in name))
"""


def test_no_module_is_read_as_source_while_the_desk_loads() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHILD], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
