"""Read the labelled sentences."""

import json
from argparse import ArgumentTypeError
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bags import Bag, bag_of
from labelled import labelled

HERE = Path(__file__).parent
PARTS = ("held-back", "unseen", "development", "real", "written")


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence and what a person saw in it."""

    id: str
    lang: str
    text: str
    page: str
    part: str  # "development", "held-back", "written", "unseen", "pages" or "fresh"
    frame: str
    tags: frozenset[str]
    hard: bool  # looks like risk to whoever counts words, and is not
    kept: Bag | None = None  # where the text itself is not ours to keep

    @property
    def bag(self) -> Bag:
        """Return the words and pairs of words of the sentence."""
        return self.kept or bag_of(self.text, self.lang)


def real(part: str | None = None) -> list[Row]:
    """Return the sentences of real pages, all or those of one part."""
    rows = [_row(each, each["url"], each["part"]) for each in _lines("real.jsonl")]
    return [row for row in rows if part in {None, row.part}]


def written(part: str = "written") -> list[Row]:
    """Return the sentences that were written for this project, or those "unseen"."""
    return [_row(each, each["page"], part) for each in _lines(f"{part}.jsonl")]


def pages() -> list[Row]:
    """Return the sentences of other public pages, of which only the words are kept."""
    return [_row(each, each["url"], "pages", Bag.read(each)) for each in _lines("pages.jsonl")]


def part_or_file(said: str) -> str:
    """Return what was said when it is a part or a file.

    Raises:
        ArgumentTypeError: it is neither.
    """
    if said in PARTS or Path(said).is_file():
        return said
    raise ArgumentTypeError(f"{said} is no file, and not one of {', '.join(PARTS)}")


def rows_of(said: str) -> list[Row]:
    """Return the sentences of a part, or of a file of labelled ones.

    Raises:
        NotLabelled: it is a file of which a line is not as it should be.
    """
    if said not in PARTS:
        return [_row(each, each["url"], "fresh") for each in labelled(said)]
    if said in {"written", "unseen"}:
        return written(said)
    return real(None if said == "real" else said)


def _lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


def _row(each: dict[str, Any], page: str, part: str, kept: Bag | None = None) -> Row:
    tags = frozenset(each["tags"])
    hard, text = each["hard_negative"], each.get("text", "")
    return Row(each["id"], each["lang"], text, page, part, each["frame"], tags, hard, kept)
