import shutil

import pytest

from handvat.content import loader


@pytest.fixture
def files(tmp_path):
    target = tmp_path / "files"
    shutil.copytree(loader.FILES, target)
    return target
