"""Collects again and again, each time killed at another point; run as a program of its own.

usage: killed.py ROOT TIMES — forks a child that collects into ROOT and dies without a word at a
random one of the things it does with files; TIMES times, then once to the end.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

from digest.collecting import command
from digest.config import load_config

#: What a process does with the world outside, as Python's audit hooks name it.
WATCHED = {"open", "os.rename", "os.mkdir", "os.remove", "os.listdir", "os.scandir"}


def child(root: Path, point: int) -> None:
    left = point

    def watch(event: str, _: object) -> None:
        nonlocal left
        if event in WATCHED:
            left -= 1
            if left == 0:
                os._exit(9)

    sys.addaudithook(watch)
    command.collect_sources(root, say=lambda _: None)
    os._exit(0)


def main() -> None:
    root, times = Path(sys.argv[1]), int(sys.argv[2])
    config = load_config(root)
    vars(command)["load_config"] = lambda _: config  # a hundred children would read it anew
    chance = random.Random(1)  # noqa: S311 - the same points each time
    died = 0
    for _ in range(times):
        pid = os.fork()
        if pid == 0:
            child(root, chance.randrange(1, 120))
        died += os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 9
    command.collect_sources(root, say=lambda _: None)
    print(died)  # noqa: T201 - the answer


if __name__ == "__main__":
    main()
