"""How close translations are to a reference: chrF as sacreBLEU's chrF2, BLEU with its 13a words, and numbers kept."""

import math
import re
from collections import Counter

from training.text import numbers

_BEFORE = [(re.compile(r"([{-~\[-` -&(-+:-@/])"), r" \1 "), (re.compile(r"([^0-9])([.,])"), r"\1 \2 "),
           (re.compile(r"([.,])([^0-9])"), r" \1 \2"), (re.compile(r"([0-9])(-)"), r"\1 \2 ")]


def _grams(text: str, n: int) -> Counter[str]:
    return Counter(text[i : i + n] for i in range(len(text) - n + 1))


def chrf(told: list[str], wanted: list[str], order: int = 6, beta: float = 2.0) -> float:
    """chrF of a whole set, from 0 to 100: characters without spaces, up to six together, recall counted twice."""
    totals = [[0, 0, 0] for _ in range(order)]
    for one, other in zip(told, wanted, strict=True):
        one, other = "".join(one.split()), "".join(other.split())
        for n in range(1, order + 1):
            ours, theirs = _grams(one, n), _grams(other, n)
            # as sacreBLEU does: what is too short to be compared at this length does not count on the other side
            totals[n - 1][0] += sum(ours.values()) if theirs else 0
            totals[n - 1][1] += sum(theirs.values())
            totals[n - 1][2] += sum((ours & theirs).values())
    return 100 * _f(totals, beta)


def _f(totals: list[list[int]], beta: float) -> float:
    score, effective, factor = 0.0, 0, beta**2
    for ours, theirs, same in totals:
        precision = same / ours if ours else 1e-16
        recall = same / theirs if theirs else 1e-16
        if ours and theirs:
            effective += 1
        if precision + recall > 0:
            score += (1 + factor) * precision * recall / (factor * precision + recall)
    return score / effective if effective else 0.0


def words(text: str) -> list[str]:
    """A text cut as the 13a rules of mteval cut it."""
    text = f" {text} "
    for pattern, put in _BEFORE:
        text = pattern.sub(put, text)
    return text.split()


def bleu(told: list[str], wanted: list[str]) -> float:
    """BLEU of a whole set, from 0 to 100, up to four words together, with exponential smoothing of nothings."""
    same, all_, ours, theirs = [0] * 4, [0] * 4, 0, 0
    for one, other in zip(told, wanted, strict=True):
        a, b = words(one), words(other)
        ours, theirs = ours + len(a), theirs + len(b)
        for n in range(1, 5):
            x, y = (Counter(tuple(w[i : i + n]) for i in range(len(w) - n + 1)) for w in (a, b))
            same[n - 1] += sum((x & y).values())
            all_[n - 1] += max(0, len(a) - n + 1)
    if not all(all_):
        return 0.0
    logs, smooth = 0.0, 1.0
    for hits, most in zip(same, all_):
        if hits == 0:
            smooth *= 2
        logs += math.log(100 * hits / most if hits else 100 / (smooth * most))
    short = 1.0 if ours >= theirs else math.exp(1 - theirs / ours) if ours else 0.0
    return short * math.exp(logs / 4)


def numbers_kept(sources: list[str], told: list[str]) -> float:
    """The share of texts with numbers, from 0 to 100, all of whose numbers of two digits and more come back."""
    asked = kept = 0
    for source, answer in zip(sources, told, strict=True):
        need = Counter(n for n in numbers(source) if len(n) > 1)
        if need:
            asked += 1
            kept += not need - Counter(numbers(answer))
    return 100 * kept / asked if asked else 100.0


def repeating(told: list[str]) -> int:
    """How many texts say three words in a row more than twice."""
    count = 0
    for text in told:
        w = text.split()
        seen = Counter(tuple(w[i : i + 3]) for i in range(len(w) - 2))
        count += bool(seen) and max(seen.values()) > 2
    return count
