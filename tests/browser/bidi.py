"""Drive a stock Firefox through WebDriver BiDi, which it speaks itself.

Playwright needs a Firefox of its own build or one newer than Debian's. Here are the few methods of
Playwright's page that the tests of the offline bundle use, by the same names.
"""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

_PATIENCE = 30.0
_KEYS = {"Control": "\ue009", "Enter": "\ue007", "Escape": "\ue00c", "ArrowDown": "\ue015", "Tab": "\ue004"}
_LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
_PREFERENCES = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.download.folderList": 2,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "intl.accept_languages": "zh-CN",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.enabled": False,
}


class BidiError(Exception):
    """The browser refused a command, or the script in the page failed."""


class FirefoxPage:
    """One tab; ``wrong`` collects console errors and requests that leave the machine's files."""

    def __init__(self, connection: ClientConnection, downloads: Path) -> None:
        self._connection = connection
        self.downloads = downloads
        self._number = 0
        self.wrong: list[str] = []
        self.keyboard = _Keyboard(self)
        self.send("session.new", capabilities={})
        self.send("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])
        self._tab = self.send("browsingContext.getTree")["contexts"][0]["context"]

    def send(self, method: str, **parameters: Any) -> Any:
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        self._connection.send(json.dumps(message))
        while True:
            answer = json.loads(self._connection.recv(_PATIENCE))
            if answer["type"] == "event":
                self._note(answer["method"], answer["params"])
            elif answer["id"] == self._number:
                if answer["type"] != "success":
                    raise BidiError(answer["message"])
                return answer["result"]

    def _note(self, event: str, details: dict[str, Any]) -> None:
        if event == "log.entryAdded" and details["level"] == "error":
            self.wrong.append(f"console: {details['text']}")
        elif event == "network.beforeRequestSent" and details["request"]["url"].startswith(("http", "ws")):
            self.wrong.append(f"left the site: {details['request']['url']}")

    def act(self, source: dict[str, Any]) -> None:
        self.send("input.performActions", context=self._tab, actions=[source])

    @property
    def url(self) -> str:
        return self.evaluate("() => location.href")

    def goto(self, url: str) -> None:
        self.send("browsingContext.navigate", context=self._tab, url=url, wait="complete")

    def evaluate(self, function: str, argument: Any = None) -> Any:
        """Call a JavaScript function, given as text, with a JSON argument; return its JSON result."""
        result = self.send(
            "script.callFunction",
            functionDeclaration=f"async (a) => JSON.stringify(await ({function})(JSON.parse(a)) ?? null)",
            arguments=[{"type": "string", "value": json.dumps(argument)}],
            target={"context": self._tab},
            awaitPromise=True,
        )
        if result["type"] != "success":
            raise BidiError(result["exceptionDetails"]["text"])
        return json.loads(result["result"]["value"])

    def wait_for_function(self, function: str, *, arg: Any = None) -> None:
        """Wait until the JavaScript function returns something true, over navigations too."""

        def is_true() -> bool:
            try:
                return bool(self.evaluate(f"async (a) => Boolean(await ({function})(a))", arg))
            except BidiError:  # the page is on its way out, or has only begun
                return False

        self.wait_until(is_true)

    def wait_until(self, condition: Callable[[], Any]) -> None:
        """Wait until the condition is true."""
        end = time.monotonic() + _PATIENCE
        while not condition():
            assert time.monotonic() < end, "that never came true"
            time.sleep(0.02)


class _Keyboard:
    def __init__(self, page: FirefoxPage) -> None:
        self._page = page

    def press(self, keys: str) -> None:
        values = [_KEYS.get(key, key) for key in keys.split("+")]
        down = [{"type": "keyDown", "value": value} for value in values]
        up = [{"type": "keyUp", "value": value} for value in reversed(values)]
        self._page.act({"type": "key", "id": "keyboard", "actions": down + up})

    def type(self, text: str) -> None:
        for character in text:
            self.press(character)


@contextmanager
def firefox_page(path: str) -> Iterator[FirefoxPage]:
    """Start the Firefox at ``path``, headless, with a fresh profile, and give its tab."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        downloads = Path(profile) / "downloads"
        downloads.mkdir()
        preferences = {**_PREFERENCES, "browser.download.dir": str(downloads)}
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in preferences.items()]
        (Path(profile) / "user.js").write_text("\n".join(lines), "utf-8")
        command = [path, "--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        try:
            with connect(f"{_address(process)}/session", max_size=None, open_timeout=_PATIENCE) as connection:
                yield FirefoxPage(connection, downloads)
        finally:
            process.terminate()
            process.communicate()


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stderr
    said = []
    for line in process.stderr:
        if found := _LISTENING.search(line):
            return found[1]
        said.append(line)
    raise AssertionError("Firefox did not start:\n" + "".join(said))
