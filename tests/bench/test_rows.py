"""Figures become a table, exponents, a chart and a page; and worse ones are found out."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from digest.bench import command, page, rows
from digest.bench.chart import Line, chart
from digest.bench.rows import Row, checked, exponent, figure, growths, table, timed
from digest.bench.spent import Spent, cheapest, peak_below, peak_here, spent
from digest.model import Stop
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BUILDS = "whole build, readings kept, by days of a site"
ROWS = [
    timed(
        "100 days", Spent(2.0, 3.0), Spent(9.0, 6.0), "bare MkDocs", 1.0, series=BUILDS, size=100
    ),
    timed("1,000 days", Spent(16.0, 9.0), Spent(9.0, 6.0), "bare MkDocs", series=BUILDS, size=1000),
    Row("reading", 123.4, "pages/s", 1.5, "trafilatura's", 2.0, at_least=True),
    Row("size", 150.0, "MB", bound=200),
    Row("one day more", 1.2, "s", series="one day more, by days of a site", size=100),
]


def test_a_table_has_figures_ratios_and_what_missed_its_bound(
    pinned: Callable[[Path, bytes], None],
) -> None:
    pinned(ROOT / "tests" / "bench" / "golden" / "table.md", table(ROWS).encode())


def test_a_chart_says_in_words_what_it_shows(pinned: Callable[[Path, bytes], None]) -> None:
    made = chart(page.lines_of(ROWS))
    pinned(ROOT / "tests" / "bench" / "golden" / "chart.svg", made.encode())
    assert "whole build: 2 s at 100 days, 16 s at 1,000 days; it grows with the power 0.90." in made
    assert "one day more: 1.2 s at 100 days." in made


def test_a_chart_of_one_point_is_drawn_too() -> None:
    assert "<circle" in chart([Line("one", ((100.0, 1.0),))])


def test_growth_is_the_slope_of_logarithms() -> None:
    assert exponent([(1, 5), (10, 500), (100, 50_000)]) == pytest.approx(2)
    (grown,) = growths(ROWS)
    assert f"{BUILDS}, from 100 to 1,000" == grown.name
    assert grown.value == pytest.approx(0.903, abs=0.001)
    (quadratic,) = growths(Row("n", n * n, "s", series=rows.SEEDS, size=n) for n in (1, 10))
    assert not quadratic.holds


@pytest.mark.parametrize(
    ("value", "said"), [(1234.5, "1,234"), (12.34, "12.3"), (0.00123, "0.00123"), (0, "0")]
)
def test_figures_have_three_digits(value: float, said: str) -> None:
    assert said == figure(value)


def test_what_a_work_costs_is_measured() -> None:
    once = spent(lambda: sum(range(200_000)))
    least, none = cheapest(lambda: sum(range(200_000)), lambda: None, rounds=2)
    assert 0 < once.cpu
    assert 0 < least.cpu
    assert none.wall < least.wall
    assert Spent(1, 2) == Spent(3, 5) - Spent(2, 3)
    assert peak_here() > 10
    assert peak_below() >= 0


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / page.PAGE).write_text(
        "# P\n\n<!-- figures -->\nold\n<!-- end of figures -->\nend\n"
    )
    monkeypatch.setattr(command, "PINNED", tmp_path / "ratios.json")
    command.PINNED.write_text("{}")
    return tmp_path


def test_figures_are_written_into_the_page_beside_those_of_the_same_machine(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.write(docs, ROWS[:1])
    page.write(docs, ROWS[1:3])
    said = (docs / page.PAGE).read_text("utf-8")
    assert said.startswith("# P\n\n<!-- figures -->\nMeasured until 2")
    assert said.endswith("<!-- end of figures -->\nend\n")
    assert "old" not in said
    assert table(ROWS[:3]) in said
    assert f"| {BUILDS}, from 100 to 1,000 | 0.90 |" in said
    assert page.machine() in said
    assert "whole build" in (docs / page.CHART).read_text("utf-8")
    monkeypatch.setattr(page, "machine", lambda: "another machine")
    page.write(docs, ROWS[3:])
    assert table(ROWS[3:]) in (docs / page.PAGE).read_text("utf-8")


def test_measured_rows_are_pinned_and_a_missed_bound_stops(
    docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Stop, match="Bounds missed: reading"):
        command.measure(
            {"all": lambda: [*ROWS, replace(ROWS[0], name="x", steady=False)]}, docs, pin=True
        )
    assert {"1,000 days": 1.5, "100 days": 0.5, "reading": 1.5, "size": 150.0} == {
        name: figure
        for name, figure in json.loads(command.PINNED.read_text()).items()
        if not name.startswith(BUILDS)
    }
    assert table(ROWS[:1]) in capsys.readouterr().out


@pytest.mark.parametrize("row", ROWS[1:4], ids=lambda row: row.name)
def test_a_fifth_worse_is_caught_and_noise_is_not(
    docs: Path, row: Row, capsys: pytest.CaptureFixture[str]
) -> None:
    assert docs
    worse, noisy = (
        row.compared / factor if row.at_least else row.compared * factor for factor in (1.2, 1.1)
    )
    command.PINNED.write_text(json.dumps({row.name: row.compared, "other": 1}))

    def with_(figure: float) -> Row:
        return replace(row, value=figure) if row.ratio is None else replace(row, ratio=figure)

    command.check({"one": lambda: [with_(noisy), ROWS[4]]})
    assert "worse" not in capsys.readouterr().out
    with pytest.raises(Stop, match=f"Worse than pinned: {row.name}"):
        command.check({"one": lambda: [with_(worse)]})
    assert "**worse**" in capsys.readouterr().out


def test_what_seems_worse_is_measured_again_and_the_best_counts(docs: Path) -> None:
    assert docs
    command.PINNED.write_text(json.dumps({"size": 100.0}))
    sizes = iter([150.0, 101.0])
    command.check({"one": lambda: [replace(ROWS[3], value=next(sizes))]})
    assert [] == list(sizes)


def test_the_best_of_several_is_pinned(docs: Path) -> None:
    assert docs
    sizes = iter([103.0, 0.0, 109.0])
    command.measure({"one": lambda: [replace(ROWS[3], value=next(sizes))]}, pin=True)
    assert {"size": 0.0} == json.loads(command.PINNED.read_text())


def test_what_was_nothing_may_not_become_something() -> None:
    assert command.is_worse(Row("files", 1, "files"), 0)
    assert not command.is_worse(Row("files", 0, "files"), 0)
    assert "| files | 0 | 0 |  |" in checked([(Row("files", 0, "files"), 0, False)])
    assert rows.Row("x", 1, "s").holds


def test_measures_are_chosen_by_name_and_size() -> None:
    chosen = command.choose(ROOT, "site,dask,feeds", "100,1000", "500")
    assert ["feeds", "site 100", "site 1000", "dask 500"] == list(chosen)
    assert "site 40" in command.choose(ROOT, small=True)
    with pytest.raises(Stop, match="There is no speed"):
        command.choose(ROOT, "speed")
    with pytest.raises(Stop, match="Sizes are numbers"):
        command.choose(ROOT, days="many")
