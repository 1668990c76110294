"""Servers on this machine that answer as GitHub does, for tests of the workflows."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any


class GitHub(HTTPServer):
    """As much of GitHub as the workflows use: a Pages setting, and issues."""

    pages: dict[str, str] | None = None
    broken = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.issues: list[dict[str, Any]] = []
        self.comments: list[str] = []

    def answer(self, method: str, path: str, body: dict[str, Any]) -> tuple[int, Any]:
        match method, path.partition("?")[0].removeprefix("/repos/owner/name").split("/")[1:]:
            case "GET", ["pages"]:
                return (200, self.pages) if self.pages else (404, {})
            case "GET", ["issues"]:
                return 200, [issue for issue in self.issues if issue["state"] == "open"]
            case "POST", ["issues"]:
                number = len(self.issues) + 1
                self.issues.append({"number": number, "state": "open", **body})
                return 201, self.issues[-1]
            case "POST", ["issues", _, "comments"]:
                self.comments.append(body["body"])
                return 201, {}
            case "PATCH", ["issues", number]:
                self.issues[int(number) - 1].update(body)
                return 200, {}
        return 404, {}


class Answers(BaseHTTPRequestHandler):
    server: GitHub

    def respond(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length) or b"{}")
        assert "Bearer key" == self.headers["Authorization"]
        status: int = 500
        said: object = {}
        if not self.server.broken:
            status, said = self.server.answer(self.command, self.path, body)
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(said).encode())

    do_GET = do_POST = do_PATCH = respond  # noqa: N815 - the names that http.server calls

    def log_message(self, *_: object) -> None:
        pass
