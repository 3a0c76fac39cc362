"""What practising offers the start page."""

from handvat.practice.cards.first_steps import this_month
from handvat.practice.cards.thanks import thanks_for_you

__all__ = ["thanks_for_you", "this_month"]
