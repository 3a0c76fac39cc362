"""Each content file, changed on purpose, is refused at its line."""

import re
from pathlib import Path

import pytest
import yaml

from handvat.content import loader
from handvat.content.refused import ContentRefused
from tests.content.helping import change, line_of

TAMPERED = yaml.safe_load(Path(__file__).with_name("tampering.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("change_", TAMPERED, ids=lambda one: f"{one['file']}:{one['new'][:20]}")
def test_a_file_that_was_tampered_with_is_refused_at_its_line(files, change_):
    path = files / change_["file"]
    expected = line_of(path, change_["old"].split("\n", maxsplit=1)[0])
    change(path, change_["old"], change_["new"])
    (files / "VERSIONS").unlink()  # versions are looked at first; here it is the text that counts

    with pytest.raises(ContentRefused) as refused:
        loader.load(files)

    assert refused.value.file == path.name
    assert re.search(change_["what"], refused.value.what.en)
    assert re.search(change_["remedy"], refused.value.remedy.en)
    assert str(refused.value).startswith(f"{path.name}, line {refused.value.line}: ")
    assert abs(refused.value.line - expected) <= 8
