"""Trains a model from prepared pairs; stops and goes on at any time.

python -m training.train --work FOLDER --run NAME            starts, or goes on where the newest checkpoint stands
python -m training.train --work FOLDER --run NAME --cool 600 --from-step 3000    cools down from a checkpoint
"""

import argparse
import json
import os
import signal
import time
from pathlib import Path

import torch
from torch import multiprocessing

from training.batches import Batch, Blocks
from training.model import Shape, Translator, loss
from training.optimiser import optimisers, rate
from training.prepare import declared, languages_of, read_pairs
from training.tokenizer import Vocabulary


class Place:
    """Where a run stands in the batches: the block, and the batch within it."""

    def __init__(self, blocks: Blocks, block: int = 0, at: int = 0):
        self.blocks, self.block, self.at = blocks, block, at
        self._batches = blocks.block(block)

    def next(self) -> Batch:
        """The next batch."""
        while self.at >= len(self._batches):
            self.block, self.at = self.block + 1, 0
            self._batches = self.blocks.block(self.block)
        self.at += 1
        return self._batches[self.at - 1]


def learn_from(model: Translator, batch: Batch, share: float, smoothing: float) -> float:
    """Adds the gradients of a batch, weighed by its share of the step, and says its loss."""
    source, target, expected = (torch.from_numpy(a) for a in (batch.source, batch.target, batch.expected))
    value = loss(model, model(source, target, torch.bfloat16), expected, smoothing)
    (value * share).backward()
    return value.item()


class Helper:
    """A second process that takes batches of the same step, so that two cores are used and neither waits long."""

    def __init__(self, model: Translator, smoothing: float):
        context = multiprocessing.get_context("fork")
        model.share_memory()
        for p in model.parameters():
            p.grad = torch.zeros_like(p)
        self.gradients = [torch.zeros_like(p).share_memory_() for p in model.parameters()]
        self.taken, self.ours, self.theirs = context.Value("i", 0), *context.Pipe()
        self.process = context.Process(target=self._work, args=(model, smoothing), daemon=True)
        self.process.start()
        self.theirs.close()

    def step(self, model: Translator, batches: list[Batch], smoothing: float) -> float:
        """The gradients of all batches of a step, and their mean loss."""
        self.taken.value = 0
        self.ours.send(batches)
        total = _take(model, batches, self.taken, smoothing)
        total += self.ours.recv()
        for p, g in zip(model.parameters(), self.gradients):
            p.grad.add_(g)
            g.zero_()
        return total

    def _work(self, model: Translator, smoothing: float) -> None:
        self.ours.close()
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        torch.set_num_threads(1)
        for p, g in zip(model.parameters(), self.gradients):
            p.grad = g
        while True:
            try:
                batches = self.theirs.recv()
            except EOFError:
                return
            self.theirs.send(_take(model, batches, self.taken, smoothing))


def _take(model: Translator, batches: list[Batch], taken, smoothing: float) -> float:
    real = sum(int((b.expected != 0).sum()) for b in batches)
    total = 0.0
    while True:
        with taken.get_lock():
            mine = taken.value
            taken.value += 1
        if mine >= len(batches):
            return total
        share = int((batches[mine].expected != 0).sum()) / real
        total += share * learn_from(model, batches[mine], share, smoothing)


@torch.no_grad()
def watched(model: Translator, vocabulary: Vocabulary, work: Path) -> dict[str, float]:
    """The loss on watched rows by kind and direction, without softening."""
    out = {}
    for path in sorted(work.glob("watch.*.tsv")):
        kind = path.name.split(".")[1]
        pairs = read_pairs(path)
        blocks = Blocks({kind: pairs}, {kind: 1.0}, vocabulary, size=2 * len(pairs), longest=140)
        batches = blocks.plain(kind)
        real = sum(int((b.expected != 0).sum()) for b in batches)
        total = 0.0
        for b in batches:
            hidden = model(torch.from_numpy(b.source), torch.from_numpy(b.target), torch.bfloat16)
            total += loss(model, hidden, torch.from_numpy(b.expected), 0.0).item() * int((b.expected != 0).sum())
        out[kind] = round(total / real, 4)
    return out


