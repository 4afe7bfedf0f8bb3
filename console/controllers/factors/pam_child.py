"""Ask the system's sign-on (PAM) about one person, in a process of its own that may be killed.

One JSON line comes in: ``service``, ``account``, ``answer``. One goes out: ``code``, which is 0
where the system took the answer, else PAM's own number. What modules print goes nowhere.
"""

import json
import os
import sys

_LONGEST = 65_536
_UNABLE = 4  # PAM_SYSTEM_ERR


def ask(service: str, account: str, answer: str) -> int:
    """Return PAM's answer: 0 for yes."""
    import pamela  # noqa: PLC0415 - Linux alone has it

    try:
        # every hidden question gets the one answer; a second one is refused
        pamela.authenticate(account, (answer,), service=service, resetcred=0)
    except pamela.PAMError as error:
        return error.errno or _UNABLE
    return 0


def main() -> int:
    """Answer the one question on the standard input."""
    out = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    asked = json.loads(sys.stdin.buffer.read(_LONGEST))
    code = ask(asked["service"], asked["account"], asked["answer"])
    os.write(out, json.dumps({"code": code}).encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
