"""Hand the Markdown tree to a static site engine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

import yaml

from generator.errors import BuildError

Engine = Literal["mkdocs", "zensical"]


class _Loader(yaml.SafeLoader):
    """Reads MkDocs' configuration without running the Python names in it."""


_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda _loader, suffix, _node: suffix)
_Loader.add_constructor("!ENV", lambda _loader, _node: None)


def read_config(config: Path) -> dict[str, Any]:
    """Return the engine's configuration; raises :class:`BuildError` where it can't be read."""
    try:
        data = yaml.load(config.read_text("utf-8"), Loader=_Loader)  # noqa: S506 -- a SafeLoader that ignores Python names
    except FileNotFoundError:
        raise BuildError(f"没有 {config}：请在仓库的根目录运行，或用 --config 指明") from None
    except yaml.YAMLError as wrong:
        raise BuildError(f"{config} 不是合法的 YAML：{wrong}") from wrong
    if not isinstance(data, dict):
        raise BuildError(f"{config} 是空的")
    return data


def run_engine(engine: Engine, config: Path, site: Path) -> None:
    """Build the tree named in ``config`` into the folder ``site``.

    ``site`` must be new: MkDocs is told to build there, Zensical (which has no such option) is run
    with a configuration that inherits everything else. Raises :class:`BuildError` with what the
    engine printed where it fails or warns.
    """
    if engine == "mkdocs":
        command = ["mkdocs", "build", "--strict", "--config-file", str(config), "--site-dir", str(site)]
        _run([sys.executable, "-m", *command])
        return
    derived = config.with_name(f".{site.name}.{config.name}")
    text = config.read_text("utf-8")
    derived.write_text(
        f"{_without(text, 'site_dir')}\nsite_dir: {os.path.relpath(site, config.parent)}\n", "utf-8"
    )
    try:
        _run([sys.executable, "-m", "zensical", "build", "--config-file", str(derived)])
    finally:
        derived.unlink()


def _without(text: str, key: str) -> str:
    return "\n".join(line for line in text.splitlines() if not line.startswith(f"{key}:"))


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    if done.returncode:
        output = (done.stdout + done.stderr).strip()
        raise BuildError(f"{command[2]} 没有完成：\n{output}")
