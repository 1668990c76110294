"""Editions in, bytes out. Pure, given a template loader."""
