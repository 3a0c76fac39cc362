"""Let 200 people in 20 teams look back at once, and kill the server in the midst of it.

Run: .venv/bin/python benchmarks/look_back.py [--writing 40] [--every 1] [--only sqlite]
"""

import argparse
import asyncio
import contextlib
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parent))

from house import HANDVAT, ROOT, House, free_port, house, percentile
from submission import wait_for

TEAMS, PEOPLE, NOTES = 20, 10, 3
ARRIVING, OPENING = 5.0, 5.0  # seconds over which people come in, and over which teams open
READING = 8.0  # seconds a team stays after it opened
LIMIT_MS, LIMIT_SEEN = 150.0, 2.0
STARTS_WITHIN = 60.0  # seconds that people go on trying while the server is away
TOKEN = "a" * 32
chance = random.Random(20)


@dataclass(frozen=True)
class Person:
    """Somebody with a session."""

    session: str
    unit: int
    name: str


@dataclass
class Run:
    """What came of one run."""

    port: int
    every: float
    seconds: dict[str, list[float]] = field(default_factory=dict)
    broken: int = 0
    acknowledged: dict[int, set[str]] = field(default_factory=dict)
    pressed: dict[int, float] = field(default_factory=dict)  # when a team opened
    seen_after: list[float] = field(default_factory=list)
    missing: int = 0
    over: set[int] = field(default_factory=set)  # teams that are done

    @property
    def times(self) -> list[float]:
        """Return the seconds of all requests."""
        return [one for times in self.seconds.values() for one in times]


class Browser:
    """One connection of one person, made anew when it breaks."""

    def __init__(self, run: Run, person: Person) -> None:
        self.run, self.person = run, person
        self.streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(
        self, kind: str, path: str, fields: dict[str, str] | None = None
    ) -> tuple[int, bytes, str]:
        """Return status, body and where to go next; try again while the server is away."""
        until = time.perf_counter() + STARTS_WITHIN
        while True:
            begun = time.perf_counter()
            try:
                answer = await asyncio.wait_for(self._once(path, fields), 30)
            except (OSError, TimeoutError, asyncio.IncompleteReadError):
                self.close()
                self.run.broken += 1
                if time.perf_counter() > until:
                    raise
                await asyncio.sleep(0.3)
                continue
            self.run.seconds.setdefault(kind, []).append(time.perf_counter() - begun)
            return answer

    async def _once(self, path: str, fields: dict[str, str] | None) -> tuple[int, bytes, str]:
        if self.streams is None:
            self.streams = await asyncio.open_connection("127.0.0.1", self.run.port)
        reader, writer = self.streams
        writer.write(self._request(path, fields))
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        length = re.search(r"(?i)\r\ncontent-length: (\d+)", head)
        body = await reader.readexactly(int(length[1])) if length else b""
        where = re.search(r"(?i)\r\nlocation: (\S+)", head)
        return int(head[9:12]), body, where[1] if where else ""

    def _request(self, path: str, fields: dict[str, str] | None) -> bytes:
        lines = [f"Host: 127.0.0.1:{self.run.port}", "Accept-Language: nl"]
        lines += [f"Cookie: sessionid={self.person.session}; csrftoken={TOKEN}"]
        if fields is None:
            return "\r\n".join([f"GET {path} HTTP/1.1", *lines, "", ""]).encode()
        body = urlencode(fields | {"csrfmiddlewaretoken": TOKEN})
        lines += ["Content-Type: application/x-www-form-urlencoded", "HX-Request: true"]
        lines += [f"Content-Length: {len(body)}"]
        return "\r\n".join([f"POST {path} HTTP/1.1", *lines, "", body]).encode()

    def close(self) -> None:
        """Let the connection go."""
        if self.streams is not None:
            self.streams[1].close()
        self.streams = None


async def write(run: Run, person: Person, page: str, writing: float) -> None:
    """Write some notes at moments of one's own, as the script of the page sends them."""
    browser = Browser(run, person)
    moments = sorted(chance.uniform(0, writing) for _ in range(NOTES))
    begun = time.perf_counter()
    for number, moment in enumerate(moments):
        await asyncio.sleep(max(0.0, begun + moment - time.perf_counter()))
        text = f"wij lieten elkaar uitpraten, {person.name}-{number}."
        status, body, _ = await browser.ask(
            "write", f"{page}schrijven/", {"went_well": text, "hard": f"het was druk {number}"}
        )
        if status != 200 or b"hv-message--success" not in body:
            sys.exit(f"a note was answered with {status}")
        run.acknowledged.setdefault(person.unit, set()).add(text)
        browser.close()


