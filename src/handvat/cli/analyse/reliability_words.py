"""Reliability in words: what was found, and why something could not be."""

from collections.abc import Mapping, Sequence
from typing import Any

from handvat.cli.analyse.telling import figure, table
from handvat.cli.words import gettext as _
from handvat.psychometrics.descent import NotConverged
from handvat.psychometrics.factor import RedundantItems
from handvat.psychometrics.moments import ConstantItem, NotFinite, TooFewItems, TooFewPeople
from handvat.psychometrics.reliability import NoVariance


def refused(trouble: Exception, items: Sequence[str]) -> str:
    """Return why nothing can be told of these answers, and what to do."""
    if isinstance(trouble, ConstantItem):
        told = _("Everybody answered alike on: %(items)s. Leave out what does not vary.")
        return told % {"items": ", ".join(items[place] for place in trouble.items)}
    if isinstance(trouble, TooFewPeople):
        return _(
            "Fewer rows are complete than there are items."
            " Leave out items that few answered, or gather more answers."
        )
    if isinstance(trouble, NoVariance):
        return _(
            "The sum of the items is alike for everybody. Look whether items must be reversed."
        )
    if isinstance(trouble, NotFinite):
        return _("An answer is infinitely large. Correct it in the file.")
    raise trouble


def factor_refused(trouble: Exception) -> str:
    """Return why omega and the one-factor model are left out, and what to do."""
    if isinstance(trouble, TooFewItems):
        return _("Omega and the one-factor model need three items or more; they are left out.")
    if isinstance(trouble, TooFewPeople):
        return _(
            "Omega and the one-factor model need more complete rows than items;"
            " they are left out. Gather more answers."
        )
    if isinstance(trouble, RedundantItems):
        return _(
            "Some items follow exactly from others, so omega and the one-factor model"
            " are left out. Leave out an item that was named twice, or a total."
        )
    if isinstance(trouble, NotConverged):
        return _(
            "No single factor was found behind these items, so omega and the one-factor model"
            " are left out. Leave out items that hang together little."
        )
    raise trouble


def against(items: Sequence[str]) -> str:
    """Return which items go against the others, and what to do."""
    told = _(
        "%(items)s: goes against the other items. If the question runs the other way,"
        " name it after --reverse."
    )
    return told % {"items": ", ".join(items)}


def negative(items: Sequence[str]) -> str:
    """Return what a negative residual variance means, and what to do."""
    told = _(
        "The residual variance of %(items)s is negative, which cannot be: one factor does not"
        " suit these items. Mind omega and the loadings, or leave the item out."
    )
    return told % {"items": ", ".join(items)}


def read_out(found: Mapping[str, Any], *, rows: int) -> str:
    """Return what was found as a page of text."""
    told = _("%(n)s of %(rows)s rows are complete; every figure is of those.")
    parts = [told % {"n": found["n"], "rows": rows}, _whole(found), _by_item(found)]
    return "\n\n".join([*parts, _fit(found["cfa"])] if found["cfa"] else parts)


def _whole(found: Mapping[str, Any]) -> str:
    lines = [
        (_("Alpha"), found["alpha"], ""),
        (_("- 95% interval, Feldt"), *_ends(found["alpha_ci_feldt"])),
        (_("- 95% interval, Duhachek"), *_ends(found["alpha_ci_duhachek"])),
        (_("Alpha, standardised"), found["alpha_std"], ""),
        (_("Omega total"), found["omega_total"], ""),
    ]
    return table(("", "", ""), lines).lstrip("\n")


def _by_item(found: Mapping[str, Any]) -> str:
    loadings = found["cfa"]["loadings"] if found["cfa"] else [{"std": None}] * found["k"]
    head = (_("Item"), _("Mean"), _("sd"), _("With the rest"), _("Alpha without"), _("Loading"))
    keys = ("item", "mean", "sd", "item_rest_r", "alpha_if_dropped")
    return table(
        head,
        [
            (*(item[key] for key in keys), loading["std"])
            for item, loading in zip(found["items"], loadings, strict=True)
        ],
    )


def _fit(cfa: Mapping[str, Any]) -> str:
    low, high = (figure(end) for end in _ends(cfa["rmsea_ci"]))
    told = _(
        "One factor: chi-square %(chisq)s, df %(df)s, CFI %(cfi)s, TLI %(tli)s,"
        " RMSEA %(rmsea)s (90%% interval %(low)s to %(high)s), SRMR %(srmr)s."
    )
    keys = ("chisq", "df", "cfi", "tli", "rmsea", "srmr")
    return told % ({key: figure(cfa[key]) for key in keys} | {"low": low, "high": high})


def _ends(interval: Mapping[str, float]) -> tuple[float, float]:
    return interval["lower"], interval["upper"]
