"""Put the desk into a language beside English; what is not translated stays English."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

ENGLISH = "en"
FOLDER = Path(__file__).parent / "languages"


def languages() -> tuple[str, ...]:
    """Return the ISO 639 codes of the languages there are, English first."""
    return (ENGLISH, *sorted(file.stem for file in FOLDER.glob("*.qm")))


def speak(application: QCoreApplication, code: str) -> tuple[QTranslator, ...]:
    """Let an application speak a language; before its first window is built.

    Args:
        application: Owns the translators from now on.
        code: ISO 639; English, or one that there is no file of, changes nothing.

    Returns:
        What was installed: Qt's own words where it has them, and the desk's over them.
    """
    if code == ENGLISH or code not in languages():
        return ()
    own_words = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    found = []
    for file in (own_words / f"qtbase_{code}.qm", FOLDER / f"{code}.qm"):
        translator = QTranslator(application)
        if file.exists() and translator.load(str(file)):
            application.installTranslator(translator)
            found.append(translator)
    return tuple(found)
