"""The page that sets two clusters or two districts side by side, and what its script reads of each.

What is known of an entity is a script of its own (``data/compare/<id>.js``), so that only the two that
are compared are loaded, from a file as well.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator import labels
from generator.distinct import latest_titles
from generator.model import Cluster, District
from generator.names import pinyin_keys
from generator.pages.page import Links, Page
from generator.pages.renderer import Renderer
from generator.pages.text import marked_sentence
from generator.portal import Portal
from generator.search.entry import SearchEntry
from generator.site import Site

URL = "compare.html"
EVIDENCE = 5
FIGURES = 60
"""Sentences and figures of each entity that are compared: the newest."""

Compared = Cluster | District


def compare_page(renderer: Renderer) -> Page:
    """Return the page; it lists what can be compared, and the script does the rest."""
    portal = renderer.portal
    return renderer.page(
        "compare",
        URL,
        "比较",
        "两个集群或两个区县并排：概况、领导、数据、关联、最新报道。",
        SearchEntry(title="比较", kind=labels.PAGE),
        scripts=("compare.js",),
        choices=[
            (labels.ENTITY_TYPE["cluster"], "cluster", [(c, _keys(c)) for c in portal.of_type(Cluster)]),
            (labels.ENTITY_TYPE["district"], "district", [(d, _keys(d)) for d in portal.of_type(District)]),
        ],
    )


def compare_scripts(portal: Portal, templates: Path, site: Site) -> dict[str, bytes]:
    """Return a script for each cluster and district by name."""
    macros = Renderer(portal, templates, site).macros
    compared: tuple[Compared, ...] = (*portal.of_type(Cluster), *portal.of_type(District))
    files = {}
    for entity in compared:
        value = json.dumps(_entry(portal, entity, macros), ensure_ascii=False, separators=(",", ":"))
        text = f'(globalThis.portalCompare ??= {{}})["{entity.id}"] = {value};\n'
        files[f"compare/{entity.id}.js"] = text.encode()
    return files


def _keys(entity: Compared) -> str:
    keys = [key for name in entity.names for key in pinyin_keys(name)]
    return " ".join(dict.fromkeys((*entity.names, *keys))).lower()


def _entry(portal: Portal, entity: Compared, macros: Any) -> dict[str, Any]:
    """Names and HTML that the page's script puts side by side."""
    links = Links(URL)
    figures: dict[str, list[str]] = {}
    for article, figure in portal.figures_of(entity)[:FIGURES]:
        figures.setdefault(figure.indicator, []).append(
            macros.compared_figure(links, portal, article, figure)
        )
    related = portal.related(entity)
    return {
        "name": entity.label,
        "url": entity.url,
        "facts": [[label, text] for label, text in _facts(portal, entity, links, macros) if text.strip()],
        "figures": figures,
        "related": {
            labels.ENTITY_TYPE[kind]: [
                [item.entity.id, macros.entity_link(links, item.entity)] for item in related[kind]
            ]
            for kind in labels.ENTITY_TYPE
            if kind in related
        },
        "evidence": [
            f"{marked_sentence(found)} {macros.source(links, portal, found.article.id, found.paragraph)}"
            for found in portal.evidence(entity)[:EVIDENCE]
        ],
    }


def _facts(portal: Portal, entity: Compared, links: Links, macros: Any) -> Iterator[tuple[str, str]]:
    yield "见于", macros.coverage(portal.articles_of(entity)) or "未见报道"
    match entity:
        case Cluster():
            tier = portal.tier(entity)
            goal = f"：{macros.fact(links, portal, tier.goal)}" if tier.goal else ""
            yield "层级", f"{macros.text(tier.name)}{goal}"
            yield "规划", macros.listed([macros.fact(links, portal, fact) for fact in entity.plan])
        case District():
            group = portal.group(entity)
            yield "类别", macros.text(entity.kind)
            yield "片区", macros.text(group.name) if group else ""
            leaders = latest_titles(portal.leaders_of(entity))
            yield "领导", macros.listed([macros.leader(links, portal, who, post) for who, post in leaders])
            systems = portal.systems_of(entity)
            yield "本地体系", macros.listed([macros.entity_link(links, system) for system in systems])
    yield "所属体系", macros.entity_links(links, portal.systems_with(entity))
