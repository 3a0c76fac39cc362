"""From rows of text to answers: what a survey file holds, or why it cannot be read."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from handvat.measure.rules.survey_map import BackgroundColumn, SurveyMap
from handvat.measure.rules.tables import Table

MISSING = -128  # a point of the answers file that stands for none; see `survey_map.LOWEST`
NONE = -1  # no option
ROWS_AT_ONCE = 5000
MOST_COMPLAINTS = 20
FIRST_ROWS = 5


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is the matter, in which line; `code` says which sentence tells it."""

    code: str
    line: int | None = None
    column: str = ""
    value: str = ""


class SurveyRefused(Exception):
    """The file cannot be imported; carries the first complaints, in the order of its lines."""

    def __init__(self, complaints: Sequence[Complaint]) -> None:
        super().__init__(*complaints)
        self.complaints = tuple(complaints)


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows: the number of the unit's code, points and numbers of options, by column."""

    units: NDArray[np.int32]
    points: Mapping[str, NDArray[np.int8]]
    options: Mapping[str, NDArray[np.int8]]


@dataclass(slots=True)
class Survey:
    """All that a file holds; `codes` are the units' codes, with the line that names each first."""

    codes: dict[str, int] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    per_unit: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    first_rows: list[tuple[str, ...]] = field(default_factory=list)
    rows: int = 0


def read_survey(
    table: Table, survey_map: SurveyMap, *, progress: Callable[[int], object] = lambda _: None
) -> Survey:
    """Return what `table` holds, read with `survey_map`; `progress` hears of rows read.

    Raises:
        SurveyRefused: there is something that cannot be read; nothing is guessed.
    """
    places = _places(table.columns, survey_map)
    reader = _Reader(survey_map, places)
    for lines, rows in _in_parts(table.rows):
        reader.take(lines, rows)
        progress(len(rows))
        if len(reader.complaints) >= MOST_COMPLAINTS:
            break
    if reader.complaints:
        first = sorted(reader.complaints, key=lambda one: (one.line or 0, one.column))
        raise SurveyRefused(first[:MOST_COMPLAINTS])
    if not reader.survey.rows:
        raise SurveyRefused([Complaint("no_rows")])
    return reader.survey


def _places(columns: Sequence[str], survey_map: SurveyMap) -> dict[str, int]:
    """Return where each column stands that the mapping names."""
    twice = [column for column, number in Counter(columns).items() if number > 1 and column]
    complaints = [Complaint("duplicate_column", 1, column) for column in twice]
    complaints += [
        Complaint("unknown_column", 1, column)
        for column in dict.fromkeys(survey_map.columns)
        if column not in columns
    ]
    if complaints:
        raise SurveyRefused(complaints[:MOST_COMPLAINTS])
    return {column: columns.index(column) for column in survey_map.columns}


def _in_parts(
    rows: Iterable[tuple[int, Sequence[str]]],
) -> Iterator[tuple[tuple[int, ...], list[Sequence[str]]]]:
    stream = iter(rows)
    while part := list(islice(stream, ROWS_AT_ONCE)):
        yield tuple(line for line, _ in part), [row for _, row in part]


class _Reader:
    """Read part after part; words seen before are looked up, new ones are judged once."""

    def __init__(self, survey_map: SurveyMap, places: Mapping[str, int]) -> None:
        self.map, self.places = survey_map, places
        self.survey = Survey()
        self.complaints: list[Complaint] = []
        scale = survey_map.sheet.scale
        self._points = {str(point): point for point in scale.points}
        self._points |= dict.fromkeys(survey_map.missing, MISSING)
        self._numbers: dict[str, int] = {}

    def take(self, lines: Sequence[int], rows: list[Sequence[str]]) -> None:
        """Read some rows; what is the matter with them is added to the complaints."""
        columns = list(zip(*rows, strict=True))
        codes = [code.strip() for code in columns[self.places[self.map.unit]]]
        units = self._units(lines, codes)
        points = {
            key: self._column_points(key, lines, columns[self.places[key]])
            for key in self.map.sheet.keys
        }
        options = {
            one.question: self._options(one, lines, columns[self.places[one.column]])
            for one in self.map.background
        }
        self._count(codes, points, columns, len(rows))
        self.survey.parts.append(Part(np.array(units, dtype=np.int32), points, options))

    def _count(
        self,
        codes: Sequence[str],
        points: Mapping[str, NDArray[np.int8]],
        columns: Sequence[Sequence[str]],
        rows: int,
    ) -> None:
        survey = self.survey
        shown = [columns[self.places[column]] for column in self.map.columns]
        survey.first_rows += list(zip(*shown, strict=True))[: FIRST_ROWS - len(survey.first_rows)]
        survey.per_unit.update(codes)
        survey.missing.update(
            {key: int((column == MISSING).sum()) for key, column in points.items()}
        )
        survey.rows += rows

    def _units(self, lines: Sequence[int], codes: Sequence[str]) -> list[int]:
        for line, code in zip(lines, codes, strict=True):
            if code not in self.survey.codes:
                self._new_unit(line, code)
        return [self._numbers[code] for code in codes]

    def _new_unit(self, line: int, code: str) -> None:
        if not code or len(code) > 64:
            self.complaints.append(Complaint("no_unit", line, self.map.unit, code))
        self._numbers[code] = len(self._numbers)
        self.survey.codes[code] = line

    def _column_points(
        self, key: str, lines: Sequence[int], column: Sequence[str]
    ) -> NDArray[np.int8]:
        for line, word in zip(lines, column, strict=True):
            if word not in self._points:
                self._judge_point(key, line, word)
        return np.array([self._points.get(word, MISSING) for word in column], dtype=np.int8)

    def _judge_point(self, key: str, line: int, word: str) -> None:
        """Learn a word that means a point of the scale, or complain."""
        plain = word.strip()
        if plain in self._points:
            self._points[word] = self._points[plain]
            return
        try:
            number = float(plain.replace(",", "."))
        except ValueError:
            self.complaints.append(Complaint("not_a_number", line, key, word))
            return
        if not number.is_integer():
            self.complaints.append(Complaint("not_whole", line, key, word))
        elif str(int(number)) in self._points:
            self._points[word] = self._points[str(int(number))]
        else:
            self.complaints.append(Complaint("off_the_scale", line, key, word))

    def _options(
        self, one: BackgroundColumn, lines: Sequence[int], column: Sequence[str]
    ) -> NDArray[np.int8]:
        keys = self.map.sheet.question(one.question).option_keys
        numbers = {value: keys.index(option) for value, option in one.values.items()}
        numbers = dict.fromkeys(self.map.missing, NONE) | numbers
        found = []
        for line, word in zip(lines, column, strict=True):
            number = numbers.get(word.strip())
            if number is None:
                self.complaints.append(Complaint("unknown_value", line, one.column, word))
            found.append(NONE if number is None else number)
        return np.array(found, dtype=np.int8)
