"""Collecting against a server on this machine that behaves as badly as the web does."""

from __future__ import annotations

import os
import resource
import socket
import subprocess
import sys
import threading
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import brotli
import pytest
import yaml

from digest.build import build
from digest.collecting.command import ALLOWED, collect_sources
from digest.collecting.inflating import Failed
from digest.collecting.politeness import MOST_PAUSE, Disallowed, Visitor
from digest.collecting.transport import Answer, Transport, is_public
from digest.model import Stop
from tests.collecting import server
from tests.collecting.server import Handler, Site, page
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

MOMENT = datetime(2031, 5, 2, 6, 0, tzinfo=UTC)
PARAGRAPHS = (
    (
        "The ferry at Tessin Ford stopped at noon on Thursday after shells fell near its slip, the "
        "port office of Northmark said in a statement, and it had not sailed again by the evening."
    ),
    (
        "Two ferry workers said that they had counted eleven shells within an hour, and nobody "
        "on the boats was hurt, although the roof of the ticket hall had been broken in two places."
    ),
    (
        "The river commission, which both governments pay for, asked each side to keep away from "
        "the crossing, on which nine thousand people of the valley depend for bread and medicine."
    ),
)


def article(title: str, *more: str) -> str:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (*PARAGRAPHS, *more))
    return (
        f"<html><head><title>{title}</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>{title}</h1>{text}</article><footer>Imprint</footer></body></html>"
    )


def rss(home: str, *items: tuple[str, str], day: str = "Thu, 01 May 2031 18:00:00 GMT") -> bytes:
    rows = "".join(
        f"<item><title>{title}</title><link>{home}{path}</link><pubDate>{day}</pubDate></item>"
        for path, title in items
    )
    return f"<rss version='2.0'><channel><title>C</title>{rows}</channel></rss>".encode()


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    with server.serve() as served:
        monkeypatch.setenv(ALLOWED, f"127.0.0.1:{served.port}")
        yield served


@pytest.fixture
def courier(site: Site, project: Path) -> Site:
    """A feed of three articles, set up as a source."""
    names = [(f"/{n}", f"Ferry stops at Tessin Ford again {n}") for n in ("one", "two", "three")]
    site.routes |= {path: page(article(title)) for path, title in names}
    site.routes["/feed"] = server.fresh(rss(site.home, *names), '"v1"')
    set_up(project, site)
    return site


def set_up(project: Path, site: Site, path: str = "/feed", **more: object) -> None:
    source = {"name": "Elvar Courier", "feed": site.home + path, "delay": 0, **more}
    text = yaml.safe_dump({"contact": "https://digest.example/about", "sources": [source]})
    (project / "digest.yml").write_text(text)


def run(project: Path, **options: Any) -> str:  # noqa: ANN401 - whatever collect takes
    return collect_sources(project, say=lambda _: None, moment=MOMENT, **options)


def seeds(project: Path) -> list[Path]:
    return sorted((project / "seeds").glob("*/*.html"))


def counts(report: str) -> dict[str, int]:
    """The row of the only source."""
    names, row = report.splitlines()[0].split()[1:], report.splitlines()[1].split()[-5:]
    return dict(zip(names, map(int, row), strict=True))


def test_each_article_becomes_a_seed_with_its_provenance(courier: Site, project: Path) -> None:
    assert counts(run(project))["new"] == 3
    first = next(path for path in seeds(project) if "again-one" in path.name)
    assert first.parent.name == "2031-05-02"
    facts = yaml.safe_load(first.with_suffix(".yml").read_text())
    assert facts["url"] == f"{courier.home}/one"
    assert facts["source"] == "Elvar Courier"
    assert facts["retrieved"] == "2031-05-02T06:00:00Z"
    assert facts["published"] == "Thu, 01 May 2031 18:00:00 GMT"
    assert facts["status"] == "200"
    assert len(facts["sha256"]) == 64


def test_the_publishers_contact_is_in_every_request(courier: Site, project: Path) -> None:
    run(project)
    (agent,) = courier.agents
    assert agent.startswith("ConflictDigest/")
    assert agent.endswith("(+https://digest.example/about)")


