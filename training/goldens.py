"""Writes the cases by which every implementation of the segmentation is checked.

python -m training.goldens
"""

import json
import random
from collections import Counter
from pathlib import Path

from training.learning import learn
from training.text import normalise
from training.tiny import corpus
from training.tokenizer import Vocabulary, chunks

FOLDER = Path(__file__).with_name("testdata")
TEXTS = [
    "An Act to amend the Harbour Act, 1997",
    "Loi modifiant la Loi sur les ports",
    "AN ACT RESPECTING FERRIES AND LIGHTHOUSES",
    "L'ÉTAT ET L'ŒUVRE D’UN ÉLU",
    "l’été où l‘orchidée s'ouvre",
    "No. 12,345.67 of 2049-01-31 (s. 7(1)a))",
    "The Minister (or the minister's deputy) shall report within 30 days; see sections 12–15.",
    "⟦1⟧ of ⟦2⟧, ⟦9⟧⟦1⟧ x⟦3⟧y ⟦0⟧ ⟦10⟧ ⟦a⟧",
    "McDONALD iPhone USAid PhD ABCd aBCD A B",
    "Łódź ŁÓDŹ Škoda ŠKODA ĳ Ÿ ÿ STRASSE Straße STRAßE",
    "emoji 😀👩‍👩‍👧‍👦 🇫🇷 end",
    "bidi \u202aleft\u202c \u2067right\u2069 \u200fmark\u061c",
    "zero\u200bwidth\u200djoiner\ufeff soft\u00adhyphen",
    "e\u0301cole E\u0301COLE c\u0327a",
    "  many \t kinds\u00a0of\u202fspace\u3000here\r\n",
    "مشروع قانون ΑΒΓ αβγ Закон 法律 ไทย",
    "_under▁score_ ▁ # @ € % « guillemets » “quotes”",
    "tab\there \x00null\x1fcontrol\x7f\x9f",
    "non\u2011breaking\u2010hyphen - – — −",
    "×÷ªºµß ǅ İı ﬁ ½ ² Ⅳ",
    "AAA aaa AAAA’AAA aa’aa’ ’a ’’ A’",
    "\U0010ffff \ue000 \u0301alone",
    "",
    "   ",
    "a",
    "É",
]


def vocabulary() -> Vocabulary:
    """A small vocabulary learnt from titles of the grammar of the tiny model."""
    counts = Counter(c for p in corpus(2000, 3) for t in (p.first, p.second) for c in chunks(t) if isinstance(c, str))
    return learn(counts, 520, least=1)


def cases(it: Vocabulary) -> list[dict]:
    """Each text with its normal form, its numbers, its pieces, and what comes back."""
    chance, mixed = random.Random(7), "aBcÉéŁœŒŸß⟦1⟧’ '-ΩAB😀x▁ᾳİı1\u200f"
    texts = TEXTS + ["".join(chance.choice(mixed) for _ in range(chance.randint(1, 20))) for _ in range(60)]
    out = []
    for text in texts:
        ids = it.encode(text)
        out.append({"text": text, "normal": normalise(text), "ids": ids, "pieces": [it.pieces[i] for i in ids],
                    "back": it.decode(ids)})
    return out


def broken(it: Vocabulary) -> list[dict]:
    """Numbers as a network may write them, and what is read from them."""
    a = it.ids["a"]
    lists = [[], [9], [10], [9, 9, a], [10, a, a, it.ids["▁"], a], [9, it.ids["▁"], a, a], [20 + 0xC3], [20 + 0xC3, 20 + 0xA9],
             [20 + 0xF0, 20 + 0x9F, a], [9, 20 + 0x61, a], [0, 1, 2, 3, a, 2], [11, a, 19], [10, 11, a], [9, 11, a],
             [it.ids["▁"]] * 3 + [a], [20 + 0x20, a, 20 + 0x20]]
    return [{"ids": ids, "back": it.decode(ids)} for ids in lists]


def main() -> None:
    """Writes the vocabulary and the cases."""
    it = vocabulary()
    it.save(FOLDER / "vocabulary.tsv")
    with (FOLDER / "pieces.jsonl").open("w", encoding="utf-8") as out:
        for case in cases(it) + broken(it):
            out.write(json.dumps(case) + "\n")


if __name__ == "__main__":
    main()
