"""What the log calls an action, in words."""

import re
from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from handvat.people.models import ROLE_NAMES, ContactKind

ACTIONS: Mapping[str, str | Promise] = {
    "add_behaviour": _("behaviour of one's own added"),
    "add_contact_point": _("contact point added"),
    "add_person": _("person added"),
    "add_unit": _("unit added"),
    "answer_respondents": _("told respondents what was heard and done"),
    "answer_signal": _("answered what a team asked"),
    "ask_erasure": _("asked to be erased"),
    "begin_look_back": _("look-back begun"),
    "begin_step": _("a small step chosen to practise"),
    "bring_in_harvest": _("brought in what came out of a conversation"),
    "bring_back_behaviour": _("behaviour of one's own offered again"),
    "cancel_wave": _("plan of a wave taken away"),
    "change_contact_point": _("contact point changed"),
    "change_wave": _("plan of a wave changed"),
    "check_contact_point": _("contact point checked"),
    "agreement_celebrated": _("agreement celebrated as self-evident"),
    "agreement_ended": _("agreement let go"),
    "agreement_parked": _("agreement parked"),
    "agreement_practised": _("agreement adopted"),
    "agreement_talked": _("agreement put on the table"),
    "ask_stances": _("asked anew how everyone stands"),
    "choose_first_step": _("behaviour chosen to practise"),
    "hide_agreement": _("agreement of leaders shown to the own team alone"),
    "open_stances": _("opened how everyone stands"),
    "propose_agreement": _("agreement proposed"),
    "record_talk": _("written down what a team found"),
    "revise_agreement": _("agreement given new words"),
    "show_agreement": _("agreement of leaders shown to everyone"),
    "close_unit": _("unit closed"),
    "close_wave": _("wave closed"),
    "end_calendar": _("calendar address of a team taken back"),
    "end_contact_point": _("contact point ended"),
    "end_look_back": _("look-back done"),
    "end_role": _("role ended"),
    "end_standing_consent": _("consent for check-ins ended"),
    "end_step": _("looked back on a small step"),
    "erase_person": _("person erased"),
    "give_standing_consent": _("consent for check-ins recorded"),
    "grant_role": _("role given"),
    "import_people": _("units and people imported"),
    "import_survey": _("survey imported"),
    "make_wave_ready": _("invitations made ready"),
    "move_step": _("said where the unit stands with a behaviour"),
    "move_unit": _("unit moved"),
    "plan_wave": _("wave planned"),
    "postpone_results": _("results postponed"),
    "print_letters": _("letters printed"),
    "publish_wave": _("results published"),
    "record_consent": _("consent recorded"),
    "remind_wave": _("reminder sent"),
    "rename_unit": _("unit renamed"),
    "renew_calendar": _("calendar address of a team made"),
    "keep_behaviour": _("behaviour of one's own kept to the unit after all"),
    "offer_behaviour": _("behaviour of one's own offered to the whole organisation"),
    "retire_behaviour": _("behaviour of one's own no longer offered"),
    "revise_behaviour": _("behaviour of one's own given new words"),
    "save_arrangement": _("written what has been arranged"),
    "withdraw_arrangement": _("taken back what had been arranged"),
    "write_ladder": _("small steps written"),
    "share_story": _("good example shared"),
    "withdraw_story": _("good example taken away"),
}

# What a team does among itself. A line of it is kept for who did it, in the file of what is kept
# of them; who reads the log stands outside the team.
OF_A_TEAM = frozenset(
    {
        "add_behaviour",
        "agreement_celebrated",
        "agreement_ended",
        "agreement_parked",
        "agreement_practised",
        "agreement_talked",
        "ask_stances",
        "begin_look_back",
        "begin_step",
        "bring_back_behaviour",
        "bring_in_harvest",
        "choose_first_step",
        "end_look_back",
        "end_step",
        "move_step",
        "open_stances",
        "propose_agreement",
        "record_talk",
        "retire_behaviour",
        "revise_agreement",
        "revise_behaviour",
        "share_story",
        "withdraw_story",
        "write_ladder",
    }
)
NAMED_BY_PEOPLE = frozenset(  # actions about what somebody called something
    {"add_unit", "cancel_wave", "close_unit", "move_unit", "rename_unit"}
)
WORDS: Mapping[str, str | Promise] = {
    **{kind.value: kind.label for kind in ContactKind},
    **{role.value: name for role, name in ROLE_NAMES.items()},
    "aware": _("becoming aware"),
    "contact points to check": _("contact points to check"),
    "council": _("the participation council consented"),
    "not_needed": _("decided that no consent is needed"),
    "of person": _("of person"),
    "people": _("people"),
    "person": _("person"),
    "practising": _("practising"),
    "rows": _("rows"),
    "self_evident": _("self-evident"),
    "to person": _("to person"),
    "units": _("units"),
    "wave": _("wave"),
}
_KNOWN = re.compile(r"\b(" + "|".join(sorted(WORDS, key=len, reverse=True)) + r")\b")
WHO: Mapping[str, str | Promise] = {"command line": _("command line"), "worker": _("worker")}


def about_words(action: str, about: str) -> str:
    """Return what an action was about, in the language of the page; names stay as they are."""
    if action in NAMED_BY_PEOPLE:
        return about
    return _KNOWN.sub(lambda found: str(WORDS[found[0]]).lower(), about)


def action_words(action: str) -> str:
    """Return what an action is called; one of an older version by its own name."""
    return str(ACTIONS.get(action, action))
