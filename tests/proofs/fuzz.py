"""Feeds one target with inputs that coverage guides, by atheris: `invoke fuzz`.

A failing input is written to the folder it runs in, as crash-…, slow-… or oom-….
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["digest"]):
    from tests.proofs.targets import ROOT, TARGETS

WORDS = (
    *("title: Talks\n", "author: [A, B]\n", "---\ntitle: x\n---\n", "&a", "*a", "!!python/object"),
    *("id: d\nname: D\n", "- made: 2025-06-01\n  day: 2025-06-01\n  wrong: a\n  right: b\n"),
    *("<script>alert(1)</script>", "{{ 7*7 }}", "javascript:alert(1)", "https://a.example/?b=c"),
    *("Published: 1 June 2025 10:00 IST\n", "at least three people were killed in Kharkiv. "),
)
#: Bytes of an input: the time of most targets grows with them.
LONGEST = {"sidecars": 400, "escaping": 300, "settings": 400, "reading": 4_000, "articles": 32}


def main(name: str, runs: str) -> None:
    """Run a target so many times, beginning with the seeds and a few words."""
    with TemporaryDirectory() as corpus:
        for number, path in enumerate([*ROOT.glob("seeds/*.txt"), ROOT / "digest.yml"]):
            Path(corpus, f"file{number}").write_bytes(b"\0" + path.read_bytes())
        for number, word in enumerate(WORDS):
            Path(corpus, f"word{number}").write_text(word)
        options = [
            f"-runs={runs}",
            "-timeout=20",
            f"-max_len={LONGEST[name]}",
            "-print_final_stats=1",
        ]
        atheris.Setup([sys.argv[0], corpus, *options], TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
