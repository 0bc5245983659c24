"""Learns the pieces of a vocabulary from counted chunks, by byte-pair encoding."""

import heapq
from collections import Counter, defaultdict

from training.tokenizer import ALPHABET, FIRST_BYTE, Vocabulary


def learn(counts: Counter[str], size: int, least: int = 20) -> Vocabulary:
    """Learns pieces by byte-pair encoding from counted chunks, until the vocabulary has this size."""
    characters = Counter[str]()
    for chunk, n in counts.items():
        for c in chunk:
            characters[c] += n
    texts = sorted(c for c, n in characters.items() if n >= least or c in ALPHABET)
    texts += sorted(set(ALPHABET) - set(texts))
    known = set(texts)
    merges = _Merges({chunk: n for chunk, n in counts.items() if all(c in known for c in chunk)})
    while len(texts) < size - FIRST_BYTE - 256:
        piece = merges.next()
        if piece is None:
            break
        if piece not in known:
            known.add(piece)
            texts.append(piece)
    order = {c: -characters[c] for c in texts if len(c) == 1}
    return Vocabulary.of([t for t in texts if len(t) > 1] + sorted(order, key=lambda c: (order[c], c)))


class _Merges:
    """The chunks as symbols, and the pairs of neighbours by how often they occur."""

    def __init__(self, counts: dict[str, int]):
        self.words = [list(chunk) for chunk in counts]
        self.weights = list(counts.values())
        self.pairs: Counter[tuple[str, str]] = Counter()
        self.where: dict[tuple[str, str], set[int]] = defaultdict(set)
        for at in range(len(self.words)):
            self._count(at, 1)
        self.heap = [(-n, pair) for pair, n in self.pairs.items()]
        heapq.heapify(self.heap)

    def _count(self, at: int, sign: int) -> set[tuple[str, str]]:
        word, touched = self.words[at], set()
        for pair in zip(word, word[1:]):
            self.pairs[pair] += sign * self.weights[at]
            if sign > 0:
                self.where[pair].add(at)
            touched.add(pair)
        return touched

    def next(self) -> str | None:
        """Joins the commonest pair everywhere and says what it became."""
        while self.heap:
            negative, pair = heapq.heappop(self.heap)
            if self.pairs[pair] == -negative > 1:
                self._join(pair)
                return pair[0] + pair[1]
        return None

    def _join(self, pair: tuple[str, str]) -> None:
        touched: set[tuple[str, str]] = set()
        for at in self.where.pop(pair):
            touched |= self._count(at, -1)
            self.words[at] = _joined(self.words[at], pair)
            touched |= self._count(at, 1)
        for changed in touched:
            if changed != pair and self.pairs[changed] > 0:
                heapq.heappush(self.heap, (-self.pairs[changed], changed))


def _joined(word: list[str], pair: tuple[str, str]) -> list[str]:
    out, at = [], 0
    while at < len(word):
        if at + 1 < len(word) and word[at] == pair[0] and word[at + 1] == pair[1]:
            out.append(pair[0] + pair[1])
            at += 2
        else:
            out.append(word[at])
            at += 1
    return out
