"""Previews of pull requests: the comment that tells of one, and its pages on the published site.

Runs after the pull request's own job, with a token that may write, so it trusts nothing that job
made: it runs none of its code, takes the pull request's identity from GitHub and not from a file,
reads named files of limited size, and renders the comment itself.
"""

from generator.previews.comment import tell
from generator.previews.github import GitHub, GitHubError
from generator.previews.hosting import collect
from generator.previews.runs import read_run

__all__ = ["GitHub", "GitHubError", "collect", "read_run", "tell"]
