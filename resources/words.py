"""Split text into the words that are compared: folded, without accents, plurals made single."""

import re
import unicodedata

LONGEST_QUERY = 200
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
STOP_WORDS = frozenset(
    """a an and are as at be by can for from get got has have he her him his i in is it me my need
    needs of on or our she some somebody that the their them they this to us want wants was we who
    with would you your near help please looking find where caller client person de el en la las los
    necesito para por quiero un una y con que mi mis su sus se le lo hijo hija dont doesnt didnt
    wont cant isnt hasnt havent aint think thinks said says say feel feels feeling like really very
    im hes shes theyre will""".split()  # noqa: SIM905 - words, not code
)


def folded(text: str) -> str:
    """Return the text in lower case without accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in apart if not unicodedata.combining(one))


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded, apostrophes dropped ("o'neil" is "oneil")."""
    found: list[str] = _WORD.findall(folded(text))
    if "'" in text or "\u2019" in text:
        return [word.replace("'", "").replace("\u2019", "") for word in found]
    return found


def single(word: str) -> str:
    """Return a word without the s of a plural; "crisis" and "bus" stay as they are."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1]


def stem(word: str) -> str:
    """Return what "cuts", "cut" and "cutting" share; for phrases only, never for names."""
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            word = word.removesuffix(ending)
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
                word = word[:-1]
            break
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def keys_of(text: str) -> list[str]:
    """Return the words of a text in the form in which they are compared."""
    return [single(word) if word.endswith("s") else word for word in words_of(text)]


def compact(text: str) -> str:
    """Return the text as one line of compared words, for exact names."""
    return " ".join(keys_of(text))
