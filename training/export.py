"""Writes a trained network as two ONNX files with weights of one byte each, its vocabulary, and what it says of itself.

python -m training.export --work FOLDER --checkpoint FILE --out models/NAME --name NAME --version 1
"""

import argparse
import hashlib
import json
import time
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from training.model import Shape, Translator, barred
from training.tokenizer import CAPITAL, END, FIRST_SLOT, PAD, SLOTS, START, UPPER, Vocabulary, tag

OPSET = 17
MOST = 16 * 1024 * 1024
LONGEST = 128
LONGEST_SOURCE = 80
"""What is longer goes in parts: nothing of more than 45 words was trained on."""


class Reading(nn.Module):
    """The half that reads: from a source to the keys and values in which the writing half looks."""

    def __init__(self, model: Translator):
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        cross = self.model.encode(ids, barred(mask != 0), torch.float32)
        return torch.stack([k for k, _ in cross]), torch.stack([v for _, v in cross])


class Writing(nn.Module):
    """The half that writes: one piece more, with what it remembers of those before."""

    def __init__(self, model: Translator):
        super().__init__()
        self.model = model

    def forward(self, token: Tensor, mask: Tensor, cross_keys: Tensor, cross_values: Tensor, past_keys: Tensor,
                past_values: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        model = self.model
        turn = model.turn(torch.arange(past_keys.shape[3], past_keys.shape[3] + 1))
        x, bar = model.embed(token, torch.float32), barred(mask != 0)
        keys, values = [], []
        for i, layer in enumerate(model.decoders):
            past, cross = (past_keys[i], past_values[i]), (cross_keys[i], cross_values[i])
            x, k, v = layer(x, turn, past, None, cross, bar)
            keys.append(k)
            values.append(v)
        return model.logits(model.decoded(x))[:, 0], torch.stack(keys), torch.stack(values)


def load(checkpoint: Path) -> tuple[Translator, dict]:
    """The network of a checkpoint, and the rest of it."""
    held = torch.load(checkpoint, weights_only=False, map_location="cpu")
    model = Translator(Shape(**held["shape"]))
    model.load_state_dict(held["model"])
    return model.eval(), held


def halves(model: Translator, folder: Path) -> None:
    """Writes encoder.onnx and decoder.onnx."""
    shape = model.shape
    ids = torch.ones(2, 5, dtype=torch.int64)
    size = shape.width // shape.heads
    cross = torch.zeros(shape.decoder, 2, shape.heads, 5, size)
    past = torch.zeros(shape.decoder, 2, shape.heads, 3, size)
    seen, kept = {1: "batch", 3: "source"}, {1: "batch", 3: "past"}
    _write(Reading(model), (ids, ids), folder / "encoder.onnx", ["input_ids", "attention_mask"],
           ["cross_keys", "cross_values"],
           {"input_ids": {0: "batch", 1: "source"}, "attention_mask": {0: "batch", 1: "source"},
            "cross_keys": seen, "cross_values": seen})
    _write(Writing(model), (ids[:, :1], ids, cross, cross, past, past), folder / "decoder.onnx",
           ["token", "attention_mask", "cross_keys", "cross_values", "past_keys", "past_values"],
           ["logits", "present_keys", "present_values"],
           {"token": {0: "batch"}, "attention_mask": {0: "batch", 1: "source"}, "cross_keys": seen,
            "cross_values": seen, "past_keys": kept, "past_values": kept, "logits": {0: "batch"},
            "present_keys": {1: "batch", 3: "present"}, "present_values": {1: "batch", 3: "present"}})


def _write(half: nn.Module, example: tuple, path: Path, inputs: list[str], outputs: list[str], free: dict) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(half, example, str(path), input_names=inputs, output_names=outputs, dynamic_axes=free,
                          opset_version=OPSET, dynamo=False, do_constant_folding=False)
    graph = onnx.load(path)
    _shrink(graph.graph)
    graph.producer_name, graph.producer_version = "hemicycle training", "1"
    onnx.checker.check_model(graph)
    onnx.save(graph, path)
    if path.stat().st_size >= MOST:
        raise SystemExit(f"{path.name} is larger than 16 MiB: make the network smaller")


def _shrink(graph: onnx.GraphProto) -> None:
    """Puts each matrix as bytes with a scale for each row; the runtime widens them again when it loads the file."""
    before, kept = [], []
    for held in graph.initializer:
        weights = numpy_helper.to_array(held)
        if weights.ndim != 2 or weights.dtype != np.float32 or weights.size < 1024:
            kept.append(held)
            continue
        scale = np.maximum(np.abs(weights).max(1, keepdims=True) / 127, 1e-12).astype(np.float32)
        small = np.clip(np.rint(weights / scale), -127, 127).astype(np.int8)
        name = held.name
        kept += [numpy_helper.from_array(small, name + ".bytes"), numpy_helper.from_array(scale, name + ".scale")]
        before += [helper.make_node("Cast", [name + ".bytes"], [name + ".wide"], to=TensorProto.FLOAT),
                   helper.make_node("Mul", [name + ".wide", name + ".scale"], [name])]
    nodes = before + list(graph.node)
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept)
    graph.node.extend(nodes)


