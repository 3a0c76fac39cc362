"""Learn the weights of the small model again.

    .venv/bin/python benchmarks/framing/train.py [--check]

Learns from the written sentences, the examples of the rules, the development half of the real
ones, and the words of those of other public pages; writes `tags.bin`, `hidden.bin` and
`layer.bin` in `src/handvat/framing/files`. With --check it writes nothing, and prints how well
frames are known on pages that were not learned from.
"""

import json
import sys
from argparse import ArgumentParser
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any
from zlib import crc32

import net
import numpy as np
from counting import (
    CLASSES,
    PIECE,
    SEEN,
    Floats,
    Weights,
    classes_of,
    features,
    matrix_of,
    weight_of,
)
from frames import learn_net
from labelled import FRAMES
from numpy.typing import NDArray
from rows import HERE, Row, pages, real, written
from scipy.optimize import minimize

from handvat.framing.around import CONTRAST, CRITIQUE, MENTION, NEGATED_FEAR, REASSURANCE
from handvat.framing.lexica import LEXICA
from handvat.framing.model import TAGS, UNIT
from handvat.framing.reading.classes import forms
from handvat.framing.rewriting import HOLDS
from handvat.framing.rules import rules
from handvat.framing.shapes import Weight
from handvat.framing.stored import DRAWERS, FILES
from handvat.framing.surroundings import SURROUNDINGS
from handvat.framing.wanted import TOPICS
from handvat.framing.weights import word_key

TAXONOMY = HERE.parents[1] / "tests" / "framing" / "taxonomy.json"
HOLD_BACK = 1.0  # how strongly weights are pulled to nothing
LEAST = {
    "frames": 3,
    "hidden": 30,
    "tags": 8,
}  # units; a word or a pair that weighs less is left out
_TURNED = dict.fromkeys((CONTRAST, CRITIQUE, NEGATED_FEAR, REASSURANCE), "learning")


def _pairs(rows: Sequence[Row]) -> set[int]:
    """Return the pairs of words that are met too seldom to learn from."""
    met = Counter(chain.from_iterable(row.bag.pairs for row in rows))
    return {DRAWERS + pair for pair, count in met.items() if count < SEEN}


def learn_frames(rows: Sequence[Row]) -> Weights:
    """Return a model of frames: multinomial logistic regression, pulled to nothing."""
    wanted = np.array([[row.frame == name for name in FRAMES] for row in rows], dtype=float)
    return _learn(rows, wanted, net.softmax)


def learn_tags(rows: Sequence[Row]) -> Weights:
    """Return a model of tags: a logistic regression for each, pulled to nothing.

    What a rule must leave alone counts for that rule only: others may well see something there.
    """
    left = leaves()
    wanted = [[1.0 if key in row.tags else 0.0 for key in TAGS] for row in rows]
    wanted += [[0.0 if key == row.page else np.nan for key in TAGS] for row in left]
    return _learn([*rows, *left], np.array(wanted), lambda sums: 1 / (1 + np.exp(-sums)))


def _learn(rows: Sequence[Row], wanted: Floats, shares: Callable[[Floats], Floats]) -> Weights:
    """Return a model of what is wanted: rows by outputs, not a number where it does not count."""
    counted, seldom = [features(row) for row in rows], _pairs(rows)
    names = dict.fromkeys(name for found in counted for name in found if name not in seldom)
    index = {name: at for at, name in enumerate(names)}
    matrix = matrix_of(counted, index)
    weight = weight_of(rows)[:, None] * ~np.isnan(wanted)
    wanted = np.nan_to_num(wanted)
    size = len(index), wanted.shape[1]
    alone = shares is not net.softmax  # each output on its own: what is not so counts as well

    def loss(flat: Floats) -> tuple[float, Floats]:
        shape = flat.reshape(size)
        said = shares(np.asarray(matrix @ shape))
        missed = wanted * np.log(said + 1e-12)
        if alone:
            missed += (1 - wanted) * np.log(1 - said + 1e-12)
        slope = matrix.T @ ((said - wanted) * weight) + HOLD_BACK * shape
        return HOLD_BACK * (shape**2).sum() / 2 - (weight * missed).sum(), slope.ravel()

    start = np.zeros(size[0] * size[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 60})
    return dict(zip(index, found.x.reshape(size), strict=True))


def store(weights: Weights, rows: Sequence[Row], least: int, unit: float = UNIT) -> bytes:
    """Return a model as it is shipped, a weight of one as so many units; see `Stored`.

    What a class weighs is added to each word in it, so that reading need not know of classes.
    """
    drawers = np.zeros((DRAWERS, len(next(iter(weights.values())))), dtype=int)
    words: dict[int, Any] = {}
    weights = dict(weights)
    for key, of in _words(rows):
        known = [weights[name] for name in of if name in weights]
        if known:
            known += [weights[DRAWERS + key]] if DRAWERS + key in weights else []
            weights[DRAWERS + key] = np.sum(known, axis=0)
    for name, weight in weights.items():
        counts = PIECE if name < DRAWERS else 1.0
        units = np.clip(np.rint(weight * counts * unit), -127, 127).astype(int)
        if name < DRAWERS:
            drawers[name] = units
        elif name < CLASSES and np.abs(units).max() >= least:
            words[name - DRAWERS] = units
    keys = array("I", words)
    if sys.byteorder == "big":
        keys.byteswap()
    stored = np.vstack([drawers, *words.values()])
    return keys.tobytes() + array("b", stored.ravel().tolist()).tobytes()


