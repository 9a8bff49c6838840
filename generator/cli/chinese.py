"""Click in Chinese: its messages, the headings of its help, and how it names what is wrong with a value."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

LOCALE = Path(__file__).with_name("locale")
"""Where the translation of Click's messages lies: ``zh/LC_MESSAGES/click.po``, compiled beside it."""
_DOMAIN = "click"


@contextmanager
def chinese_messages() -> Iterator[None]:
    """Let Click speak Chinese whatever the language of the machine.

    Click asks gettext for every message it shows, and gettext takes the language from the environment.
    """
    domain, language = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain(_DOMAIN, str(LOCALE))
    gettext.textdomain(_DOMAIN)
    os.environ["LANGUAGE"] = "zh"
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if language is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = language


class _Formatter(click.HelpFormatter):
    """Puts the colon of Chinese behind a heading, and no space behind that."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, gettext.gettext("Usage:") if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{heading}：\n")


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command whose help and errors are Chinese throughout."""

    context_class = _Context

    def __init__(self, name: str | None, **settings: Any) -> None:
        super().__init__(name, **{"options_metavar": "[选项]"} | settings)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; say what is wrong with them in sentences."""
        with _sentences(ctx):
            return super().parse_args(ctx, args)


class Group(Command, click.Group):
    """A group of such commands."""

    command_class = Command

    def __init__(self, name: str | None, **settings: Any) -> None:
        super().__init__(name, **{"subcommand_metavar": "命令 [参数]…"} | settings)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; say in sentences that there is none."""
        with _sentences(ctx):
            return super().resolve_command(ctx, args)

    def main(self, args: Sequence[str] | None = None, *rest: Any, **settings: Any) -> Any:
        """Run the command line, every message in Chinese."""
        with chinese_messages():
            return super().main(args, *rest, **settings)


@contextmanager
def _sentences(ctx: click.Context) -> Iterator[None]:
    """Say what is wrong in whole sentences: where Click joins parts, it does so with Western signs."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:  # shows the help and nothing else
        raise
    except click.UsageError as wrong:
        raise click.UsageError(_told(wrong), ctx) from wrong


def _told(wrong: click.UsageError) -> str:
    match wrong:
        case click.MissingParameter():
            return f"缺少{_named(wrong.param)}，请补上。"
        case click.BadParameter():
            return f"{_named(wrong.param)}：{wrong.message}"
        case click.NoSuchOption() | click.NoSuchCommand() if wrong.possibilities:
            return f"{wrong.message}是不是要写 {'、'.join(wrong.possibilities)}？"
        case _:
            return wrong.message


def _named(parameter: click.Parameter | None) -> str:
    if isinstance(parameter, click.Option):
        return f"选项“{parameter.opts[0]}”"
    return f"参数“{parameter.human_readable_name}”" if parameter else "参数"
