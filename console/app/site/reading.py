"""Read a site folder without waiting for a share that hangs: nobody's sign-on stands behind it."""

from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from console.app.site.folder import SiteFolder, SiteUnreachableError, read_site
from console.domain.access.site_manifest import SiteRefusedError

PATIENCE_S = 5.0
"""What is not read in this time is away for now; the reading goes on, and the next look has it."""
GLANCE_S = 0.1
"""How long a look waits for a reading that was too slow before."""


class SiteReading:
    """One reading at a time, on a thread that keeps no program from ending."""

    def __init__(self) -> None:
        self._asked: tuple[Path, str] | None = None
        self._answers: SimpleQueue[SiteFolder | Exception] = SimpleQueue()

    def read(self, folder: Path, public_key: str) -> SiteFolder:
        """Read a folder, or take what a slow reading of the same one has found since.

        Raises:
            SiteUnreachableError: It is away, or was not read in time.
            SiteRefusedError: It does not fit.
        """
        patience = GLANCE_S
        if self._asked is None:
            patience = PATIENCE_S
            self._asked = (folder, public_key)
            Thread(target=self._work, args=self._asked, name="site-folder", daemon=True).start()
        asked = self._asked
        try:
            answer = self._answers.get(timeout=patience)
        except Empty:
            raise SiteUnreachableError(folder.name) from None
        self._asked = None
        if asked != (folder, public_key):
            return self.read(folder, public_key)  # the policy names another one meanwhile
        if isinstance(answer, Exception):
            raise answer
        return answer

    def _work(self, folder: Path, public_key: str) -> None:
        try:
            self._answers.put(read_site(folder, public_key))
        except (SiteUnreachableError, SiteRefusedError) as error:
            self._answers.put(error)
        except OSError as error:
            self._answers.put(SiteUnreachableError(type(error).__name__))
