"""The matrix page at 5,000 units and 100,000 answers a wave: server time and queries."""

import random
import time

from house import house, percentile
from survey import UNITS, import_wave, write_units

VIEWS = 200


def main() -> None:
    """Print p50, p95 and queries of the matrix page for random units."""
    import os

    child = os.environ.get("HANDVAT_BENCH_MATRIX")
    if child:
        look(child)
        return
    import subprocess
    import sys

    for database in ("sqlite", "postgresql"):
        with house(database) as place:
            teams = write_units(place.home / "units.csv")
            place.handvat("people", "import", "--units", str(place.home / "units.csv"))
            for year in (2024, 2025):
                _, seconds, _ = import_wave(place, teams, year, "--publish")
                print(
                    f"{database:11} import and publication of {year}: {seconds:.1f} s", flush=True
                )
            place.handvat("django", "collectstatic", "--noinput")
            subprocess.run(
                [sys.executable, __file__],
                env=place.env | {"HANDVAT_BENCH_MATRIX": database, "HANDVAT_ALLOWED_HOSTS": "*"},
                check=True,
            )


def look(database: str) -> None:
    """Look at the matrix of random units as a programme manager, in this process."""
    import os

    os.environ["DJANGO_SETTINGS_MODULE"] = "handvat.project.settings"
    import django

    django.setup()
    from datetime import date

    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from handvat.access import Role
    from handvat.people.models import Account, Person, RoleHeld, Unit
    from handvat.people.queries import root_unit

    person = Person.objects.create(number="bench", name="Bench")
    account = Account.objects.create(email="bench@example.org", person=person)
    root = root_unit()
    assert root is not None
    RoleHeld.objects.create(
        person=person, unit=root, role=Role.PROGRAMME_MANAGER, since=date(2020, 1, 1)
    )
    client = Client()
    client.force_login(account)
    chance = random.Random(1)
    teams = list(Unit.objects.exclude(parent=None).values_list("pk", flat=True))
    chosen = [root.pk, *chance.sample(teams, VIEWS)]
    for pk in chosen[:20]:
        assert client.get(f"/overzicht/{pk}/").status_code == 200
    times, queries = [], []
    for pk in chosen:
        with CaptureQueriesContext(connection) as seen:
            client.get(f"/overzicht/{pk}/")
        queries.append(len(seen))
    for pk in chosen:
        start = time.perf_counter()
        client.get(f"/overzicht/{pk}/")
        times.append((time.perf_counter() - start) * 1000)
    print(
        f"{database:11} {Unit.objects.count()} units (asked {UNITS}): "
        f"p50 {percentile(times, 0.5):.1f} ms, p95 {percentile(times, 0.95):.1f} ms, "
        f"root {times[0]:.1f} ms, "
        f"queries {min(queries)} to {max(queries)}; asked: p95 at most 100 ms",
        flush=True,
    )


if __name__ == "__main__":
    main()
