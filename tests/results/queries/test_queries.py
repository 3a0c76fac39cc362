"""Reads of published figures: when they open, what they say, how many queries they take."""

from datetime import timedelta

import pytest
from django.utils import translation

from handvat.results.actions import publish_wave
from handvat.results.models import PublishedUnit
from handvat.results.queries import (
    NothingPublished,
    groups,
    published_waves,
    report,
    trend_line,
)
from handvat.results.rules import Band, Direction, Lived, WhyHidden
from tests.factories import NOW, a_closed_wave, a_sheet, a_unit, background

pytestmark = pytest.mark.django_db
EARLIER = NOW - timedelta(days=200)
ITEM = "cul-tea-1.a"
ROLES = {"role_group": "phd"}


def a_published_wave(root, teams, points, *, at=NOW, sheet=None, options=None, **facts):
    """Publish a wave in which each team gives the points listed for it."""
    answers = [
        (team, {ITEM: point} if point else {}, options or {})
        for team, given in zip(teams, points, strict=True)
        for point in given
    ]
    facts = {"closed_at": at, "results_open_at": at, "sheet": sheet or a_sheet(ITEM)} | facts
    wave = a_closed_wave([root, *teams], answers, **facts)
    publish_wave(wave, now=NOW)
    return wave


def a_department(number=2):
    root = a_unit()
    return root, [a_unit("T", root) for _ in range(number)]


def test_results_are_there_from_the_promised_moment_for_everyone():
    root, teams = a_department()
    promised = NOW + timedelta(days=3)
    wave = a_published_wave(root, teams, [[4] * 9, [5] * 9], results_open_at=promised)

    before = [
        published_waves(unit, now=promised - timedelta(seconds=1)) for unit in (root, *teams)
    ]
    after = [published_waves(unit, now=promised) for unit in (root, *teams)]

    assert before == [(), (), ()]
    assert [[ref.pk for ref in refs] for refs in after] == [[wave.pk]] * 3
    with pytest.raises(NothingPublished):
        report(root, wave.pk, now=promised - timedelta(seconds=1))


def test_waves_come_newest_first():
    root, teams = a_department()
    first = a_published_wave(root, teams, [[4] * 9] * 2, at=EARLIER)
    second = a_published_wave(root, teams, [[4] * 9] * 2)

    assert [ref.pk for ref in published_waves(root, now=NOW)] == [second.pk, first.pk]


def test_a_report_says_what_its_numbers_allow():
    root, teams = a_department()
    wave = a_published_wave(root, teams, [[4, 5] * 12, [3, 3, 4, 4, 2, 3]])

    large, small = (report(team, wave.pk, now=NOW) for team in teams)

    assert (large.figure(ITEM).band, large.figure(ITEM).lived) == (Band.WIDE, Lived.YES)
    assert (small.figure(ITEM).band, small.figure(ITEM).mean) == (Band.ROUGH, 3.0)
    assert (large.response.answered, large.response.invited) == (25, 25)


def test_a_hidden_unit_has_no_response_count_either():
    root, teams = a_department(3)
    wave = a_published_wave(root, teams, [[4] * 9, [4] * 3, [4] * 20])

    hidden = report(teams[1], wave.pk, now=NOW)

    assert PublishedUnit.objects.get(unit=teams[2]).answered == 20
    assert (hidden.response.shown, hidden.response.answered, hidden.response.words) == (
        False,
        None,
        "",
    )
    assert hidden.figure(ITEM).why_hidden is WhyHidden.FEW


def test_every_score_of_the_wave_is_there_and_others_are_called_not_asked():
    root, teams = a_department()
    wave = a_published_wave(root, teams, [[4] * 9, [4] * 9])

    shown = report(root, wave.pk, now=NOW)

    assert set(shown.figures) == {ITEM, "cul-tea-1", "cul-tea", "culture", "team"}
    assert shown.figure("sys-org-2").why_hidden is WhyHidden.NOT_ASKED


def test_scores_about_the_organisation_say_why_a_team_does_not_see_them():
    root, faculties = a_department(1)
    team = a_unit("T", faculties[0])
    sheet = a_sheet("sys-org-1.a")
    wave = a_closed_wave(
        [root, *faculties, team], [(team, {"sys-org-1.a": 4}, {})] * 12, sheet=sheet
    )
    publish_wave(wave, now=NOW)

    of_team, of_faculty = (report(unit, wave.pk, now=NOW) for unit in (team, faculties[0]))

    assert of_faculty.figure("sys-org-1").mean == 4.0
    assert of_team.figure("sys-org-1").why_hidden is WhyHidden.TEAM_LEVEL


