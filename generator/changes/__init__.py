"""What changed between two states of the content, for the people who review a change."""

from generator.changes.compare import compare
from generator.changes.markdown import Addresses, render_markdown
from generator.changes.model import Changes, changes_from_json, changes_to_json
from generator.changes.state import State, read_state

__all__ = [
    "Addresses",
    "Changes",
    "State",
    "changes_from_json",
    "changes_to_json",
    "compare",
    "read_state",
    "render_markdown",
]
