"""The measures, against figures worked out by hand and known ones."""

import unittest

from training.metrics import bleu, chrf, numbers_kept, repeating, words


class MetricsTests(unittest.TestCase):
    def test_what_is_equal_has_a_hundred(self):
        texts = ["An Act to amend the Harbour Act", "Order"]
        self.assertAlmostEqual(chrf(texts, texts), 100)
        self.assertAlmostEqual(bleu(["one two three four five"], ["one two three four five"]), 100)

    def test_what_has_nothing_in_common_has_nothing(self):
        self.assertAlmostEqual(chrf(["aaaa"], ["bbbb"]), 0, places=5)

    def test_chrf_is_the_mean_of_the_f_scores_by_length(self):
        # "abcd" against "abxd": 3 of 4 single characters, 1 of 3 pairs, none of 2 and of 1; equal precision and recall
        self.assertAlmostEqual(chrf(["abcd"], ["abxd"]), 100 * (3 / 4 + 1 / 3) / 4, places=6)

    def test_recall_counts_twice(self):
        # "ab" against "abcd": precision 1, recall 1/2 and 1/3; longer ones do not count
        two = [5 * 1 * r / (4 * 1 + r) for r in (2 / 4, 1 / 3)]
        self.assertAlmostEqual(chrf(["ab"], ["abcd"]), 100 * sum(two) / 2, places=6)

    def test_spaces_do_not_count_in_chrf(self):
        self.assertAlmostEqual(chrf(["a bc d"], ["ab cd"]), 100)

    def test_bleu_multiplies_precisions_and_punishes_what_is_short(self):
        told, wanted = ["the cat sat on the mat today"], ["the cat sat on a mat today"]
        self.assertAlmostEqual(bleu(told, wanted), 100 * (6 / 7 * 4 / 6 * 2 / 5 * 1 / 4) ** 0.25, places=6)
        self.assertAlmostEqual(bleu(["a b c d"], ["a b c d e"]), 100 * 2.718281828459045 ** (1 - 5 / 4), places=6)

    def test_words_are_cut_as_mteval_does(self):
        self.assertEqual(words("L’an 2.5, (s. 7-a)!"), ["L’an", "2.5", ",", "(", "s", ".", "7", "-", "a", ")", "!"])

    def test_a_lost_number_is_seen(self):
        self.assertEqual(numbers_kept(["in 1997", "on 12 and 12", "none"], ["en 1997", "le 12", "rien"]), 50)

    def test_what_turns_in_circles_is_counted(self):
        self.assertEqual(repeating(["a b c a b c a b c", "a b c d"]), 1)


if __name__ == "__main__":
    unittest.main()