def test_a_second_run_asks_once_and_writes_nothing(courier: Site, project: Path) -> None:
    run(project)
    before = {path: path.stat().st_mtime_ns for path in (project / "seeds").rglob("*/*")}
    courier.asked.clear()
    assert counts(run(project)) == dict.fromkeys(
        ("new", "revised", "known", "disallowed", "failed"), 0
    )
    assert dict(courier.asked) == {"/robots.txt": 1, "/feed": 1}
    assert {path: path.stat().st_mtime_ns for path in (project / "seeds").rglob("*/*")} == before


@pytest.mark.parametrize("kind", ["atom", "json", "page"])
def test_atom_json_feed_and_a_page_of_links_serve_as_well(
    site: Site, project: Path, kind: str
) -> None:
    title = "Ferry stops at Tessin Ford again"
    bodies = {
        "atom": "<feed xmlns='http://www.w3.org/2005/Atom'><title>C</title><id>c</id><entry>"
        f"<id>1</id><title>{title}</title><link href='/one'/>"
        "<updated>2031-05-01T18:00:00Z</updated></entry></feed>",
        "json": '{"version": "https://jsonfeed.org/version/1.1", "title": "C", "items": [{"id": '
        f'"1", "url": "{site.home}/one", "title": "{title}", "date_published": "2031-05-01"}}]}}',
        "page": f"<a href='/one#top'>{title}</a><a href='/'>Home</a><a href='http://x.example/a'>"
        "Another site has this headline</a>",
    }
    site.routes |= {"/list": page(bodies[kind]), "/one": page(article(title))}
    set_up(
        project,
        site,
        "/list",
        **({"feed": "", "page": f"{site.home}/list"} if kind == "page" else {}),
    )
    assert counts(run(project))["new"] == 1


def test_robots_txt_is_obeyed_and_what_it_forbids_is_counted(courier: Site, project: Path) -> None:
    courier.routes["/robots.txt"] = page("User-agent: *\nDisallow: /two\n")
    assert counts(run(project)) == {
        "new": 2,
        "revised": 0,
        "known": 0,
        "disallowed": 1,
        "failed": 0,
    }
    assert courier.asked["/two"] == 0


def test_a_robots_txt_that_cannot_be_had_forbids_all(courier: Site, project: Path) -> None:
    courier.routes["/robots.txt"] = page("", 500)
    assert "robots.txt asks not to" in run(project)
    assert courier.asked["/feed"] == 0


def test_an_article_that_changed_becomes_a_revision_beside_the_first(
    courier: Site, project: Path
) -> None:
    run(project)
    title = "Ferry stops at Tessin Ford again one"
    courier.routes["/one"] = page(article(title, "On Friday the ferry sailed again at seven."))
    later = rss(courier.home, ("/one", f"{title}, sails on Friday"))
    courier.routes["/feed"] = server.fresh(later, '"v2"')
    assert counts(run(project))["revised"] == 1
    revision = next(path for path in seeds(project) if path.name.endswith(".2.html"))
    assert yaml.safe_load(revision.with_suffix(".yml").read_text())["revision"] == "2"
    assert len(seeds(project)) == 4
    assert build(project).accounts.merged == 3  # the four are told in the same words
    days = (project / "site" / "2031" / "05").rglob("index.html")
    assert any("Updated at its source: version 2" in day.read_text() for day in days)


def test_an_article_that_only_says_it_changed_is_not_filed_again(
    courier: Site, project: Path
) -> None:
    run(project)
    later = rss(courier.home, ("/one", "A new headline in the feed"))
    courier.routes["/feed"] = server.fresh(later, '"v2"')
    assert counts(run(project))["known"] == 1
    assert len(seeds(project)) == 3


def test_a_dry_run_names_what_is_new_and_writes_nothing(courier: Site, project: Path) -> None:
    report = run(project, dry=True)
    assert f"new: {courier.home}/one" in report
    assert list((project / "seeds").iterdir()) == []


@pytest.mark.usefixtures("courier")
def test_old_items_are_left_out_on_request(project: Path) -> None:
    assert counts(run(project, since=date(2031, 5, 2)))["new"] == 0
    (project / "seeds" / ".collected.json").unlink()
    assert counts(run(project, since=date(2031, 5, 1)))["new"] == 3


@pytest.mark.usefixtures("courier")
def test_a_source_that_is_not_there_is_answered_with_those_that_are(project: Path) -> None:
    with pytest.raises(Stop, match="There are: Elvar Courier"):
        run(project, only="Nobody")
    (project / "digest.yml").write_text("")
    with pytest.raises(Stop, match="nothing to do"):
        run(project)


