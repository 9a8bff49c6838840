"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path

import click

CONTENT = click.option(
    "--content",
    metavar="DIR",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path("docs"),
    show_default=True,
    help="内容目录，结构与 docs/ 相同。",
)
SITE = click.option(
    "--site",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("site"),
    show_default=True,
    help="站点写到哪个目录。",
)
CONFIG = click.option(
    "--config",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="MkDocs 的配置文件。",
)
