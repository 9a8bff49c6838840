"""The Chinese of Click's own messages goes with the Click that is installed."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

import click
from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from generator.cli.chinese import LOCALE, chinese_messages


def written() -> Catalog:
    with (LOCALE / "zh" / "LC_MESSAGES" / "click.po").open("rb") as file:
        return read_po(file)


def test_what_is_compiled_is_what_is_written() -> None:
    with chinese_messages():
        for message in written():
            if isinstance(message.id, str):
                assert gettext.gettext(message.id) == message.string or not message.id, "run `make messages`"
            else:
                assert gettext.ngettext(*message.id, 2) == message.string[0], "run `make messages`"


def test_every_message_is_one_that_click_has() -> None:
    keywords = {"_": None, "ngettext": (1, 2)}
    messages = {message[2] for message in extract_from_dir(Path(click.__file__).parent, keywords=keywords)}
    assert {message.id for message in written() if message.id} <= messages


def test_the_rest_of_the_process_keeps_its_language() -> None:
    before = gettext.textdomain(), os.environ.get("LANGUAGE")
    with chinese_messages():
        assert gettext.gettext("Options") == "选项"
    assert (gettext.textdomain(), os.environ.get("LANGUAGE")) == before
    assert gettext.gettext("Options") == "Options"
