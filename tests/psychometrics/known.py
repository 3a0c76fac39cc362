"""What R found on real data: moments of the answers, and the figures of psych and lavaan."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from handvat.psychometrics.fit import Fit
from handvat.psychometrics.moments import Moments

KNOWN = json.loads((Path(__file__).parent / "known.json").read_text())
ONE: list[Mapping[str, Any]] = KNOWN["one"]
GROUPS: list[Mapping[str, Any]] = KNOWN["groups"]


def name_of(known: Mapping[str, Any]) -> str:
    return str(known["data"])


def moments_in(found: Mapping[str, Any]) -> Moments:
    k = len(found["means"])
    return Moments(
        found["n"], np.array(found["means"]), np.array(found["covariance"]).reshape(k, k)
    )


def people_with(moments: Moments, seed: int = 1) -> NDArray[np.float64]:
    """Return a table of answers that has exactly these moments."""
    drawn = np.random.default_rng(seed).normal(size=(moments.n, moments.k))
    drawn -= drawn.mean(axis=0)
    around = np.linalg.qr(drawn)[0] * np.sqrt(moments.n - 1)
    return np.asarray(moments.means + around @ np.linalg.cholesky(moments.covariance).T)


def figures(fit: Fit) -> list[float]:
    """Return a fit in the order in which lavaan's stands in the file."""
    ends = (fit.rmsea_ci.lower, fit.rmsea_ci.upper)
    return [fit.chisq, fit.df, fit.cfi, fit.tli, fit.rmsea, *ends, fit.srmr]
