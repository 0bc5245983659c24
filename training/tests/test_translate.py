"""Numbers kept apart while a model works come back, and what is lost is seen."""

import unittest

from training.translate import kept_apart, names_lost, put_back


class SlotsTests(unittest.TestCase):
    def test_numbers_become_slots_and_come_back(self):
        text, names = kept_apart("s. 12 of 1997, 12 and 5")
        self.assertEqual(text, "s. ⟦1⟧ of ⟦2⟧, ⟦1⟧ and 5")
        self.assertEqual(put_back("art. ⟦1⟧ de ⟦2⟧ et ⟦3⟧", names), "art. 12 de 1997 et ")

    def test_a_number_that_is_lost_or_doubled_is_seen(self):
        self.assertTrue(names_lost("12 of 1997", "12"))
        self.assertTrue(names_lost("12", "12 12"))
        self.assertFalse(names_lost("12 of 1997, 5", "1997, 12"))


if __name__ == "__main__":
    unittest.main()
