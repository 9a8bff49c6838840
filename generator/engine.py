"""Hand the Markdown tree to a static site engine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

import yaml
from yaml_env_tag import construct_env_tag

from generator.errors import BuildError, UsageError

Engine = Literal["mkdocs", "zensical"]


class _Loader(yaml.SafeLoader):
    """Reads MkDocs' configuration without running the Python names in it."""


_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda _loader, suffix, _node: suffix)
_Loader.add_constructor("!ENV", construct_env_tag)


def read_config(config: Path) -> dict[str, Any]:
    """Return the engine's configuration.

    Raises :class:`UsageError` where there is none, :class:`BuildError` where it can't be read.
    """
    try:
        data = yaml.load(config.read_text("utf-8"), Loader=_Loader)  # noqa: S506 -- a SafeLoader that ignores Python names
    except FileNotFoundError:
        raise UsageError(f"没有 {config}：请在仓库的根目录运行，或用 --config 指明") from None
    except UnicodeDecodeError:
        raise BuildError(f"{config} 不是 UTF-8 编码") from None
    except yaml.YAMLError as wrong:
        raise BuildError(f"{config} 不是合法的 YAML：{wrong}") from wrong
    if not isinstance(data, dict):
        raise BuildError(f"{config} 是空的")
    return data


def run_engine(engine: Engine, config: Path, site: Path) -> None:
    """Build the tree named in ``config`` into the folder ``site``, which must not exist yet.

    Raises :class:`BuildError` with what the engine printed where it fails or, for MkDocs, warns.
    """
    if engine == "mkdocs":
        _run("mkdocs", "build", "--strict", "--config-file", str(config), "--site-dir", str(site))
    else:
        _run_zensical(config, site)


def _run_zensical(config: Path, site: Path) -> None:
    """Zensical has no option for the target and wants it inside the project: build there, then move."""
    target = config.parent / "build" / f"zensical-{os.getpid()}"
    derived = config.with_name(f".zensical-{os.getpid()}.yml")
    lines = [line for line in config.read_text("utf-8").splitlines() if not line.startswith("site_dir:")]
    derived.write_text("\n".join([*lines, f"site_dir: {target.relative_to(config.parent)}", ""]), "utf-8")
    try:
        _run("zensical", "build", "--config-file", str(derived))
        shutil.move(target, site)
    finally:
        derived.unlink()
        shutil.rmtree(target, ignore_errors=True)


def _run(module: str, *arguments: str) -> None:
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise BuildError(f"{module} 没有完成：\n{(done.stdout + done.stderr).strip()}")
