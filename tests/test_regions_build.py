"""Outlines are given to the regions that their towns make certain, and to no other."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

from digest import regions_build
from digest.regions_build import encode, holds, make_regions, match, read_gazetteer, shapes_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

#: Two squares side by side, whose common side is one arc.
TOPOLOGY: dict[str, Any] = {
    "transform": {"scale": [0.5, 0.5], "translate": [10, 20]},
    "arcs": [
        [[2, 0], [0, 2]],
        [[2, 2], [-2, 0], [0, -2], [2, 0]],
        [[2, 2], [2, 0], [0, -2], [-2, 0]],
    ],
    "objects": {
        "xv": {
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "arcs": [[[-1, -3]]]},
                {"type": None},
            ]
        }
    },
}
WEST, EAST = ("XV", "01"), ("XV", "02")
TOWNS = [
    (10.2, 20.2, WEST),
    (10.8, 20.5, WEST),
    (11.2, 20.5, EAST),
    (11.6, 20.8, EAST),
    (11.7, 20.7, ("XW", "09")),
]


def test_areas_share_their_arcs() -> None:
    west, east = shapes_of(TOPOLOGY)
    assert {(10, 20), (11, 20), (11, 21), (10, 21)} == set(west[0])
    assert {(11, 20), (12, 20), (12, 21), (11, 21)} == set(east[0])


def test_an_area_is_of_the_region_of_its_towns_whatever_its_neighbours() -> None:
    west, east = shapes_of(TOPOLOGY)
    assert {WEST: west, EAST: east} == match([[west, east]], TOWNS)


def test_an_area_of_two_regions_is_of_neither() -> None:
    west, east = shapes_of(TOPOLOGY)
    mixed = [*TOWNS, (10.4, 20.4, EAST), (10.5, 20.4, EAST)]
    assert {} == match([[west]], mixed)
    assert {WEST: west} == match([[west, east]], [TOWNS[0], TOWNS[1]])


def test_a_region_most_of_whose_towns_are_elsewhere_has_no_outline() -> None:
    west, _ = shapes_of(TOPOLOGY)
    assert {} == match([[west]], [*TOWNS, (14.0, 20.0, WEST), (15.0, 20.0, WEST)])


def test_a_lake_is_not_part_of_an_area() -> None:
    around = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]
    lake = [(1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 2.0)]
    assert holds([around, lake], (3.0, 3.0, WEST))
    assert not holds([around, lake], (1.5, 1.5, WEST))
    assert not holds([around, lake], (5.0, 1.0, WEST))


def test_a_ring_is_written_with_the_points_that_matter() -> None:
    ring = [(0.0, 0.0), (0.5, 0.001), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]
    assert "0 0 100 0 0 100 -100 0 0 -100" == encode(ring)
    assert "" == encode([(0.0, 0.0), (0.001, 0.0), (0.0, 0.001)])
    assert "" == encode([(1.0, 1.0)] * 5)


def test_the_gazetteer_knows_the_regions_of_its_towns() -> None:
    names, towns = read_gazetteer()
    near = {region for x, y, region in towns if abs(x - 36.25) < 0.05 and abs(y - 50) < 0.05}
    assert {"Kharkiv Oblast"} == {names[region] for region in near}


def test_the_file_has_a_line_a_region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = tmp_path / "src" / "js" / "data"
    data.mkdir(parents=True)
    (data / "xvx.topo.json").write_text(json.dumps(TOPOLOGY), "utf-8")
    names = {WEST: "Westmark Province", EAST: "Eastmark Province"}
    monkeypatch.setattr(regions_build, "read_gazetteer", lambda: (names, TOWNS))
    header, *lines = gzip.decompress(make_regions(tmp_path)).decode().splitlines()
    assert header.startswith("# Natural Earth")
    assert ["XV\tWestmark Province", "XV\tEastmark Province"] == [
        line.rpartition("\t")[0] for line in lines
    ]
