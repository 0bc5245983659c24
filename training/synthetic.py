"""Turns the French side of prepared law into another language by rules, so that a model learns to read law in that language.

python -m training.synthetic --work FOLDER --of provisions --to es --rows 2000 --measure FILE "apertium -u fr-es"

Engines that follow are given one after the other: "apertium -u fr-es" "apertium -u es-pt". What they make is a source; what is
learnt to be written stays a person's English or French, and the way back is drawn seldom (`back` in sources.toml).
"""

import argparse
import json
import lzma
import random
import shlex
import subprocess
import time
from pathlib import Path

from training.metrics import chrf
from training.prepare import Pair, is_clean, read_pairs, write_pairs
from training.text import likeness, normalise


def turned(text: str, engines: list[list[str]]) -> str:
    """A text as the engines turn it, one program for each text, so that no word leaks from one into the next."""
    for engine in engines:
        done = subprocess.run(engine, input=text + "\n", capture_output=True, text=True, timeout=60, check=True)
        text = done.stdout.strip()
    return normalise(text)


def is_turned(french: str, made: str) -> bool:
    """Whether an engine did its work: something came, with the same numbers, and it is not the French again."""
    same = set(likeness(french).split()) & set(likeness(made).split())
    return bool(made) and is_clean(Pair(french, made)) and 2 * len(same) < len(set(likeness(french).split())) + 2


def make(pairs: list[Pair], engines: list[list[str]], rows: int, seed: int = 1) -> list[tuple[str, Pair]]:
    """So many texts drawn from pairs, in the language of the last engine, each with the pair it was made of."""
    chosen = random.Random(seed).sample(pairs, min(rows, len(pairs)))
    made = ((turned(pair.second, engines), pair) for pair in chosen)
    return [(text, pair) for text, pair in made if is_turned(pair.second, text)]


def measured(path: Path, to: str, engines: list[list[str]], rows: int, seed: int = 1) -> float:
    """How close the engines come to what people wrote, by chrF, on pairs with a column `fr` and one of the language."""
    opened = lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8")
    with opened as lines:
        header = next(lines).rstrip("\n").split("\t")
        cells = [line.rstrip("\n").split("\t") for line in lines]
    pairs = [(normalise(c[header.index("fr")]), normalise(c[header.index(to)])) for c in cells]
    chosen = random.Random(seed).sample([p for p in pairs if len(p[0].split()) <= 45], rows)
    return chrf([turned(a, engines) for a, _ in chosen], [b for _, b in chosen])


def main() -> None:
    """Makes the texts, writes them beside English and beside French, and says how good the engines are."""
    it = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    it.add_argument("--work", type=Path, required=True)
    it.add_argument("--of", default="provisions", help="the class whose French side is turned")
    it.add_argument("--to", required=True)
    it.add_argument("--rows", type=int, default=2000)
    it.add_argument("--measure", type=Path, help="a file of pairs by people, French and the other language")
    it.add_argument("--measured-rows", type=int, default=50)
    it.add_argument("engine", nargs="+")
    given = it.parse_args()
    engines, started = [shlex.split(engine) for engine in given.engine], time.time()
    made = make(read_pairs(given.work / f"train.{given.of}.tsv"), engines, given.rows)
    name = f"{given.of}-{given.to}"
    write_pairs(given.work / f"train.{name}-en.tsv", [Pair(text, p.first) for text, p in made], (given.to, "en"))
    write_pairs(given.work / f"train.{name}-fr.tsv", [Pair(text, p.second) for text, p in made], (given.to, "fr"))
    facts = {"of": given.of, "to": given.to, "engines": given.engine, "drawn": given.rows, "kept": len(made),
             "seconds": round(time.time() - started)}
    if given.measure:
        facts["chrf"] = round(measured(given.measure, given.to, engines, given.measured_rows), 1)
        facts["measured_rows"] = given.measured_rows
    (given.work / f"synthetic.{name}.json").write_text(json.dumps(facts, indent=1) + "\n", "utf-8")
    print(json.dumps(facts))


if __name__ == "__main__":
    main()
