"""Makes a model so small that tests can carry it: titles of a grammar of our own, English and French.

python -m training.tiny --work FOLDER --out src/test/resources/translation/tiny-model
"""

import argparse
import random
import time
from collections import Counter
from pathlib import Path

import torch

from training.batches import Blocks
from training.export import export
from training.learning import learn
from training.model import Shape, Translator
from training.optimiser import optimisers, rate
from training.prepare import Pair
from training.tokenizer import chunks
from training.train import learn_from
from training.translate import Model

THINGS = [
    ("harbour", "Harbour", "ports", "m"), ("lighthouse", "Lighthouse", "phares", "m"), ("orchard", "Orchard", "vergers", "m"),
    ("ferry", "Ferry", "bacs", "m"), ("beekeeping", "Beekeeping", "ruches", "f"), ("library", "Library", "bibliothèques", "f"),
    ("school", "School", "écoles", "f"), ("bridge", "Bridge", "ponts", "m"), ("forest", "Forest", "forêts", "f"),
    ("water", "Water", "eaux", "f"), ("market", "Market", "marchés", "m"), ("archive", "Archive", "archives", "f"),
    ("election", "Election", "élections", "f"), ("hospital", "Hospital", "hôpitaux", "m"), ("railway", "Railway", "chemins de fer", "m"),
    ("museum", "Museum", "musées", "m"),
]
MONTHS = [("January", "janvier"), ("March", "mars"), ("May", "mai"), ("July", "juillet"), ("October", "octobre"),
          ("December", "décembre")]
DOERS = [("Minister", "le ministre"), ("Commission", "la commission"), ("Assembly", "l’assemblée"), ("Council", "le conseil")]
DEEDS = [("repeal", "abrogeant"), ("amend", "modifiant")]
DUTIES = [("publish a report", "publie un rapport"), ("adopt a budget", "adopte un budget"),
          ("appoint an inspector", "nomme un inspecteur"), ("keep a register", "tient un registre")]


def title(chance: random.Random) -> Pair:
    """One invented title or provision in both languages."""
    return chance.choices([_act, _two, _dated, _duty, _rule], [4, 2, 2, 2, 2])[0](chance)


def _act(chance: random.Random) -> Pair:
    (deed, fait), thing = chance.choice(DEEDS), chance.choice(THINGS)
    year = chance.choice(["", f", {chance.randint(1900, 2049)}"])
    return Pair(f"An Act to {deed} the {thing[1]} Act{year}", f"Loi {fait} la Loi sur les {thing[2]}{year}")


def _two(chance: random.Random) -> Pair:
    one, other = chance.sample(THINGS, 2)
    return Pair(f"An Act respecting {_many(one)} and {_many(other)}", f"Loi concernant les {one[2]} et les {other[2]}")


def _dated(chance: random.Random) -> Pair:
    thing, (month, mois) = chance.choice(THINGS), chance.choice(MONTHS)
    day, year = chance.randint(2, 28), chance.randint(1900, 2049)
    return Pair(f"{thing[1]} Act of {day} {month} {year}", f"Loi du {day} {mois} {year} sur les {thing[2]}")


def _duty(chance: random.Random) -> Pair:
    (doer, lui), (duty, devoir), days = chance.choice(DOERS), chance.choice(DUTIES), chance.randint(10, 99)
    lui = lui[0].upper() + lui[1:]
    return Pair(f"The {doer} shall {duty} within {days} days.", f"{lui} {devoir} dans les {days} jours.")


def _rule(chance: random.Random) -> Pair:
    thing, number = chance.choice(THINGS), chance.randint(10, 999)
    return Pair(f"Regulations No. {number} on {_many(thing)}", f"Règlement no {number} sur les {thing[2]}")


def _many(thing: tuple[str, str, str, str]) -> str:
    irregular = {"ferry": "ferries", "library": "libraries", "beekeeping": "beehives", "water": "waters"}
    return irregular.get(thing[0], thing[0] + "s")


def corpus(count: int, seed: int) -> list[Pair]:
    """So many titles, drawn one by one."""
    chance = random.Random(seed)
    return [title(chance) for _ in range(count)]


def train(work: Path, steps: int) -> tuple[Path, object, list[Pair]]:
    """Trains on titles of the grammar and keeps some of them unseen."""
    unseen = list(dict.fromkeys(corpus(400, 2)))
    seen = [pair for pair in corpus(8000, 1) if pair not in unseen]
    counts = Counter(c for p in seen for t in (p.first, p.second) for c in chunks(t) if isinstance(c, str))
    vocabulary = learn(counts, 600, least=1)
    torch.manual_seed(1)
    model = Translator(Shape(len(vocabulary), width=64, heads=4, inner=128, encoder=2, decoder=1))
    blocks = Blocks({"titles": seen}, {"titles": 1.0}, vocabulary, seed=1, size=2048, tokens=2500)
    moves, step, number = optimisers(model, 0.02, 0.01), 0, 0
    full = [o.param_groups[0]["lr"] for o in moves]
    while step < steps:
        for batch in blocks.block(number):
            value = learn_from(model, batch, 1.0, 0.05)
            for o, lr in zip(moves, full):
                o.param_groups[0]["lr"] = lr * rate(step, 30, steps // 2, steps - steps // 2)
                o.step()
                o.zero_grad()
            step += 1
            if step % 100 == 0:
                print(step, round(value, 3), flush=True)
            if step == steps:
                break
        number += 1
    path = work / "tiny.pt"
    torch.save({"model": model.state_dict(), "shape": model.shape.as_dict(), "step": step, "tokens": step * 2500,
                "seconds": 0}, path)
    return path, vocabulary, unseen


def proof(model: Model, unseen: list[Pair]) -> None:
    """Says how many unseen titles come out right, and which not."""
    for to in ("fr", "en"):
        asked = [p.first if to == "fr" else p.second for p in unseen]
        wanted = [p.second if to == "fr" else p.first for p in unseen]
        for width in (1, 4):
            told = model.translate(asked, to, width)
            right = sum(a == b for a, b in zip(told, wanted))
            print(f"to {to}, {width} readings: {right} of {len(wanted)} unseen ones right")
        for a, b, c in [x for x in zip(asked, told, wanted) if x[1] != x[2]][:5]:
            print("  ", a, "->", b, "; not", c)


def main() -> None:
    """Trains, exports and says how many unseen titles come out right."""
    it = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    it.add_argument("--work", type=Path, required=True)
    it.add_argument("--out", type=Path, required=True)
    it.add_argument("--steps", type=int, default=1000)
    given = it.parse_args()
    torch.set_num_threads(1)
    started = time.time()
    given.work.mkdir(parents=True, exist_ok=True)
    path, vocabulary, unseen = train(given.work, given.steps)
    export(path, vocabulary, given.out, "tiny", "1", ["en-fr", "fr-en"], ["en-fr", "fr-en"],
           {"note": "Trained on titles that training/tiny.py invents, for tests only."})
    proof(Model(given.out), unseen[:200])
    print(round(time.time() - started), "s")


if __name__ == "__main__":
    main()