def test_a_thousand_items_are_taken_so_many_a_run(site: Site, project: Path) -> None:
    names = [(f"/{n}", f"Ferry stops at Tessin Ford again {n}") for n in range(1000)]
    site.routes |= {path: page(article(title)) for path, title in names}
    site.routes["/feed"] = server.fresh(rss(site.home, *names), '"v1"')
    set_up(project, site, max_items=20)
    assert counts(run(project))["new"] == 20
    assert len(seeds(project)) == 20
    again = counts(run(project))
    assert (again["known"], again["new"]) == (20, 20)


def test_one_bad_page_does_not_stop_the_others_and_is_tried_again(
    courier: Site, project: Path
) -> None:
    courier.routes["/two"] = page("", 500)
    report = run(project)
    assert counts(report)["new"] == 2
    assert f"{courier.home}/two: the server answered 500" in report
    courier.routes["/two"] = page(article("Ferry stops at Tessin Ford again two"))
    assert counts(run(project))["new"] == 1


def test_a_page_without_an_article_is_named_and_not_filed(courier: Site, project: Path) -> None:
    courier.routes["/two"] = page("<html><body><a href='/'>Home</a></body></html>")
    courier.routes["/three"] = page(b"%PDF-1.7", Content_Type="application/pdf")
    report = run(project)
    assert counts(report)["new"] == 1
    assert f"{courier.home}/three: not filed: is no text" in report


def test_bytes_that_are_certain_outweigh_a_wrong_charset(courier: Site, project: Path) -> None:
    courier.routes["/two"] = page(
        article("Fähre hält wieder an").encode("utf-16"), Content_Type="text/html; charset=utf-8"
    )
    assert counts(run(project))["new"] == 3
    assert any(path.name.startswith("fahre-halt") for path in seeds(project))


def test_a_host_is_asked_by_one_at_a_time_and_hosts_at_once(site: Site, project: Path) -> None:
    at_once: list[int] = []
    guard, busy = threading.Lock(), [0]

    def slow(handler: Handler) -> None:
        with guard:
            busy[0] += 1
            at_once.append(busy[0])
        time.sleep(0.02)
        with guard:
            busy[0] -= 1
        server.answer(handler, 200, b"<rss version='2.0'><channel/></rss>")

    sources = [{"name": f"S{n}", "feed": f"{site.home}/feed{n}", "delay": 0} for n in range(6)]
    (project / "digest.yml").write_text(yaml.safe_dump({"sources": sources}))
    site.routes |= {f"/feed{n}": slow for n in range(6)}
    run(project)
    assert max(at_once) == 1


# The transport: what a server can't do to us.


@pytest.fixture
def transport(site: Site) -> Transport:
    return Transport("Test/1", allowed=[("127.0.0.1", site.port)], seconds=2)


def test_a_slow_drip_ends_in_time(site: Site, transport: Transport) -> None:
    site.routes["/drip"] = server.drip
    with pytest.raises(Failed, match="no whole answer within 2 s"):
        transport.get(f"{site.home}/drip")


def test_a_bomb_is_given_up_before_it_fills_the_memory(site: Site, transport: Transport) -> None:
    site.routes["/bomb"] = page(server.bomb(200), Content_Encoding="gzip")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(Failed, match="over 5 MiB"):
        transport.get(f"{site.home}/bomb")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60 * 1024  # KiB


def test_an_endless_body_is_cut(site: Site, transport: Transport) -> None:
    def endless(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b"." * 65536)

    site.routes["/endless"] = endless
    with pytest.raises(Failed, match="over 5 MiB"):
        transport.get(f"{site.home}/endless")


