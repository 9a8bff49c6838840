from __future__ import annotations

from collections.abc import Iterator

import click
import pytest

import generator
from generator.cli import main
from tests.cli.running import run


def commands(command: click.Command = main, path: str = "briefing") -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        for name, child in command.commands.items():
            yield from commands(child, f"{path} {name}")


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("bogus",), id="unknown command"),
        pytest.param(("check", "--bogus"), id="unknown option"),
        pytest.param(("check", "stray"), id="stray argument"),
        pytest.param(("check", "--content"), id="option without a value"),
        pytest.param(("check", "--content", "no/such/folder"), id="folder that is not there"),
        pytest.param(("check", "--content", __file__), id="file for a folder"),
        pytest.param(("build", "--engine", "hugo"), id="unknown engine"),
        pytest.param(("build", "--site", __file__), id="file for the site"),
        pytest.param(("serve", "--port", "http"), id="word for a number"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error:" in result.stderr


def test_the_version_is_the_packages() -> None:
    assert run("--version").output == f"briefing, version {generator.__version__}\n"


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
