"""Install the Debian package on a bare system and live with it. Run by ``make check-package``.

It is installed by one apt command, works without any network against the simulated call center, is
upgraded, killed in the middle of that, rolled back and removed; every record is looked at after
each step. What was seen is printed. Ends with 0 where all of it was as promised, 1 where something
was not, 3 where a clean root cannot be made here.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import package
from clean_root import USER, CleanRoot, NoRootError, Ran
from deb_tree import PROJECT, NotBuiltError
from start_ratio import start_ratio

SLOWEST_START = 1.3
KILLS = 10
_INSTALL = "apt-get install --yes --no-install-recommends"
_QUIET = "QT_QPA_PLATFORM=offscreen DISPLAY=:0 timeout --signal=TERM {seconds} clinician-console"
_RECORD = ".local/share/desk"
_SQL = "CREATE TABLE later_build (number integer primary key) STRICT;\n"


class Seen:
    """Print what was seen, and remember whether all of it was as promised."""

    def __init__(self) -> None:
        self.failed: list[str] = []

    def __call__(self, what: str, *, ok: bool, seen: str = "") -> bool:
        """Print one line; return ``ok``."""
        print(f"{'ok  ' if ok else 'FAIL'}  {what}" + (f": {seen}" if seen else ""), flush=True)
        if not ok:
            self.failed.append(what)
        return ok

    def ran(self, what: str, done: Ran, say: Callable[[str], str] = lambda _: "") -> bool:
        """Print how a command ended; its words too where it failed."""
        good = self(what, ok=done.ok, seen=say(done.out) if done.ok else f"ended with {done.code}")
        if not good:
            print(done.out[-3000:])
        return good


class Check:
    """One life of the package on one bare system.

    Args:
        root: The system, freshly made.
        older: A package of a lower version.
        newer: A package of a higher version, with a migration more.
    """

    def __init__(self, root: CleanRoot, older: Path, newer: Path, seen: Seen) -> None:
        self._root = root
        self._older, self._newer = older, newer
        self._seen = seen

    def run(self) -> None:
        """Live it, from installation to purge."""
        if not self._install():
            return
        self._work()
        self._window()
        self._upgrade()
        self._kill_upgrades()
        self._roll_back()
        self._remove()

    def _user(self, script: str, limit_s: float = 300) -> Ran:
        return self._root.run(script, user=USER, limit_s=limit_s)

    def _desk(self, seconds: float, profile: str = _RECORD) -> Ran:
        """Open the desk on the simulated center without a screen, and ask it to end after a while.

        It must still be running then, and end as asked.
        """
        quiet = _QUIET.format(seconds=seconds)
        return self._user(f"{quiet} demo --profile {profile}; test $? = 124", limit_s=seconds + 60)

    def _apt(self, file: Path) -> Ran:
        (self._root.path / "root" / file.name).write_bytes(file.read_bytes())
        return self._root.run(
            f"{_INSTALL} --allow-downgrades ./{file.name}", network=True, limit_s=900
        )

    def _sums(self, folder: str = f"/home/{USER}") -> str:
        return self._root.run(f"find {folder} -type f -exec sha256sum {{}} + | sort").out

    def _verify(self, profile: str = _RECORD) -> Ran:
        return self._user(f"clinician-console verify --profile {profile}")

    # -- the steps ------------------------------------------------------------------------------

    def _install(self) -> bool:
        self._root.run(f"useradd --create-home {USER}")
        before = self._count()
        self._root.run("apt-get update -qq", network=True, limit_s=600)
        began = time.monotonic()
        done = self._apt(self._older)
        took = time.monotonic() - began
        if not self._seen.ran(
            "one apt command installs it",
            done,
            lambda _: f"{self._count() - before} packages, {took:.0f} s",
        ):
            return False
        self._root.keep_downloads()
        questions = [line for line in done.out.splitlines() if "debconf" in line and "?" in line]
        self._seen("nothing is asked", ok=not questions)
        scripts = self._root.run("ls /var/lib/dpkg/info/clinician-console.*").out.split()
        kinds = sorted(Path(name).suffix for name in scripts)
        self._seen("no script of its own runs", ok=kinds == [".conffiles", ".list", ".md5sums"])
        missing = self._root.run(
            "find /usr/lib/clinician-console -name '*.so*' -type f -exec ldd {} + 2>/dev/null"
            " | grep 'not found' | sort -u | grep -v libcups || true"
        ).out
        self._seen(
            "every library finds its libraries", ok=not missing.strip(), seen=missing.strip()
        )
        files = self._root.run(
            "ls /usr/bin/clinician-console /usr/share/applications/clinician-console.desktop"
            " /usr/share/icons/hicolor/scalable/apps/clinician-console.svg"
            " /usr/share/metainfo/clinician-console.metainfo.xml"
            " /usr/share/man/man1/clinician-console.1.gz /etc/clinician-console/policy.toml"
            " /usr/share/doc/clinician-console/copyright"
            " /usr/share/doc/clinician-console/sbom.cdx.json"
            " /usr/share/doc/clinician-console/third-party"
        )
        return self._seen.ran("launcher, menu entry, icon, manual, policy, list of parts", files)

    def _count(self) -> int:
        return int(self._root.run("dpkg-query -W | wc -l").out)

    def _work(self) -> None:
        seen = self._seen
        seen.ran("it says its version", self._user("clinician-console --version"), str.strip)
        seen.ran(
            "the shipped policy changes nothing",
            self._user("clinician-console policy show"),
            lambda out: f"{out.count('default')} keys have their default",
        )
        shift = self._user("clinician-console demo --headless --json shift.json >told.txt 2>&1; "
                           "code=$?; tail -5 told.txt >&2; cat shift.json; exit $code")  # fmt: skip
        seen.ran("the scripted shift is played without a network", shift, _shift_words)
        seen.ran("the desk opens on the simulated center", self._desk(12))
        seen.ran("its record is whole", self._verify(), _entries)
        doctor = self._user(
            f"QT_QPA_PLATFORM=offscreen clinician-console doctor --profile {_RECORD} --json"
        )
        found = _json(doctor.out)
        checks = found.get("checks", [])
        failures = [check["name"] for check in checks if check["result"] == "failure"]
        seen(
            "doctor finds no failure", ok=bool(checks) and not failures,
            seen=", ".join(failures) or f"{len(checks)} checks, ended with {doctor.code}",
        )  # fmt: skip
        if not checks:
            print(doctor.out[-2000:])

    def _window(self) -> None:
        """Show a real window on a screen that is not there; the desk's own libraries do it."""
        screen = self._root.run(f"{_INSTALL} -qq xvfb", network=True, limit_s=600)
        if not screen.ok:
            print("      (no Xvfb could be fetched: the window was not tried)")
            return
        self._root.keep_downloads()
        done = self._user(
            "mkdir -p /tmp/.X11-unix; Xvfb :7 -screen 0 1600x900x24 -nolisten tcp >/dev/null 2>&1 &"
            " sleep 2; DISPLAY=:7 QT_DEBUG_PLUGINS=1 timeout --signal=TERM 10 clinician-console"
            " demo --profile window >window.txt 2>&1; code=$?;"
            " grep -c 'libqxcb.so' window.txt; grep -i 'could not load' window.txt;"
            " test $code = 124"
        )
        self._seen.ran("a window opens on an X screen with the libraries apt brought", done)

    def _upgrade(self) -> None:
        policy = self._root.path / "etc" / "clinician-console" / "policy.toml"
        with policy.open("a", encoding="utf-8") as file:
            file.write("\n[lock]\nidle_minutes = 5\n")
        before = self._sums()
        seen = self._seen
        seen.ran("a newer build is installed over it", self._apt(self._newer))
        seen("no package script touched a record", ok=self._sums() == before)
        told = self._user("clinician-console policy show")
        seen("the agency's edited policy stays", ok="policy.toml:" in told.out)
        seen("nothing is migrated yet", ok=not self._copies(_RECORD))
        self._user(f"cp -r {_RECORD} unmigrated")
        seen.ran("the newer desk opens the older record", self._desk(10))
        copies = self._copies(_RECORD)
        seen("the record was copied before it was migrated", ok=len(copies) == 1, seen=str(copies))
        seen.ran("and is whole", self._verify(), _entries)

    def _copies(self, profile: str) -> list[str]:
        folder = self._root.path / "home" / USER / profile / "backups"
        return sorted(path.name for path in folder.glob("before-*"))

    def _kill_upgrades(self) -> None:
        """Kill the newer build at its first start, from the copy on; both builds open the rest."""
        opened = migrated = 0
        for number in range(KILLS):
            profile = f"killed-{number}"
            # The shell's end takes every process of the namespace with it, without a goodbye.
            self._user(
                f"cp -r unmigrated {profile}; QT_QPA_PLATFORM=offscreen DISPLAY=:0"
                f" clinician-console demo --profile {profile} >/dev/null 2>&1 & n=0;"
                f" until ls {profile}/backups/before-* >/dev/null 2>&1 || test $n -gt 3000;"
                f" do sleep 0.01; n=$((n + 1)); done; sleep {0.02 * number * number:.2f}"
            )
            migrated += bool(self._copies(profile))
            told = self._verify(profile)
            opened += told.ok
            if not told.ok:
                print(told.out[-1500:])
        self._seen(
            f"killed {KILLS} times at its first start, each record is whole",
            ok=opened == KILLS,
            seen=f"{migrated} were past the copy",
        )

    def _roll_back(self) -> None:
        seen = self._seen
        before = self._sums()
        seen.ran("the former build is put back", self._apt(self._older))
        seen("no record was touched by that", ok=self._sums() == before)
        seen.ran("it opens the record that the newer one migrated", self._desk(10))
        seen.ran("which is whole", self._verify(), _entries)
        whole = sum(self._verify(f"killed-{number}").ok for number in range(KILLS))
        seen("as are those whose upgrade was killed", ok=whole == KILLS, seen=f"{whole} of {KILLS}")
        (copy,) = self._copies(_RECORD) or [""]
        done = self._user(
            f"clinician-console restore {_RECORD}/backups/{copy} --profile {_RECORD} --yes"
        )
        seen.ran("the copy from before the migration can be put back", done)

    def _remove(self) -> None:
        seen = self._seen
        before = self._sums()
        seen.ran("it is removed", self._root.run("apt-get remove --yes clinician-console"))
        left = self._root.run(
            "find / -xdev -iname '*clinician-console*' -not -path '/home/*' -not -path '/root/*'"
            " -not -path '/var/*' -not -path '/tmp/*'"
        ).out.split()
        seen(
            "only the agency's policy stays", ok=left == ["/etc/clinician-console"], seen=str(left)
        )
        seen("and every record, byte for byte", ok=self._sums() == before)
        seen.ran("it is purged", self._root.run("apt-get purge --yes clinician-console"))
        gone = not (self._root.path / "etc" / "clinician-console").exists()
        seen("then the policy is gone, and the records still stay",
             ok=gone and self._sums() == before)  # fmt: skip


