"""The subword vocabulary over small letters, written as a plain table, and its segmentation.

How a text is cut is laid down in training/README.md; the Java runtime follows the same rules to the byte.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from training.text import normalise

LANGUAGES = ("en", "fr", "es", "pt", "it", "de")
PAD, START, END = 0, 1, 2
FIRST_TAG = 3
CAPITAL, UPPER = 9, 10
FIRST_SLOT, SLOTS = 11, 9
FIRST_BYTE = 20
SPECIAL = (
    ["<pad>", "<s>", "</s>"]
    + [f"<{language}>" for language in LANGUAGES]
    + ["<cap>", "<upper>"]
    + [f"<n{n}>" for n in range(1, SLOTS + 1)]
)
SPACE = "▁"
APOSTROPHE = "’"
ALPHABET = "abcdefghijklmnopqrstuvwxyzßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿœ" + SPACE
"""Characters every vocabulary has, so that a mark of capitals always finds its letter."""


def tag(language: str) -> int:
    """The id that stands first in a source and names the language wanted."""
    return FIRST_TAG + LANGUAGES.index(language)


def slot(number: int) -> str:
    """How the place of a number that is kept apart is written in a text: ⟦1⟧ to ⟦9⟧."""
    return f"⟦{number}⟧"


def is_upper(c: str) -> bool:
    """Whether a character is one of the capitals that the vocabulary folds."""
    return "A" <= c <= "Z" or ("À" <= c <= "Þ" and c != "×") or c in "ŒŸ"


def is_lower(c: str) -> bool:
    """Whether a character is a letter of the Latin alphabet that stays as it is."""
    return "a" <= c <= "z" or ("ß" <= c <= "ÿ" and c != "÷") or ("\u0100" <= c <= "\u017f" and c not in "ŒŸ")


def chunks(text: str) -> list[str | int]:
    """A normalised text cut into chunks that no piece crosses; a mark of capitals or a slot is its id."""
    out: list[str | int] = []
    for word in text.split(" "):
        if word:
            _cut(word, out)
    return out


def _cut(word: str, out: list[str | int]) -> None:
    at, lead = 0, SPACE
    while at < len(word):
        c = word[at]
        if is_upper(c) or is_lower(c):
            at = _letters(word, at, lead, out)
        elif c == "⟦" and at + 2 < len(word) and word[at + 1] in "123456789" and word[at + 2] == "⟧":
            if lead:
                out.append(SPACE)
            out.append(FIRST_SLOT + int(word[at + 1]) - 1)
            at += 3
        else:
            out.append(lead + c)
            at += 1
        lead = ""


def _letters(word: str, at: int, lead: str, out: list[str | int]) -> int:
    capitals = at
    while capitals < len(word) and is_upper(word[capitals]):
        capitals += 1
    end = capitals
    while end < len(word) and is_lower(word[end]):
        end += 1
    if capitals - at > 1 and end > capitals:
        end = at + 1
    if capitals > at:
        out.append(UPPER if capitals - at > 1 and end == capitals else CAPITAL)
    if end < len(word) and word[end] == APOSTROPHE:
        end += 1
    out.append(lead + "".join(c.lower() if is_upper(c) else c for c in word[at:end]))
    return end


class Vocabulary:
    """Pieces by id; cuts a text into ids and joins ids to a text."""

    def __init__(self, pieces: list[str]):
        self.pieces = pieces
        self.text_from = FIRST_BYTE + 256
        self.ids = {piece: i for i, piece in enumerate(pieces) if i >= self.text_from}
        self._known: dict[str, list[int]] = {}

    def __len__(self) -> int:
        return len(self.pieces)

    @classmethod
    def of(cls, texts: list[str]) -> "Vocabulary":
        """A vocabulary of the special pieces, the 256 bytes, and these pieces of text in order of rank."""
        return cls(SPECIAL + [f"<0x{b:02X}>" for b in range(256)] + texts)

    @classmethod
    def load(cls, path: Path) -> "Vocabulary":
        """Reads a table: a line for each id, piece and score."""
        lines = path.read_text("utf-8").split("\n")
        return cls([line.split("\t")[0] for line in lines if line])

    def save(self, path: Path) -> str:
        """Writes the table and says its SHA-256."""
        rows = [f"{p}\t{self.text_from - i if i >= self.text_from else 0}" for i, p in enumerate(self.pieces)]
        path.write_bytes(("\n".join(rows) + "\n").encode("utf-8"))
        return hashlib.sha256(path.read_bytes()).hexdigest()

    def encode(self, text: str) -> list[int]:
        """The ids of a text, without tag and end."""
        out: list[int] = []
        for chunk in chunks(normalise(text)):
            if isinstance(chunk, int):
                out.append(chunk)
                continue
            ids = self._known.get(chunk)
            if ids is None:
                ids = self._segment(chunk)
                if len(self._known) < 400_000:
                    self._known[chunk] = ids
            out.extend(ids)
        return out

    def _segment(self, chunk: str) -> list[int]:
        symbols = list(chunk)
        while len(symbols) > 1:
            ranks = [self.ids.get(a + b, 1 << 30) for a, b in zip(symbols, symbols[1:])]
            best = min(ranks)
            if best == 1 << 30:
                break
            at = ranks.index(best)
            symbols[at : at + 2] = [symbols[at] + symbols[at + 1]]
        out: list[int] = []
        for symbol in symbols:
            known = self.ids.get(symbol)
            out.extend([known] if known is not None else [FIRST_BYTE + b for b in symbol.encode("utf-8")])
        return out

    def decode(self, ids: Iterable[int]) -> str:
        """The text of ids; special ones other than marks of capitals and slots say nothing."""
        raw, letters = bytearray(), _Capitals()
        for i in ids:
            if i in (CAPITAL, UPPER):
                letters.mark(i)
            elif FIRST_SLOT <= i < FIRST_SLOT + SLOTS:
                raw += slot(i - FIRST_SLOT + 1).encode("utf-8")
                letters.mark(0)
            elif FIRST_BYTE <= i < self.text_from:
                raw.append(i - FIRST_BYTE)
                letters.mark(0)
            elif i >= self.text_from:
                raw += letters.apply(self.pieces[i]).replace(SPACE, " ").encode("utf-8")
        return " ".join(word for word in raw.decode("utf-8", "replace").split(" ") if word)


class _Capitals:
    """What a mark of capitals still does to the letters that follow it."""

    def __init__(self) -> None:
        self.kind, self.begun = 0, False

    def mark(self, kind: int) -> None:
        self.kind, self.begun = kind, False

    def apply(self, piece: str) -> str:
        return "".join(self._letter(c) for c in piece) if self.kind else piece

    def _letter(self, c: str) -> str:
        if c == SPACE:
            if self.begun:
                self.kind = 0
            return c
        if not self.kind or not is_lower(c):
            self.kind = 0
            return c
        self.begun = True
        if self.kind == CAPITAL:
            self.kind = 0
        return raise_letter(c)


def raise_letter(c: str) -> str:
    """The capital of a letter, where the vocabulary folds it."""
    up = c.upper()
    return up if len(up) == 1 and is_upper(up) else c