async def watch(run: Run, person: Person, page: str, stamp: str) -> None:
    """Ask every so often whether anything changed, as the page does; check what came in sight."""
    browser, due = Browser(run, person), time.perf_counter()
    while person.unit not in run.over:
        status, body, _ = await browser.ask("poll", f"{page}stand/?stand={stamp}")
        if status == 200:
            run.seen_after.append(time.perf_counter() - run.pressed[person.unit])
            there = body.decode()
            run.missing += sum(text not in there for text in run.acknowledged[person.unit])
            stamp = stamp_in(there)
        elif status != 204:
            sys.exit(f"asking whether anything changed was answered with {status}")
        due = max(due + run.every, time.perf_counter())
        await asyncio.sleep(due - time.perf_counter())
    browser.close()


def stamp_in(page: str) -> str:
    """Return what the page asks with whether anything changed."""
    found = re.search(r"/stand/\?stand=([\w-]+)", page)
    return found[1] if found else sys.exit("the page asks for nothing")


async def meet(run: Run, team: list[Person], writing: float) -> None:
    """Let a team look back: begin, come in, write, open, read, be done."""
    lead = Browser(run, team[0])
    start = f"/terugblik/team/{team[0].unit}/beginnen/"
    page = (await lead.ask("page", start, {}))[2]
    watching: list[asyncio.Task[None]] = []

    async def come(person: Person) -> None:
        await asyncio.sleep(chance.uniform(0, ARRIVING))
        browser = Browser(run, person)
        stamp = stamp_in((await browser.ask("page", page))[1].decode())
        browser.close()
        watching.append(asyncio.create_task(watch(run, person, page, stamp)))
        await write(run, person, page, writing)

    lead.close()  # a server closes a connection that is quiet for long
    await asyncio.gather(*(come(person) for person in team))
    await asyncio.sleep(chance.uniform(0, OPENING))
    run.pressed[team[0].unit] = time.perf_counter()
    await lead.ask("open", f"{page}openen/", {})
    await asyncio.sleep(READING)
    run.over.add(team[0].unit)
    await asyncio.gather(*watching)
    await lead.ask("end", f"{page}afronden/", {})
    lead.close()


async def all_meet(
    run: Run, teams: list[list[Person]], writing: float, *, kill: "Server | None"
) -> None:
    """Let all teams look back at once; kill the server halfway when asked."""
    meetings = [asyncio.create_task(meet(run, team, writing)) for team in teams]
    if kill is not None:
        await asyncio.sleep(ARRIVING + writing / 2)
        await asyncio.to_thread(kill.kill_and_start)
    await asyncio.gather(*meetings)


class Server:
    """`handvat serve` on loopback, with its worker."""

    def __init__(self, place: House) -> None:
        self.place, self.port = place, free_port()
        self.start()

    def start(self) -> None:
        """Start it and wait until it listens."""
        self.child = subprocess.Popen(
            [str(HANDVAT), "serve", "--port", str(self.port)],
            env=self.place.env, cwd=ROOT, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        wait_for(self.port)

    def kill_and_start(self) -> None:
        """Kill all of it with no moment to tidy up, and start it again."""
        os.killpg(self.child.pid, signal.SIGKILL)
        self.child.wait(20)
        time.sleep(0.5)
        self.start()

    def stop(self) -> None:
        """Let it end."""
        self.child.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.child.wait(30)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.child.pid, signal.SIGKILL)


@contextlib.contextmanager
def prepared(place: House) -> Iterator[tuple[Server, list[list[Person]]]]:
    """Yield a server, and the teams with their sessions."""
    place.handvat("migrate", "--verbosity", "0")
    out = subprocess.run(
        [sys.executable, __file__, "--prepare"],
        env=place.env, cwd=ROOT, check=True, capture_output=True,
    ).stdout  # fmt: skip
    teams = [[Person(**one) for one in team] for team in json.loads(out)]
    server = Server(place)
    try:
        yield server, teams
    finally:
        server.stop()


