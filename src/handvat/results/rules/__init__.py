"""What a figure is, and what the screen may say of it at a number of answers."""

from dataclasses import dataclass, field
from enum import StrEnum

SMALLEST_PICTURE = 5  # answers; under this, or under the wave's threshold, there is no picture
SMALLEST_MEAN = 10  # answers; from here a mean, its interval and comparisons
SMALLEST_SHARE = 20  # answers; from here the favourable share and the spread
LARGE = 100  # answers


class Band(StrEnum):
    """How much the number of answers lets the screen say."""

    NONE = "none"  # nothing: too few, or hidden to protect others
    ROUGH = "rough"  # 5-9: half points, no interval, no comparison
    PLAIN = "plain"  # 10-19: one decimal with its interval
    WIDE = "wide"  # 20-99: the favourable share and the spread too
    LARGE = "large"  # 100 and more


class Lived(StrEnum):
    """Whether people notice it; a convention on the interval of the mean."""

    UNKNOWN = "unknown"
    YES = "yes"
    NOT_YET = "not_yet"
    UNDECIDED = "undecided"


class Direction(StrEnum):
    """What a comparison of two figures lets one say."""

    UP = "up"  # higher, more than chance
    DOWN = "down"  # lower, more than chance
    CHANCE = "chance"  # a difference that may be chance
    NONE = "none"  # nothing to compare


class Alike(StrEnum):
    """Whether the people of a team see something alike."""

    NOTHING = ""  # too few, or not certain enough to say either
    SAME = "same"
    DIFFERENT = "different"


class Trouble(StrEnum):
    """Why nothing was published."""

    UNREADABLE = "unreadable"  # the answers are not as they were put away
    UNPROVEN = "unproven"  # it cannot be shown that nobody can be found
    LEDGER = "ledger"  # the ledger was changed, or holds other figures
    BUSY = "busy"  # another publication is being written down in it
    CLUSTER = "cluster"  # the machines that count cannot be reached
    ROOM = "room"  # the disk is full, or nearly


class ClusterAway(Exception):
    """The cluster cannot be reached, or stopped before it had counted; nothing was counted."""


class SparkNotInstalled(ClusterAway):
    """The extra with Spark is not there; docs/admin/scale.md says how to install it."""


class WhyHidden(StrEnum):
    """Why there is no figure."""

    SHOWN = ""
    FEW = "few"  # too few answered here, or next door: telling which of the two would point
    TEAM_LEVEL = "team_level"  # about the organisation: reported from the faculties up
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class Trend:
    """A figure beside another: the previous wave's, or the rest of the unit above."""

    direction: Direction = Direction.NONE
    previous_mean: float | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """A figure in words: each a whole sentence in the language of the page, or "" for silence."""

    picture: str = ""  # "3.6 out of 5 (3.4 to 3.8)", "A rough picture: about 3.5 out of 5"
    people: str = ""  # "About 40 people answered."
    why_hidden: str = ""
    lived: str = ""
    trend: str = ""
    rest: str = ""
    favourable: str = ""
    spread: str = ""
    alike: str = ""

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return what there is to say, in the order of reading."""
        return tuple(part for part in (self.picture, self.said) if part)

    @property
    def said(self) -> str:
        """Return what is said beside the picture, as running text."""
        parts = (self.why_hidden, self.lived, self.trend, self.rest, self.alike, self.people)
        return " ".join(part for part in (*parts, self.favourable, self.spread) if part)


@dataclass(frozen=True, slots=True)
class Figure:
    """One score of a unit, as far as the screen may say it; numbers are rounded already."""

    score: str
    band: Band = Band.NONE
    why_hidden: WhyHidden = WhyHidden.FEW
    about: int | None = None  # answers, rounded to 5; None under 10
    mean: float | None = None
    low: float | None = None
    high: float | None = None
    least: float | None = None  # of a mean that is told as a band; `mean` is None then
    most: float | None = None
    favourable: int | None = None  # per cent, in steps of 5
    spread: float | None = None  # standard deviation, one decimal
    lived: Lived = Lived.UNKNOWN
    trend: Trend = field(default_factory=Trend)
    rest: Trend = field(default_factory=Trend)  # beside the rest of the unit above
    alike: Alike = Alike.NOTHING
    points: tuple[float, float] = (1, 5)
    words: Words = field(default_factory=Words)

    @property
    def shown(self) -> bool:
        """Return whether there is a picture: a mean, or a band in which it lies."""
        return self.band is not Band.NONE

    @property
    def drawn(self) -> tuple[float | None, float | None, float | None]:
        """Return where a picture puts the mean and its ends; a band is drawn from end to end."""
        if self.mean is None and self.least is not None and self.most is not None:
            return (self.least + self.most) / 2, self.least, self.most
        return self.mean, self.low, self.high


def least_spread(choices: int) -> float:
    """Return the least standard deviation that is told; less would say that all agreed."""
    return 0.075 * (choices - 1)  # 0.3 on five points


def band(n: int, *, threshold: int) -> Band:
    """Return what `n` answers let the screen say under a wave's `threshold`."""
    if n < max(threshold, SMALLEST_PICTURE):
        return Band.NONE
    if n < SMALLEST_MEAN:
        return Band.ROUGH
    if n < SMALLEST_SHARE:
        return Band.PLAIN
    return Band.WIDE if n < LARGE else Band.LARGE
