"""Keep what a model counts in a sentence: its words by the alphabet, and its pairs as numbers.

    .venv/bin/python benchmarks/framing/bags.py LABELLED.jsonl >> benchmarks/framing/pages.jsonl

Sentences of other people's pages are theirs. The words that stand in one, without their order, say
enough to learn from and nothing to read. Takes lines with id, lang, text, url, frame, tags and
hard_negative, as `real.jsonl` has them.
"""

import argparse
import json
import sys
from itertools import pairwise
from typing import Any, NamedTuple

from labelled import NotLabelled, labelled

from handvat.framing.reading.tokens import TOKEN, plain, readable
from handvat.framing.weights import START, before_key, word_key

LABELS = ("id", "lang", "url", "frame", "tags", "hard_negative")


class Bag(NamedTuple):
    """What a model counts in a sentence."""

    words: tuple[str, ...]  # plain, each once, by the alphabet
    pairs: tuple[int, ...]  # numbers of neighbouring words, each once
    many: int  # words and marks in the sentence

    @classmethod
    def read(cls, each: dict[str, Any]) -> "Bag":
        """Return what a line holds."""
        return cls(tuple(each["words"]), tuple(each["pairs"]), each["many"])


def bag_of(text: str, language: str) -> Bag:
    """Return what is counted in a sentence in "nl" or "en"."""
    words = [*map(plain, TOKEN.findall(readable(text)))]
    keys = [word_key(word, language) for word in [START, *words]]
    pairs = {before_key(a) ^ b for a, b in pairwise(keys)}
    return Bag(tuple(sorted({*words})), tuple(sorted(pairs)), len(words))


def main(path: str) -> int:
    """Print what is kept of each labelled sentence in a file; return 2 where that is none."""
    try:
        sentences = labelled(path)
    except NotLabelled as refused:
        print(refused, file=sys.stderr)
        return 2
    for each in sentences:
        kept = {name: each[name] for name in LABELS}
        kept |= bag_of(each["text"], each["lang"])._asdict()
        print(json.dumps(kept, ensure_ascii=False, separators=(",", ":")))
    return 0


if __name__ == "__main__":
    asks = argparse.ArgumentParser(description="Keep what a model counts in labelled sentences.")
    asks.add_argument("path", metavar="LABELLED.jsonl", help="lines as in real.jsonl")
    sys.exit(main(asks.parse_args().path))
