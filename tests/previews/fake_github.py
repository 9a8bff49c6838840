"""A GitHub that answers the calls previews make, on this machine."""

from __future__ import annotations

import http.server
import io
import json
import re
import stat
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from generator.previews import GitHub

REPOSITORY = "owner/portal"
SHA = "a" * 40


def pull(number: int = 7, sha: str = SHA, repository: str | None = REPOSITORY, branch: str = "topic") -> Any:
    owner = (repository or "gone/x").split("/")[0]
    repo = {"full_name": repository} if repository else None
    return {"number": number, "head": {"sha": sha, "ref": branch, "label": f"{owner}:{branch}", "repo": repo}}


def zipped(files: dict[str, bytes], mode: int = stat.S_IFREG | 0o644) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name)
            info.external_attr = mode << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return buffer.getvalue()


@dataclass
class World:
    """What the fake GitHub knows, and what was said to it."""

    pulls: list[Any] = field(default_factory=lambda: [pull()])
    artifacts: dict[str, bytes] = field(default_factory=dict)
    """The artifacts of the only run, by name."""
    comments: list[dict[str, Any]] = field(default_factory=list)
    run_repository: str = REPOSITORY
    site: str = "https://owner.example.org/portal/"
    calls: list[tuple[str, str]] = field(default_factory=list)
    storage_headers: list[dict[str, str]] = field(default_factory=list)
    breaks_off: bool = False
    """Whether the connection breaks in the middle of an artifact."""
    address: str = ""

    @property
    def github(self) -> GitHub:
        return GitHub(self.address, "https://github.example.org", REPOSITORY, "secret")

    def answer(self, method: str, path: str, query: dict[str, str], body: Any) -> Any:
        """Return the JSON for a call below the repository, None where there is no such thing."""
        self.calls.append((method, path))
        return self._write(method, path, body) if body else self._read(path, query)

    def _read(self, path: str, query: dict[str, str]) -> Any:
        artifacts = [{"id": i, "name": name, "expired": False} for i, name in enumerate(self.artifacts)]
        run = {"id": 1, "head_repository": {"full_name": self.run_repository}}
        known = {
            "pulls": [p for p in self.pulls if query.get("head") in {None, p["head"]["label"]}],
            "pages": {"html_url": self.site} if self.site else None,
            "actions/workflows/preview.yml/runs": {"workflow_runs": [run] if artifacts else []},
            "actions/runs/1/artifacts": {
                "artifacts": [item for item in artifacts if item["name"] == query.get("name")]
            },
        }
        if re.fullmatch(r"issues/\d+/comments", path):
            return self.comments if query["page"] == "1" else []
        return known.get(path)

    def _write(self, method: str, path: str, body: Any) -> Any:
        if method == "POST" and re.fullmatch(r"issues/\d+/comments", path):
            user = {"login": "github-actions[bot]"}
            self.comments.append({"id": len(self.comments), "user": user, "body": body["body"]})
            return {}
        if method == "PATCH" and (match := re.fullmatch(r"issues/comments/(\d+)", path)):
            self.comments[int(match[1])]["body"] = body["body"]
            return {}
        return None


@contextmanager
def serving(world: World) -> Iterator[World]:
    """Serve ``world``; artifacts redirect to another host name, as GitHub's do."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer("GET")

        def do_POST(self) -> None:
            self._answer("POST")

        def do_PATCH(self) -> None:
            self._answer("PATCH")

        def _answer(self, method: str) -> None:
            url = urlsplit(self.path)
            body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or "null")
            if url.path.startswith("/storage/"):
                world.storage_headers.append(dict(self.headers))
                content = list(world.artifacts.values())[int(url.path.rsplit("/", 1)[1])]
                sent = content[: len(content) // 2] if world.breaks_off else content
                self._send(200, sent, len(content))
                return
            path = url.path.removeprefix(f"/repos/{REPOSITORY}/")
            if self.headers["Authorization"] != "Bearer secret" or path == url.path:
                self._send(403, b"")
            elif match := re.fullmatch(r"actions/artifacts/(\d+)/zip", path):
                self.send_response(302)
                self.send_header("Location", f"http://localhost:{server.server_port}/storage/{match[1]}")
                self.end_headers()
            else:
                query = {key: values[0] for key, values in parse_qs(url.query).items()}
                answer = world.answer(method, path, query, body)
                self._send(404 if answer is None else 200, json.dumps(answer).encode())

        def _send(self, status: int, content: bytes, length: int | None = None) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(content) if length is None else length))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    world.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield world
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
