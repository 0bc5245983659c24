"""Reads the declared sources, sets rows aside, cleans, learns the vocabulary and writes what training reads.

python -m training.prepare --corpus FOLDER --work FOLDER
"""

import argparse
import json
import lzma
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.learning import learn
from training.text import likeness, normalise, numbers, share
from training.tokenizer import Vocabulary, chunks

HELD_OUT = {"titles": 0.20, "provisions": 0.0035, "law": 0.006}
"""The share of rows that is set aside, by kind; a row whose `share` is below it is never trained on."""

WATCHED = {"titles": 0.22, "provisions": 0.004, "law": 0.007}
"""Rows between the two shares are watched while training runs; they are not trained on either."""


@dataclass(frozen=True)
class Pair:
    """Two texts in two languages that say the same; of most sources the English and the French one."""

    first: str
    second: str


def declared(path: Path) -> dict:
    """What sources.toml declares."""
    return tomllib.loads(path.read_text("utf-8"))


def rows(corpus: Path, source: dict) -> Iterator[Pair]:
    """The pairs of a source, as its file has them."""
    path = corpus / source["file"]
    opened = lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8")
    with opened as lines:
        header = next(lines).rstrip("\n").split("\t")
        first, second = header.index(source["first"]), header.index(source["second"])
        kinds = set(source.get("kinds", []))
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if not kinds or cells[0] in kinds:
                yield Pair(normalise(cells[first]), normalise(cells[second]))


