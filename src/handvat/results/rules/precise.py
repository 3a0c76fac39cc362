"""Which figures may leave in full precision: what rounding hides on the screen, a file would tell.

Of a handhold and its two questions, each in full precision, somebody could work out what the one
person answered who left a question open: twice the sum of the handhold, without those of both
questions. So such a handhold, cell, pillar or level is blank in a file; its questions are there.
"""

from collections.abc import Mapping, Sequence

from handvat.results.rules.scores import Score


def may_be_precise(score: Score, figures: Mapping[str, Sequence[float]], *, minimum: int) -> bool:
    """Return whether nobody can be found by taking the items of `score` from it.

    Those who left open some of its items are none, or at least `minimum`.

    `figures` holds what may be shown of one cell, by score; the number of answers comes first.
    """
    whole = figures[score.id][0]
    apart = [abs(whole - figures[item][0]) for item in score.items if item in figures]
    return not any(apart) or max(apart) >= minimum
