"""The agreement of groups in words and tables, and why it could not be computed."""

import argparse
from collections.abc import Callable, Mapping, Sequence

from handvat.cli.analyse.telling import table
from handvat.cli.refused import Refused
from handvat.cli.words import gettext as _
from handvat.psychometrics.groups import (
    GroupsOfOne,
    NobodyLeft,
    NoSpreadWithin,
    NoVariance,
    OneGroup,
)
from handvat.psychometrics.moments import Floats
from handvat.psychometrics.nulls import NotAScale, Null
from handvat.psychometrics.scores import OffTheScale
from handvat.psychometrics.teams import Teams

SENTENCES: Mapping[type[ValueError], Callable[[], str]] = {
    NobodyLeft: lambda: _(
        "Nobody answered every item and has a group. Leave out the items that few were asked."
    ),
    OneGroup: lambda: _(
        "Everybody is in one group of “%(group)s”. Give a column with two groups or more."
    ),
    GroupsOfOne: lambda: _(
        "Every group of “%(group)s” has one person. Give a column with larger groups."
    ),
    NoVariance: lambda: _(
        "Everybody has the same mean, so there is no variance to divide."
        " Give items on which people differ."
    ),
    NoSpreadWithin: lambda: _(
        "Within every group all have the same mean, so nothing can be weighed against chance."
        " Compare the group means as they are."
    ),
    OffTheScale: lambda: _(
        "Answers run from %(low)g to %(high)g, and --points is %(points)s. Give the number of"
        " categories of the items; numbers that mean: not answered, are named with --missing."
    ),
    NotAScale: lambda: _("A scale has at least two points. Count its categories for --points."),
}


def refused(refusal: ValueError, answers: Floats, arguments: argparse.Namespace) -> Refused:
    """Return in words why agreement could not be computed; other errors are raised again."""
    if type(refusal) not in SENTENCES:
        raise refusal
    named: dict[str, object] = {"group": arguments.group, "points": arguments.points}
    if answers.size:
        named |= {"low": float(answers.min()), "high": float(answers.max())}
    return Refused(f"{arguments.file.name}: {SENTENCES[type(refusal)]() % named}")


def unknown_nulls(found: Teams, points: int) -> str:
    """Return a remark where only the uniform null is known; empty where all are."""
    if len(found.rwgj) == len(Null):
        return ""
    told = _(
        "For %(points)s points only the uniform null distribution is known; the others were"
        " published for 5 to 11 points and are left open."
    )
    return told % {"points": points}


def text_of(found: Teams, groups: Sequence[str], *, items: Sequence[str]) -> str:
    """Return what was found, to read."""
    told = _("%(people)s people in %(groups)s groups, mean of %(items)s items")
    counts = {
        "people": int(found.scores.people),
        "groups": len(groups),
        "items": len(items),
    }
    return "\n\n".join((told % counts, _alike(found), _shares(found), _groups(found, groups)))


def _alike(found: Teams) -> str:
    icc, parts = found.icc, found.components
    rows = [
        (_("ICC(1), with the mean group size"), icc.icc1, *icc.icc1_interval),
        (_("ICC(1), with n0"), icc.icc1_n0, *icc.icc1_n0_interval),
        (_("ICC(2), of a group's mean"), icc.icc2, *icc.icc2_interval),
        (_("REML: intercept"), parts.intercept, "", ""),
        (_("REML: variance between groups (tau2)"), parts.tau2, "", ""),
        (_("REML: variance within groups (sigma2)"), parts.sigma2, "", ""),
        (_("REML: ICC"), parts.icc, "", ""),
    ]
    return table(("", _("value"), _("95% from"), _("to")), rows)


def _shares(found: Teams) -> str:
    rows = [
        (null_name(null), f"{found.share_agreeing(null):.0%}")
        for null in Null
        if null in found.rwgj
    ]
    return table((_("Groups with r_wg(J) of .70 or more, by null distribution"), ""), rows)


def _groups(found: Teams, groups: Sequence[str]) -> str:
    shown = [null for null in (Null.UNIFORM, Null.SLIGHT_SKEW) if null in found.rwgj]
    head = (_("group"), "n", _("mean"), "sd", _("EB mean"))
    rwgj = [_("r_wg(J), %(null)s") % {"null": null_name(null)} for null in shown]
    columns = (
        found.scores.mean.tolist(),
        found.sd.tolist(),
        found.estimates.mean.tolist(),
        *(found.rwgj[null].tolist() for null in shown),
        found.spreads.ad_mean.tolist(),
        found.spreads.ad_median.tolist(),
    )
    people = [int(n) for n in found.scores.n]
    return table(
        (*head, *rwgj, _("AD, mean"), _("AD, median")),
        list(zip(groups, people, *columns, strict=True)),
    )


def null_name(null: Null) -> str:
    """Return a null distribution in words."""
    names = {
        Null.UNIFORM: _("uniform"),
        Null.SLIGHT_SKEW: _("slightly skewed"),
        Null.MODERATE_SKEW: _("moderately skewed"),
        Null.HEAVY_SKEW: _("heavily skewed"),
        Null.TRIANGULAR: _("triangular"),
        Null.NORMAL: _("normal"),
    }
    return names[null]
