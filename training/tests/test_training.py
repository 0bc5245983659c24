"""Batches follow from the seed, a run that was stopped goes on exactly, and the files say what the network says."""

import random
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from training import goldens
from training.batches import Blocks, recased, slotted
from training.export import export
from training.model import Shape, SmoothedLoss, Translator
from training.optimiser import optimisers, orthogonal, rate
from training.prepare import HeldOut, Pair, declared, is_clean
from training.text import share
from training.tiny import corpus
from training.train import Run, arguments
from training.translate import own_repeats, repeats


def blocks() -> Blocks:
    return Blocks({"titles": corpus(200, 5)}, {"titles": 1.0}, goldens.vocabulary(), size=64, tokens=400)


class BatchesTests(unittest.TestCase):
    def test_the_same_block_comes_again(self):
        for one, other in zip(blocks().block(3), blocks().block(3), strict=True):
            self.assertTrue(np.array_equal(one.source, other.source) and np.array_equal(one.expected, other.expected))

    def test_every_pair_is_seen_before_one_comes_again(self):
        it = Blocks({"a": [Pair(w := chr(97 + n % 8) * (n // 8 + 1), w) for n in range(64)]}, {"a": 1.0}, goldens.vocabulary(), size=64)
        self.assertEqual(len({tuple(row) for batch in it.block(0) for row in batch.source}), 64)

    def test_numbers_that_both_sides_share_become_slots_in_order(self):
        self.assertEqual(slotted("s. 12 of 1997, 5", "art. 12 de 1997, 5"), ("s. ⟦1⟧ of ⟦2⟧, 5", "art. ⟦1⟧ de ⟦2⟧, 5"))
        self.assertEqual(slotted("1,000 in 1997", "mille en 1997"), ("1,000 in ⟦1⟧", "mille en ⟦1⟧"))

    def test_capitals_go_on_both_sides_or_on_that_of_the_source(self):
        self.assertEqual(recased("An act", "Une loi", 0.01), ("AN ACT", "UNE LOI"))
        self.assertEqual(recased("An act", "Une loi", 0.1), ("An Act", "Une loi"))


class HeldOutTests(unittest.TestCase):
    def test_what_is_like_a_row_set_aside_is_found_on_either_side(self):
        held = HeldOut()
        pair = next(p for p in corpus(500, 9) if share(p.first) < 0.2)
        held.take("titles", pair)
        held.close()
        self.assertTrue(held.is_like(Pair(pair.first.upper(), "autre chose")))
        self.assertTrue(held.is_like(Pair("something else", pair.second + ".")))
        self.assertFalse(held.is_like(Pair("something else", "autre chose")))

    def test_what_cannot_be_a_translation_is_not_clean(self):
        self.assertTrue(is_clean(Pair("Order 12 of 1997", "Décret 12 de 1997")))
        self.assertFalse(is_clean(Pair("Order 12 of 1997", "Décret 31 de 2011")))
        self.assertFalse(is_clean(Pair("1997", "1997")))

    def test_every_source_names_its_licence_and_has_a_weight(self):
        sources = declared(Path(goldens.__file__).with_name("sources.toml"))
        for source in sources["source"]:
            self.assertTrue(source["licence"] and source["attribution"] and source["origin"])
            self.assertIn(source["class"], sources["weights"])
            for word in ("GPL", "SA", "MPL", "EUPL"):
                self.assertNotIn(word, source["licence"].replace("-", " ").split())


class NetworkTests(unittest.TestCase):
    def test_the_loss_and_its_gradients_are_those_of_softened_cross_entropy(self):
        torch.manual_seed(0)
        hidden, table = torch.randn(300, 16, requires_grad=True), torch.randn(50, 16, requires_grad=True)
        expected = torch.randint(0, 50, (300,))
        ours = SmoothedLoss.apply(hidden, table, expected, 0.1)
        theirs = torch.nn.functional.cross_entropy(hidden @ table.T, expected, label_smoothing=0.1)
        self.assertAlmostEqual(ours.item(), theirs.item(), places=4)
        for a, b in zip(torch.autograd.grad(ours, (hidden, table)), torch.autograd.grad(theirs, (hidden, table))):
            self.assertTrue(torch.allclose(a, b, atol=1e-6))

    def test_a_pushed_matrix_is_nearly_orthogonal(self):
        values = torch.linalg.svdvals(orthogonal(torch.randn(3, 20, 40)))
        self.assertTrue(bool((values > 0.5).all() and (values < 1.4).all()))

    def test_the_rate_warms_up_stays_and_cools_down(self):
        self.assertEqual([rate(s, 10, 100, 50) for s in (4, 9, 60, 125, 150, 200)], [0.5, 1.0, 1.0, 0.5, 0.0, 0.0])
        self.assertEqual(rate(10**6, 10, None, 1), 1.0)

    def test_what_turns_in_circles_is_refused_unless_the_source_does(self):
        said = [5, 6, 5, 6, 5, 6]
        self.assertTrue(repeats(said, *own_repeats([1, 2, 3])))
        self.assertFalse(repeats(said, *own_repeats([7, 8, 7, 8, 7, 8])))

    def test_the_files_say_what_the_network_says(self):
        torch.manual_seed(1)
        it = goldens.vocabulary()
        model = Translator(Shape(len(it), width=32, heads=2, inner=64, encoder=2, decoder=2))
        for p in model.parameters():
            p.data.add_(torch.randn_like(p) * 0.05)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            torch.save({"model": model.state_dict(), "shape": model.shape.as_dict(), "step": 1, "tokens": 1, "seconds": 1},
                       folder / "x.pt")
            export(folder / "x.pt", it, folder, "x", "1", ["en-fr"], [])
            self.assertLess(self._difference(folder, model), 0.3)

    def _difference(self, folder: Path, model: Translator) -> float:
        encoder, decoder = (onnxruntime.InferenceSession(folder / f"{n}.onnx") for n in ("encoder", "decoder"))
        ids, target = np.array([[4, 300, 400, 310, 2], [4, 300, 2, 0, 0]]), [1, 350, 360]
        mask = (ids != 0).astype(np.int64)
        keys, values = encoder.run(None, {"input_ids": ids, "attention_mask": mask})
        self.assertEqual(keys.shape, (2, 2, 2, 5, 16))
        past, told = (np.zeros((2, 2, 2, 0, 16), np.float32),) * 2, []
        for piece in target:
            logits, *past = decoder.run(None, {
                "token": np.full((2, 1), piece), "attention_mask": mask, "cross_keys": keys, "cross_values": values,
                "past_keys": past[0], "past_values": past[1]})
            told.append(logits)
        with torch.no_grad():
            wanted = model.logits(model(torch.from_numpy(ids), torch.tensor([target, target]))).numpy()
        return float(np.abs(np.stack(told, 1) - wanted).max())


class RunTests(unittest.TestCase):
    def test_a_run_that_was_stopped_goes_on_as_if_it_had_not_been(self):
        with tempfile.TemporaryDirectory() as name:
            work = Path(name)
            self._prepared(work)
            self._go(work, "whole", 6)
            self._go(work, "parts", 3)
            self._go(work, "parts", 6)
            whole, parts = (torch.load(work / n / "step-000006.pt", weights_only=False) for n in ("whole", "parts"))
            self.assertEqual(whole["place"], parts["place"])
            self.assertEqual(whole["tokens"], parts["tokens"])
            for key, value in whole["model"].items():
                self.assertTrue(torch.allclose(value, parts["model"][key], atol=2e-3), key)

    def _prepared(self, work: Path) -> None:
        goldens.vocabulary().save(work / "vocabulary.tsv")
        pairs = "".join(f"{p.first}\t{p.second}\n" for p in corpus(100, 4))
        for name in ("train.titles.tsv", "watch.titles.tsv"):
            (work / name).write_text("en\tfr\n" + pairs, "utf-8")
        (work / "sources.toml").write_text("[weights]\ntitles = 1.0\n", "utf-8")

    def _go(self, work: Path, run: str, steps: int) -> None:
        torch.set_num_threads(1)
        Run(arguments().parse_args([
            "--work", str(work), "--run", run, "--steps", str(steps), "--sources", str(work / "sources.toml"),
            "--width", "32", "--heads", "2", "--inner", "32", "--encoder", "1", "--decoder", "1", "--tokens", "500",
            "--batches", "2", "--warm", "2", "--quiet"])).go()


if __name__ == "__main__":
    unittest.main()
