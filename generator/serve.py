"""Show the site on this machine and rebuild it when something changes."""

from __future__ import annotations

from mkdocs.livereload import LiveReloadServer

from generator.build import Project, Report, build
from generator.errors import BriefingError


def serve(project: Project, host: str, port: int, report: Report) -> None:
    """Build the site, then serve it until interrupted; a failed rebuild leaves the last good one."""
    build(project, report=report)

    def rebuild() -> None:
        try:
            build(project, report=report)
        except BriefingError as wrong:
            report(f"{wrong}\n网站没有更新。")

    server = LiveReloadServer(rebuild, host=host, port=port, root=str(project.site.resolve()), mount_path="/")
    for folder in (project.content, project.templates):
        server.watch(str(folder))
    server.watch(str(project.config))
    report(f"打开 http://{host}:{port}/ ，按 Ctrl+C 结束")
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