def describe(folder: Path, model: Translator, name: str, version: str, directions: list[str], passed: list[str],
             facts: dict) -> dict:
    """Writes model.json: what the runtime must know, and the checksum of each file."""
    files = {}
    for path in (folder / "encoder.onnx", folder / "decoder.onnx", folder / "vocabulary.tsv"):
        held = path.read_bytes()
        files[path.name] = {"sha256": hashlib.sha256(held).hexdigest(), "bytes": len(held)}
    ways = [d.split("-") for d in directions]
    card = {
        "name": name, "version": version, "trained_on": time.strftime("%Y-%m-%d", time.gmtime()),
        "directions": [{"from": a, "to": b, "tag": tag(b)} for a, b in ways],
        "gate": {"passed": passed},
        "longest_source": LONGEST_SOURCE, "longest_target": LONGEST, "pieces": model.shape.pieces,
        "special": {"pad": PAD, "start": START, "end": END, "capital": CAPITAL, "upper": UPPER,
                    "first_slot": FIRST_SLOT, "slots": SLOTS},
        "sizes": {**model.shape.as_dict(), "weights": sum(p.numel() for p in model.parameters()),
                  "stored_as": "int8 with a scale for each row"},
        **facts, "files": files,
    }
    (folder / "model.json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return card


def export(checkpoint: Path, vocabulary: Vocabulary, folder: Path, name: str, version: str, directions: list[str],
           passed: list[str], facts: dict | None = None) -> dict:
    """Writes a folder that the runtime can load, and says what model.json says."""
    model, held = load(checkpoint)
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary.save(folder / "vocabulary.tsv")
    halves(model, folder)
    training = {"training": {"steps": held["step"], "pieces_seen": held["tokens"], "seconds": round(held["seconds"])}}
    return describe(folder, model, name, version, directions, passed, {**training, **(facts or {})})


def main() -> None:
    """Reads the arguments and exports."""
    it = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    it.add_argument("--work", type=Path, required=True)
    it.add_argument("--checkpoint", type=Path, required=True)
    it.add_argument("--out", type=Path, required=True)
    it.add_argument("--name", default="en-fr")
    it.add_argument("--version", default="1")
    it.add_argument("--directions", nargs="*", default=["en-fr", "fr-en"])
    it.add_argument("--passed", nargs="*", default=[], help="the directions that have passed the gate")
    given = it.parse_args()
    vocabulary = Vocabulary.load(given.work / "vocabulary.tsv")
    sources = json.loads((given.work / "prepared.json").read_text("utf-8"))["sources"]
    card = export(given.checkpoint, vocabulary, given.out, given.name, given.version, given.directions, given.passed,
                  {"attribution": list(dict.fromkeys(s["attribution"] for s in sources))})
    print(json.dumps(card["files"], indent=1))


if __name__ == "__main__":
    main()
