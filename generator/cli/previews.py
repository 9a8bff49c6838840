"""Commands on the previews of pull requests, run in GitHub Actions."""

from __future__ import annotations

import os
from pathlib import Path

import click

from generator.cli.chinese import Group
from generator.cli.options import SITE
from generator.previews import GitHub, read_run, tell
from generator.previews import collect as collect_previews


@click.group(cls=Group)
def preview() -> None:
    """合并请求的预览：在 GitHub Actions 里运行，用 GITHUB_REPOSITORY 和 GITHUB_TOKEN。"""


@preview.command()
@click.option(
    "--event",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="GITHUB_EVENT_PATH",
    required=True,
    help="workflow_run 事件的文件；缺省取 GITHUB_EVENT_PATH。",
)
def comment(event: Path) -> None:
    """在合并请求下评论：改了什么，在哪里看；已有评论就更新它。"""
    click.echo(tell(GitHub.from_environment(os.environ), read_run(event)))


@preview.command()
@SITE
def collect(site: Path) -> None:
    """把各个未合并请求的预览放进站点的 preview/ 目录；来自复刻的不放。"""
    collect_previews(GitHub.from_environment(os.environ), site, report=click.echo)
