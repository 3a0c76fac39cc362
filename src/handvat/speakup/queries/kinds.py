"""The words that a contact point of each kind gets where nobody wrote better ones.

Sources: the professional code and role description of the Landelijke Vereniging van
Vertrouwenspersonen (livp.nl, since 2021-01-01); the national framework for university ombuds
officers (universiteitenvannederland.nl, since 2021-07-01); the Netherlands Code of Conduct for
Research Integrity 2018.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from handvat.people.models import ContactKind


@dataclass(frozen=True, slots=True)
class KindWords:
    """What somebody of a kind may do, may not do, and of whom they are independent."""

    may: str | Promise
    may_not: str | Promise
    independent_of: str | Promise = ""


KIND_WORDS = {
    ContactKind.TEAM: KindWords(
        _("Listens, thinks along and shows you the way to others."),
        _("Does not investigate and does not judge. Is not bound to secrecy by a code."),
    ),
    ContactKind.CONFIDENTIAL_ADVISER: KindWords(
        _(
            "Listens in confidence, tells you which routes there are and goes along with you."
            " You decide about every step."
        ),
        _("Does not mediate, does not investigate and does not decide who is right."),
        _("Your manager or supervisor. They hear nothing from this adviser."),
    ),
    ContactKind.OMBUDS: KindWords(
        _("Looks into a matter independently and can recommend something to the board."),
        _("Does not take your side or the other side, and takes no decision."),
        _("Faculties, services and HR. Reports to the board alone."),
    ),
    ContactKind.INTEGRITY_ADVISER: KindWords(
        _("Thinks along about integrity in research and work, and explains how a report goes."),
        _(
            "Takes no decision. Once something has become a report, the organisation has to"
            " follow it up."
        ),
    ),
    ContactKind.STUDENT_ADVISER: KindWords(
        _("Helps you with your studies, your rights and your plans, and refers you onward."),
        _("Does not investigate and does not judge."),
        _("Your lecturers and examiners."),
    ),
    ContactKind.OCCUPATIONAL_HEALTH: KindWords(
        _("Helps when you are troubled in body or mind. Has professional secrecy."),
        _("Does not handle complaints and does not investigate."),
        _("Your manager. They hear nothing about your health."),
    ),
    ContactKind.COMPLAINTS: KindWords(
        _("Handles a written complaint, hears both sides and advises the board."),
        _("Cannot advise either side. An anonymous complaint is seldom possible."),
        _("Those whom the complaint is about."),
    ),
    ContactKind.OUTSIDE: KindWords(
        _("Helps you apart from the organisation."),
        _("Cannot change anything in the organisation itself."),
        _("The whole organisation."),
    ),
}
