"""Names without what exporters and their owners put around them: degrees, pronouns, emoji, "Dr."."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category

from importers.people.companies import split_legal_form
from importers.people.lexicon import bare, lexicon
from importers.text import squash

# "O'Neill", "Anne-Marie", "Ann B.": letters only, and no word that could be a title or a degree.
_PLAIN = re.compile(r"[^\W\d_]+\.?(?:[ '’-][^\W\d_]+\.?)*\Z")
_ADDRESS = re.compile(r"[<(\[]?(?:mailto:)?[^\s@<>()\[\]]+@[^\s@<>()\[\]]+[>)\]]?", re.IGNORECASE)
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]")
_TAGLINE = re.compile(r" ?\| ?| [•·–—-] ")
_SLASHED = re.compile(r"(?:^|[\s,|–-]+)((?:[^\W\d_]+\s*/\s*)+[^\W\d_]+)\s*$")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&/+.-]*[A-Z0-9+](?:[®™©])?\Z")
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-])*\Z")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SOFT = frozenset({"esq", "esquire", "dipl", "prosci"})  # degrees that are written like names
PICTURES = ("So", "Cs", "Co", "Cn")  # Unicode categories without letters of any script
SKIN_TONES = ("\U0001f3fb", "\U0001f3ff")
COUPLES = ("&", "and", "und", "et")  # "Mr & Mrs Lee" are two people
LONGEST = 200  # a "name" beyond this is a pasted text; it is kept as written
WORDS_OF_A_NAME = 4


def clean_name(full: str, given: str, family: str) -> tuple[str, str, str]:
    """(full, given, family): cleaned; the whole name built from the parts where it is missing.

    Parts are never invented from a whole name, except where a comma says which is which ("Doe, John").
    A part that holds nothing but decoration stays as written.
    """
    full, given, family = squash(full), squash(given), squash(family)
    if max(len(full), len(given), len(family)) > LONGEST:
        return full or join(given, family), given, family
    if _is_plain(given) and _is_plain(family) and _is_plain(full):
        return full or join(given, family), given, family
    given, family, generation = _clean_parts(given, family)
    if full:
        full, given, family = _clean_full(full, given, family)
    return full or f"{join(given, family)} {generation}".strip(), given, family


def join(given: str, family: str) -> str:
    """The parts in the order their script is written in ("Jane Doe", "山田 太郎")."""
    if given and family and _CJK.search(given) and _CJK.search(family):
        return f"{family} {given}"
    return f"{given} {family}" if given and family else given or family


@lru_cache(maxsize=65_536)
def _is_plain(part: str) -> bool:
    if not part:
        return True
    return bool(_PLAIN.match(part)) and lexicon().all_words.isdisjoint(part.casefold().split())


def _clean_parts(given: str, family: str) -> tuple[str, str, str]:
    """(given, family, generation): "Robert" and "Downey, Jr., MBA" are Robert, Downey and Jr."""
    given, family = _without_honorifics(_undecorated(given)), _undecorated(family)
    if not given:
        given, family = _turned(family)
    whole = _without_credentials(family, beside_given=bool(given))
    family = _without_generation(whole)
    generation = whole[len(family) :].strip(" ,")
    return _without_credentials(given), family if given else _without_honorifics(family), generation


def _turned(text: str) -> tuple[str, str]:
    """("John", "Doe") of "Doe, John" in one column; ("", text) where the comma means something else."""
    head, _, tail = (part.strip() for part in text.partition(","))
    if not (head and tail and _all_names(head) and _all_names(tail)) or _is_credentials(tail, evident=False):
        return "", text
    if bare(tail) in lexicon().generations or _is_company(text):
        return "", text
    return _without_honorifics(tail), head


def _is_company(text: str) -> bool:
    """``Acme, Inc.`` and ``Company, The`` are no people."""
    return bare(text.rsplit(",", 1)[-1].strip()) in lexicon().articles or bool(split_legal_form(text)[1])


def _clean_full(full: str, given: str, family: str) -> tuple[str, str, str]:
    cleaned = _without_honorifics(_without_credentials(_undecorated(full)))
    if given and family:
        return _agreeing(full, cleaned, given, family), given, family
    if not given and "," in cleaned:
        turned, rest = _turned(cleaned)
        if turned and family in ("", rest):
            return join(turned, rest), turned, rest
    return cleaned, given, family


def _agreeing(full: str, cleaned: str, given: str, family: str) -> str:
    """The whole name beside its parts: as written if clean, else only where it still agrees with them.

    "Mr. John Richter, James Doe Sr." beside John and Doe is no better than the parts.
    """
    if "," in cleaned:
        return join(given, family)
    if cleaned == full:
        return full
    core = _without_generation(cleaned)
    if not (core.casefold().startswith(given.casefold()) and core.casefold().endswith(family.casefold())):
        return join(given, family)
    # "Mr. John Doe Jr." stays as shown: of its two additions one must stay, and half would be neither.
    return cleaned if core == cleaned else _without_credentials(_undecorated(full))


@lru_cache(maxsize=16_384)
def _undecorated(text: str) -> str:
    """Without emoji, pronouns, and a motto behind a bar; as written when nothing else is in it."""
    if not text or _is_plain(text):
        return text
    kept = without_address("".join(c for c in text if not _is_picture(c)))
    kept = _BRACKETS.sub(lambda m: " " if _is_aside(m.group(1)) else m.group(0), kept)
    kept = _without_motto(kept)
    if (slashed := _SLASHED.search(kept)) and _are_pronouns(slashed.group(1)):
        kept = kept[: slashed.start()]
    return squash(kept).strip(" ,;|-–—•·") or text


def without_address(text: str) -> str:
    """``Jane Doe <jane@example.com>`` without the address; as written when there is nothing else."""
    return (_ADDRESS.sub(" ", text).strip() or text) if "@" in text else text


def _is_picture(char: str) -> bool:
    """Emoji, their skin tones and joiners; not the accent that stands for an apostrophe ("O´Neill")."""
    if char <= "\xa7":
        return False
    return char in "\ufe0e\ufe0f\u200d\u20e3" or SKIN_TONES[0] <= char <= SKIN_TONES[1] or category(char) in PICTURES


def _is_aside(inside: str) -> bool:
    return not inside.strip() or _are_pronouns(inside) or _is_credentials(inside)


def _are_pronouns(text: str) -> bool:
    words = re.split(r"[\s/,|&+]+", text.casefold().strip())
    return bool(words) and all(word in lexicon().pronouns for word in words)


def _without_motto(text: str) -> str:
    """``Jane Doe | We are hiring`` ends at the bar, ``Jane Doe - MBA`` at the dash."""
    parts = _TAGLINE.split(text)
    if len(parts) == 1 or not parts[0].strip():
        return text
    cut = _TAGLINE.search(text)
    if cut is not None and (cut.group().strip() in ("|", "•") or _is_credentials(text[cut.end() :])):
        return parts[0]
    return text


def _without_honorifics(text: str) -> str:
    words = text.split()
    while len(words) > 1 and is_honorific(words[0]) and words[1] not in COUPLES:
        words = words[1:]
    return " ".join(words) if words and not (len(words) == 1 and is_honorific(words[0]) and "." in words[0]) else ""


def is_honorific(word: str) -> bool:
    """``Dr.``, ``Herr``, ``Mme``: what is said before a name."""
    lower = word.casefold()
    return lower in lexicon().honorifics or (lower.endswith(".") and lower[:-1] in lexicon().honorifics)


def _without_credentials(text: str, *, beside_given: bool = False) -> str:
    """``Smith, MBA, PMP`` and ``Smith MBA``; a name that only looks like one is kept."""
    head, *rest = [part.strip() for part in text.split(",")]
    if not head:
        return text
    evident = not text.isupper() and (beside_given or " " in head)  # "Doe, JANE" may be a person
    kept = [part for part in rest if part and not _is_credentials(part, evident=evident)]
    if kept and all(bare(part) in lexicon().generations for part in kept):
        kept, head = [], " ".join([head, *kept])
    words = head.split()
    while len(words) > 1 and not text.isupper() and _is_sure_credential(words[-1], beside_given or len(words) > 2):
        words = words[:-1]
    return ", ".join([" ".join(words), *kept])


def _is_credentials(part: str, *, evident: bool = True) -> bool:
    """``PMP``, ``Ph.D.``, ``CISSP-ISSAP MSc``: every word a known or evident acronym, none a generation."""
    words = part.split()
    return bool(words) and all(_is_credential(word.strip("®™©()"), evident) for word in words)


def _is_credential(word: str, evident: bool) -> bool:
    """Written as one, not only spelt as one: "Ma" and "Pace" are people."""
    plain = bare(word)
    if plain in lexicon().generations:
        return False
    capitals = sum(1 for c in word if c.isupper())
    if plain in lexicon().credentials:
        return capitals >= 2 or "." in word or plain in _SOFT
    return evident and bool(_ACRONYM.match(word))


def _is_sure_credential(word: str, behind_a_name: bool) -> bool:
    """Without a comma only what is written like an acronym: ``MBA``, ``PhD``, ``Kim Lee RN``, never ``Li Ma``."""
    plain = word.strip("®™()")
    capitals = sum(1 for c in plain if c.isupper())
    letters = len(bare(plain))
    return (letters > 2 or behind_a_name) and capitals >= 2 and bare(plain) in lexicon().credentials


def _without_generation(text: str) -> str:
    """``Doe Jr.`` as a family name is Doe; the whole name keeps what tells father and son apart."""
    words = text.split()
    if len(words) > 1 and bare(words[-1]) in lexicon().generations:
        return " ".join(words[:-1]).rstrip(",")
    return text


def _all_names(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= WORDS_OF_A_NAME and all(_NAME_WORD.match(word) for word in words)
