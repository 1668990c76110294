"""HTTP that a stranger's server can't misuse; the one module of collecting that opens a socket.

Only http and https, and only to public addresses: each name is resolved here, every address it has
is checked, and the connection goes to a checked address, so that a name can't be rebound between
check and use. Redirects are checked alike. Time and size are bounded whatever the server does.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import httpcore

from digest.collecting.inflating import Failed, inflate

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable, Mapping

#: Seconds that one request may take, from the connection to the last byte.
MOST_SECONDS = 10.0
MOST_REDIRECTS = 3
REDIRECTS = frozenset({301, 302, 303, 307, 308})
#: IPv6 addresses that are assigned and reach a host of their own: no tunnel hides another in them.
_UNICAST = ipaddress.ip_network("2000::/3")
_TUNNELS = tuple(map(ipaddress.ip_network, ("2001::/32", "2002::/16")))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered."""

    #: The address that answered, after redirects.
    url: str
    status: int
    #: Names in lower case.
    headers: Mapping[str, str]
    body: bytes


class Transport:
    """Sends requests of one run under one name."""

    def __init__(
        self,
        agent: str,
        *,
        allowed: Iterable[tuple[str, int]] = (),
        seconds: float = MOST_SECONDS,
        context: ssl.SSLContext | None = None,
    ) -> None:
        """Take the User-Agent, and addresses with ports that are let through although private.

        `allowed` and `context` are for tests, which serve on this machine.
        """
        self.agent = agent
        self._allowed = frozenset(allowed)
        self._seconds = seconds
        self._context = context

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Return the answer to a GET, up to three redirects further; raises `Failed`."""
        deadline = time.monotonic() + self._seconds
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._get_one(url, headers or {}, deadline)
            if answer.status not in REDIRECTS or "location" not in answer.headers:
                return answer
            try:
                url = urljoin(url, answer.headers["location"])
            except ValueError:
                raise Failed("a redirect to what is no address") from None
        raise Failed(f"more than {MOST_REDIRECTS} redirects")

    def _get_one(self, url: str, headers: Mapping[str, str], deadline: float) -> Answer:
        check_address(url)
        ours = {"User-Agent": self.agent, "Accept-Encoding": "gzip, br", "Accept": "*/*"}
        sent = [(key.encode(), value.encode()) for key, value in (ours | dict(headers)).items()]
        backend = _Backend(self._allowed, deadline)
        try:
            with (
                httpcore.ConnectionPool(ssl_context=self._context, network_backend=backend) as pool,
                pool.stream("GET", url, headers=sent) as response,
            ):
                names = {
                    key.decode("latin-1").lower(): value.decode("latin-1")
                    for key, value in response.headers
                }
                body = inflate(response.iter_stream(), names.get("content-encoding", ""))
                return Answer(url, response.status, names, body)
        except httpcore.TimeoutException:
            raise Failed(f"no whole answer within {self._seconds:.0f} s") from None
        except (httpcore.NetworkError, httpcore.ProtocolError, OSError, ValueError) as error:
            said = " ".join(str(error).split())[:200]
            raise Failed(f"{type(error).__name__}: {said}" if said else "no answer") from None


def check_address(url: str) -> None:
    """Raise `Failed` for an address that is not http or https with a host."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise Failed(f"{url[:200]!r} is no address") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise Failed(f"{url[:200]!r} is not http or https")


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet, and no tunnel to one that is not."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped:
            return is_public(str(ip.ipv4_mapped))
        if ip not in _UNICAST or any(ip in tunnel for tunnel in _TUNNELS):
            return False
    return ip.is_global and not ip.is_multicast


class _Backend(httpcore.NetworkBackend):
    """Connects to checked addresses only, until a deadline."""

    def __init__(self, allowed: frozenset[tuple[str, int]], deadline: float) -> None:
        self._allowed = allowed
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline is stricter
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        for address in addresses:
            if not is_public(address) and (address, port) not in self._allowed:
                raise Failed(f"{host} is at {address}, which is not a public address")
        stream = httpcore.SyncBackend().connect_tcp(
            addresses[0], port, _left(self._deadline), local_address, socket_options
        )
        return _Stream(stream, self._deadline)


class _Stream(httpcore.NetworkStream):
    """A connection that ends at a deadline, however slowly the other side drips."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: float) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - as above
        return self._inner.read(max_bytes, _left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 - as above
        self._inner.write(buffer, _left(self._deadline))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - as above
    ) -> httpcore.NetworkStream:
        stream = self._inner.start_tls(ssl_context, server_hostname, _left(self._deadline))
        return _Stream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - as httpcore has it
        return self._inner.get_extra_info(info)


def _left(deadline: float) -> float:
    """Return the seconds left; raises httpcore's timeout where there are none."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout
    return left