def is_clean(pair: Pair) -> bool:
    """Whether two texts can be translations of each other: letters on both sides, like lengths, the same numbers."""
    e, f = pair.first, pair.second
    if not any(c.isalpha() for c in e) or not any(c.isalpha() for c in f):
        return False
    if e == f and len(e.split()) > 3:
        return False
    if max(len(e), len(f)) > 2.2 * min(len(e), len(f)) + 20:
        return False
    ours, theirs = Counter(numbers(e)), Counter(numbers(f))
    return sum(((ours - theirs) + (theirs - ours)).values()) <= max(1, sum(ours.values()) // 3)


class HeldOut:
    """The rows set aside, and what is too like them to be trained on."""

    def __init__(self) -> None:
        self.test: dict[str, dict[str, Pair]] = {kind: {} for kind in HELD_OUT}
        self.watch: dict[str, dict[str, Pair]] = {kind: {} for kind in HELD_OUT}
        self.english: set[str] = set()
        self.french: set[str] = set()

    def take(self, kind: str, pair: Pair) -> None:
        """Sets a pair aside if its hash says so."""
        where = share(pair.first)
        if where < WATCHED[kind] and is_clean(pair) and len(pair.first.split()) >= 3:
            (self.test if where < HELD_OUT[kind] else self.watch)[kind].setdefault(pair.first, pair)

    def close(self) -> None:
        """Makes the keys by which near-duplicates are found; very short texts only count when they are equal."""
        for pairs in (*self.test.values(), *self.watch.values()):
            for pair in pairs.values():
                self.english.add(likeness(pair.first))
                self.french.add(likeness(pair.second))

    def is_like(self, pair: Pair) -> bool:
        """Whether a pair repeats a held-out one on either side, numbers aside."""
        return likeness(pair.first) in self.english or likeness(pair.second) in self.french


def write_pairs(path: Path, pairs: list[Pair], languages: tuple[str, str] = ("en", "fr")) -> None:
    """Writes pairs as a table that says its languages in its first line."""
    path.write_text("\t".join(languages) + "\n" + "".join(f"{p.first}\t{p.second}\n" for p in pairs), "utf-8")


def read_pairs(path: Path) -> list[Pair]:
    """Reads a table of pairs."""
    lines = path.read_text("utf-8").split("\n")[1:]
    return [Pair(*line.split("\t")) for line in lines if line]


def languages_of(path: Path) -> tuple[str, str]:
    """The languages that a table of pairs says it has."""
    with path.open(encoding="utf-8") as lines:
        first, second = next(lines).rstrip("\n").split("\t")
    return first, second


def prepare(corpus: Path, work: Path, sources: dict, pieces: int, words: int) -> dict:
    """Does everything and says what was read, kept and set aside."""
    started = time.time()
    held = _held_out(corpus, sources)
    report, classes = [], {}
    for source in sources["source"]:
        taken = classes.setdefault(source["class"], {})
        report.append(_read(corpus, source, held, taken, words))
    vocabulary = _vocabulary(classes, sources["weights"], pieces)
    sha = vocabulary.save(work / "vocabulary.tsv")
    for name, pairs in classes.items():
        write_pairs(work / f"train.{name}.tsv", list(pairs.values()))
    for kind in HELD_OUT:
        write_pairs(work / f"test.{kind}.tsv", _lowest(held.test[kind]))
        write_pairs(work / f"watch.{kind}.tsv", _lowest(held.watch[kind])[:200])
    summary = {
        "sources": report,
        "classes": {name: _sizes(pairs.values(), vocabulary) for name, pairs in classes.items()},
        "weights": sources["weights"],
        "held_out": {kind: len(held.test[kind]) for kind in HELD_OUT},
        "pieces": len(vocabulary),
        "vocabulary_sha256": sha,
        "longest_words": words,
        "seconds": round(time.time() - started),
    }
    (work / "prepared.json").write_text(json.dumps(summary, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return summary


def _held_out(corpus: Path, sources: dict) -> HeldOut:
    held = HeldOut()
    for source in sources["source"]:
        if "held_out" in source:
            for pair in rows(corpus, source):
                held.take(source["held_out"], pair)
    held.close()
    return held


def _lowest(pairs: dict[str, Pair]) -> list[Pair]:
    return sorted(pairs.values(), key=lambda p: share(p.first))[:1000]


def _read(corpus: Path, source: dict, held: HeldOut, taken: dict, words: int) -> dict:
    read = kept = like = unclean = long = 0
    for pair in rows(corpus, source):
        read += 1
        if held.is_like(pair):
            like += 1
        elif not is_clean(pair):
            unclean += 1
        elif max(len(pair.first.split()), len(pair.second.split())) > words:
            long += 1
        elif (pair.first, pair.second) not in taken:
            taken[pair.first, pair.second] = pair
            kept += 1
    return {**source, "rows": read, "kept": kept, "like_held_out": like, "unclean": unclean, "long": long}


def _vocabulary(classes: dict, weights: dict, pieces: int) -> Vocabulary:
    counts: Counter[str] = Counter()
    for name, pairs in classes.items():
        own: Counter[str] = Counter()
        for pair in pairs.values():
            for text in (pair.first, pair.second):
                own.update(c for c in chunks(text) if isinstance(c, str))
        scale = weights[name] * 20_000_000 / sum(own.values())
        for chunk, n in own.items():
            counts[chunk] += max(1, round(n * scale))
    return learn(counts, pieces)


def _sizes(pairs, vocabulary: Vocabulary) -> dict:
    lengths = np.array([(len(vocabulary.encode(p.first)), len(vocabulary.encode(p.second))) for p in pairs])
    return {"pairs": len(lengths), "english_pieces": int(lengths[:, 0].sum()), "french_pieces": int(lengths[:, 1].sum())}


def main() -> None:
    """Reads the arguments and prepares."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--corpus", type=Path, required=True, help="the folder with the files of sources.toml")
    arguments.add_argument("--work", type=Path, required=True, help="the folder for what is made")
    arguments.add_argument("--sources", type=Path, default=Path(__file__).with_name("sources.toml"))
    arguments.add_argument("--pieces", type=int, default=8000)
    arguments.add_argument("--words", type=int, default=45, help="the longest text, in words")
    given = arguments.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    summary = prepare(given.corpus, given.work, declared(given.sources), given.pieces, given.words)
    print(json.dumps(summary["classes"], indent=1), summary["held_out"], summary["seconds"], "s")


if __name__ == "__main__":
    main()
