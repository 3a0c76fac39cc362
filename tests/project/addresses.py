"""Every address of the house, and who may use it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from handvat.access import Permission
from handvat.measure.models import Wave
from handvat.people.models import (
    ContactPoint,
    Person,
    RoleHeld,
    Unit,
)
from handvat.practice.models import Agreement, LookBack, Signal
from tests.factories import an_own_behaviour

HANDHOLD = "cul-ind-1"


class Who(Enum):
    """Whom an address is for, beside those with a permission."""

    ANYONE = auto()
    DEMO = auto()  # anyone, in the demo; elsewhere there is no such page
    SIGNED_IN = auto()


@dataclass(frozen=True)
class House:
    """Two faculties, with one of everything in the first."""

    root: Unit
    here: Unit
    elsewhere: Unit
    wave: Wave
    person: Person
    role: RoleHeld
    point: ContactPoint
    agreement: Agreement
    look_back: LookBack
    signal: Signal


Kwargs = Callable[[House], dict[str, object]]


@dataclass(frozen=True)
class Address:
    """Who may use an address, what it takes, and whether it only takes a form."""

    needs: Who | Permission
    kwargs: Kwargs = lambda house: {}
    post_only: bool = False
    in_unit: bool = True  # the permission is asked in the unit of what the address names


def at(
    needs: Who | Permission, *, post_only: bool = False, **kwargs: Callable[[House], object]
) -> Address:
    def made(house: House) -> dict[str, object]:
        return {name: value(house) for name, value in kwargs.items()}

    return Address(needs, made, post_only, in_unit=bool(kwargs))


def this(value: object) -> Callable[[House], object]:
    return lambda house: value


UNIT: dict[str, Any] = {"unit": lambda house: house.here.pk}
RESULTS: dict[str, Any] = UNIT | {"wave": lambda house: house.wave.pk}
ITS: dict[str, Any] = UNIT | {"handhold": this(HANDHOLD)}
UNIT_PK: dict[str, Any] = {"pk": lambda house: house.here.pk}
PERSON: dict[str, Any] = {"pk": lambda house: house.person.pk}
WAVE: dict[str, Any] = {"pk": lambda house: house.wave.pk}
LOOK_BACK: dict[str, Any] = {"pk": lambda house: house.look_back.pk}
AGREEMENT: dict[str, Any] = {"pk": lambda house: house.agreement.pk}
POINT: dict[str, Any] = {"pk": lambda house: house.point.pk}
CODE: dict[str, Any] = {"code": this("ABCDEFGH")}
PUBLIC_ID: dict[str, Any] = {"public_id": lambda house: house.wave.public_id}
OWN: dict[str, Any] = {
    "key": lambda house: (
        an_own_behaviour(house.here).key if isinstance(house.here, Unit) else "nobody"
    )
}
KEY: dict[str, Any] = {"key": this("nobody")}
ANYONE, SIGNED_IN = Who.ANYONE, Who.SIGNED_IN
P = Permission

ADDRESSES = {
    "health": at(ANYONE),
    "demo_invitation": at(Who.DEMO),
    "web:language": at(ANYONE, post_only=True),
    "web:reading": at(ANYONE),
    "web:privacy": at(ANYONE),
    "web:accessibility": at(ANYONE),
    "web:about": at(ANYONE),
    "web:style": at(ANYONE),  # while building only; elsewhere there is no such page
    "web:robots": at(ANYONE),
    "library:approach": at(ANYONE),
    "library:begin": at(ANYONE),
    "library:conversation": at(ANYONE),
    "library:handhold": at(ANYONE, key=this(HANDHOLD)),
    "library:behaviours": at(ANYONE),
    "library:wording": at(ANYONE),
    "library:along": at(ANYONE, post_only=True),
    "library:wording_rules": at(ANYONE),
    "library:behaviour": at(ANYONE, **KEY),
    "library:add_behaviour": at(P.ADD_BEHAVIOURS, **UNIT),
    "library:edit_behaviour": at(P.ADD_BEHAVIOURS, **OWN),
    "library:retire_behaviour": at(P.ADD_BEHAVIOURS, post_only=True, **OWN),
    "library:bring_back_behaviour": at(P.ADD_BEHAVIOURS, post_only=True, **OWN),
    "library:offer_behaviour": at(P.ADD_BEHAVIOURS, post_only=True, **OWN),
    "library:publish_behaviour": at(P.ADD_BEHAVIOURS, post_only=True, **OWN),
    "library:happened": at(ANYONE),
    "library:standpoint": at(ANYONE, key=this("team-lead")),
    "library:happened_sheet": at(ANYONE, key=this("team-lead")),
    "library:happened_calendar": at(ANYONE, key=this("team-lead")),
    "people:ask_link": at(ANYONE),
    "people:link": at(ANYONE, uid=this("1"), token=this("x-y")),
    "people:typed": at(SIGNED_IN),
    "people:forget_typed": at(SIGNED_IN, post_only=True),
    "people:demo": at(Who.DEMO),
    "people:demo_enter": at(Who.DEMO, role=this("administrator"), post_only=True),
    "people:mine": at(SIGNED_IN),
    "people:export": at(SIGNED_IN),
    "people:ask_erasure": at(SIGNED_IN, post_only=True),
    "people:office": at(P.IMPORT_PEOPLE),
    "people:log": at(P.SEE_LOG),
    "people:units": at(P.IMPORT_PEOPLE),
    "people:unit": at(P.SEE_PEOPLE, **UNIT_PK),
    "people:add_unit": at(P.IMPORT_PEOPLE, **UNIT_PK),
    "people:rename_unit": at(P.IMPORT_PEOPLE, **UNIT_PK),
    "people:move_unit": at(P.IMPORT_PEOPLE, **UNIT_PK),
    "people:close_unit": at(P.IMPORT_PEOPLE, post_only=True, **UNIT_PK),
    "people:people": at(P.SEE_PEOPLE),
    "people:add_person": at(P.IMPORT_PEOPLE),
    "people:person": at(P.SEE_PEOPLE, **PERSON),
    "people:grant_role": at(P.GRANT_ROLES, post_only=True, **PERSON),
    "people:erase": at(P.ERASE_PERSON, **PERSON),
    "people:end_role": at(P.GRANT_ROLES, post_only=True, pk=lambda house: house.role.pk),
    "people:roster": at(P.IMPORT_PEOPLE),
    "people:roster_preview": at(P.IMPORT_PEOPLE),
    "people:roster_apply": at(P.IMPORT_PEOPLE, post_only=True),
    "people:roster_stop": at(P.IMPORT_PEOPLE, post_only=True),
    # Of allauth: our own routes above them, or nothing that is not one's own.
    "account/email/": at(ANYONE),  # leads to people:mine
    "account/confirm-email/": at(ANYONE),  # leads to signing in
    "account/confirm-email/<path:key>/": at(ANYONE),
    "account/login/code/confirm/": at(ANYONE),
    "account_login": at(ANYONE),
    "account_logout": at(ANYONE),
    "account_inactive": at(ANYONE),
    "account_signup": at(ANYONE),  # says that nobody signs up
    "account_reauthenticate": at(SIGNED_IN),
    "account_email": at(ANYONE),
    "account_email_verification_sent": at(ANYONE),
    "account_change_password": at(SIGNED_IN),
    "account_set_password": at(SIGNED_IN),
    "account_reset_password": at(ANYONE),
    "account_confirm_login_code": at(ANYONE),
    "account_confirm_email": at(ANYONE, **KEY),
    "account_reset_password_from_key": at(ANYONE, uidb36=this("1"), **KEY),
    "account_reset_password_from_key_done": at(ANYONE),
    "account_reset_password_done": at(ANYONE),
    "speakup:home": at(ANYONE),
    "speakup:routes": at(ANYONE),
    "speakup:keep": at(P.EDIT_CONTACT_POINTS),
    "speakup:keep_unit": at(P.EDIT_CONTACT_POINTS, **UNIT_PK),
    "speakup:add": at(P.EDIT_CONTACT_POINTS, **UNIT_PK),
    "speakup:edit": at(P.EDIT_CONTACT_POINTS, **POINT),
    "speakup:check": at(P.EDIT_CONTACT_POINTS, post_only=True, **POINT),
    "speakup:end": at(P.EDIT_CONTACT_POINTS, post_only=True, **POINT),
    # Who has the code of an invitation may answer; nobody is asked who they are.
    "measure:answer_door": at(ANYONE),
    "measure:answer": at(ANYONE, **CODE),
    "measure:answer_question": at(ANYONE, number=this(1), **CODE),
    "measure:answer_check": at(ANYONE, **CODE),
    "measure:answer_send": at(ANYONE),
    "measure:answer_thanks": at(ANYONE, **PUBLIC_ID),
    "measure:answer_thanks_before": at(ANYONE, **PUBLIC_ID),
    "measure:join": at(ANYONE, **PUBLIC_ID),
    "measure:waves": at(P.PLAN_WAVE),
    "measure:wave_new": at(P.PLAN_WAVE),
    "measure:wave_plan": at(P.PLAN_WAVE),
    "measure:told": at(P.SEE_RESULTS, unit_pk=lambda house: house.here.pk),
    "measure:import": at(P.IMPORT_SURVEY),
    "measure:import_preview": at(P.IMPORT_SURVEY),
    "measure:import_apply": at(P.IMPORT_SURVEY, post_only=True),
    "measure:wave": at(P.PLAN_WAVE, **WAVE),
    "measure:wave_change": at(P.PLAN_WAVE, **WAVE),
    "measure:wave_consent": at(P.PLAN_WAVE, **WAVE),
    "measure:wave_ready": at(P.PLAN_WAVE, post_only=True, **WAVE),
    "measure:wave_cancel": at(P.PLAN_WAVE, post_only=True, **WAVE),
    "measure:wave_preview": at(P.PLAN_WAVE, **WAVE),
    "measure:wave_letters": at(P.INVITE, **WAVE),
    "measure:wave_poster": at(P.INVITE, **WAVE),
    "measure:wave_remind": at(P.INVITE, post_only=True, **WAVE),
    "measure:wave_close": at(P.CLOSE_WAVE, **WAVE),
    "measure:wave_postpone": at(P.PUBLISH_WAVE, **WAVE),
    "measure:wave_heard_back": at(
        P.ANSWER_RESPONDENTS, unit_pk=lambda house: house.here.pk, **WAVE
    ),
    "measure:answer_questions": at(ANYONE, post_only=True),
    "measure:answer_exchange": at(ANYONE, post_only=True),
    "measure:manifest": at(ANYONE, **PUBLIC_ID),
    "measure:check_in_send": at(ANYONE),  # with a credential, as measure:answer_send
    "measure:standing_consents": at(P.GIVE_STANDING_CONSENT),
    "measure:standing_consent_end": at(P.GIVE_STANDING_CONSENT, post_only=True, **UNIT),
    "measure:check_in_thanks": at(ANYONE, **PUBLIC_ID),
    "measure:check_in_thanks_before": at(ANYONE, **PUBLIC_ID),
    "overview:start": at(ANYONE),
    "overview:home": at(SIGNED_IN),  # leads to the widest unit that one may see, or says: none
    "overview:matrix": at(P.SEE_ARRANGEMENTS, **UNIT),
    "overview:table": at(P.SEE_ARRANGEMENTS, **UNIT),
    "overview:file": at(P.SEE_ARRANGEMENTS, **UNIT),
    "overview:through_time": at(P.SEE_ARRANGEMENTS, **UNIT),
    "overview:cell": at(P.SEE_ARRANGEMENTS, cell=this("cul-ind"), **UNIT),
    "overview:handhold": at(P.SEE_ARRANGEMENTS, **ITS),
    "practice:choose": at(ANYONE),
    "practice:say": at(ANYONE, **KEY),
    "practice:sheet": at(ANYONE, **KEY),
    "practice:sheet_calendar": at(ANYONE, **KEY),
    "practice:agreements": at(P.SEE_TEAM, **UNIT),
    "practice:propose": at(P.SEE_TEAM, **UNIT),
    "practice:agreement": at(P.SEE_TEAM, **AGREEMENT),
    "practice:revise": at(P.SEE_TEAM, **AGREEMENT),
    "practice:poster": at(P.SEE_TEAM, **AGREEMENT),
    "practice:say_stance": at(P.TAKE_PART, post_only=True, **AGREEMENT),
    "practice:open_stances": at(P.LEAD_TEAM, post_only=True, **AGREEMENT),
    "practice:record_talk": at(P.LEAD_TEAM, post_only=True, **AGREEMENT),
    "practice:confirm_talk": at(P.CONFIRM_TALK, post_only=True, **AGREEMENT),
    "practice:ask_again": at(P.LEAD_TEAM, post_only=True, **AGREEMENT),
    "practice:ask_to_park": at(P.TAKE_PART, post_only=True, **AGREEMENT),
    "practice:move_agreement": at(P.LEAD_TEAM, post_only=True, **AGREEMENT),
    "practice:show_to_all": at(P.LEAD_TEAM, post_only=True, **AGREEMENT),
    "practice:my_team": at(SIGNED_IN),  # leads to one's own team
    "practice:team": at(P.SEE_TEAM, **UNIT),
    "practice:contacts_checked": at(P.LEAD_TEAM, post_only=True, **UNIT),
    "practice:new_calendar": at(P.LEAD_TEAM, post_only=True, **UNIT),
    "practice:stop_calendar": at(P.LEAD_TEAM, post_only=True, **UNIT),
    "practice:calendar_feed": at(ANYONE, token=this("nobody")),  # who has the address
    "practice:choose_mail": at(SIGNED_IN, post_only=True),
    "practice:stop_mail": at(ANYONE, token=this("nobody")),  # who got the mail
    "practice:ladder": at(P.SEE_TEAM, **AGREEMENT),
    "practice:awareness": at(P.LEAD_LOOK_BACK, **AGREEMENT),
    "practice:begin_step": at(P.LEAD_LOOK_BACK, **AGREEMENT),
    "practice:end_step": at(P.LEAD_LOOK_BACK, **AGREEMENT),
    "practice:split_step": at(P.LEAD_LOOK_BACK, position=this(1), **AGREEMENT),
    "practice:rungs": at(P.LEAD_LOOK_BACK, **AGREEMENT),
    "practice:stage": at(P.LEAD_LOOK_BACK, post_only=True, **AGREEMENT),
    "practice:check_in": at(P.SEE_TEAM, **UNIT),
    "practice:check_in_take": at(P.TAKE_PART, post_only=True, **UNIT),
    "practice:check_in_open": at(P.OPEN_CHECK_IN, post_only=True, **UNIT),
    "practice:check_in_rhythm": at(P.OPEN_CHECK_IN, post_only=True, **UNIT),
    "practice:look_backs": at(P.SEE_TEAM, **UNIT),
    "practice:begin_look_back": at(P.LEAD_LOOK_BACK, **UNIT),
    "practice:look_back_sheet": at(P.SEE_TEAM, **UNIT),
    "practice:look_back": at(P.SEE_TEAM, **LOOK_BACK),
    "practice:write_look_back": at(P.TAKE_PART, post_only=True, **LOOK_BACK),
    "practice:open_look_back": at(P.LEAD_LOOK_BACK, post_only=True, **LOOK_BACK),
    "practice:keep_look_back": at(P.SEE_TEAM, post_only=True, **LOOK_BACK),
    "practice:end_look_back": at(P.LEAD_LOOK_BACK, post_only=True, **LOOK_BACK),
    "practice:look_back_state": at(P.SEE_TEAM, **LOOK_BACK),
    "practice:look_back_screen": at(P.SEE_TEAM, **LOOK_BACK),
    "practice:send_signal": at(P.LEAD_LOOK_BACK, **LOOK_BACK),
    "practice:signals": at(P.ANSWER_SIGNALS),
    "practice:answer_signal": at(P.ANSWER_SIGNALS, pk=lambda house: house.signal.pk),
    "practice:paper": at(ANYONE),
    "practice:printed": at(ANYONE, what=this("alles")),
    "practice:harvest": at(P.LEAD_LOOK_BACK, **UNIT),
    "practice:posters": at(ANYONE),
    "practice:behaviour_poster": at(ANYONE, **KEY),
    "practice:thanks": at(SIGNED_IN),
    "practice:thanks_given": at(SIGNED_IN),
    "practice:thanks_give": at(SIGNED_IN, to=this("nobody")),
    "practice:my_thanks": at(SIGNED_IN),
    "practice:thanks_delete": at(SIGNED_IN, post_only=True, pk=this(1)),
    "practice:thanks_wall": at(SIGNED_IN, post_only=True, pk=this(1)),
    "practice:thanks_block": at(SIGNED_IN, post_only=True, pk=this(1)),
    "practice:thanks_unblock": at(SIGNED_IN, post_only=True, pk=this(1)),
    "practice:wall_clear": at(P.LEAD_TEAM, post_only=True, pk=this(1), **UNIT),
    "practice:stories": at(SIGNED_IN),
    "practice:leaders": at(SIGNED_IN),
    "practice:story_new": at(P.SEE_TEAM, **UNIT),
    "practice:story": at(SIGNED_IN, pk=this(1)),
    "practice:story_change": at(SIGNED_IN, pk=this(1)),
    "practice:story_check": at(SIGNED_IN, pk=this(1)),
    "practice:story_answer": at(SIGNED_IN, post_only=True, pk=this(1)),
    "practice:story_share": at(SIGNED_IN, post_only=True, pk=this(1)),
    "practice:story_withdraw": at(SIGNED_IN, post_only=True, pk=this(1)),
    "programme:home": at(SIGNED_IN),  # as overview:home
    "programme:arrangements": at(P.SEE_ARRANGEMENTS, **UNIT),
    "programme:edit": at(P.EDIT_ARRANGEMENTS, **ITS),
    "programme:withdraw": at(P.EDIT_ARRANGEMENTS, post_only=True, **ITS),
    "programme:past": at(P.SEE_ARRANGEMENTS, **ITS),
    "programme:evidence": at(P.SEE_ARRANGEMENTS, **ITS),
    "results:publication": at(P.EXPORT_RESULTS, wave=lambda house: house.wave.pk),
    "results:report": at(P.SEE_RESULTS, **RESULTS),
    "results:sure": at(P.SEE_RESULTS, **RESULTS),
    "results:through_time": at(P.SEE_RESULTS, **RESULTS),
    "results:codebook": at(P.SEE_RESULTS, **RESULTS),
    "results:take_along": at(P.SEE_RESULTS, **RESULTS, form=this("pdf")),
    "results:proof": at(P.EXPORT_RESULTS, wave=lambda house: house.wave.pk),
    "results:download": at(P.EXPORT_RESULTS, wave=lambda house: house.wave.pk, form=this("csv")),
}
# For the whole organisation only, so a role in a faculty opens nothing.
AT_THE_TOP = {
    "people:log",
    "people:roster",
    "people:roster_preview",
    "people:roster_apply",
    "people:roster_stop",
}
