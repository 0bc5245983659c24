"""Text before it is cut into pieces: one normal form, and the keys by which rows are held out or found alike."""

import hashlib
import re
import unicodedata

SPACES = frozenset(
    [*range(0x09, 0x0E), 0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000]
)
"""Code points that count as a space."""

REMOVED = frozenset(
    [
        *(c for c in range(0x00, 0x20) if c not in SPACES),
        *(c for c in range(0x7F, 0xA0) if c not in SPACES),
        0xAD,
        0x061C,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2065),
        *range(0x2066, 0x2070),
        0xFEFF,
    ]
)
"""Code points that vanish: control characters, the soft hyphen, zero-width characters and marks of direction."""

REPLACED = {0x27: "’", 0x2018: "’", 0x02BC: "’", 0xFF07: "’", 0x2010: "-", 0x2011: "-", 0x2581: "_"}
"""Code points that become another one."""

_TABLE = {**{c: " " for c in SPACES}, **{c: None for c in REMOVED}, **REPLACED}
_NUMBER = re.compile(r"[0-9]+")
_KEPT = re.compile(r"[^\w#]+")


def normalise(text: str) -> str:
    """Normal form C, one sort of space and apostrophe, no invisible characters, nothing at either end."""
    return " ".join(word for word in unicodedata.normalize("NFC", text).translate(_TABLE).split(" ") if word)


def held_out_key(english: str) -> str:
    """The text by whose hash a row is held out: the English side in normal form, in small letters."""
    return normalise(english).lower()


def share(english: str) -> float:
    """Where a row falls between 0 and 1: the first 32 bits of the SHA-256 of its key, divided by 2 to the 32."""
    return int.from_bytes(hashlib.sha256(held_out_key(english).encode("utf-8")).digest()[:4], "big") / 2**32


def likeness(text: str) -> str:
    """What two near-duplicates share: small letters, numbers blanked, punctuation and spaces gone."""
    return _KEPT.sub(" ", _NUMBER.sub("#", normalise(text).lower())).strip()


def numbers(text: str) -> list[str]:
    """The runs of digits of a text, in order."""
    return _NUMBER.findall(text)
