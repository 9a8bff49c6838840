from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import generator
from generator.cli import main
from tests.cli.running import run
from tests.samples import write_content


def commands(command: click.Command = main, path: str = "briefing") -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        for name, child in command.commands.items():
            yield from commands(child, f"{path} {name}")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("bogus",), "没有“bogus”这个命令。", id="unknown command"),
        pytest.param(("bundl",), "没有“bundl”这个命令。是不是要写 bundle、build？", id="command with a slip"),
        pytest.param(("preview", "bogus"), "没有“bogus”这个命令。", id="unknown command of a group"),
        pytest.param(("--bogus",), "没有“--bogus”这个选项。", id="unknown option"),
        pytest.param(("check", "--bogus"), "没有“--bogus”这个选项。", id="unknown option of a command"),
        pytest.param(
            ("check", "--contents", "docs"),
            "没有“--contents”这个选项。是不是要写 --content？",
            id="option with a slip",
        ),
        pytest.param(("check", "stray"), "多写了“stray”，请去掉。", id="stray argument"),
        pytest.param(("import",), "缺少参数“PAGE…”，请补上。", id="argument left out"),
        pytest.param(("preview", "comment"), "缺少选项“--event”，请补上。", id="option left out"),
        pytest.param(
            ("check", "--content"), "选项“--content”后面没有写值，请补上。", id="option without a value"
        ),
        pytest.param(
            ("extract", "--ner=1"), "选项“--ner”不带值，请去掉等号和它后面的内容。", id="switch with a value"
        ),
        pytest.param(
            ("import", "no-such.txt"),
            "参数“PAGE…”：没有“no-such.txt”这个文件或目录，请检查路径。",
            id="page that is not there",
        ),
        pytest.param(
            ("import", __file__, "--date", "5月6日"),
            "选项“--date”：没有“5月6日”这一天，请照 2031-05-06 的样子写。",
            id="day that is none",
        ),
        pytest.param(
            ("check", "--content", "no/such/folder"),
            "选项“--content”：没有“no/such/folder”这个文件或目录，请检查路径。",
            id="folder that is not there",
        ),
        pytest.param(
            ("check", "--content", __file__),
            f"选项“--content”：“{__file__}”是文件，请写一个目录。",
            id="file for a folder",
        ),
        pytest.param(
            ("build", "--config", "/"), "选项“--config”：“/”是目录，请写一个文件。", id="folder for a file"
        ),
        pytest.param(
            ("build", "--engine", "hugo"),
            "选项“--engine”：没有“hugo”这个选择，可以写 'mkdocs', 'zensical'。",
            id="unknown engine",
        ),
        pytest.param(
            ("serve", "--port", "http"),
            "选项“--port”：“http”不是数字，请写一个整数。",
            id="word for a number",
        ),
        pytest.param(
            ("serve", "--port", "65536"),
            "选项“--port”：65536 超出了范围，请写 1<=x<=65535 的数。",
            id="port that no machine has",
        ),
    ],
)
def test_wrong_usage_is_told_in_chinese(
    arguments: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "en")
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    usage, help_, empty, error = result.stderr.splitlines()
    command = "briefing preview" if arguments[0] == "preview" else "briefing"
    assert usage.startswith(f"用法：{command} ")
    assert help_.startswith(f"说明：{command} ")
    assert (empty, error) == ("", f"错误：{said}")


def test_a_group_without_a_command_shows_its_help() -> None:
    result = run("preview")
    assert (result.exit_code, result.output) == (2, run("preview", "--help").output)


def test_the_version_is_the_packages() -> None:
    assert run("--version").output == f"briefing {generator.__version__}\n"


COMMANDS = dict(commands())


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_and_option_explains_itself(path: str) -> None:
    command = COMMANDS[path]
    assert command.help
    assert command.help.rstrip().endswith("。")
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, (path, parameter.name)
    result = run(*path.split()[1:], "-h")
    assert result.exit_code == 0
    assert command.help.splitlines()[0] in result.output


@pytest.mark.parametrize("path", COMMANDS)
def test_all_that_help_says_is_chinese(path: str) -> None:
    output = run(*path.split()[1:], "-h").output
    assert output.startswith(f"用法：{path} [选项]")
    assert "\n选项：\n" in output
    assert not re.search(r"[a-z]+ (?:the|this|and)\b|\[default|\[required|\b[A-Za-z]+:\s", output)


def test_a_reader_who_has_seen_enough_ends_the_command_without_a_word(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    command = (sys.executable, "-m", "generator", "check", "--content", str(write_content(tmp_path)))
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert done.stderr == b""
