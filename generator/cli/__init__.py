"""The command line. Exit code 0: done; 1: the content has errors, or a tool failed; 2: wrong usage."""

from __future__ import annotations

import click

from generator import __version__
from generator.cli.chinese import Group
from generator.cli.content import changes, check, extract, import_
from generator.cli.previews import preview
from generator.cli.site import build, bundle, serve
from generator.errors import BriefingError, ContentError, UsageError, reason


class _Group(Group):
    """Turns the project's own errors into messages and exit codes."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except ContentError as wrong:
            click.echo(str(wrong), err=True)
            click.secho(f"内容有 {len(wrong.problems)} 处错误。", fg="red", err=True)
        except BriefingError as wrong:
            click.secho(str(wrong), fg="red", err=True)
            return ctx.exit(2 if isinstance(wrong, UsageError) else 1)
        except BrokenPipeError:  # who read the output has seen enough: Click ends without a word
            raise
        except OSError as wrong:
            where = f"{wrong.filename}：" if wrong.filename else ""
            click.secho(f"出错：{where}{reason(wrong)}。", fg="red", err=True)
        return ctx.exit(1)


@click.group(
    cls=_Group,
    commands=[import_, check, extract, build, changes, serve, bundle, preview],
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="briefing", message="%(prog)s %(version)s", help="显示版本。")
def main() -> None:
    """把报纸文章和名录生成可以搜索的简报网站。"""
