"""The verbs that people and CI use: `invoke --list`."""

from __future__ import annotations
