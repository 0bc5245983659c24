"""The step that makes sources by rules keeps what was turned and drops what was not; languages and ways back follow the declaration."""

import unittest

from training import goldens
from training.batches import Blocks
from training.prepare import Pair
from training.synthetic import is_turned, make, turned
from training.tokenizer import tag


class SyntheticTests(unittest.TestCase):
    def test_engines_follow_one_another(self):
        self.assertEqual(turned("loi", [["tr", "o", "e"], ["tr", "i", "y"]]), "ley")

    def test_what_came_back_as_it_was_is_dropped(self):
        self.assertFalse(is_turned("loi sur les ports maritimes", "loi sur les ports maritimes"))
        self.assertFalse(is_turned("loi", ""))
        self.assertFalse(is_turned("articles 12 et 13", "artículos y"))
        self.assertTrue(is_turned("loi sur les ports maritimes de 1997", "ley sobre los puertos marítimos de 1997"))

    def test_each_text_stays_with_the_pair_it_was_made_of(self):
        pairs = [Pair(f"act {n}", f"loi mmmm {n}") for n in range(5)]
        made = make(pairs, [["tr", "lom", "xyz"]], 5)
        self.assertEqual({(text, p.first) for text, p in made}, {(f"xyi zzzz {n}", f"act {n}") for n in range(5)})

    def test_a_class_says_its_languages_and_how_seldom_it_goes_back(self):
        pairs = [Pair("ley " + "a" * n, "act " + "e" * n) for n in range(1, 101)]
        it = Blocks({"law-es": pairs}, {"law-es": 1.0}, goldens.vocabulary(), size=100, longest=500,
                    languages={"law-es": ("es", "en")}, back={"law-es": 0.2})
        tags = [row[0] for batch in it.block(0) for row in batch.source]
        self.assertEqual((tags.count(tag("en")), tags.count(tag("es"))), (80, 20))


if __name__ == "__main__":
    unittest.main()
