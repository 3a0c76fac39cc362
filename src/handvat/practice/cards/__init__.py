"""What practising offers the start page."""

from handvat.practice.cards.first_steps import this_month

__all__ = ["this_month"]
