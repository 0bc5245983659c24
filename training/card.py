"""Writes the model card from what was really used: files, licences, sizes, the run, the scores.

python -m training.card --work FOLDER --model models/en-fr --run main --hardware "two cores of ..."
"""

import argparse
import json
from pathlib import Path


def sources_table(prepared: dict) -> list[str]:
    """A line for each file that was read."""
    lines = ["| file and rows | class | pairs kept | licence | attribution |", "| --- | --- | --- | --- | --- |"]
    for s in prepared["sources"]:
        kinds = f" ({', '.join(s['kinds'])})" if "kinds" in s else ""
        lines.append(f"| {s['file']}{kinds} | {s['class']} | {s['kept']:,} of {s['rows']:,} | {s['licence']} | {s['attribution']} |")
    return lines


def classes_table(prepared: dict) -> list[str]:
    """A line for each class: its weight and its size."""
    lines = ["| class | share of the pairs drawn | pairs | English pieces | French pieces |", "| --- | --- | --- | --- | --- |"]
    for name, sizes in prepared["classes"].items():
        lines.append(f"| {name} | {prepared['weights'][name]:.2f} | {sizes['pairs']:,} | {sizes['english_pieces']:,} | "
                     f"{sizes['french_pieces']:,} |")
    return lines


def scores_table(scores: dict) -> list[str]:
    """A line for each set, direction and engine."""
    lines = ["| set | engine | rows | chrF | BLEU | numbers kept | repeating | empty |", "| --- " * 8 + "|"]
    for name, engines in scores.items():
        for engine, s in engines.items():
            lines.append(f"| {name} | {engine} | {s['rows']:,} | {s['chrf']} | {s['bleu']} | {s['numbers_kept']} % | "
                         f"{s['repeating']} | {s['empty']} |")
    return lines


def curve(log: Path) -> list[str]:
    """The loss on watched rows as training went on."""
    rows = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    watched = [r for r in rows if "watched" in r]
    names = sorted({k for r in watched for k in r["watched"]})
    lines = ["| step | pieces seen | hours | " + " | ".join(names) + " |", "| --- " * (3 + len(names)) + "|"]
    for r in watched[:: max(1, len(watched) // 12)]:
        lines.append(f"| {r['step']:,} | {r['tokens']:,} | {r['seconds'] / 3600:.2f} | "
                     + " | ".join(f"{r['watched'].get(n, float('nan')):.3f}" for n in names) + " |")
    return lines


def card(model: dict, prepared: dict, scores: dict, log: Path, hardware: str) -> str:
    """The whole card."""
    passed = ", ".join(model["gate"]["passed"]) or "none yet: the platform does not use it by itself"
    training, sizes = model["training"], model["sizes"]
    directions = ", ".join(f"{d['from']} to {d['to']}" for d in model["directions"])
    return "\n".join([
        f"# Model card: {model['name']} {model['version']}", "",
        f"Translates titles and short provisions of law: {directions}. Directions that have passed the gate: {passed}.", "",
        f"- Weights: {sizes['weights']:,}, stored as {sizes['stored_as']}; {sizes['encoder']} layers read, {sizes['decoder']} write, "
        f"width {sizes['width']}; {model['pieces']:,} pieces.",
        f"- Trained until {model['trained_on']} on {hardware}: {training['steps']:,} steps, {training['pieces_seen']:,} pieces of "
        f"source and target, {training['seconds'] / 3600:.1f} hours, from nothing: no weights of others were used.",
        f"- Vocabulary: SHA-256 `{prepared['vocabulary_sha256']}`.",
        "- Licence: that of this repository; the attributions below go with it.", "",
        "## What it was trained on", "", *sources_table(prepared), "", *classes_table(prepared), "",
        "## What it was measured on", "",
        "Rows set aside by the hash of their English text before training (training/README.md), the first of each set; whatever "
        "repeated one of them on either side was left out of training. Set aside: "
        + ", ".join(f"{n:,} {kind}" for kind, n in prepared["held_out"].items()) + ".", "",
        *scores_table(scores), "", "## The run", "",
        "Loss on watched rows (natural logarithm, for each piece), both directions:", "", *curve(log), "",
        "## Limits", "",
        f"- It knows the language of Canadian federal and of EU law; texts longer than {model['longest_source']} pieces go in parts.",
        "- It can be wrong in ways that read well. What it makes is labelled as a machine's, with the original beside it, and is "
        "refused where a number was lost.",
        "- It was not trained on anything that readers or parliaments keep in the platform.", ""])


def main() -> None:
    """Reads what the other commands wrote and writes the card."""
    it = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    it.add_argument("--work", type=Path, required=True)
    it.add_argument("--model", type=Path, required=True)
    it.add_argument("--run", default="run")
    it.add_argument("--hardware", required=True)
    given = it.parse_args()
    read = lambda path: json.loads(path.read_text("utf-8"))  # noqa: E731
    text = card(read(given.model / "model.json"), read(given.work / "prepared.json"), read(given.work / "scores.json"),
                given.work / given.run / "log.jsonl", given.hardware)
    (given.model / "README.md").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
