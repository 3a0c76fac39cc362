from handvat.access import GRANTS, IN_THE_UNIT_ITSELF, Permission, Role, allows, roles_with


def test_every_role_has_its_line_of_grants():
    assert set(GRANTS) == set(Role)


def test_a_member_reads_and_takes_part_in_the_own_team():
    assert GRANTS[Role.MEMBER] == {
        Permission.SEE_RESULTS,
        Permission.SEE_ARRANGEMENTS,
        Permission.SEE_TEAM,
        Permission.TAKE_PART,
        Permission.CONFIRM_TALK,
    }


def test_what_a_team_does_among_itself_is_for_no_role_above_it():
    assert Permission.SEE_TEAM in IN_THE_UNIT_ITSELF
    assert Permission.TAKE_PART in IN_THE_UNIT_ITSELF
    assert Permission.SEE_RESULTS not in IN_THE_UNIT_ITSELF


def test_an_administrator_never_sees_results():
    assert not allows(Role.ADMINISTRATOR, Permission.SEE_RESULTS)


def test_only_administrators_grant_roles():
    assert roles_with(Permission.GRANT_ROLES) == (Role.ADMINISTRATOR,)
