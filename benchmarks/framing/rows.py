"""Read the labelled sentences."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
RISKS = (
    "prohibition-or-negation",
    "negative-norm",
    "threat-or-sanction",
    "incident-focus",
    "compliance-focus",
    "fear-blame",
    "labelling-person",
    "absolute",
)
GUIDANCE = ("vague-norm",)
STRENGTHS = (
    "desired-behaviour-concrete",
    "invitation-voice",
    "learning-from-mistakes",
    "recognition",
    "small-step",
    "role-model",
)
FRAMES = ("risk", "learning", "neutral")


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence and what a person saw in it."""

    id: str
    lang: str
    text: str
    page: str
    part: str  # "development", "held-back", "written" or "unseen"
    frame: str
    tags: frozenset[str]
    hard: bool  # looks like risk to whoever counts words, and is not


def real(part: str | None = None) -> list[Row]:
    """Return the sentences of real pages, all or those of one part."""
    rows = [_row(each, each["url"], each["part"]) for each in _lines("real.jsonl")]
    return [row for row in rows if part in {None, row.part}]


def written(part: str = "written") -> list[Row]:
    """Return the sentences that were written for this project, or those "unseen"."""
    return [_row(each, each["page"], part) for each in _lines(f"{part}.jsonl")]


def _lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


def _row(each: dict[str, Any], page: str, part: str) -> Row:
    tags = frozenset(each["tags"])
    hard = each["hard_negative"]
    return Row(each["id"], each["lang"], each["text"], page, part, each["frame"], tags, hard)
