"""A sample of `invoke fuzz`: whatever bytes come, there is an answer or a refusal."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.proofs.targets import TARGETS

#: Bytes, text in many scripts, and the pieces that files of ours are made of.
PIECES = st.lists(
    st.one_of(
        st.binary(max_size=60),
        st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")),
        st.sampled_from(
            [
                *(b"title: ", b"\n---\n", b"- ", b": ", b"&a ", b"*a", b"<p>", b"</p>", b"\r\n"),
                *(b"Published: 1 June 2025\n", b"at least 3 people were killed in Amel. "),
                *(b"{{", b"![", b"]("),
            ]
        ),
    ),
    max_size=12,
).map(b"".join)


@pytest.mark.parametrize("name", TARGETS)
def test_any_bytes_have_an_answer(name: str) -> None:
    @settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
    @given(PIECES)
    def feed(data: bytes) -> None:
        TARGETS[name](data)

    feed()
