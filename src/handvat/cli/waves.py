"""Import a survey that was held elsewhere: `handvat waves import FILE --map MAP.yaml`."""

import argparse
import sys
from importlib import import_module
from pathlib import Path

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from tqdm import tqdm

from handvat import clock
from handvat.cli.refused import Refused
from handvat.content.refused import ContentRefused
from handvat.measure.actions.importing import ClosedInFuture, UnitsUnknown, import_survey
from handvat.measure.forms.complaints import of_table, of_units, sentence
from handvat.measure.models import Wave
from handvat.measure.rules.survey import Complaint, Survey, SurveyRefused, read_survey
from handvat.measure.rules.survey_map import SurveyMap, read_map
from handvat.measure.rules.tables import TableRefused, open_table


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the `waves` command."""
    waves = subparsers.add_parser("waves", help="Import a survey held elsewhere")
    commands = waves.add_subparsers(metavar="command", required=True)
    parser = commands.add_parser(
        "import", help="make a closed wave of a survey file, and print the wave's id"
    )
    parser.add_argument("file", type=Path, help="a .csv, .xlsx or .sav file")
    parser.add_argument("--map", type=Path, required=True, help="what the columns mean, in YAML")
    parser.add_argument(
        "--create-units", action="store_true", help="add units that are missing under the root"
    )
    parser.add_argument("--publish", action="store_true", help="publish what may be shown at once")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Import the file; print the wave's id on standard output, and nothing else there."""
    survey_map = _map(arguments.map)
    survey = _survey(arguments.file, survey_map)
    wave = _import(survey, survey_map, create_units=arguments.create_units)
    if arguments.publish:
        _publish(wave)
    print(wave.pk)
    return 0


def _publish(wave: Wave) -> None:
    """Publish what was imported; where there is no proof it stays, and nothing goes out."""
    asking = import_module("handvat.results.actions.asking")
    words = import_module("handvat.results.queries.troubles")
    try:
        asking.publish_wave(wave, now=clock.now())
    except asking.NOT_PUBLISHED as trouble:
        told = _("Wave %(wave)s is imported and not published. %(reason)s")
        reason = words.in_words(asking.trouble_of(trouble))
        raise Refused(told % {"wave": wave.pk, "reason": reason}) from trouble


def _map(path: Path) -> SurveyMap:
    try:
        return read_map(path.read_text(encoding="utf-8-sig"), file=path.name)
    except ContentRefused as refused:
        raise Refused(refused.said(get_language() or "")) from refused
    except UnicodeDecodeError as trouble:
        told = _("%(path)s: Save the mapping as plain text in UTF-8.")
        raise Refused(told % {"path": path.name}) from trouble
    except OSError as trouble:
        told = _("%(path)s: %(trouble)s. Give the path of the mapping.")
        raise Refused(told % {"path": path, "trouble": trouble.strerror}) from trouble


def _survey(path: Path, survey_map: SurveyMap) -> Survey:
    with tqdm(desc=_("Rows"), unit=" " + _("rows"), file=sys.stderr) as bar:
        try:
            survey = read_survey(open_table(path), survey_map, progress=bar.update)
        except TableRefused as refused:
            raise _refused(path, [of_table(refused)]) from refused
        except SurveyRefused as refused:
            raise _refused(path, refused.complaints) from refused
        except OSError as trouble:
            told = _("%(path)s: %(trouble)s. Give the path of the file.")
            raise Refused(told % {"path": path, "trouble": trouble.strerror}) from trouble
    return survey


def _import(survey: Survey, survey_map: SurveyMap, *, create_units: bool) -> Wave:
    _warn_of_twice(survey_map)
    try:
        return import_survey(
            survey, survey_map, create_units=create_units, who="command line", now=clock.now()
        )
    except UnitsUnknown as unknown:
        told = [sentence(complaint) for complaint in of_units(unknown.lines)]
        told.append(_("With --create-units they are added under the root."))
        raise Refused("\n".join(told)) from unknown
    except ClosedInFuture as future:
        raise Refused(
            sentence(Complaint("closed_in_future", value=future.day.isoformat()))
        ) from future


def _warn_of_twice(survey_map: SurveyMap) -> None:
    before = Wave.objects.filter(title=survey_map.title, instrument="imported")
    if before.exists():
        told = _("A survey called “%(title)s” was imported before. This one stands beside it.")
        print(told % {"title": survey_map.title}, file=sys.stderr)


def _refused(path: Path, complaints: "list[Complaint] | tuple[Complaint, ...]") -> Refused:
    return Refused("\n".join(f"{path.name}: {sentence(complaint)}" for complaint in complaints))