@pytest.mark.parametrize("encoding", ["", "gzip", "br"])
def test_answers_are_taken_in_each_encoding(
    site: Site, transport: Transport, encoding: str
) -> None:
    import gzip  # noqa: PLC0415 - for this table alone

    pack = {"": bytes, "gzip": gzip.compress, "br": brotli.compress}[encoding]
    site.routes["/"] = page(pack(b"word " * 99), Content_Encoding=encoding)
    assert transport.get(f"{site.home}/").body == b"word " * 99


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", b"no gzip"),
        ("gzip", server.bomb(1)[:100]),
        ("br", b"\xff\xff"),
        ("br", brotli.compress(b"word " * 999)[:9]),
        ("rot13", b"x"),
    ],
)
def test_broken_encodings_end_in_one_line(
    site: Site, transport: Transport, encoding: str, body: bytes
) -> None:
    site.routes["/"] = page(body, Content_Encoding=encoding)
    with pytest.raises(Failed) as caught:
        transport.get(f"{site.home}/")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "target",
    [
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]:1/",
        "http://[::ffff:127.0.0.1]:1/",
        "http://localhost:1/",
        "file:///etc/passwd",
        "gopher://x.example/",
        "http://[broken/",
    ],
)
def test_a_redirect_leads_nowhere_private(site: Site, transport: Transport, target: str) -> None:
    site.routes["/away"] = server.moved(target)
    with pytest.raises(Failed, match=r"not a public address|not http or https|no address"):
        transport.get(f"{site.home}/away")


def test_three_redirects_are_followed_and_a_loop_is_not(site: Site, transport: Transport) -> None:
    site.routes |= {f"/{n}": server.moved(f"/{n + 1}") for n in range(3)}
    site.routes |= {"/3": page("there"), "/loop": server.moved("/loop")}
    assert transport.get(f"{site.home}/0").url == f"{site.home}/3"
    with pytest.raises(Failed, match="more than 3 redirects"):
        transport.get(f"{site.home}/loop")


