"""Tell a pull request what it changes and where that can be looked at: one comment, kept up to date."""

from __future__ import annotations

from urllib.parse import quote

from generator.changes import Addresses, changes_from_json, render_markdown
from generator.changes.model import SummaryError
from generator.previews.artifacts import ArtifactError, artifact_id, fetch, read_member
from generator.previews.github import GitHub, GitHubError, NotFoundError
from generator.previews.hosting import preview_path
from generator.previews.runs import Pull, Run, pull_of

MARKER = "<!-- briefing-preview -->"
"""The first line of the comment, by which it is found again."""
BOT = "github-actions[bot]"
"""Whose comments are updated; the marker in anybody else's means nothing."""

CHANGES, BUNDLE = "preview-changes", "portal.zip"
SUMMARY_FILE = "changes.json"
SUMMARY_LIMIT = 8 << 20
"""Bytes of a summary, packed or not."""

_PAGES = 10


def tell(github: GitHub, run: Run) -> str:
    """Post or update the comment of the run's pull request; return what was done, for the log.

    A run without an open pull request at its commit leaves no trace. Raises
    :class:`~generator.previews.github.GitHubError`.
    """
    pull = pull_of(github, run)
    if pull is None:
        return "没有以这个提交为最新提交的合并请求，不评论。"
    body = f"{MARKER}\n{_body(github, run, pull)}"
    comment = _previous(github, pull)
    if comment is None:
        github.send("POST", f"issues/{pull.number}/comments", {"body": body})
        return f"已在合并请求 #{pull.number} 下评论。"
    github.send("PATCH", f"issues/comments/{comment}", {"body": body})
    return f"已更新合并请求 #{pull.number} 下的评论。"


def _body(github: GitHub, run: Run, pull: Pull) -> str:
    log = f"{github.server}/{github.repository}/actions/runs/{run.id}"
    if run.conclusion != "success":
        return f"### 内容预览\n\n没有生成预览：内容有错误，或生成失败。原因见[运行记录]({log})。\n"
    pages = _pages(github, pull)
    files = f"{github.server}/{quote(pull.repository)}/blob/{pull.sha}" if pull.repository else ""
    links = [f"[运行记录]({log})", f"提交 {pull.sha[:10]}"]
    if (bundle := artifact_id(github, run.id, BUNDLE)) is not None:
        links.insert(0, f"[离线包]({log}/artifacts/{bundle})（下载后解压，双击 index.html 或“开始.html”）")
    if pages:
        links.insert(0, f"[预览站点]({pages})（几分钟后可以打开）")
    summary = _summary(github, run, Addresses(pages, files))
    return f"### 内容预览\n\n{' · '.join(links)}\n\n{summary}"


def _summary(github: GitHub, run: Run, addresses: Addresses) -> str:
    try:
        artifact = artifact_id(github, run.id, CHANGES)
        if artifact is None:
            return "没有变更摘要。\n"
        content = read_member(fetch(github, artifact, SUMMARY_LIMIT), SUMMARY_FILE, SUMMARY_LIMIT)
        return render_markdown(changes_from_json(content.decode()), addresses)
    except (ArtifactError, SummaryError, GitHubError, UnicodeDecodeError):
        return "变更摘要读不出来。\n"


def _pages(github: GitHub, pull: Pull) -> str:
    """Return the preview's address on the published site; empty for a fork, or where there is no site."""
    if pull.repository != github.repository:
        return ""
    try:
        site = str(github.get("pages")["html_url"])
    except NotFoundError:
        return ""
    return f"{site.rstrip('/')}/{preview_path(pull)}/"


def _previous(github: GitHub, pull: Pull) -> int | None:
    for page in range(1, _PAGES + 1):
        found = github.get(f"issues/{pull.number}/comments", per_page="100", page=str(page))
        for item in found:
            if item["user"]["login"] == BOT and str(item["body"]).startswith(MARKER):
                return int(item["id"])
        if len(found) < 100:
            break
    return None
