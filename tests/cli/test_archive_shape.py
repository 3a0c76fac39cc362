import io
import json
import tarfile

import pytest

from handvat.cli.archive.shape import MANIFEST, unpack
from handvat.cli.refused import Refused


def an_archive(path, *members, manifest="{}"):
    with tarfile.open(path, "w:gz") as tar:
        text = manifest.encode()
        for member, content in [*members, (tarfile.TarInfo(MANIFEST), text)]:
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return path


def a_member(name, kind=tarfile.REGTYPE, to=""):
    member = tarfile.TarInfo(name)
    member.type, member.linkname = kind, to
    return member, b"" if kind != tarfile.REGTYPE else b"mine now"


@pytest.mark.parametrize(
    "members",
    [
        [a_member("../outside")],
        [a_member("home/../../outside")],
        [a_member("/outside-of-all")],
        [a_member("home/way", tarfile.SYMTYPE, "../.."), a_member("home/way/outside")],
        [a_member("home/way", tarfile.LNKTYPE, "/etc/passwd")],
        [a_member("home/pipe", tarfile.FIFOTYPE)],
        [a_member("home/device", tarfile.CHRTYPE)],
        [a_member("home/twice"), a_member("home/twice")],
    ],
)
def test_an_archive_that_reaches_outside_its_folder_is_refused(tmp_path, members):
    folder = tmp_path / "folder"
    folder.mkdir()
    archive = an_archive(tmp_path / "hostile.tar.gz", *members)

    with pytest.raises(Refused, match="Nothing was changed"):
        unpack(archive, folder)

    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["folder", "hostile.tar.gz"]
    assert not any(entry.is_symlink() for entry in folder.rglob("*"))


@pytest.mark.parametrize("manifest", ["[]", "7", "null", json.dumps({"shape": 1}), "{"])
def test_a_manifest_that_says_something_else_is_refused(tmp_path, manifest):
    folder = tmp_path / "folder"
    folder.mkdir()

    with pytest.raises(Refused, match="Nothing was changed"):
        unpack(an_archive(tmp_path / "odd.tar.gz", manifest=manifest), folder)