def test_a_name_with_one_private_address_is_refused_and_never_looked_up_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_up = []

    def rebind(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        looked_up.append(host)
        public, private = ("93.184.216.34", port), ("127.0.0.1", port)
        found = [public] if len(looked_up) == 2 else [public, private]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", address) for address in found]

    monkeypatch.setattr(socket, "getaddrinfo", rebind)
    with pytest.raises(Failed, match=r"127\.0\.0\.1, which is not a public address"):
        Transport("Test/1").get("http://rebinding.example/")
    assert looked_up == ["rebinding.example"]


def test_a_connection_goes_to_the_address_that_was_checked(
    monkeypatch: pytest.MonkeyPatch, site: Site
) -> None:
    site.routes["/"] = page("there")
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", site.port))]
    asked = []
    real = socket.getaddrinfo

    def once(host: str, port: int, *rest: Any, **more: Any) -> Any:  # noqa: ANN401 - as the real one
        asked.append(host)
        return found if host == "name.example" else real(host, port, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", once)
    transport = Transport("Test/1", allowed=[("127.0.0.1", site.port)])
    assert transport.get(f"http://name.example:{site.port}/").body == b"there"
    assert asked.count("name.example") == 1


@pytest.mark.parametrize(
    "address", ["http://[", "http://a.example:port/", "ftp://a.example/", "http://", "/etc/passwd"]
)
def test_what_is_no_address_of_the_web_is_not_asked_for(address: str, transport: Transport) -> None:
    with pytest.raises(Failed, match=r"is no address|is not http or https"):
        transport.get(address)


def test_where_no_time_is_left_nothing_is_sent(site: Site) -> None:
    site.routes["/"] = page("there")
    hurried = Transport("Test/1", allowed=[("127.0.0.1", site.port)], seconds=0)
    with pytest.raises(Failed, match="no whole answer within 0 s"):
        hurried.get(site.home)


def test_a_refused_port_and_broken_tls_end_in_one_line(site: Site, transport: Transport) -> None:
    for url in (f"https://127.0.0.1:{site.port}/", "http://name.invalid/"):
        with pytest.raises(Failed) as caught:
            transport.get(url)
        assert "\n" not in str(caught.value)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    with pytest.raises(Failed):
        Transport("Test/1", allowed=[("127.0.0.1", port)]).get(f"http://127.0.0.1:{port}/")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("224.0.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - an address to refuse
        ("::", False),
        ("fe80::1", False),
        ("fd00::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_only_addresses_of_the_open_internet_are_public(address: str, *, public: bool) -> None:
    assert is_public(address) is public


# Manners: what a server can ask of us.


class Script:
    """Answers in turn, instead of a transport."""

    def __init__(self, *answers: Answer | Failed) -> None:
        self.answers = [Answer("", 404, {}, b""), *answers]

    def get(self, *_: object) -> Answer:
        said = self.answers.pop(0)
        if isinstance(said, Failed):
            raise said
        return said


def visitor(script: Script) -> tuple[Visitor, list[float]]:
    """A visitor whose clock moves only when it sleeps."""
    now, slept = [0.0], list[float]()

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    return Visitor(script, sleep=sleep, clock=lambda: now[0]), slept  # type: ignore[arg-type]


GOOD = Answer("", 200, {}, b"good")


def test_there_is_a_pause_between_two_requests_to_a_host() -> None:
    who, slept = visitor(Script(GOOD, GOOD))
    who.get("http://a.example/1", 2)
    who.get("http://a.example/2", 2)
    assert slept == [2, 2]


def test_a_crawl_delay_of_robots_txt_is_kept() -> None:
    script = Script(GOOD, GOOD)
    script.answers[0] = Answer("", 200, {}, b"User-agent: *\nCrawl-delay: 7\n")
    who, slept = visitor(script)
    who.get("http://a.example/1", 0)
    who.get("http://a.example/2", 0)
    assert slept == [7]


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({"retry-after": "30"}, 30),
        (
            {
                "date": "Thu, 01 May 2031 18:00:00 GMT",
                "retry-after": "Thu, 01 May 2031 18:00:45 GMT",
            },
            45,
        ),
    ],
)
def test_retry_after_is_waited_for_once(headers: dict[str, str], pause: float) -> None:
    who, slept = visitor(Script(Answer("", 429, headers, b""), GOOD))
    assert who.get("http://a.example/", 0).body == b"good"
    assert slept == [pause]


@pytest.mark.parametrize("said", ["", "soon", str(MOST_PAUSE * 9), "3600"])
def test_a_wait_that_is_too_long_or_unclear_ends_the_request(said: str) -> None:
    who, slept = visitor(Script(Answer("", 429, {"retry-after": said}, b"")))
    with pytest.raises(Failed, match="429"):
        who.get("http://a.example/", 0)
    assert slept == []


def test_a_host_that_fails_three_times_is_left_alone() -> None:
    who, _ = visitor(Script(*[Answer("", 500, {}, b"")] * 2, Failed("no answer")))
    for _ in range(3):
        with pytest.raises(Failed):
            who.get("http://a.example/", 0)
    with pytest.raises(Failed, match="left alone"):
        who.get("http://a.example/", 0)


def test_robots_that_cannot_be_reached_fail_the_request() -> None:
    script = Script()
    script.answers[0] = Failed("refused")
    who, _ = visitor(script)
    with pytest.raises(Failed, match="refused"):
        who.get("http://a.example/", 0)


def test_robots_speak_of_us_by_name() -> None:
    script = Script()
    script.answers[0] = Answer("", 200, {}, b"User-agent: ConflictDigest\nDisallow: /\n")
    who, _ = visitor(script)
    with pytest.raises(Disallowed):
        who.get("http://a.example/", 0)


# Whole runs.


@pytest.mark.slow
def test_a_run_killed_anywhere_leaves_no_half_seed_no_duplicate_and_no_gap(
    courier: Site, project: Path
) -> None:
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("killed.py")), str(project), "100"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) >= 5
    assert len(seeds(project)) == 3
    urls = [yaml.safe_load(seed.with_suffix(".yml").read_text())["url"] for seed in seeds(project)]
    assert sorted(urls) == [f"{courier.home}/{name}" for name in ("one", "three", "two")]
    assert list((project / "seeds").rglob("*.part")) == []
    assert len(list((project / "seeds").rglob("*.yml"))) == 3


@pytest.mark.slow
def test_from_the_sources_to_the_page_and_only_what_is_new_the_next_time(
    courier: Site, project: Path
) -> None:
    run(project)
    assert build(project).accounts.seeds == 3
    page_of_day = (project / "site" / "2031" / "05" / "01" / "index.html").read_text()
    assert "Ferry stops at Tessin Ford again one" in page_of_day
    assert f"{courier.home}/one" in page_of_day.replace("&#47;", "/").replace("&#58;", ":")
    title = "Bridge at Kestrel opens after nine weeks"
    courier.routes["/four"] = page(
        article(title).replace("ferry", "bridge").replace("Tessin Ford", "Kestrel")
    )
    courier.routes["/feed"] = server.fresh(rss(courier.home, ("/four", title)), '"v2"')
    assert counts(run(project))["new"] == 1
    assert build(project).accounts.seeds == 4
