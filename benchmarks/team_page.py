"""The team page on the demo: server time and queries, as members and leads see it.

Run: .venv/bin/python benchmarks/team_page.py
"""

import os
import subprocess
import sys
import time

from house import house, percentile

VIEWS = 200
LIMIT = 50.0  # ms, p95


def main() -> None:
    """Print p50, p95 and queries of team pages on both databases."""
    child = os.environ.get("HANDVAT_BENCH_TEAM")
    if child:
        sys.exit(look(child))
    ends = 0
    for database in ("sqlite", "postgresql"):
        with house(database) as place:
            place.env["HANDVAT_DEMO"] = "1"
            place.handvat("demo")
            place.handvat("django", "collectstatic", "--noinput")
            more = {"HANDVAT_BENCH_TEAM": database, "HANDVAT_ALLOWED_HOSTS": "*"}
            ends |= subprocess.run(
                [sys.executable, __file__], env=place.env | more, check=False
            ).returncode
    sys.exit(ends)


def look(database: str) -> int:
    """Look at the page of every team that practises something, as one of its own, again and again.

    Returns 1 when the limit is not met.
    """
    os.environ["DJANGO_SETTINGS_MODULE"] = "handvat.project.settings"
    import django

    django.setup()
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from handvat.people.models import Account, Membership
    from handvat.practice.models import Agreement

    clients = []
    for unit in sorted(set(Agreement.objects.values_list("unit", flat=True))):
        member = Membership.objects.filter(unit=unit, ended_on__isnull=True).first()
        if member is None:
            continue
        account, _ = Account.objects.get_or_create(
            person=member.person, defaults={"email": f"bench{member.pk}@example.org"}
        )
        client = Client()
        client.force_login(account)
        clients.append((client, f"/team/{unit}/"))
    queries = []
    for client, url in clients:
        assert client.get(url).status_code == 200, url
        with CaptureQueriesContext(connection) as seen:
            client.get(url)
        queries.append(len(seen))
    times = []
    for number in range(VIEWS):
        client, url = clients[number % len(clients)]
        start = time.perf_counter()
        client.get(url)
        times.append((time.perf_counter() - start) * 1000)
    late = percentile(times, 0.95)
    print(
        f"{database:11} {len(clients)} teams: p50 {percentile(times, 0.5):.1f} ms, "
        f"p95 {late:.1f} ms, queries {min(queries)} to {max(queries)}; "
        f"asked: p95 at most {LIMIT:.0f} ms",
        flush=True,
    )
    return int(late > LIMIT)


if __name__ == "__main__":
    main()