def test_a_trend_needs_the_same_questions():
    root, teams = a_department()
    reworded = a_sheet(ITEM)
    reworded["items"][0]["nl"] = "Anders gevraagd"
    a_published_wave(root, teams, [[2, 3] * 20] * 2, at=EARLIER)
    other = a_published_wave(root, teams, [[4, 5] * 20] * 2, sheet=reworded)
    same = a_published_wave(root, teams, [[4, 5] * 20] * 2, at=NOW - timedelta(days=1))

    changed = report(root, same.pk, now=NOW)
    incomparable = report(root, other.pk, now=NOW)

    assert changed.figure(ITEM).trend.direction is Direction.UP
    assert changed.previous is not None
    assert incomparable.previous is None
    assert incomparable.figure(ITEM).trend.direction is Direction.NONE


def test_a_unit_is_compared_with_the_rest_of_the_unit_above():
    root, teams = a_department(3)
    wave = a_published_wave(root, teams, [[4, 5] * 10, [2, 3] * 10, [3, 2] * 10])

    first = report(teams[0], wave.pk, now=NOW).figure(ITEM)

    assert (first.rest.direction, first.rest.previous_mean) == (Direction.UP, 2.5)


def test_groups_are_offered_only_where_their_figures_may_be_shown():
    root, teams = a_department()
    sheet = a_sheet(ITEM) | {"background": [background("role_group", "phd", "academic")]}
    answers = [
        (teams[0], {ITEM: 4}, {"role_group": role})
        for role, times in [("phd", 12), ("academic", 12)]
        for _ in range(times)
    ] + [(teams[1], {ITEM: 4}, {"role_group": "phd"})] * 3
    wave = a_closed_wave([root, *teams], answers, sheet=sheet, results_open_at=NOW)
    publish_wave(wave, now=NOW)

    offered = [
        [group.filter_value for group in groups(unit, wave.pk, now=NOW)] for unit in (root, *teams)
    ]
    of_academic = report(root, wave.pk, now=NOW, filter_name="role_group", filter_value="academic")

    assert offered[1:] == [["phd", "academic"], []]
    assert offered[0] == ["academic"]  # with all phds known, the three of the other team would be
    assert of_academic.figure(ITEM).mean == 4.0


def test_a_line_through_time_takes_every_open_wave_that_asked_the_same():
    root, teams = a_department()
    a_published_wave(root, teams, [[2] * 12] * 2, at=EARLIER)
    a_published_wave(root, teams, [[4] * 12] * 2)

    line = trend_line(root, ITEM, now=NOW)

    assert [figure.mean for _wave, figure in line] == [2.0, 4.0]


@pytest.mark.parametrize("waves", [1, 3])
def test_a_report_takes_as_many_queries_with_more_units_and_waves(
    waves, django_assert_max_num_queries
):
    root, teams = a_department(2 * waves)
    for number in range(waves):
        at = NOW - timedelta(days=100 * number)
        wave = a_published_wave(root, teams, [[4, 5] * 6] * len(teams), at=at)

    with django_assert_max_num_queries(3):
        report(teams[0], wave.pk, now=NOW)


def test_figures_are_told_in_dutch_with_a_comma():
    root, teams = a_department()
    wave = a_published_wave(root, teams, [[4, 3] * 12, [3, 3, 4, 4, 2, 3]])

    with translation.override("nl"):
        told = report(teams[0], wave.pk, now=NOW).figure(ITEM).words
        rough = report(teams[1], wave.pk, now=NOW).figure(ITEM).words

    assert told.picture == "3,5 van 5 (3,3\u20133,7)"
    assert told.people == "Ongeveer 25 mensen vulden in."
    assert told.lived == "Nog niet te zeggen."
    assert rough.picture == "Een ruw beeld: rond de 3,0 van 5."


def test_an_absent_figure_says_why_without_telling_who_was_too_small():
    root, teams = a_department(3)
    wave = a_published_wave(root, teams, [[4] * 5, [4] * 3, [4] * 40])

    with translation.override("nl"):
        few, neighbour = (report(team, wave.pk, now=NOW).figure(ITEM) for team in teams[1::-1])

    assert few.words == neighbour.words
    assert few.words.picture == "Nog geen beeld."
