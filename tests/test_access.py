from handvat.access import GRANTS, Permission, Role, allows, roles_with


def test_every_role_has_its_line_of_grants():
    assert set(GRANTS) == set(Role)


def test_a_member_reads_and_changes_nothing():
    assert GRANTS[Role.MEMBER] == {Permission.SEE_RESULTS, Permission.SEE_ARRANGEMENTS}


def test_an_administrator_never_sees_results():
    assert not allows(Role.ADMINISTRATOR, Permission.SEE_RESULTS)


def test_only_administrators_grant_roles():
    assert roles_with(Permission.GRANT_ROLES) == (Role.ADMINISTRATOR,)
