"""Conflict Digest: an honest daily digest of a conflict from collected articles."""

__version__ = "0.1.0"
