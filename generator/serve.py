"""Show the site on this machine and rebuild it when something changes."""

from __future__ import annotations

import errno
import socket

from mkdocs.livereload import LiveReloadServer

from generator.build import Project, Report, build
from generator.errors import BriefingError, ServeError, reason


def serve(project: Project, host: str, port: int, report: Report) -> None:
    """Build the site, then serve it until interrupted; a failed rebuild leaves the last good one.

    Raises :class:`~generator.errors.ServeError` before it builds where the address can't be had, and
    what :func:`~generator.build.build` raises.
    """
    check_address(host, port)
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


def check_address(host: str, port: int) -> None:
    """Raise :class:`~generator.errors.ServeError` where nothing can be served at the address."""
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does
            probe.bind(address)
    except OSError as wrong:
        if wrong.errno == errno.EADDRINUSE:
            raise ServeError(f"端口 {port} 已被别的程序占用：用 --port 换一个") from None
        raise ServeError(f"不能在 {host}:{port} 打开：{reason(wrong)}") from None
