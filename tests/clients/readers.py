"""Feed readers that people use, each asked to fetch a feed and to tell what it shows."""

from __future__ import annotations

import mailbox
import os
import sqlite3
import subprocess
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

import feedparser
from reader import make_reader

if TYPE_CHECKING:
    from email.message import Message
    from pathlib import Path


@dataclass(frozen=True)
class Shown:
    """An entry as a reader shows it."""

    id: str
    title: str
    text: str


@dataclass
class Client(ABC):
    """A reader that is subscribed to one feed and keeps its files in a folder."""

    #: The programs it needs.
    programs: ClassVar[tuple[str, ...]] = ()
    #: Whether it knows an entry by its id alone.
    by_id: ClassVar[bool] = True
    #: Whether it shows HTML, or plain text in which nothing could run.
    html: ClassVar[bool] = True
    folder: Path
    url: str

    @abstractmethod
    def fetch(self) -> list[Shown]:
        """Fetch the feed, and return all that the reader has ever shown of it."""

    def run(self, *command: str) -> None:
        """Run a program whose home is the client's folder."""
        environment = {"HOME": str(self.folder), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        subprocess.run(command, cwd=self.folder, env=environment, check=True, capture_output=True)

    def write(self, name: str, text: str) -> str:
        """Write a file once, and return its path."""
        file = self.folder / name
        if not file.exists():
            file.write_text(text, "utf-8")
        return str(file)


class Newsboat(Client):
    """Keeps entries in SQLite, by id."""

    programs = ("newsboat",)

    def fetch(self) -> list[Shown]:
        urls = self.write("urls", f"{self.url}\n")
        config = self.write("config", "show-read-feeds yes\n")
        cache = str(self.folder / "cache.db")
        self.run("newsboat", "-u", urls, "-C", config, "-c", cache, "-x", "reload")
        connection = sqlite3.connect(cache)
        rows = connection.execute("SELECT guid, title, content FROM rss_item").fetchall()
        connection.close()
        return [Shown(*row) for row in rows]


class Sfeed(Client):
    """Keeps entries as lines of text, by id, title and link."""

    programs = ("sfeed_update", "curl")
    by_id = False

    def fetch(self) -> list[Shown]:
        feeds = f'sfeedpath="{self.folder}/feeds"\nfeeds() {{\n feed "all" "{self.url}"\n}}\n'
        self.run("sfeed_update", self.write("sfeedrc", feeds))
        lines = (self.folder / "feeds" / "all").read_text("utf-8").splitlines()
        fields = (line.split("\t") for line in lines)
        return [Shown(id=row[5], title=row[1], text=row[3]) for row in fields]


class Rss2email(Client):
    """Sends a mail an entry, here into a folder of mails."""

    programs = ("r2e",)
    html = False

    def fetch(self) -> list[Shown]:
        config, data = str(self.folder / "rss2email.cfg"), str(self.folder / "rss2email.json")
        r2e = ("r2e", "-c", config, "-d", data)
        mails = self.folder / "mails"
        if not mails.exists():
            self.run(*r2e, "new", "reader@digest.example")
            text = (self.folder / "rss2email.cfg").read_text("utf-8")
            text = text.replace("email-protocol = sendmail", "email-protocol = maildir")
            text = text.replace("maildir-path = ~/Maildir", f"maildir-path = {mails}")
            (self.folder / "rss2email.cfg").write_text(text, "utf-8")
            mails.mkdir()
            self.run(*r2e, "add", "all", self.url)
        self.run(*r2e, "run")
        box = mailbox.Maildir(mails / "INBOX", create=True)
        return [Shown(str(mail["X-RSS-ID"]), str(mail["Subject"]), _body(mail)) for mail in box]


def _body(mail: Message) -> str:
    payload = mail.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode(mail.get_content_charset("utf-8"))


@dataclass
class Reader(Client):
    """The Python library: keeps entries in SQLite, by id."""

    def fetch(self) -> list[Shown]:
        with make_reader(str(self.folder / "reader.db")) as reader:
            reader.add_feed(self.url, exist_ok=True)
            reader.update_feed(self.url)
            entries = list(reader.get_entries())
        return [Shown(entry.id, entry.title or "", entry.content[0].value) for entry in entries]


@dataclass
class Feedparser(Client):
    """The Python library, with what any reader built on it does: one entry an id, the last won."""

    seen: dict[str, Shown] = field(default_factory=dict)

    def fetch(self) -> list[Shown]:
        for entry in feedparser.parse(self.url).entries:
            self.seen[entry.id] = Shown(entry.id, entry.title, entry.content[0].value)
        return list(self.seen.values())


CLIENTS: tuple[type[Client], ...] = (Newsboat, Sfeed, Rss2email, Reader, Feedparser)
