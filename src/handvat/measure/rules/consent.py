"""How it was agreed that people are asked."""

from dataclasses import dataclass
from datetime import date


class ConsentIncomplete(Exception):
    """Something that respondents will read about the consent is missing; carries its name."""

    def __init__(self, missing: str) -> None:
        super().__init__(missing)
        self.missing = missing


@dataclass(frozen=True, slots=True)
class Agreement:
    """What respondents read: the council that consented, or who decided that none is needed."""

    kind: str
    by: str
    on: date | None
    because: str = ""


def check_agreement(agreement: Agreement, *, today: date) -> None:
    """Return quietly when the agreement says who, when and, where none is needed, why.

    Source: Wet op de ondernemingsraden, article 27(1)(l).
    """
    if agreement.kind not in {"council", "not_needed"}:
        raise ConsentIncomplete("kind")
    if not agreement.by.strip():
        raise ConsentIncomplete("by")
    if agreement.on is None or agreement.on > today:
        raise ConsentIncomplete("on")
    if agreement.kind == "not_needed" and not agreement.because.strip():
        raise ConsentIncomplete("because")
