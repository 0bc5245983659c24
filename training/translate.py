"""Translates with exported files, as the runtime does: along several readings, with a guard against circles.

python -m training.translate --model FOLDER --to fr < texts
"""

import argparse
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime

from training.tokenizer import CAPITAL, END, FIRST_TAG, PAD, SLOTS, START, Vocabulary, slot, tag

FAVOUR = 0.8
NEVER = [PAD, START, *range(FIRST_TAG, CAPITAL)]


@dataclass
class Reading:
    """A sentence as far as it is written."""

    pieces: list[int]
    sum: float


def repeats(pieces: list[int], source_turns: int, source_times: int) -> bool:
    """Whether the last piece begins a turn too many: the same pieces again at once, or a phrase of four said before."""
    n = len(pieces)
    for circle in range(1, 13):
        same = 0
        while n - 1 - same - circle >= 0 and pieces[n - 1 - same] == pieces[n - 1 - same - circle]:
            same += 1
        if same // circle + 1 > source_turns + 2:
            return True
    tail = pieces[-4:]
    return n >= 4 and sum(pieces[i : i + 4] == tail for i in range(n - 3)) > source_times + 1


def own_repeats(source: list[int]) -> tuple[int, int]:
    """How often a source itself takes another turn, and says a phrase of four again."""
    turns, times, n = 0, 1, len(source)
    for circle in range(1, 13):
        run = 0
        for i in range(circle, n):
            run = run + 1 if source[i] == source[i - circle] else 0
            turns = max(turns, run // circle)
    phrases: dict[tuple[int, ...], int] = {}
    for i in range(n - 3):
        key = tuple(source[i : i + 4])
        phrases[key] = phrases.get(key, 0) + 1
        times = max(times, phrases[key])
    return turns, times


_RUN = re.compile(r"[0-9]{2,}")


def kept_apart(text: str) -> tuple[str, dict[str, str]]:
    """A text with its first nine different numbers of two digits and more as slots, and what stands for what."""
    names: dict[str, str] = {}
    for run in _RUN.findall(text):
        if run not in names and len(names) < SLOTS:
            names[run] = slot(len(names) + 1)
    return _RUN.sub(lambda found: names.get(found.group(), found.group()), text), names


def put_back(text: str, names: dict[str, str]) -> str:
    """A text with its slots as the numbers they stand for; a slot that stands for none goes."""
    for run, name in names.items():
        text = text.replace(name, run)
    return re.sub("⟦[1-9]⟧", "", text)


def names_lost(source: str, told: str) -> bool:
    """Whether a number of two digits and more did not come back as often as it stood there."""
    return Counter(_RUN.findall(source)) != Counter(_RUN.findall(told))


class Model:
    """Exported files, loaded."""

    def __init__(self, folder: Path, threads: int = 1):
        card = json.loads((folder / "model.json").read_text("utf-8"))
        self.longest = card["longest_target"]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.encoder = onnxruntime.InferenceSession(folder / "encoder.onnx", options)
        self.decoder = onnxruntime.InferenceSession(folder / "decoder.onnx", options)
        self.vocabulary = Vocabulary.load(folder / "vocabulary.tsv")

    def keeping(self, texts: list[str], to: str, width: int = 4) -> list[str]:
        """Translations with numbers kept apart; where one does not come back, the text is read again with its numbers in it."""
        parted = [kept_apart(t) for t in texts]
        told = [put_back(t, names) for t, (_, names) in zip(self.translate([t for t, _ in parted], to, width), parted)]
        lost = [i for i, t in enumerate(told) if names_lost(texts[i], t)]
        for i, again in zip(lost, self.translate([texts[i] for i in lost], to, width)):
            told[i] = again if not names_lost(texts[i], again) else told[i]
        return told

    def translate(self, texts: list[str], to: str, width: int = 4, batch: int = 16) -> list[str]:
        """The translations of texts, in their order."""
        sources = [[tag(to), *self.vocabulary.encode(t), END] for t in texts]
        order = sorted(range(len(texts)), key=lambda i: len(sources[i]))
        out = [""] * len(texts)
        for at in range(0, len(order), batch):
            part = order[at : at + batch]
            for i, pieces in zip(part, self._search([sources[i] for i in part], width)):
                out[i] = self.vocabulary.decode(pieces)
        return out

    def _search(self, sources: list[list[int]], width: int) -> list[list[int]]:
        longest = max(map(len, sources))
        ids = np.array([s + [PAD] * (longest - len(s)) for s in sources], np.int64)
        mask = (ids != PAD).astype(np.int64)
        cross_keys, cross_values = self.encoder.run(None, {"input_ids": ids, "attention_mask": mask})
        l, _, h, _, d = cross_keys.shape
        past_keys = past_values = np.zeros((l, len(sources), h, 0, d), np.float32)
        beams = [_Beam(s, width, self.longest) for s in sources]
        rows = np.arange(len(sources))
        last = np.full((len(sources), 1), START, np.int64)
        while len(rows):
            logits, keys, values = self.decoder.run(None, {
                "token": last, "attention_mask": mask[rows], "cross_keys": cross_keys[:, rows],
                "cross_values": cross_values[:, rows], "past_keys": past_keys, "past_values": past_values})
            logits[:, NEVER] = -np.inf
            top = logits.max(1, keepdims=True)
            scores = logits - top - np.log(np.exp(logits - top).sum(1, keepdims=True))
            chosen, at, told, owner = [], 0, [], []
            for n, beam in enumerate(beams):
                size = len(beam.paths)
                chosen += [at + row for row in (beam.advance(scores[at : at + size]) if size else [])]
                told += [p.pieces[-1] for p in beam.paths]
                owner += [n] * len(beam.paths)
                at += size
            rows, last = np.array(owner, int), np.array(told, np.int64)[:, None]
            past_keys, past_values = keys[:, chosen], values[:, chosen]
        return [beam.best() for beam in beams]


class _Beam:
    """The readings of one sentence that are still followed, and those that came to an end."""

    def __init__(self, source: list[int], width: int, longest: int):
        self.width, self.most = width, min(longest, len(source) * 2 + 24)
        self.repeats = own_repeats(source)
        self.paths, self.done = [Reading([], 0.0)], []

    def advance(self, scores: np.ndarray) -> list[int]:
        """One piece more for each; the rows that they go on from."""
        total = scores + np.array([p.sum for p in self.paths])[:, None]
        most = min(total.size, 12 * (self.width + 2))
        best = np.argpartition(-total, most - 1, axis=None)[:most]
        best = best[np.argsort(-total.ravel()[best], kind="stable")]
        rows, paths, place = [], [], 0
        for candidate in best:
            row, piece = divmod(int(candidate), scores.shape[1])
            longer = Reading(self.paths[row].pieces + [piece], float(total[row, piece]))
            if len(paths) == self.width:
                break
            if repeats(longer.pieces, *self.repeats):
                continue
            if piece != END:
                rows.append(row)
                paths.append(longer)
            elif place < self.width and len(longer.pieces) > 1:
                self.done.append(longer)
            place += 1
        ended = self._ended(paths)
        self.paths = [] if ended else paths
        return [] if ended else rows

    def _ended(self, paths: list[Reading]) -> bool:
        if not paths or len(paths[0].pieces) >= self.most:
            return True
        best = max((self._score(p, len(p.pieces)) for p in self.done), default=None)
        return best is not None and best >= self._score(paths[0], self.most)

    @staticmethod
    def _score(path: Reading, length: int) -> float:
        return path.sum / ((5 + length) / 6) ** FAVOUR

    def best(self) -> list[int]:
        """The best reading that came to an end, without the end."""
        done = sorted(self.done, key=lambda p: -self._score(p, len(p.pieces)))
        return done[0].pieces[:-1] if done else []


def main() -> None:
    """Translates the lines that come in."""
    it = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    it.add_argument("--model", type=Path, required=True)
    it.add_argument("--to", required=True)
    it.add_argument("--width", type=int, default=4)
    given = it.parse_args()
    for text in Model(given.model).translate([line.rstrip("\n") for line in sys.stdin], given.to, given.width):
        print(text)


if __name__ == "__main__":
    main()
