"""Writes measured figures into the docs: a table and a chart, with the machine and the day.

What was measured before on the same machine stays, so that long measurements can be made one by
one. The figures themselves stand beside the page as JSON.
"""

from __future__ import annotations

import json
import os
import platform
import re
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from digest import __version__
from digest.bench.chart import Line, chart
from digest.bench.rows import Row, growths, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PAGE, DATA, CHART = "performance.md", "assets/performance.json", "assets/performance.svg"
#: What stands between these in the page is written here.
_FIGURES = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)
#: The series that the chart shows, and what they are called there.
SHOWN = {
    "Material's defaults, by days of a site": "Material's defaults",
    "whole build, readings kept, by days of a site": "whole build",
    "bare MkDocs, by days of a site": "MkDocs alone",
    "one day more, by days of a site": "one day more",
}
_TOOLS = ("mkdocs", "mkdocs-material", "pagefind", "trafilatura")
_CPUINFO = Path("/proc/cpuinfo")


def write(docs: Path, rows: Sequence[Row]) -> None:
    """Put rows into the page below docs/, beside those that are there of the same machine."""
    data = docs / DATA
    before: dict[str, Any] = json.loads(data.read_bytes()) if data.exists() else {}
    known = before.get("rows", []) if before.get("machine") == machine() else []
    fresh = {row.name: row for row in [*(Row(**row) for row in known), *rows]}
    every = [row for row in fresh.values() if not row.unit.startswith("exponent")]
    kept = {
        "machine": machine(),
        "day": f"{datetime.now(UTC):%Y-%m-%d}",
        "versions": versions(),
        "rows": [asdict(row) for row in every],
    }
    data.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")
    (docs / CHART).write_text(chart(lines_of(every)), "utf-8")
    page = docs / PAGE
    said = _FIGURES.sub(lambda _: figures(kept, every), page.read_text("utf-8"))
    page.write_text(said, "utf-8")


def figures(kept: dict[str, Any], rows: Sequence[Row]) -> str:
    """Return the generated part of the page."""
    tools = ", ".join(f"{name} {number}" for name, number in kept["versions"].items())
    grown = list(growths(rows))
    return (
        f"Measured until {kept['day']} on {kept['machine']}, with {tools}.\n\n{table(rows)}\n\n"
        f"How time and size grow, as the exponent of a power (1 is linear, 2 quadratic):\n\n"
        f"| measured | exponent |\n|---|--:|\n"
        + "".join(f"| {row.name} | {row.value:.2f} |\n" for row in grown)
    )


def lines_of(rows: Iterable[Row]) -> list[Line]:
    """Return what the chart shows of some rows."""
    points: dict[str, list[tuple[float, float]]] = {series: [] for series in SHOWN}
    for row in rows:
        if row.series in points:
            points[row.series].append((row.size, row.value))
    return [Line(SHOWN[series], tuple(sorted(each))) for series, each in points.items() if each]


def machine() -> str:
    """Describe this machine: its processor and its cores."""
    told = _CPUINFO.read_text("utf-8") if _CPUINFO.exists() else ""
    model = re.search(r"^model name\s*: (.+)$", told, re.MULTILINE)
    name = model[1].strip() if model else platform.machine()
    return f"{os.cpu_count()} cores of {name}, {platform.system()}"


def versions() -> dict[str, str]:
    """Return the versions of all that the figures depend on."""
    ours = {"Conflict Digest": __version__, "Python": platform.python_version()}
    return ours | {name: version(name) for name in _TOOLS}
