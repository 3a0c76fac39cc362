"""What the matrix says in words: gaps, steps, findings, greetings."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from handvat.content.loader import handhold
from handvat.content.shapes import Behaviour
from handvat.overview.rules import Finding, Found, Gap, PartOfDay, Step, part_of_day

GAPS: dict[Gap, str | Promise] = {
    Gap.NOTICED_AND_ARRANGED: gettext_lazy("Noticed and arranged"),
    Gap.ARRANGED_NOT_NOTICED: gettext_lazy("Arranged, not noticed yet"),
    Gap.NOTICED_NOT_RECORDED: gettext_lazy("Noticed, not recorded: is that needed?"),
    Gap.NOT_YET: gettext_lazy("Not yet: where do you begin small?"),
    Gap.UNDECIDED: gettext_lazy("Too early to say"),
    Gap.NO_PICTURE: gettext_lazy("No picture yet"),
}
WITHHELD = gettext_lazy("For the people of this unit")
STEPS: dict[Step, str | Promise] = {
    Step.LOOK_AGAIN: gettext_lazy("Look once more at what has been arranged."),
    Step.ASK_WHAT_IS_NOTICED: gettext_lazy("Ask in your meeting: what do we notice of this?"),
    Step.TALK_ABOUT_RECORDING: gettext_lazy("Talk about it: would writing it down help, or not?"),
    Step.TELL_WHAT_WORKS: gettext_lazy("Tell each other what helps here."),
}
LEADS: dict[Finding, str | Promise] = {
    Finding.RISEN: gettext_lazy("Higher than last time, more than chance:"),
    Finding.NOTICED_AND_ARRANGED: gettext_lazy("Noticed and arranged:"),
    Finding.NOTICED_NOT_RECORDED: gettext_lazy("Noticed, without being written down:"),
    Finding.ARRANGED_NOT_NOTICED: gettext_lazy("Arranged, but not noticed much yet:"),
    Finding.FALLEN: gettext_lazy("Lower than last time, more than chance:"),
    Finding.NOT_YET: gettext_lazy("Still to begin:"),
    Finding.UNDECIDED: gettext_lazy(
        "Of none of the handholds can anything be said for certain yet."
    ),
    Finding.NO_PICTURE_YET: gettext_lazy("There is no picture yet of what people notice."),
    Finding.ARRANGED_SO_FAR: gettext_lazy("Arranged so far:"),
    Finding.BEGIN_WITH_ONE: gettext_lazy("Begin with one behaviour and one sentence."),
}
ENDS: dict[Finding, str | Promise] = {
    Finding.ARRANGED_NOT_NOTICED: gettext_lazy("That is where the conversation begins."),
    Finding.FALLEN: gettext_lazy("Talk about it together."),
    Finding.NOT_YET: gettext_lazy("Where do you begin small?"),
    Finding.UNDECIDED: gettext_lazy("Talk about what you see yourselves."),
}
GREETINGS: dict[PartOfDay, str | Promise] = {
    PartOfDay.NIGHT: gettext_lazy("Good night, %(name)s"),
    PartOfDay.MORNING: gettext_lazy("Good morning, %(name)s"),
    PartOfDay.AFTERNOON: gettext_lazy("Good afternoon, %(name)s"),
    PartOfDay.EVENING: gettext_lazy("Good evening, %(name)s"),
}


def step_words(step: Step, behaviour: Behaviour, look_back_on: date | None) -> str:
    """Return the step to take as one sentence."""
    if step is Step.TAKE_TO_LOOK_BACK and look_back_on is not None:
        day = date_format(look_back_on, "DATE_FORMAT")
        return _("Take this behaviour along when you look back on %(day)s.") % {"day": day}
    if step in STEPS:
        return str(STEPS[step])
    small = (behaviour.ladder[0] if behaviour.ladder else behaviour.text)[get_language() or "nl"]
    return _("Begin small: “%(step)s”") % {"step": small}


def greeting(name: str, now: datetime) -> str:
    """Return the greeting of this part of the day on campus; by first name where that is one."""
    hour = now.astimezone(ZoneInfo(settings.TIME_ZONE)).hour
    called = name if "@" in name else name.split(" ", maxsplit=1)[0]
    return str(GREETINGS[part_of_day(hour)]) % {"name": called}


def listed(keys: tuple[str, ...], more: int) -> str:
    """Return handholds as people list them: “A” and “B”, “A”, “B” and 3 others."""
    language = get_language() or "nl"
    names = [f"“{handhold(key).text[language]}”" for key in keys]
    if more:
        several = ngettext("%(number)s other", "%(number)s others", more) % {"number": more}
        return _("%(names)s and %(last)s") % {"names": ", ".join(names), "last": several}
    if len(names) < 2:
        return "".join(names)
    return _("%(names)s and %(last)s") % {"names": ", ".join(names[:-1]), "last": names[-1]}


def said(found: Found) -> tuple[str, str, str]:
    """Return a finding as its lead, the handholds it names, and how it ends."""
    end = str(ENDS.get(found.finding, ""))
    names = listed(found.handholds, found.more)
    lead = str(LEADS[found.finding])
    return lead, f"{names}." if names else "", end
