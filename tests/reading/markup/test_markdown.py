"""Markdown's marks go, and the words and their lines stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.reading.markup.markdown import plain_lines


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("# Talks end", "Talks end"),
        ("## Talks end ##", "Talks end"),
        ("#hashtag stays", "#hashtag stays"),
        ("The [minister](https://herald.example/a_(b) 'x') said", "The minister said"),
        ("The [minister][1] said [so]", "The minister said [so]"),
        ("[![Map](map.png)](https://herald.example/map)", ""),
        ("![Map of Amel](map.png) Port Amel", "Port Amel"),
        ("[1]: https://herald.example/", ""),
        ("**Port Amel** — _shelled_ again, `they` ~~say~~", "Port Amel — shelled again, they say"),
        ("5 * 3 and snake_case_name stay", "5 * 3 and snake_case_name stay"),
        (r"3\. June, \*not\* marked", "3. June, *not* marked"),
        ("> > “We stay,” she said", "“We stay,” she said"),
        ("- one", "one"),
        ("- [x] done", "done"),
        ("---", ""),
        ("===", ""),
        ("* * *", ""),
        ("```python", ""),
        ("|---|:--:|", ""),
        ("see <https://herald.example/> <b>now</b><!-- note -->", "see now"),
        ("2025-06-01", "2025-06-01"),
    ],
)
def test_marks_go_and_words_stay(marked: str, plain: str) -> None:
    assert plain_lines([marked]) == (plain,)


@given(st.lists(st.text(alphabet="ab *_`[]()!<>#-\\|:~=1.", max_size=60), max_size=8))
def test_no_line_is_added_or_lost(lines: list[str]) -> None:
    assert len(plain_lines(lines)) == len(lines)


@pytest.mark.parametrize("mark", ["[", "![", "*", "<!--", "[](", "`", "> ", "- ", "|-", "-", "\\"])
def test_a_long_run_of_marks_is_no_hard_work(mark: str) -> None:
    assert len(plain_lines([mark * 50_000 + "x"])) == 1
