"""Scores an exported model on the rows set aside, and beside it any other engine's translations of the same rows.

python -m training.evaluate --work FOLDER --model models/en-fr --rows 200
python -m training.evaluate --work FOLDER --model models/en-fr --rows 200 --write FOLDER    # the texts, to be translated elsewhere
python -m training.evaluate --work FOLDER --rows 200 --other apertium=FOLDER                # KIND.to-fr.txt, KIND.to-en.txt
"""

import argparse
import json
import time
from pathlib import Path

from training.metrics import bleu, chrf, numbers_kept, repeating
from training.prepare import HELD_OUT, Pair, read_pairs
from training.text import normalise
from training.translate import Model


def scores(sources: list[str], told: list[str], wanted: list[str]) -> dict:
    """What is measured of one set in one direction; apostrophes and spaces are made alike on both sides first."""
    told, wanted = [normalise(t) for t in told], [normalise(t) for t in wanted]
    return {"rows": len(told), "chrf": round(chrf(told, wanted), 1), "bleu": round(bleu(told, wanted), 1),
            "numbers_kept": round(numbers_kept(sources, told), 1), "repeating": repeating(told),
            "empty": sum(not t for t in told)}


def sides(pairs: list[Pair], to: str) -> tuple[list[str], list[str]]:
    """Sources and references of a direction."""
    english, french = [p.first for p in pairs], [p.second for p in pairs]
    return (english, french) if to == "fr" else (french, english)


def other(folder: Path, kind: str, to: str) -> list[str]:
    """Translations made elsewhere, a line for each row."""
    return (folder / f"{kind}.to-{to}.txt").read_text("utf-8").rstrip("\n").split("\n")


def evaluate(given: argparse.Namespace) -> dict:
    """The scores by kind, direction and engine."""
    model = Model(given.model) if given.model else None
    others = dict(o.split("=", 1) for o in given.other)
    out: dict[str, dict] = {}
    for kind in given.kinds:
        pairs = read_pairs(given.work / f"test.{kind}.tsv")[: given.rows]
        for to in ("fr", "en"):
            sources, wanted = sides(pairs, to)
            line = out.setdefault(f"{kind} to {to}", {})
            for width in given.widths if model else []:
                started = time.time()
                told = (model.keeping if given.slots else model.translate)(sources, to, width)
                line[f"{width} readings" + (", slots" if given.slots else "")] = {**scores(sources, told, wanted), "seconds": round(time.time() - started, 1)}
                if given.write:
                    (given.write / f"{kind}.to-{to}.model.txt").write_text("\n".join(told) + "\n", "utf-8")
            for name, folder in others.items():
                line[name] = scores(sources, other(Path(folder), kind, to)[: len(sources)], wanted)
            if given.write:
                (given.write / f"{kind}.to-{to}.source.txt").write_text("\n".join(sources) + "\n", "utf-8")
            for engine, values in line.items():
                print(f"{kind} to {to}, {engine}: {values}", flush=True)
    return out


def main() -> None:
    """Reads the arguments and scores."""
    it = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    it.add_argument("--work", type=Path, required=True)
    it.add_argument("--model", type=Path)
    it.add_argument("--rows", type=int, default=1000)
    it.add_argument("--widths", type=int, nargs="*", default=[1, 4])
    it.add_argument("--slots", action="store_true", help="keep numbers apart while the model works")
    it.add_argument("--kinds", nargs="*", default=list(HELD_OUT))
    it.add_argument("--other", nargs="*", default=[])
    it.add_argument("--write", type=Path)
    given = it.parse_args()
    if given.write:
        given.write.mkdir(parents=True, exist_ok=True)
    path, result = given.work / "scores.json", evaluate(given)
    known = json.loads(path.read_text("utf-8")) if path.exists() else {}
    for name, engines in result.items():
        known.setdefault(name, {}).update(engines)
    path.write_text(json.dumps(known, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
