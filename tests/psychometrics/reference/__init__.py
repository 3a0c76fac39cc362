"""Figures of R on real data sets: each as what is enough to know of its groups."""

import json
from pathlib import Path
from typing import Any

import numpy as np

from handvat.psychometrics.groups import Groups

SETS: list[dict[str, Any]] = json.loads(Path(__file__).with_name("groups.json").read_text())
WITH_ITEMS = [given for given in SETS if "items" in given]


def name(given: dict[str, Any]) -> str:
    return str(given["name"])


def groups_of(given: dict[str, Any]) -> Groups:
    return Groups(*(np.asarray(given[part], dtype=float) for part in ("n", "mean", "within")))