class Run:
    """A run: its network, its optimisers, its place in the data, and the folder of its checkpoints."""

    def __init__(self, given: argparse.Namespace):
        self.given, self.folder = given, given.work / given.run
        self.folder.mkdir(exist_ok=True)
        self.vocabulary = Vocabulary.load(given.work / "vocabulary.tsv")
        shape = Shape(len(self.vocabulary), given.width, given.heads, given.inner, given.encoder, given.decoder)
        torch.manual_seed(given.seed)
        self.step, self.tokens, self.seconds, self.asked = 0, 0, 0.0, False
        newest = self._checkpoint()
        held = torch.load(newest, weights_only=False) if newest else None
        self.model = Translator(Shape(**held["shape"]) if held else shape)
        self.optimisers = optimisers(self.model, given.matrices, given.others)
        self.full = [o.param_groups[0]["lr"] for o in self.optimisers]
        sources = declared(given.sources)
        tables = {name: given.work / f"train.{name}.tsv" for name in sources["weights"]}
        blocks = Blocks({name: read_pairs(table) for name, table in tables.items()}, sources["weights"], self.vocabulary,
                        given.seed, tokens=given.tokens, back=sources.get("back"),
                        languages={name: languages_of(table) for name, table in tables.items()})
        self.place = Place(blocks, *(held["place"] if held else (0, 0)))
        if held:
            self._take_up(held)

    def _checkpoint(self) -> Path | None:
        if self.given.from_step is not None:
            return self.folder / f"step-{self.given.from_step:06d}.pt"
        found = sorted(self.folder.glob("step-*.pt"))
        return found[-1] if found else None

    def _take_up(self, held: dict) -> None:
        self.model.load_state_dict(held["model"])
        for optimiser, state in zip(self.optimisers, held["optimisers"]):
            optimiser.load_state_dict(state)
        self.step, self.tokens, self.seconds = held["step"], held["tokens"], held["seconds"]

    def save(self, prefix: str = "step") -> Path:
        """Writes a checkpoint from which the run goes on exactly."""
        path = self.folder / f"{prefix}-{self.step:06d}.pt"
        part = path.with_suffix(".part")
        torch.save({
            "model": self.model.state_dict(), "optimisers": [o.state_dict() for o in self.optimisers],
            "shape": self.model.shape.as_dict(), "step": self.step, "tokens": self.tokens, "seconds": self.seconds,
            "place": (self.place.block, self.place.at),
        }, part)
        os.replace(part, path)
        return path

    def log(self, **what) -> None:
        """Adds a line to the run's log."""
        line = json.dumps({"step": self.step, "tokens": self.tokens, "seconds": round(self.seconds), **what})
        if not self.given.quiet:
            print(line, flush=True)
        with (self.folder / ("cooling.jsonl" if self.given.cool else "log.jsonl")).open("a") as log:
            log.write(line + "\n")

    def go(self) -> None:
        """Trains until the steps, or the cooling, are done."""
        given = self.given
        helper = Helper(self.model, given.smoothing)
        cool_from = self.step if given.cool else None
        last = self.step + given.cool if given.cool else given.steps
        saved, mean, before = time.time(), 0.0, time.time()
        signal.signal(signal.SIGTERM, self._asked)
        while self.step < last and not self.asked:
            batches = [self.place.next() for _ in range(given.batches)]
            value = helper.step(self.model, batches, given.smoothing)
            factor = rate(self.step, given.warm, cool_from, given.cool or 1)
            for optimiser, full in zip(self.optimisers, self.full):
                for group in optimiser.param_groups:
                    group["lr"] = full * factor
                optimiser.step()
            for p in self.model.parameters():
                p.grad.zero_()
            self.step += 1
            self.tokens += sum(int((b.source != 0).sum() + (b.expected != 0).sum()) for b in batches)
            self.seconds += time.time() - before
            before = time.time()
            mean = value if self.step == 1 or mean == 0.0 else 0.95 * mean + 0.05 * value
            if self.step % 20 == 0:
                self.log(loss=round(mean, 4), rate=round(factor, 3), last=round(value, 4))
            if self.step % given.watch == 0:
                self.log(watched=watched(self.model, self.vocabulary, given.work))
            if not given.cool and time.time() - saved > given.save:
                self.save()
                saved = time.time()
        if not self.asked:
            self.log(watched=watched(self.model, self.vocabulary, given.work))
        self.save("cooled" if given.cool else "step")

    def _asked(self, *_) -> None:
        """Whoever ends the run in good manners finds it where it stands."""
        self.asked = True


def arguments() -> argparse.ArgumentParser:
    """What can be said on the command line."""
    it = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    it.add_argument("--work", type=Path, required=True)
    it.add_argument("--run", default="run")
    it.add_argument("--sources", type=Path, default=Path(__file__).with_name("sources.toml"))
    for name, value in (("width", 256), ("heads", 4), ("inner", 1024), ("encoder", 6), ("decoder", 2), ("seed", 1),
                        ("tokens", 4096), ("batches", 4), ("warm", 100), ("watch", 200), ("save", 300),
                        ("steps", 1_000_000), ("cool", 0)):
        it.add_argument(f"--{name}", type=int, default=value)
    it.add_argument("--from-step", type=int)
    it.add_argument("--quiet", action="store_true")
    it.add_argument("--matrices", type=float, default=0.02)
    it.add_argument("--others", type=float, default=0.004)
    it.add_argument("--smoothing", type=float, default=0.1)
    return it


def main() -> None:
    """Reads the arguments and trains."""
    torch.set_num_threads(1)
    Run(arguments().parse_args()).go()


if __name__ == "__main__":
    main()
