import os
from datetime import timedelta

from handvat import clock
from handvat.people.actions.uploads import hold
from handvat.people.tasks import TASKS


def test_the_worker_takes_away_rosters_that_nobody_imported_within_a_day(settings, tmp_path):
    settings.HANDVAT_HOME = tmp_path
    now = clock.now()
    old, new = (hold(b"code,name", b"number,name", now=now) for _ in range(2))
    (folder,) = tmp_path.rglob(old)
    long_ago = (now - timedelta(hours=25)).timestamp()
    os.utime(folder, (long_ago, long_ago))

    for task in TASKS:
        task(now)

    assert [entry.name for entry in folder.parent.iterdir()] == [new]