def prepare() -> None:
    """Make the teams; print a session for everyone, of who leads a team first."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handvat.project.settings")
    import django

    django.setup()
    from handvat import clock
    from handvat.people.models import Unit

    root = Unit.objects.create(code="root", name="Root", path="/1/")
    today = clock.today("Europe/Amsterdam")
    print(json.dumps([_team(root.pk, number, today) for number in range(TEAMS)]))


def _team(root: int, number: int, today: date) -> list[dict[str, object]]:
    from django.test import Client

    from handvat.access import Role
    from handvat.people.models import Account, Membership, Person, RoleHeld, Unit

    unit = Unit.objects.create(
        code=f"team{number}", name=f"Team {number}", parent_id=root, path=f"?{number}"
    )
    unit.path = f"/{root}/{unit.pk}/"
    unit.save()
    found = []
    for one in range(PEOPLE):
        name = f"{number}-{one}"
        person = Person.objects.create(
            number=f"p{name}", name=f"Roos Veld{name}", email=f"p{name}@example.org"
        )
        Membership.objects.create(person=person, unit=unit)
        if one == 0:
            RoleHeld.objects.create(person=person, unit=unit, role=Role.TEAM_LEAD, since=today)
        client = Client()
        client.force_login(Account.objects.create_user(person.email, person=person))
        session = client.cookies["sessionid"].value
        found.append({"session": session, "unit": unit.pk, "name": name})
    return found


def try_on(database: str, *, writing: float, every: float) -> bool:
    """Look back on one database, undisturbed and with the server killed; say what came of it."""
    with house(database) as place, prepared(place) as (server, teams):
        go = partial(all_meet, teams=teams, writing=writing)
        calm = Run(server.port, every)
        asyncio.run(go(calm, kill=None))
        killed = Run(server.port, every)
        asyncio.run(go(killed, kill=server))
    people = sum(map(len, teams))
    return all([_tell_calm(database, calm, people), _tell_killed(database, killed, people)])


def _tell_calm(database: str, run: Run, people: int) -> bool:
    for kind, times in sorted(run.seconds.items()):
        if len(times) >= TEAMS:
            print(
                f"{database:10} {kind:6} {len(times):6} requests"
                f"  p50 {percentile(times, 0.5) * 1000:6.1f} ms"
                f"  p95 {percentile(times, 0.95) * 1000:6.1f} ms"
            )
    late = percentile(run.times, 0.95) * 1000
    fast = _met(
        f"{database:10} all    {len(run.times):6} requests"
        f"  p95 {late:6.1f} ms, at most {LIMIT_MS:.0f}; broken {run.broken}",
        late <= LIMIT_MS and not run.broken,
    )
    last = max(run.seen_after)
    soon = _met(
        f"{database:10} opened: everything seen by {len(run.seen_after)} of {people}"
        f" within {last:.2f} s, at most {LIMIT_SEEN:.0f}",
        last <= LIMIT_SEEN and len(run.seen_after) == people and not run.missing,
    )
    return fast and soon


def _tell_killed(database: str, run: Run, people: int) -> bool:
    notes = sum(map(len, run.acknowledged.values()))
    return _met(
        f"{database:10} killed: {run.broken} requests broken, {notes} acknowledged,"
        f" {run.missing} of them missed by {len(run.seen_after)} of {people} readers",
        not run.missing and len(run.seen_after) == people and run.broken > 0,
    )


def _met(said: str, met: bool) -> bool:  # noqa: FBT001 -- it is what is told
    print(f"{said}: {'met' if met else 'NOT MET'}", flush=True)
    return met


def main() -> None:
    """Look back on both databases; end with 1 when a limit is not met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--writing", type=float, default=40, help="seconds in which all write")
    parser.add_argument("--every", type=float, default=1.0, help="seconds between two questions")
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    parser.add_argument("--prepare", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.prepare:
        prepare()
        return
    databases = [asked.only] if asked.only else ["sqlite", "postgresql"]
    print(f"load of this machine before: {os.getloadavg()[0]:.1f}")
    met = [try_on(one, writing=asked.writing, every=asked.every) for one in databases]
    sys.exit(not all(met))


if __name__ == "__main__":
    main()