def _json(text: str) -> dict[str, list[dict[str, str]]]:
    """Return the JSON object that words may stand round; empty where there is none."""
    try:
        found = json.loads(text[text.index("{") : text.rindex("}") + 1])
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _shift_words(out: str) -> str:
    steps = _json(out).get("steps", [])
    return f"{sum(bool(step['ok']) for step in steps)} of {len(steps)} steps seen"


def _entries(out: str) -> str:
    return out.strip().splitlines()[0] if out.strip() else ""


def main(arguments: list[str]) -> int:
    """Build, check and return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--folder", type=Path, default=PROJECT / "build" / "check-package")
    parser.add_argument("--ref", default="HEAD", help="the commit to build of")
    parser.add_argument("--built", action="store_true", help="take the tree that is built already")
    options = parser.parse_args(arguments)
    if os.geteuid() != 0:
        print("Not checked: a clean root is made by root only. Nothing was changed.")
        return 3
    seen = Seen()
    work = PROJECT / "build" / "package"
    root = CleanRoot(options.folder)
    try:
        if not options.built:
            package.build_package(work, PROJECT / "dist", ref=options.ref)
        older = package.other_version(work, options.folder, "0.0.9")
        newer = package.other_version(work, options.folder, "99.0.0", _SQL)
        root.make()
        Check(root, older, newer, seen).run()
        root.remove()
    except NotBuiltError as wrong:
        print(f"Not built: {wrong}")
        return 1
    except NoRootError as wrong:
        print(f"Not checked: {wrong}")
        return 3
    ratio = start_ratio(work / "root")
    seen("it starts no slower than the unpackaged program", ok=ratio.worst <= SLOWEST_START,
         seen=ratio.words)  # fmt: skip
    print(f"\n{len(seen.failed)} of the promises were not kept." if seen.failed else "\nAll kept.")
    return 1 if seen.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
