"""The bodies of answers, decompressed piece by piece, so that no bomb goes off."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import brotli

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Bytes of one answer after decompression.
MOST_BYTES = 5 * 1024 * 1024


class Failed(Exception):  # noqa: N818 - what happened to a request
    """A request came to nothing; the message is one line for the report."""


def inflate(chunks: Iterable[bytes], encoding: str) -> bytes:
    """Return a body decompressed; raises `Failed` over 5 MiB, before more than that is made."""
    body = bytearray()
    for piece in _pieces(chunks, encoding.strip().lower()):
        body += piece
        if len(body) > MOST_BYTES:
            raise Failed(f"over {MOST_BYTES // 1024**2} MiB")
    return bytes(body)


def _pieces(chunks: Iterable[bytes], encoding: str) -> Iterable[bytes]:
    """Yield a body in pieces, none of which is larger than is allowed for the whole."""
    if encoding in {"", "identity"}:
        yield from chunks
    elif encoding in {"gzip", "x-gzip"}:
        gzip = zlib.decompressobj(wbits=31)
        for chunk in chunks:
            try:
                yield gzip.decompress(chunk, MOST_BYTES + 1)
            except zlib.error as error:
                raise Failed(f"broken gzip: {error}") from None
        if not gzip.eof:
            raise Failed("broken gzip: it ends too early")
    elif encoding == "br":
        unpacker = brotli.Decompressor()
        for chunk in chunks:
            try:
                yield unpacker.process(chunk, output_buffer_limit=MOST_BYTES + 1)
            except brotli.error:
                raise Failed("broken brotli") from None
        if not unpacker.is_finished():
            raise Failed("broken brotli: it ends too early")
    else:
        raise Failed(f"unknown encoding {encoding[:40]!r}")
