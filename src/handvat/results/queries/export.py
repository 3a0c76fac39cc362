"""Every cell of a published wave for researchers: the same gate, full precision."""

from collections.abc import Iterator
from datetime import datetime

from handvat.measure.models import Origin
from handvat.results.models import Publication, PublishedUnit
from handvat.results.queries.shapes import NothingPublished
from handvat.results.rules.files import Row
from handvat.results.rules.precise import may_be_precise
from handvat.results.rules.scores import Score, scores_of

CHUNK = 200  # published units in memory at a time


class NotOpenYet(Exception):
    """The results are published, and open later to everyone at once; carries that moment."""

    def __init__(self, results_open_at: datetime) -> None:
        super().__init__(results_open_at)
        self.results_open_at = results_open_at


def export_rows(wave_pk: int, *, now: datetime) -> Iterator[Row]:
    """Return a row for every cell and score, in the order of the tree; None where hidden.

    Raises:
        NothingPublished: the wave is not there, or was not published.
        NotOpenYet: its results are not open yet, to anybody.
    """
    publication = Publication.objects.select_related("wave").filter(wave=wave_pk).first()
    if publication is None or publication.wave.origin == Origin.CHECK_IN:
        raise NothingPublished(wave_pk)
    wave = publication.wave
    if wave.results_open_at > now:
        raise NotOpenYet(wave.results_open_at)
    return _rows(publication, scores_of(wave.asks()))


def _rows(publication: Publication, scores: tuple[Score, ...]) -> Iterator[Row]:
    cells = PublishedUnit.objects.filter(publication=publication).order_by("pk")
    values = ("unit__code", "parent__code", "filter_name", "filter_value", "figures")
    for *names, figures in cells.values_list(*values).iterator(chunk_size=CHUNK):
        named = tuple(name or "" for name in names)
        for score in scores:
            yield (*named, score.id, *_numbers(score, figures, publication.minimum))


def _numbers(score: Score, figures: dict[str, list[float]], minimum: int) -> Row:
    if score.id not in figures or not may_be_precise(score, figures, minimum=minimum):
        return (None, None, None)
    n, mean, _spread, favourable = figures[score.id]
    return (int(n), float(mean), favourable / n)
