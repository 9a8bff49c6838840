"""Commands on what readers get: build, serve, bundle."""

from __future__ import annotations

from pathlib import Path

import click

from generator.build import Project
from generator.build import build as build_site
from generator.bundle import bundle as bundle_site
from generator.cli.chinese import Command
from generator.cli.options import CONFIG, CONTENT, SITE
from generator.serve import serve as serve_site


@click.command(cls=Command)
@CONTENT
@SITE
@CONFIG
@click.option(
    "--engine",
    type=click.Choice(["mkdocs", "zensical"]),
    default="mkdocs",
    show_default=True,
    help="用哪个引擎生成网页。",
)
def build(content: Path, site: Path, config: Path, engine: str) -> None:
    """生成整个网站；失败时原来的网站不动。"""
    build_site(Project(config, content, site), engine, report=click.echo)  # type: ignore[arg-type]
    click.echo(f"完成：{site}/ （用 briefing serve 打开）")


@click.command(cls=Command)
@CONTENT
@SITE
@CONFIG
@click.option("--host", metavar="HOST", default="127.0.0.1", show_default=True, help="监听的地址。")
@click.option(
    "--port",
    metavar="PORT",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="监听的端口。",
)
def serve(content: Path, site: Path, config: Path, host: str, port: int) -> None:
    """生成网站并在本机打开；内容或模板一改，网页自动更新。"""
    serve_site(Project(config, content, site), host, port, report=click.echo)


@click.command(cls=Command)
@click.option(
    "--site",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("site"),
    show_default=True,
    help="生成好的网站在哪个目录。",
)
@click.argument("out", metavar="OUT.zip", type=click.Path(path_type=Path, dir_okay=False))
def bundle(site: Path, out: Path) -> None:
    """把生成好的网站做成离线包 OUT.zip，旁边写校验和 OUT.zip.sha256。

    解压后双击 index.html 或“开始.html”即可阅读和搜索，不需要网络。
    """
    files = bundle_site(site, out)
    click.echo(f"完成：{out}，{files} 个文件，{out.stat().st_size / 1e6:.1f} MB；校验和在 {out}.sha256")
