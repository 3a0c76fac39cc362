"""Which role may do what: one table, no database."""

from enum import StrEnum


class Role(StrEnum):
    """What a person is in a unit; it works downwards in the tree."""

    MEMBER = "member"
    TEAM_LEAD = "team_lead"
    FACILITATOR = "facilitator"
    PROGRAMME_MANAGER = "programme_manager"
    BOARD_MEMBER = "board_member"
    CONFIDENTIAL_ADVISER = "confidential_adviser"
    INTEGRITY_ADVISER = "integrity_adviser"
    RESEARCHER = "researcher"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    """What somebody may do in a unit and below it."""

    SEE_RESULTS = "see_results"
    SEE_ARRANGEMENTS = "see_arrangements"
    EDIT_ARRANGEMENTS = "edit_arrangements"
    EDIT_CONTACT_POINTS = "edit_contact_points"
    SEE_TEAM = "see_team"
    TAKE_PART = "take_part"
    CONFIRM_TALK = "confirm_talk"
    LEAD_TEAM = "lead_team"
    LEAD_LOOK_BACK = "lead_look_back"
    OPEN_CHECK_IN = "open_check_in"
    GIVE_STANDING_CONSENT = "give_standing_consent"
    ANSWER_SIGNALS = "answer_signals"
    ADD_BEHAVIOURS = "add_behaviours"
    PLAN_WAVE = "plan_wave"
    INVITE = "invite"
    CLOSE_WAVE = "close_wave"
    PUBLISH_WAVE = "publish_wave"
    IMPORT_SURVEY = "import_survey"
    EXPORT_RESULTS = "export_results"
    ANSWER_RESPONDENTS = "answer_respondents"
    IMPORT_PEOPLE = "import_people"
    SEE_PEOPLE = "see_people"
    GRANT_ROLES = "grant_roles"
    ERASE_PERSON = "erase_person"
    SEE_LOG = "see_log"
    SEE_HEALTH = "see_health"


_READ = frozenset({Permission.SEE_RESULTS, Permission.SEE_ARRANGEMENTS})
_WAVE = frozenset(
    {
        Permission.PLAN_WAVE,
        Permission.INVITE,
        Permission.CLOSE_WAVE,
        Permission.PUBLISH_WAVE,
        Permission.IMPORT_SURVEY,
        Permission.EXPORT_RESULTS,
        Permission.ANSWER_RESPONDENTS,
    }
)

_LEAD = frozenset(
    {
        Permission.SEE_TEAM,
        Permission.CONFIRM_TALK,
        Permission.LEAD_TEAM,
        Permission.LEAD_LOOK_BACK,
        Permission.OPEN_CHECK_IN,
    }
)
# What a team does among itself is for that team: a role held above it does not reach here.
IN_THE_UNIT_ITSELF = _LEAD | {Permission.TAKE_PART, Permission.ADD_BEHAVIOURS}

GRANTS: dict[Role, frozenset[Permission]] = {
    Role.MEMBER: _READ | {Permission.SEE_TEAM, Permission.TAKE_PART, Permission.CONFIRM_TALK},
    Role.TEAM_LEAD: _READ
    | _LEAD
    | {
        Permission.EDIT_ARRANGEMENTS,
        Permission.ADD_BEHAVIOURS,
    },
    Role.FACILITATOR: _READ | {Permission.SEE_TEAM, Permission.LEAD_LOOK_BACK},
    Role.PROGRAMME_MANAGER: _READ
    | _WAVE
    | _LEAD
    | {
        Permission.EDIT_ARRANGEMENTS,
        Permission.EDIT_CONTACT_POINTS,
        Permission.GIVE_STANDING_CONSENT,
        Permission.ANSWER_SIGNALS,
        Permission.ADD_BEHAVIOURS,
    },
    Role.BOARD_MEMBER: _READ | _LEAD | {Permission.ANSWER_SIGNALS},
    Role.CONFIDENTIAL_ADVISER: _READ | {Permission.EDIT_CONTACT_POINTS},
    Role.INTEGRITY_ADVISER: _READ | {Permission.EDIT_CONTACT_POINTS},
    Role.RESEARCHER: _READ | {Permission.EXPORT_RESULTS},
    Role.ADMINISTRATOR: frozenset(
        {
            Permission.SEE_ARRANGEMENTS,
            Permission.IMPORT_PEOPLE,
            Permission.SEE_PEOPLE,
            Permission.GRANT_ROLES,
            Permission.ERASE_PERSON,
            Permission.EDIT_CONTACT_POINTS,
            Permission.SEE_LOG,
            Permission.SEE_HEALTH,
        }
    ),
}


def allows(role: Role, permission: Permission) -> bool:
    """Return whether `role` may do `permission` where it is held, and below."""
    return permission in GRANTS[role]


def roles_with(permission: Permission) -> tuple[Role, ...]:
    """Return the roles that may do `permission`, in the order of `Role`."""
    return tuple(role for role in Role if allows(role, permission))
