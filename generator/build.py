"""Everything from content to a finished site, in the order it happens."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.content import load_content
from generator.engine import Engine, read_config, run_engine
from generator.errors import UsageError
from generator.export import export
from generator.feeds import feeds
from generator.linking import link
from generator.names import slug
from generator.not_found import make_relative
from generator.pages import Page, render_pages
from generator.pages.compare import compare_scripts
from generator.policy import protect
from generator.portal import Portal
from generator.redirects import redirects
from generator.review import proposals
from generator.script_data import script_data
from generator.search.pagefind import build_index
from generator.sheets import word_files
from generator.site import read_site
from generator.sitemap import sitemap
from generator.styles import join_styles

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Project:
    """Where things stand: the configuration, and the folders that go with it."""

    config: Path
    content: Path
    site: Path

    @property
    def root(self) -> Path:
        """The folder of the configuration."""
        return self.config.resolve().parent

    @property
    def templates(self) -> Path:
        """The folder of templates, theme overrides and scripts."""
        return self.root / "templates"


def build(
    project: Project,
    engine: Engine = "mkdocs",
    include_proposed: bool | None = None,
    report: Report = lambda _: None,
) -> Portal:
    """Build the site and swap it in; the last good one stays where anything fails.

    ``include_proposed`` overrides the configuration's ``extra.portal.show_proposed``. Raises
    :class:`~generator.errors.UsageError` where a place does not fit, :class:`~generator.errors.ContentError`
    where the content has mistakes, :class:`~generator.errors.BuildError` where a tool fails.
    """
    config = read_config(project.config)
    site = read_site(config)
    if not project.templates.is_dir():
        raise UsageError(f"没有 {project.templates}：模板与 {project.config.name} 放在同一目录下")
    if include_proposed is None:
        settings = (config.get("extra") or {}).get("portal") or {}
        include_proposed = bool(settings.get("show_proposed", True))
    tree = project.root / config.get("docs_dir", "build/docs")
    _check_targets(project, tree)
    report("读取内容")
    content = load_content(project.content)
    portal = link(content, include_proposed)
    report(f"{len(portal.articles)} 篇文章，{len(portal.entities)} 个实体，{len(portal.mentions)} 处提及")
    if not include_proposed:
        entities, posts = proposals(content)
        left = f"没有放上待核的 {entities} 个实体、{posts} 项任职"
        report(f"{left}，程序从正文提取的也没有放上：show_proposed 设为 false")
    if portal.unclear:
        report(f"{len(portal.unclear)} 处同名者不知指谁，没有链接：用 briefing check 看是哪几处")
    pages = render_pages(portal, project.templates, site)
    data = export(portal, slug(site.name) or "portal") | script_data(portal)
    data |= compare_scripts(portal, project.templates, site)
    write_tree(tree, pages, project.templates / "assets", data)
    report(f"{len(pages)} 个页面交给 {engine}")
    project.site.resolve().parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=".site-", dir=project.site.resolve().parent))
    try:
        built = fresh / "site"
        run_engine(engine, project.config, built)
        for dated in ("sitemap.xml", "sitemap.xml.gz"):  # the engine's own carry the day of the build
            (built / dated).unlink(missing_ok=True)
        files = feeds(portal, site) | word_files(portal, site)
        write_beside(built, files | redirects(portal, site, files))
        if not site.url:
            make_relative(built)
        write_beside(built, sitemap(site, (page.url for page in pages)))
        protect(built)
        report("建立搜索索引")
        entries = {page.url: page.search for page in pages if page.search}
        build_index(built, entries, project.templates / "search")
        _swap(built, project.site)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return portal


def _check_targets(project: Project, tree: Path) -> None:
    """Refuse to write where people's files are: the tree is pruned, the site is replaced whole.

    Raises :class:`~generator.errors.UsageError`.
    """
    site = project.site.resolve()
    kept = [project.content.resolve(), project.templates.resolve(), project.root / "generator"]
    for target, name in ((tree.resolve(), "docs_dir"), (site, "--site")):
        for folder in kept:
            if target == folder or target in folder.parents or folder in target.parents:
                raise UsageError(f"{name} 不能是 {target}：那里有 {folder}，会被覆盖。换一个专用的目录")
    if site in tree.resolve().parents or tree.resolve() in site.parents or site == tree.resolve():
        raise UsageError(f"--site（{site}）和 docs_dir（{tree}）不能互相包含")
    if site.is_dir() and any(site.iterdir()) and not (site / "data" / "portal.json").exists():
        raise UsageError(f"{site} 里有别的文件，不是从前生成的网站：换一个目录，或先清空它")


def write_tree(tree: Path, pages: Iterable[Page], assets: Path, data: Mapping[str, bytes]) -> None:
    """Make ``tree`` hold these pages, assets and data files and nothing else.

    A file whose bytes are the same is not touched, so that an engine can tell what changed. Raises
    :class:`~generator.errors.BuildError` where a style sheet joins one that is not there.
    """
    files = {Path(page.path): page.text.encode() for page in pages}
    files |= {Path("data") / name: content for name, content in data.items()}
    styles, used = join_styles(assets)
    for path in sorted(p for p in assets.rglob("*") if p.is_file()):
        name = path.relative_to(assets)
        if name not in used:
            files[Path("assets") / name] = styles.get(name) or path.read_bytes()
    for path, content in files.items():
        target = tree / path
        if not target.is_file() or target.read_bytes() != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    for path in sorted(tree.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(tree) not in files:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def write_beside(built: Path, files: Mapping[str, bytes]) -> None:
    """Put files beside the engine's pages."""
    for name, content in files.items():
        target = built / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _swap(built: Path, site: Path) -> None:
    """Put the finished folder in the old one's place: two renames, nothing deleted before.

    Raises OSError where it can't be moved; the old one is back in its place then.
    """
    old = built.with_name("old")
    if site.exists():
        site.rename(old)
    built.chmod(0o755)
    try:
        built.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
