"""The few calls of GitHub's REST API that previews need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import requests

from generator.errors import BriefingError

TIMEOUT = 60
"""Seconds to wait for an answer."""

_CHUNK = 1 << 16


class GitHubError(BriefingError):
    """GitHub refuses a call, or what it should know is not given."""


class NotFoundError(GitHubError):
    """GitHub has no such thing, or does not show it to this token."""


@dataclass(frozen=True, slots=True)
class GitHub:
    """One repository (``owner/name``) seen through the API with a token."""

    api: str
    server: str
    repository: str
    token: str = field(repr=False)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> GitHub:
        """Take what Actions sets in a job's environment. Raises :class:`GitHubError`."""
        missing = [name for name in ("GITHUB_REPOSITORY", "GITHUB_TOKEN") if not environment.get(name)]
        if missing:
            raise GitHubError(f"没有环境变量 {'、'.join(missing)}：这条命令在 GitHub Actions 里运行")
        return cls(
            environment.get("GITHUB_API_URL", "https://api.github.com"),
            environment.get("GITHUB_SERVER_URL", "https://github.com"),
            environment["GITHUB_REPOSITORY"],
            environment["GITHUB_TOKEN"],
        )

    def get(self, path: str, **query: str) -> Any:
        """Return the JSON below the repository's address. Raises :class:`GitHubError`."""
        answer = self._call("GET", path, params=query)
        with _connected():
            return answer.json()

    def send(self, method: str, path: str, body: Mapping[str, Any]) -> None:
        """Send JSON to below the repository's address. Raises :class:`GitHubError`."""
        self._call(method, path, json=body)

    def download(self, path: str, limit: int) -> bytes:
        """Return a file, which may lie elsewhere. Raises :class:`GitHubError` where it exceeds ``limit``."""
        answer = self._call("GET", path, stream=True)
        content = bytearray()
        with _connected():
            for chunk in answer.iter_content(_CHUNK):
                content += chunk
                if len(content) > limit:
                    raise GitHubError(f"{path} 超过 {limit} 字节，不下载")
        return bytes(content)

    def _call(self, method: str, path: str, **how: Any) -> requests.Response:
        url = f"{self.api}/repos/{quote(self.repository)}/{path}"
        headers = {"Authorization": f"Bearer {self.token}", "Accept": "application/vnd.github+json"}
        with _connected():
            answer = requests.request(method, url, headers=headers, timeout=TIMEOUT, **how)
        if answer.status_code == requests.codes.not_found:
            raise NotFoundError(f"GitHub 没有 {path}")
        if not answer.ok:
            raise GitHubError(f"GitHub 拒绝了 {method} {path}：{answer.status_code} {answer.reason}")
        return answer


@contextmanager
def _connected() -> Iterator[None]:
    """Take a connection that fails, now or in the middle of an answer, for GitHub not answering."""
    try:
        yield
    except requests.RequestException as wrong:
        raise GitHubError(f"与 GitHub 的连接出了问题：{wrong}") from wrong
