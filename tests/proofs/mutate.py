"""Changes the code in every small way, by mutmut, and counts the changes that the tests notice.

What is changed and which tests look on stands in pyproject.toml under [tool.mutmut]. With a number,
only so many changes are tried, drawn by chance.
"""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

#: The least share of changes that must be noticed.
FLOOR = 0.9
MUTMUT = str(Path(sys.executable).with_name("mutmut"))


def results() -> dict[str, str]:
    """Return what became of each change, by its name."""
    said = subprocess.run([MUTMUT, "results", "--all", "true"], capture_output=True, check=True)
    lines = said.stdout.decode().splitlines()
    return {name.strip(): outcome for name, _, outcome in (line.partition(": ") for line in lines)}


def main(sample: int = 0) -> int:
    """Try the changes, print the count and those that went unnoticed; 1 if they are too many."""
    if sample:
        subprocess.run([MUTMUT, "run", "digest.none*"], capture_output=True, check=False)
        names = sorted(results())
        drawn = random.Random(0).sample(names, min(sample, len(names)))
        subprocess.run([MUTMUT, "run", *drawn], check=False)
    else:
        subprocess.run([MUTMUT, "run"], check=False)
    tried = {name: outcome for name, outcome in results().items() if outcome != "not checked"}
    counts = Counter(tried.values())
    noticed = (counts["killed"] + counts["timeout"]) / max(1, len(tried))
    print(f"\n{len(tried)} changes: {dict(counts)}; noticed {noticed:.1%}, floor {FLOOR:.0%}")
    print("\n".join(name for name, outcome in sorted(tried.items()) if outcome == "survived"))
    return noticed < FLOOR


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
