"""The segmentation: nothing is lost, nothing is unknown, and the golden cases stay as they are."""

import json
import random
import unittest

from training import goldens
from training.text import likeness, normalise, share
from training.tokenizer import Vocabulary, chunks


class PiecesTests(unittest.TestCase):
    def test_any_text_comes_back_in_normal_form(self):
        it, chance = goldens.vocabulary(), random.Random(3)
        signs = "aBcÉéŁœŒŸß⟦1⟧’ '-ΩAB😀x▁ᾳİı1"
        for _ in range(3000):
            text = "".join(chance.choice(signs) for _ in range(chance.randint(0, 16)))
            self.assertEqual(it.decode(it.encode(text)), normalise(text))

    def test_the_golden_cases_are_those_that_are_written_down(self):
        it = Vocabulary.load(goldens.FOLDER / "vocabulary.tsv")
        lines = (goldens.FOLDER / "pieces.jsonl").read_text("utf-8").splitlines()
        self.assertEqual([json.loads(line) for line in lines], goldens.cases(it) + goldens.broken(it))

    def test_learning_twice_gives_the_same_vocabulary(self):
        written = Vocabulary.load(goldens.FOLDER / "vocabulary.tsv")
        self.assertEqual(goldens.vocabulary().pieces, written.pieces)

    def test_capitals_are_marked_and_do_not_make_other_pieces(self):
        it = goldens.vocabulary()
        plain = [i for i in it.encode("harbour act") if i > 19]
        self.assertEqual([i for i in it.encode("HARBOUR Act") if i > 19], plain)

    def test_invisible_signs_vanish_and_apostrophes_are_one(self):
        self.assertEqual(normalise("l'\u200b\u202ean\u00a0 neuf\ufeff"), "l’an neuf")

    def test_each_digit_is_a_piece(self):
        self.assertEqual(chunks("a 1997"), ["▁a", "▁1", "9", "9", "7"])


class KeysTests(unittest.TestCase):
    def test_the_share_of_a_text_is_what_the_rule_says(self):
        self.assertEqual(share("An Act"), share("an  act"))
        self.assertAlmostEqual(share("an act"), 0.8945, places=3)

    def test_texts_that_differ_in_numbers_and_signs_are_alike(self):
        self.assertEqual(likeness("Order No. 12, 1997"), likeness("order no 7 (2011)"))
        self.assertNotEqual(likeness("Order"), likeness("Orders"))


if __name__ == "__main__":
    unittest.main()