def _words(rows: Sequence[Row]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield each word of the lexica and of the rows once, with its classes."""
    met = {(row.lang, word) for row in rows for word in row.bag.words}
    for language, lexicon in LEXICA.items():
        for entries in lexicon.values():
            plain = [entry for entry in entries if "~" not in entry]
            met |= {(language, form) for entry in plain for form in forms(language, entry)}
    keys = {word_key(token, language): (token, language) for language, token in sorted(met)}
    for key, (token, language) in keys.items():
        yield key, classes_of(token.lower(), language)


def examples() -> list[Row]:
    """Return the examples that rules must find, as rows."""
    return [
        Row(
            "",
            language,
            said,
            rule.id,
            "example",
            _framed(rule.kind),
            frozenset([rule.key]),
            hard=False,
        )
        for rule in rules()
        if rule.whole is None
        for language, shown in rule.examples.items()
        for said in (*shown.match, *[one.said for one in rule.rewrites.get(language, ())])
    ]


def taxonomy() -> list[Row]:
    """Return what the taxonomy shows for each rule, as rows."""
    told = json.loads(TAXONOMY.read_text("utf-8"))
    return [
        Row(
            "",
            one["language"],
            one["found"],
            rule.id,
            "example",
            _framed(rule.kind),
            frozenset([rule.key]),
            hard=False,
        )
        for one in told
        for rule in rules()
        if rule.id == one["rule"] and rule.key in TAGS
    ]


def leaves() -> list[Row]:
    """Return what rules must leave alone, as rows whose page is the key of the rule."""
    return [
        Row("", language, said, rule.key, "example", "", frozenset(), hard=True)
        for rule in rules()
        if rule.key in TAGS
        for language, shown in rule.examples.items()
        for said in shown.leave
    ]


def own() -> list[Row]:
    """Return what Handvat itself says in rewrites, as rows."""
    shown = frozenset({"desired-behaviour-concrete"})
    said = [(one.wanted.text, "learning", shown) for one in TOPICS]
    said.append((HOLDS, "neutral", frozenset()))
    return [
        Row("", language, text[language], "", "example", frame, tags, hard=False)
        for text, frame, tags in said
        for language in LEXICA
    ]


def surroundings() -> list[Row]:
    """Return the examples of surroundings in which nothing is risk, as rows."""
    return [
        Row(
            "",
            language,
            said,
            one.id,
            "example",
            _TURNED.get(one.id, "neutral"),
            frozenset(),
            hard=True,
        )
        for one in SURROUNDINGS
        if one.id != MENTION
        for language, shown in one.examples.items()
        for said in shown
    ]


def _framed(kind: Weight) -> str:
    return "risk" if kind is Weight.RISK else "learning"


def check(rows: Sequence[Row], asked: Callable[[Row], bool], folds: int = 8) -> float:
    """Return macro-F1 on the rows asked, each read by a model that did not learn its page."""
    fold = np.array([crc32(row.page.encode()) % folds for row in rows])
    said = np.zeros(len(rows), dtype=int)
    for number in range(folds):
        known = [row for row, of in zip(rows, fold, strict=True) if of != number]
        left = np.flatnonzero(fold == number)
        said[left] = judged(known, [rows[one] for one in left.tolist()])
    kept = np.array([asked(row) for row in rows])
    return macro(_true(rows)[kept], said[kept])


def judged(known: Sequence[Row], asked: Sequence[Row]) -> NDArray[Any]:
    """Return which frame is the likeliest for each row asked, learned from those known."""
    weights = learn_frames(known)
    index = {name: at for at, name in enumerate(weights)}
    by_words = matrix_of([features(row) for row in asked], index) @ np.array([*weights.values()])
    return np.asarray((by_words + learn_net(known).sums(asked)).argmax(axis=1))


def macro(true: NDArray[Any], said: NDArray[Any]) -> float:
    """Return the mean F1 of the three frames."""
    both = [((true == one) & (said == one)).sum() for one in range(3)]
    either = [(true == one).sum() + (said == one).sum() for one in range(3)]
    return float(np.mean([2 * a / max(1, b) for a, b in zip(both, either, strict=True)]))


def _true(rows: Sequence[Row]) -> NDArray[Any]:
    return np.array([FRAMES.index(row.frame) for row in rows])


def main() -> None:
    """Learn and write, or check."""
    asks = ArgumentParser(description="Learn the weights of the small model again.")
    asks.add_argument("--check", action="store_true", help="write nothing, print how it does")
    if asks.parse_args().check:
        rows, held = written() + real() + pages(), real("held-back")
        print(f"real sentences, each page left out once: {check(rows, _is_real):.3f}")
        said = judged(written() + real("development") + pages(), held)
        print(f"held-back real sentences: {macro(_true(held), said):.3f}")
        said = judged(written(), real())
        print(f"real sentences, learned from written ones alone: {macro(_true(real()), said):.3f}")
        return
    rows = (
        written()
        + examples()
        + taxonomy()
        + surroundings()
        + own()
        + real("development")
        + pages()
    )
    frames = learn_net(rows)
    hidden, unit = frames.hidden(rows)
    made = {
        "tags": store(learn_tags(rows), rows, LEAST["tags"]),
        "frames": store(learn_frames(rows), rows, LEAST["frames"]),
        "hidden": store(hidden, rows, LEAST["hidden"], unit),
        "layer": frames.layer(unit),
    }
    for name, stored in made.items():
        (FILES / f"{name}.bin").write_bytes(stored)
        print(f"{name}.bin: {len(stored):,} bytes")


def _is_real(row: Row) -> bool:
    return row.part != "written"


if __name__ == "__main__":
    main()
