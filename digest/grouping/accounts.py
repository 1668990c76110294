"""The accounting identity: every seed is published, merged, undated, withheld or refused."""

from __future__ import annotations

from digest.model import Accounts, Digest


def account(digest: Digest) -> Accounts:
    """Count where every seed of a digest went."""
    texts = sum(outline.texts for outline in digest.outlines)
    return Accounts(
        published=texts,
        merged=sum(outline.articles for outline in digest.outlines) - texts,
        undated=len(digest.undated),
        withheld=len(digest.withheld),
        refused=len(digest.refusals),
    )
