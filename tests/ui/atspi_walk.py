"""Work the desk as a screen reader does; run by the system's Python, which has pyatspi.

Prints one JSON object: how many focusable controls each page showed, which of them had no name,
and whether each act could be done. Usage: atspi_walk.py NAME-OF-THE-APPLICATION SECONDS
"""

import json
import sys
import time

import pyatspi

SHOWING, FOCUSABLE = pyatspi.STATE_SHOWING, pyatspi.STATE_FOCUSABLE


def walk(node, depth=0, *, shown=False):
    """Yield every node under this one, or those that show; what goes away is left out."""
    if depth > 40 or (shown and depth > 1 and not node.getState().contains(SHOWING)):
        return
    yield node
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from walk(child, depth + 1, shown=shown)


def find_application(name, until):
    """Return the application once it is on the bus and has a window."""
    while time.monotonic() < until:
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.name == name and application.childCount:
                return application
        time.sleep(0.05)
    raise SystemExit("the application is not on the accessibility bus")


def find(application, name, until, role=None):
    """Return the first node of that name that shows, or has that role, waiting for it."""
    while time.monotonic() < until:
        for node in walk(application):
            if node.name == name:
                if role is None and node.getState().contains(SHOWING):
                    return node
                if role is not None and node.getRoleName() == role:
                    return node
        time.sleep(0.05)
    raise SystemExit(f"nothing is named {name!r}")


def press(application, name, until, role=None):
    """Do the first action of the node of that name."""
    return bool(find(application, name, until, role).queryAction().doAction(0))


def audit(application):
    """Count the focusable controls that show, and list those without a name."""
    count, nameless = 0, []
    for node in walk(application, shown=True):
        states = node.getState()
        if states.contains(FOCUSABLE) and states.contains(SHOWING):
            count += 1
            if not node.name.strip():
                nameless.append(f"{node.getRoleName()} in {node.parent and node.parent.name!r}")
    return {"focusable": count, "nameless": nameless}


def main():
    """Go from the passphrase to the rooms and through every panel."""
    until = time.monotonic() + float(sys.argv[2])
    application = find_application(sys.argv[1], until)
    pages, done = {}, {}
    field = find(application, "Passphrase", until)
    pages["passphrase"] = audit(application)
    field.queryEditableText().setTextContents("words that open it")
    done["open"] = press(application, "Open the record", until)
    find(application, "Your name", until)
    pages["sign on"] = audit(application)
    done["sign on"] = press(application, "Sign on", until)
    find(application, "room queue", until)
    pages["rooms"] = audit(application)
    for act, sign in (
        ("All keys", "Acts and their keys"),
        ("Find any act", "Words of the act"),
        ("Change the keys", "Acts whose keys can be changed"),
        ("Diagnostics", "The same in figures"),
        ("Claim", None),
    ):
        done[act] = press(application, act, until, "menu item")
        if sign is not None:
            find(application, sign, until)
            pages[act] = audit(application)
    print(json.dumps({"pages": pages, "done": done}))


if __name__ == "__main__":
    main()
