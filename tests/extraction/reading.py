"""Short articles for the tests of extraction: placeholder names, a small register of their own."""

from __future__ import annotations

import datetime as dt

from generator.extraction.reading import Reading, readings
from generator.mentions import MentionFinder
from generator.model import Article, Cluster, District, Entity, Mention, Official, Organization

ENTITIES: tuple[Entity, ...] = (
    District(id="jia-qu", name="甲区", kind="区"),
    District(id="yi-xian", name="乙县", kind="县"),
    District(id="bing-gao-xin-qu", name="丙高新区", kind="开发区"),
    Cluster(id="xin-cai-liao", name="新材料", tier="da"),
    Cluster(id="ji-qi-ren", name="机器人", tier="da"),
    Organization(id="ding-gong-si", name="丁科技公司", category="company", status="proposed"),
    Organization(id="mou-ding-ji-chang", name="某丁国际机场", category="company"),
    Organization(id="mou-shi-fa-gai-wei", name="某市发展改革委", category="government"),
    Official(id="jia-mou-mou", name="甲某某", category="official"),
    Official(id="yi-mou-mou", name="乙某某", category="company"),
    Official(id="bing-mou-mou", name="丙某某", category="journalist"),
)
FINDER = MentionFinder(ENTITIES)
DATE = dt.date(2031, 5, 20)


def article(*paragraphs: str, date: dt.date | None = DATE) -> Article:
    """Return an article of these paragraphs whose front matter says nothing about them."""
    return Article(
        id="2031-05-20-shi-li",
        title="示例",
        source="某报",
        kind="news",
        date=date,
        date_certainty="stated" if date else "unknown",
        date_basis="示例",
        page="示例",
        paragraphs=paragraphs,
    )


def read(*paragraphs: str, date: dt.date | None = DATE, region: str = "某市") -> Reading:
    """Return the reading of an article of these paragraphs."""
    item = article(*paragraphs, date=date)
    mentions = [
        Mention(item.id, number, start, end, entity, paragraph[start:end])
        for number, paragraph in enumerate(paragraphs)
        for start, end, entity in FINDER.find(paragraph)
    ]
    return readings([item], ENTITIES, mentions, region)[0]
