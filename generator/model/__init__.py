"""The words of the portal as frozen dataclasses.

Nothing here knows a region: which clusters, districts or officials there are is content.
Paragraphs are counted from 1 wherever people write or read them (front matter, anchors) and
are plain tuple positions, from 0, in :class:`Mention` and in the exported data.
"""

from generator.model.articles import Article, Doubt, Head, Meant
from generator.model.content import Content, WrittenPage
from generator.model.entities import (
    Cluster,
    District,
    Entity,
    EntityType,
    Group,
    Official,
    Organization,
    System,
    Tier,
)
from generator.model.evidence import NOWHERE, Evidence, Span, Status
from generator.model.facts import Fact, Member, Post
from generator.model.mentions import Mention, Unclear
from generator.model.reported import Document, Figure, Statement

__all__ = [
    "NOWHERE",
    "Article",
    "Cluster",
    "Content",
    "District",
    "Document",
    "Doubt",
    "Entity",
    "EntityType",
    "Evidence",
    "Fact",
    "Figure",
    "Group",
    "Head",
    "Meant",
    "Member",
    "Mention",
    "Official",
    "Organization",
    "Post",
    "Span",
    "Statement",
    "Status",
    "System",
    "Tier",
    "Unclear",
    "WrittenPage",
]
