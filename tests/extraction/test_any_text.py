"""Whatever the articles say, they are read, and what is proposed stands where the proposal says."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.extraction.completing import complete
from generator.extraction.proposing import propose
from generator.extraction.register.merging import merge
from generator.mentions import find_mentions
from generator.model import Article, Entity, Official
from tests.extraction.people_samples import DISTRICTS, article, content, titles

NO_NAMES = {
    *titles().coreference,
    *titles().organization_suffixes,
    *titles().before_organization,
    *titles().roles,
    *titles().levels,
    *titles().bodies,
}


def one(words: Iterable[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(words))


def row(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map("".join)


POINTING = one(("该", "本", "我", "其", "这家", "上述", "各", "几家", ""))
NAMED = one((*DISTRICTS, "某市", "丁新区", "戊镇", "某某", "甲某某", "某国", "“某某”", ""))
LEVELS, SUFFIXES, ROLES = one(titles().levels), one(titles().organization_suffixes), one(titles().roles)
PLACES = row(POINTING, LEVELS) | NAMED
ORGANIZATIONS = st.one_of(
    row(POINTING, SUFFIXES),
    row(NAMED, one(titles().company_words), SUFFIXES),
    row(PLACES, one((*titles().bodies, *titles().departments, *titles().national))),
    row(PLACES, one(titles().department_stems), one(titles().department_suffixes)),
    one((*titles().coreference, *titles().parties, *titles().units)),
)
HELD = row(
    one(("", "原", "时任", "副", "常务副", "第三届")),
    ROLES | one(titles().leaders),
    one(("", "、", "兼", "候选人")),
)
BARE = one(
    ("该厂", "该院", "该局", "该校", "该公司", "本公司", "本院", "我所", "本市", "我区", "该集团", "公司")
)
PEOPLE = one(("甲某某", "乙某某、丙某某", "丁 某", "戊某", "己·某某", "甲某某（女）"))
SPOKEN = one(("说，", "表示：“", "讲话。", "主持会议，", "出席。", "、", "和", "，", ""))
TITLED = row(PLACES | ORGANIZATIONS, HELD, PEOPLE, SPOKEN)
PROSE = one(
    (
        *titles().before_organization,
        *titles().inside_organization,
        *titles().speech_verbs,
        *titles().after_name,
        *titles().unit_words,
        *titles().phrases_after_name,
    )
)
REPORTED = one(
    (
        *(
            "1.2万个",
            "同比增长5%",
            "三百多名",
            "近五成",
            "三分之一",
            "分别",
            "达到",
            "120、80和60亿元",
            "10—15台",
            "到2035年",
            "翻一番",
        ),
        *(
            "“345”体系",
            "1+3+N产业布局",
            "3大产业",
            "《某市行动方案（2031—2035年）》",
            "（以下简称《方案》）",
            "（以下简称“某某”）",
        ),
    )
)
MARKS = one((*"，。、；：！？（）《》“”‘’「」·—/ 和与及的", "，记者了解到，", "——", "、、、")) | st.text(
    max_size=2
)
PARAGRAPHS = (
    st.lists(
        PLACES | ORGANIZATIONS | BARE | TITLED | HELD | PEOPLE | PROSE | REPORTED | MARKS,
        min_size=1,
        max_size=20,
    )
    .map(lambda parts: " ".join("".join(parts).split()))
    .filter(bool)
)


@given(st.lists(st.lists(PARAGRAPHS, min_size=2, max_size=6), min_size=1, max_size=2))
@example(texts=[["乡", "地区CEO丁 某"]])
@example(texts=[["乡", "经理支队"]])
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_text_is_read_and_proposals_stand_in_it(texts: list[list[str]]) -> None:
    written = content(*(article(paragraphs, number) for number, paragraphs in enumerate(texts)))
    paragraphs = {item.id: item.paragraphs for item in written.articles}
    proposals = propose(written, titles())
    for entity in proposals:
        check_proposal(entity, paragraphs)
    known = merge(written, proposals).entities
    for item in complete(written.articles, known, find_mentions(written.articles, known), written.region):
        check_completed(item)


def check_proposal(entity: Entity, paragraphs: dict[str, tuple[str, ...]]) -> None:
    assert entity.evidence
    for name in entity.names:
        assert name.strip() == name
        assert name not in NO_NAMES
    for proof in entity.evidence:
        shown = at(paragraphs[proof.article], proof.paragraph, proof.span)
        assert not isinstance(entity, Official) or plain(shown) == plain(entity.name)
    for post in entity.posts if isinstance(entity, Official) else ():
        assert post.title
        assert at(paragraphs[post.article], post.paragraph, post.span) == post.printed


def check_completed(item: Article) -> None:
    for figure in item.figures:
        assert at(item.paragraphs, figure.paragraph, figure.span) == figure.text
        assert figure.indicator
        assert figure.subject
    for document in item.documents:
        shown = at(item.paragraphs, document.paragraph, document.span)
        assert plain(shown) == plain(document.title)
    for said in item.statements:
        assert at(item.paragraphs, said.paragraph, said.span)


def at(paragraphs: tuple[str, ...], number: int | None, span: tuple[int, int] | None) -> str:
    assert number is not None
    assert span is not None
    assert 0 <= span[0] < span[1] <= len(paragraphs[number - 1])
    return paragraphs[number - 1][slice(*span)]


def plain(name: str) -> str:
    return re.sub(r"[\s·•・‧《》]", "", name)
