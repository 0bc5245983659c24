"""Which pairs a step of training sees: drawn by declared weights, varied in capitals and numbers, cut into even batches.

Everything follows from the seed and the number of the block, so that a run that is taken up again sees the same batches.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from training.prepare import Pair
from training.tokenizer import END, START, Vocabulary, slot, tag

_RUN = re.compile(r"[0-9]{2,}")


@dataclass(frozen=True)
class Batch:
    """Sources with tag and end, targets with start, what is expected of each place; 0 fills up."""

    source: np.ndarray
    target: np.ndarray
    expected: np.ndarray


def slotted(source: str, target: str) -> tuple[str, str]:
    """Both texts with the numbers of two digits and more that they share put as slots, in the order of the source."""
    ours, theirs = _RUN.findall(source), _RUN.findall(target)
    names: dict[str, str] = {}
    for run in ours:
        if run not in names and len(names) < 9 and ours.count(run) == theirs.count(run):
            names[run] = slot(len(names) + 1)
    put = lambda found: names.get(found.group(), found.group())  # noqa: E731
    return _RUN.sub(put, source), _RUN.sub(put, target)


def recased(source: str, target: str, chance: float) -> tuple[str, str]:
    """Now and then all capitals on both sides, or a source whose words all begin with a capital, or with none."""
    if chance < 0.05:
        return source.upper(), target.upper()
    if chance < 0.12:
        return " ".join(w[:1].upper() + w[1:] for w in source.split(" ")), target
    if chance < 0.16:
        return source.lower(), target
    return source, target


class Blocks:
    """Blocks of batches without end."""

    def __init__(self, classes: dict[str, list[Pair]], weights: dict[str, float], vocabulary: Vocabulary,
                 seed: int = 1, size: int = 8192, tokens: int = 8192, longest: int = 110,
                 languages: dict[str, tuple[str, str]] | None = None, back: dict[str, float] | None = None):
        self.classes, self.vocabulary, self.seed = classes, vocabulary, seed
        self.languages, self.back = languages or {}, back or {}
        self.tokens, self.longest = tokens, longest
        whole = sum(weights[name] for name in classes)
        self.quota = {name: max(1, round(size * weights[name] / whole)) for name in classes}
        self._order: dict[tuple[str, int], np.ndarray] = {}

    def block(self, number: int) -> list[Batch]:
        """The batches of a block, in the order in which they are learnt from."""
        chance = random.Random(f"{self.seed}/{number}")
        encoded = []
        for name, pairs in self.classes.items():
            for j in range(self.quota[name]):
                turn, at = divmod(number * self.quota[name] + j, len(pairs))
                index = int(self._permutation(name, turn)[at])
                encoded.append(self._encode(pairs[index], name, self._forward(name, index, turn), chance))
        kept = [e for e in encoded if max(len(e[0]), len(e[1])) < self.longest]
        kept.sort(key=lambda e: (len(e[1]) // 3, len(e[0]), len(e[1])))
        batches = [_filled(rows) for rows in self._cut(kept)]
        chance.shuffle(batches)
        return batches

    def plain(self, name: str) -> list[Batch]:
        """Every pair of a class once in each direction, as it is written."""
        never = random.Random(0)
        never.random = lambda: 0.99
        both = [self._encode(pair, name, way, never) for pair in self.classes[name] for way in (True, False)]
        both.sort(key=lambda e: (len(e[1]), len(e[0])))
        return [_filled(rows) for rows in self._cut([e for e in both if max(map(len, e)) < self.longest])]

    def _forward(self, name: str, index: int, turn: int) -> bool:
        """Whether a pair goes from its first language to its second this time: by turns, or seldom back where so declared."""
        if name in self.back:
            return (index * 37 + turn) % 100 >= 100 * self.back[name]
        return (index + turn) % 2 == 0

    def _permutation(self, name: str, turn: int) -> np.ndarray:
        if (name, turn) not in self._order:
            self._order = {k: v for k, v in self._order.items() if k[0] != name or k[1] >= turn - 1}
            seed = [self.seed, turn, *name.encode("utf-8")]
            self._order[name, turn] = np.random.default_rng(seed).permutation(len(self.classes[name]))
        return self._order[name, turn]

    def _encode(self, pair: Pair, name: str, forward: bool, chance: random.Random) -> tuple[list[int], list[int]]:
        source, target = (pair.first, pair.second) if forward else (pair.second, pair.first)
        if chance.random() < 0.5:
            source, target = slotted(source, target)
        source, target = recased(source, target, chance.random())
        wanted = tag(self.languages.get(name, ("en", "fr"))[forward])
        return [wanted, *self.vocabulary.encode(source), END], [START, *self.vocabulary.encode(target), END]

    def _cut(self, rows: list) -> Iterator[list]:
        held: list = []
        s = t = 0
        for row in rows:
            s1, t1 = max(s, len(row[0])), max(t, len(row[1]))
            if held and (s1 + t1) * (len(held) + 1) > self.tokens:
                yield held
                held, s1, t1 = [], len(row[0]), len(row[1])
            held.append(row)
            s, t = s1, t1
        if held:
            yield held


def _filled(rows: list[tuple[list[int], list[int]]]) -> Batch:
    s, t = max(len(r[0]) for r in rows), max(len(r[1]) for r in rows) - 1
    source, target, expected = (np.zeros((len(rows), n), np.int64) for n in (s, t, t))
    for i, (from_, to) in enumerate(rows):
        source[i, : len(from_)] = from_
        target[i, : len(to) - 1] = to[:-1]
        expected[i, : len(to) - 1] = to[1:]
    return Batch(source, target, expected)
