"""Somebody with a keyboard alone, on a phone, who notes how often they do something."""

from dataclasses import dataclass
from datetime import date

from playwright.sync_api import Page

from tests.e2e.steps import MANY_KEYS, check_page, check_width, presses, presses_in_place, tabs_to


@dataclass
class Hands:
    """What they look at, and what they did so far: each press, choice and field is one.

    Every page that answers can be used by everybody: `axe` looks at it, or else its width is
    measured. axe runs in the page, so it cannot where scripts are off.
    """

    page: Page
    axe: bool = True
    done: int = 0

    def goes(self, selector: str) -> None:
        """Follow a link or press a button, and look at the page that answers."""
        tabs_to(self.page, selector)
        presses(self.page, "Enter")
        self.done += 1
        (check_page if self.axe else check_width)(self.page)

    def sends(self, selector: str) -> None:
        """Press a button that may do its work in its place, and look at what it says."""
        tabs_to(self.page, selector)
        presses_in_place(self.page, "Enter")
        self.done += 1
        (check_page if self.axe else check_width)(self.page)

    def unfolds(self, selector: str) -> None:
        """Open what is folded."""
        tabs_to(self.page, selector)
        self.page.keyboard.press("Enter")
        self.done += 1

    def writes(self, selector: str, text: str) -> None:
        """Write in a field, over what stands there."""
        tabs_to(self.page, selector)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)
        self.done += 1
        assert self.page.locator(selector).first.input_value() == text

    def writes_day(self, selector: str, day: date) -> None:
        """Write a day in a field for days: month, day, year, as the browser itself has them."""
        tabs_to(self.page, selector)
        self.page.keyboard.type(f"{day:%m%d%Y}")
        self.done += 1
        assert self.page.locator(selector).first.input_value() == day.isoformat()

    def chooses(self, name: str, value: str) -> None:
        """Choose one of some answers that stand beside each other."""
        tabs_to(self.page, f"main [name='{name}']")
        chosen = self.page.locator(f"main [name='{name}'][value='{value}']")
        self.page.keyboard.press("Space")
        for _ in range(MANY_KEYS):
            if chosen.is_checked():
                break
            self.page.keyboard.press("ArrowDown")
        self.done += 1
        assert chosen.is_checked()

    def ticks(self, selector: str) -> None:
        """Tick a box."""
        tabs_to(self.page, selector)
        self.page.keyboard.press("Space")
        self.done += 1
        assert self.page.locator(selector).first.is_checked()

    def picks(self, name: str, value: str) -> None:
        """Pick one line of a list that folds out."""
        tabs_to(self.page, f"main select[name='{name}']")
        self.page.keyboard.press("Home")
        picked = self.page.locator(f"main select[name='{name}']")
        for _ in range(MANY_KEYS):
            if picked.input_value() == value:
                break
            self.page.keyboard.press("ArrowDown")
        self.done += 1
        assert picked.input_value() == value
