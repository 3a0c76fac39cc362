"""The shape of an archive: a compressed tar with a manifest that names every file and its hash."""

import hashlib
import json
import os
import shutil
import tarfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from handvat.cli.refused import Refused

MANIFEST = "manifest.json"
_UNREADABLE = (tarfile.TarError, OSError, EOFError, zlib.error)
SHAPE = 1  # goes up when older commands could not read the archive


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive holds: which database, at which migrations, and the hash of every file."""

    made_at: str
    version: str
    vendor: str  # "sqlite" or "postgresql"
    steps: tuple[tuple[str, str], ...]  # the migrations the database had had
    files: Mapping[str, str]  # path in the archive: sha256


def sha256_of(path: Path) -> str:
    """Return the hash of a file's content."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def files_under(folder: Path) -> dict[str, str]:
    """Return every file under `folder` with its hash."""
    return {
        str(file.relative_to(folder)): sha256_of(file)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def pack(folder: Path, manifest: Manifest, target: Path) -> None:
    """Write everything in `folder` and the manifest to `target`, whole or not at all."""
    words = {"shape": SHAPE, **{name: getattr(manifest, name) for name in Manifest.__slots__}}
    (folder / MANIFEST).write_text(json.dumps(words, indent=1), encoding="utf-8")
    part = target.with_name(target.name + ".part")
    part.touch(mode=0o600)
    with part.open("wb") as raw:
        with tarfile.open(fileobj=raw, mode="w:gz", compresslevel=3) as tar:
            for name in [MANIFEST, *manifest.files]:
                tar.add(folder / name, arcname=name)
        raw.flush()
        os.fsync(raw.fileno())
    part.replace(target)


def unpack(archive: Path, folder: Path) -> Manifest:
    """Unpack `archive` into an empty `folder`, and return its manifest once all is whole.

    Raises:
        Refused: it is no archive of Handvat, it is damaged, or a newer Handvat made it.
    """
    try:
        _take_out(archive, folder)
        words = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        manifest = _manifest(words)
    except (*_UNREADABLE, ValueError, KeyError, TypeError) as trouble:
        raise Refused(
            f"{archive} cannot be read as an archive of Handvat, or is not whole"
            f" ({type(trouble).__name__}). Nothing was changed. Take another archive."
        ) from trouble
    _check_whole(folder, manifest)
    return manifest


def _take_out(archive: Path, folder: Path) -> None:
    """Write the plain files of `archive` under `folder`, and nothing anywhere else.

    Debian 12's Python has no filters for archives yet, so what is not ours is refused here.
    """
    with tarfile.open(archive) as tar:
        for member in tar:
            path = PurePosixPath(member.name)
            if path.is_absolute() or ".." in path.parts or not member.isfile():
                raise ValueError(member.name)
            target = folder / path
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            source = tar.extractfile(member)
            with target.open("xb") as file:
                shutil.copyfileobj(source, file)  # type: ignore[arg-type]  # a file has content
            target.chmod(0o600)
    (folder / "home").mkdir(exist_ok=True)


def _manifest(words: dict[str, object]) -> Manifest:
    if words["shape"] != SHAPE:
        raise Refused("Another version of Handvat made this archive. Use that version.")
    fields = {name: words[name] for name in Manifest.__slots__}
    fields["steps"] = tuple((app, name) for app, name in fields["steps"])  # type: ignore[attr-defined]  # read from JSON
    return Manifest(**fields)  # type: ignore[arg-type]  # the hashes tell that we wrote it


def _check_whole(folder: Path, manifest: Manifest) -> None:
    found = files_under(folder)
    del found[MANIFEST]
    if found != dict(manifest.files):
        apart = sorted(
            name
            for name in found.keys() | manifest.files.keys()
            if found.get(name) != manifest.files.get(name)
        )
        raise Refused(
            f"The archive is damaged: {', '.join(apart[:3])} differs from what was written."
            " Nothing was changed. Take another archive."
        )
