"""The accounting identity: every seed is published, merged, undated, withheld or refused."""

from __future__ import annotations

from digest.model import Accounts, Digest


def account(digest: Digest) -> Accounts:
    """Count where every seed of a digest went."""
    texts = [
        text for edition in digest.editions for story in edition.stories for text in story.texts
    ]
    return Accounts(
        published=len(texts),
        merged=sum(len(text) - 1 for text in texts),
        undated=len(digest.undated),
        withheld=len(digest.withheld),
        refused=len(digest.refusals),
    )
