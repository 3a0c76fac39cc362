"""Send answers from many clients at once and write down what came of it."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlencode

from handvat.sealing.evaluated import issue_seen

TIMEOUT = 30.0  # seconds a client waits


@dataclass(frozen=True)
class Target:
    """Where answers go, and what makes their credentials."""

    port: int
    wave: int
    unit: int
    key: bytes
    public_id: str
    items: int = 36


@dataclass
class Outcome:
    """What a run gave: seconds for each acknowledged answer, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    acknowledged: list[int] = field(default_factory=list)  # the fingerprints
    errors: int = 0
    took: float = 0.0

    @property
    def rate(self) -> float:
        """Return the acknowledged answers a second."""
        return len(self.seconds) / self.took


def answers(target: Target, run: str, count: int) -> list[tuple[int, bytes]]:
    """Return fingerprints and requests, each with a credential and a sheet of its own."""
    made = []
    for number in range(count):
        place = (target.wave, target.unit)
        credential = issue_seen(target.key, target.public_id, place, f"{run}-{number}")
        sheet = "".join(str((number // 5**place) % 5) for place in range(target.items)) + "."
        body = urlencode({"credential": credential, "sheet": sheet, "draft": "draft_0a1b2c3d"})
        made.append((credential.fingerprint, _request(target.port, body)))
    return made


def _request(port: int, body: str) -> bytes:
    head = (
        "POST /verstuur/ HTTP/1.1\r\n"
        f"Host: 127.0.0.1:{port}\r\n"
        "Accept-Language: nl\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return (head + body).encode()


def load(
    target: Target, made: list[tuple[int, bytes]], *, clients: int, seconds: float
) -> Outcome:
    """Send until the time is up or nothing is left, each client one answer after the other."""
    return asyncio.run(_load(target, iter(made), clients, seconds))


async def _load(
    target: Target, made: Iterator[tuple[int, bytes]], clients: int, seconds: float
) -> Outcome:
    outcome, start = Outcome(), time.perf_counter()
    work = [_client(target.port, made, start + seconds, outcome) for _ in range(clients)]
    await asyncio.gather(*work)
    outcome.took = time.perf_counter() - start
    return outcome


async def _client(
    port: int, made: Iterator[tuple[int, bytes]], until: float, outcome: Outcome
) -> None:
    reader: asyncio.StreamReader | None = None
    writer: asyncio.StreamWriter | None = None
    for fingerprint, request in made:
        begun = time.perf_counter()
        if begun >= until:
            break
        try:
            if reader is None or writer is None:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(request)
            status = await asyncio.wait_for(_answer(reader), TIMEOUT)
        except (OSError, TimeoutError, asyncio.IncompleteReadError):
            reader = writer = None
            outcome.errors += 1
            await asyncio.sleep(0.05)
            continue
        if status in {b"200", b"303"}:
            outcome.seconds.append(time.perf_counter() - begun)
            outcome.acknowledged.append(fingerprint)
        else:
            outcome.errors += 1
    if writer is not None:
        writer.close()


async def _answer(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    length = head.lower().split(b"content-length: ", 1)
    if len(length) == 2:
        await reader.readexactly(int(length[1].split(b"\r\n", 1)[0]))
    return head[9:12]
