"""The words of figures: the one place where numbers become sentences."""

from django.utils.formats import get_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handvat.results.rules import (
    Alike,
    Band,
    Direction,
    Figure,
    Lived,
    Trend,
    WhyHidden,
    Words,
    least_spread,
)

STATEMENT = gettext_lazy(
    "These figures are there to talk about together."
    " No figure from Handvat enters an appraisal or a target."
)
LIVED = {
    Lived.YES: gettext_lazy("Lived."),
    Lived.NOT_YET: gettext_lazy("Not lived yet."),
    Lived.UNDECIDED: gettext_lazy("Too early to say."),
}
TRENDS = {
    Direction.UP: gettext_lazy("Higher than last time, more than chance."),
    Direction.DOWN: gettext_lazy("Lower than last time, more than chance."),
    Direction.CHANCE: gettext_lazy("Compared with last time: this may be chance."),
}
RESTS = {
    Direction.UP: gettext_lazy("Higher than the rest of the unit above, more than chance."),
    Direction.DOWN: gettext_lazy("Lower than the rest of the unit above, more than chance."),
    Direction.CHANCE: gettext_lazy(
        "Compared with the rest of the unit above: this may be chance."
    ),
}
ALIKE = {
    Alike.SAME: gettext_lazy("You see this alike."),
    Alike.DIFFERENT: gettext_lazy("You see this differently: a reason to talk."),
}


def words(figure: Figure) -> Words:
    """Return a figure in words, in the language that is spoken now."""
    if figure.band is Band.NONE:
        return Words(picture=_("No picture yet."), why_hidden=_why_hidden(figure.why_hidden))
    return Words(
        picture=_picture(figure),
        people=_people(figure),
        lived=_lived(figure.lived),
        trend=_trend(figure.trend),
        rest=_rest(figure.rest),
        favourable=_favourable(figure),
        spread=_spread(figure),
        alike=str(ALIKE.get(figure.alike, "")),
    )


def response(answered: int, invited: int | None) -> str:
    """Return how many answered in words; the numbers are rounded already."""
    if invited is None:
        return _("About %(answered)s people answered.") % {"answered": _whole(answered)}
    numbers = {"answered": _whole(answered), "invited": _whole(invited)}
    return _("About %(answered)s of about %(invited)s people answered.") % numbers


def _why_hidden(why: WhyHidden) -> str:
    if why is WhyHidden.TEAM_LEVEL:
        return _("This is about the whole organisation, so it is not shown per team.")
    if why is WhyHidden.NOT_ASKED:
        return _("This was not asked in this wave.")
    return _(
        "Too few people answered here or next door. So nobody can be pointed at, nothing is shown."
    )


def _picture(figure: Figure) -> str:
    numbers = {
        "mean": _decimal(figure.mean),
        "highest": f"{figure.points[1]:g}",
        "low": _decimal(figure.low),
        "high": _decimal(figure.high),
    }
    if figure.mean is None:
        return _band(figure, numbers["highest"])
    if figure.band is Band.ROUGH:
        return _("A rough picture: around %(mean)s out of %(highest)s.") % numbers
    return _("%(mean)s out of %(highest)s (%(low)s to %(high)s)") % numbers


def _band(figure: Figure, highest: str) -> str:
    """Return where the mean lies, where to tell it would tell what everybody answered."""
    ends = {"least": _decimal(figure.least), "most": _decimal(figure.most), "highest": highest}
    rough = figure.band is Band.ROUGH
    if figure.most is not None and figure.most >= figure.points[1]:
        if rough:
            return _("A rough picture: %(least)s or higher, out of %(highest)s.") % ends
        return _("%(least)s or higher, out of %(highest)s") % ends
    if figure.least is not None and figure.least <= figure.points[0]:
        if rough:
            return _("A rough picture: %(most)s or lower, out of %(highest)s.") % ends
        return _("%(most)s or lower, out of %(highest)s") % ends
    if rough:
        return _("A rough picture: between %(least)s and %(most)s, out of %(highest)s.") % ends
    return _("between %(least)s and %(most)s, out of %(highest)s") % ends


def _people(figure: Figure) -> str:
    if figure.about is None:
        return _("Fewer than 10 people answered.")
    return _("About %(answered)s people answered.") % {"answered": _whole(figure.about)}


def _lived(lived: Lived) -> str:
    return str(LIVED.get(lived, ""))


def _trend(trend: Trend) -> str:
    return str(TRENDS.get(trend.direction, ""))


def _rest(rest: Trend) -> str:
    return str(RESTS.get(rest.direction, ""))


def _favourable(figure: Figure) -> str:
    if figure.favourable is None:
        return ""
    return _("About %(share)s%% answered positively.") % {"share": _whole(figure.favourable)}


def _spread(figure: Figure) -> str:
    if figure.spread is None:
        return ""
    if figure.spread <= least_spread(round(figure.points[1] - figure.points[0]) + 1):
        return _("The answers lie close together.")
    return _("Answers lie about %(spread)s points from the mean.") % {
        "spread": _decimal(figure.spread)
    }


def decimal(value: float, digits: int) -> str:
    """Return a number with so many decimals, in the notation of the page."""
    return f"{value:.{digits}f}".replace(".", get_format("DECIMAL_SEPARATOR"))


def _decimal(value: float | None) -> str:
    return "" if value is None else decimal(value, 1)


def _whole(number: int) -> str:
    return number_format(number, use_l10n=True)
