"""The same digest gives the same feeds and data, wherever and whenever they are made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
#: Renders feeds and data on a machine whose clock is some years ahead, and prints their digest.
SCRIPT = """
import datetime, sys, time
from dataclasses import replace

years = int(sys.argv[1])
Real = datetime.datetime
class Any(type):
    def __instancecheck__(cls, value):
        return isinstance(value, Real)
class Later(Real, metaclass=Any):
    @classmethod
    def now(cls, tz=None):
        return cls(2026 + years, 3, 4, 5, 6, 7, tzinfo=tz)
    utcnow = today = now
import feedgen.entry, feedgen.feed
feedgen.entry.datetime = feedgen.feed.datetime = Later
time.time = lambda: Later.now(datetime.UTC).timestamp()

import jinja2
from digest.publishing.feeds import render_feeds
from digest.publishing.status import content_digest
from hashlib import sha256
from tests.fiction import ARTICLES, CONFIG, CORRECTION, digest, long_war
from tests.published import all_data
config = replace(CONFIG, corrections=(CORRECTION,), timezone="Asia/Kathmandu")
made = digest(config, (*ARTICLES, *long_war(70, 2)))
files = render_feeds(made, config, jinja2.FileSystemLoader("templates"))
files |= all_data(made, config)
print(content_digest({path: sha256(data).hexdigest() for path, data in files.items()}))
"""
ENVIRONMENTS = (
    ("UTC", "C", "0", "0"),
    ("America/St_Johns", "C.UTF-8", "1", "-20"),
    ("Pacific/Kiritimati", "POSIX", "4242", "15"),
    ("Asia/Kolkata", "en_US.UTF-8", "random", "70"),
)


def test_feeds_and_data_are_the_same_bytes_in_four_environments() -> None:
    digests = set()
    for zone, locale, seed, years in ENVIRONMENTS:
        settings = {"TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT, years],
            cwd=ROOT,
            env=os.environ | settings | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        )
        digests.add(run.stdout)
    assert 1 == len(digests)


@pytest.mark.slow
def test_10_000_entries_take_less_than_250_megabytes() -> None:
    script = (
        "from pathlib import Path; from digest.bench.entries import ours; ours();"
        "print(Path('/proc/self/status').read_text().partition('VmHWM:')[2].split()[0])"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, check=True
    )
    assert int(run.stdout) < 250_000
