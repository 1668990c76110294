"""A page before it is rendered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from digest.model import Edition


@dataclass(frozen=True, slots=True)
class Page:
    """What a page is called, where it stands and what its template is given."""

    #: Below docs/: "2025/06/01/index.md". A page of its own folder links alike in every generator.
    path: str
    template: str
    title: str
    description: str
    #: The item of the navigation it stands under.
    tab: str
    #: The newest day that it speaks of.
    modified: date | None = None
    #: The edition that it shows, if it shows one.
    edition: Edition | None = None
    content: Mapping[str, object] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Its address below the site's root: "2025/06/01/"."""
        return self.path.removesuffix("index.md")

    @property
    def root(self) -> str:
        """The way from its address to the site's root: "../../../"."""
        return "../" * self.address.count("/") or "./"
