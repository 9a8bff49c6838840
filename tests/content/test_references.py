from __future__ import annotations

from pathlib import Path

import pytest

from generator.content import load_content
from generator.errors import ContentError, Problem
from tests.samples import (
    ARTICLE,
    CLUSTERS,
    DISTRICTS,
    OFFICIALS,
    ORGANIZATIONS,
    REGISTER,
    SYSTEMS,
    line_of,
    places,
    swap,
    write_article,
    write_content,
)

TEXTS = {**REGISTER, "article": ARTICLE}
UNKNOWN_ARTICLE = ("article: 2031-05-06-da-hui", "article: 2031-05-06-bie-de")


def check(folder: Path, **changed: str) -> list[Problem]:
    try:
        load_content(write_content(folder, **changed))
    except ContentError as wrong:
        return list(wrong.problems)
    return []


def test_the_sample_has_nothing_wrong(tmp_path: Path) -> None:
    assert check(tmp_path) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "at", "message", "mend"),
    [
        pytest.param(
            "clusters", "tier: da", "tier: xiao", "id: xin-cai-liao", "没有“xiao”这个层级", "da", id="tier"
        ),
        pytest.param(
            "districts",
            "group: bei-bu",
            "group: nan-bu",
            "id: jia-qu",
            "没有“nan-bu”这个片区",
            "bei-bu",
            id="group",
        ),
        pytest.param(
            "districts",
            "kind: 县",
            "kind: 县\n    parents: [bing]",
            "id: yi-xian",
            "没有“bing”",
            "districts.yml",
            id="parent of a district",
        ),
        pytest.param(
            "districts",
            "kind: 县",
            "kind: 县\n    parents: [jia-qu-wei]",
            "id: yi-xian",
            "“jia-qu-wei”（甲区委员会）写在 organizations.yml",
            "改正 id",
            id="parent of another kind",
        ),
        pytest.param(
            "organizations",
            "district: jia-qu",
            "district: bing",
            "id: jia-qu-wei",
            "没有“bing”",
            "districts.yml",
            id="district of an organization",
        ),
        pytest.param(
            "organizations",
            "category: party",
            "category: party\n    parent: shi-wei",
            "id: jia-qu-wei",
            "没有“shi-wei”",
            "organizations.yml",
            id="parent of an organization",
        ),
        pytest.param(
            "officials",
            "organization: jia-qu-wei",
            "organization: yi-xian-wei",
            "organization: jia-qu-wei",
            "没有“yi-xian-wei”",
            "organizations.yml",
            id="organization of a post",
        ),
        pytest.param(
            "officials",
            "organization: jia-qu-wei",
            "organization: jia-qu",
            "organization: jia-qu-wei",
            "“jia-qu”（甲区）写在 districts.yml",
            "改正 id",
            id="district as organization",
        ),
        pytest.param(
            "systems", "owner: jia-qu", "owner: bing", 'id: "345"', "没有“bing”", "register/", id="owner"
        ),
        pytest.param(
            "systems",
            "entity: xin-cai-liao",
            "entity: jiu-cai-liao",
            "entity: xin-cai-liao",
            "没有“jiu-cai-liao”",
            "register/",
            id="member",
        ),
        pytest.param(
            "article",
            "subject: jia-qu",
            "subject: bing",
            "text: 1.2万个",
            "没有“bing”",
            "register/",
            id="subject",
        ),
        pytest.param(
            "article",
            "official: jia-mou-mou",
            "official: zhang",
            "official: jia-mou-mou",
            "没有“zhang”",
            "officials.yml",
            id="official of a statement",
        ),
        pytest.param(
            "article",
            "official: jia-mou-mou",
            "official: jia-qu",
            "official: jia-mou-mou",
            "“jia-qu”（甲区）写在 districts.yml",
            "改正 id",
            id="statement of a district",
        ),
        pytest.param("clusters", *UNKNOWN_ARTICLE, "goal:", "没有文章", "articles/", id="article of a goal"),
        pytest.param(
            "officials", *UNKNOWN_ARTICLE, "organization: jia-qu-wei", "没有文章", "articles/", id="of a post"
        ),
        pytest.param(
            "systems", *UNKNOWN_ARTICLE, "summary:", "没有文章", "articles/", id="article of a summary"
        ),
        pytest.param(
            "clusters",
            "text: 到2035年产值300亿元",
            "text: 产值\n        paragraph: 4",
            "text: 到2035年",
            "没有第 4 段",
            "它只有 3 段",
            id="paragraph of a plan",
        ),
    ],
)
def test_a_dangling_reference(
    tmp_path: Path, file: str, old: str, new: str, at: str, message: str, mend: str
) -> None:
    [problem] = check(tmp_path, **{file: swap(TEXTS[file], (old, new))})
    name = "2031-05-06-da-hui.md" if file == "article" else f"{file}.yml"
    assert places([problem]) == [(name, line_of(TEXTS[file], at))]
    assert message in problem.message
    assert mend in problem.mend


def test_a_plan_needs_its_article(tmp_path: Path) -> None:
    before, plan = CLUSTERS.split("plan:")
    [problem] = check(tmp_path, clusters=f"{before}plan:{swap(plan, UNKNOWN_ARTICLE)}")
    assert problem.origin.line == line_of(CLUSTERS, "text: 到2035年")


def test_members_and_organizations_need_their_articles(tmp_path: Path) -> None:
    problems = check(
        tmp_path,
        systems=swap(SYSTEMS, ("group: 三类", "group: 三类\n        article: x-y")),
        organizations=swap(
            ORGANIZATIONS, ("category: media", "category: media\n    note: n\n    article: x-y")
        ),
    )
    assert places(problems) == [
        ("organizations.yml", line_of(ORGANIZATIONS, "id: mou-shi-ri-bao")),
        ("systems.yml", line_of(SYSTEMS, "entity: xin-cai-liao")),
    ]


@pytest.mark.parametrize("words", ["全市", "5G", "A-b", "Xin-Cai"])
def test_a_subject_or_an_owner_may_be_words(tmp_path: Path, words: str) -> None:
    article = swap(ARTICLE, ("subject: jia-qu", f"subject: {words}"))
    assert check(tmp_path, article=article, systems=swap(SYSTEMS, ("owner: jia-qu", f"owner: {words}"))) == []


@pytest.mark.parametrize(
    ("name", "date", "folder"),
    [
        ("2031-05-07-da-hui", "2031-05-06", "2031/"),
        ("undated-da-hui", "2031-05-06", "2031/"),
        ("2031-05-06-大会", "2031-05-06", "2031/"),
        ("2031-05-06-Da-hui", "2031-05-06", "2031/"),
        ("2031-05-06", "2031-05-06", "2031/"),
        ("2031-05-06-da-hui-2", None, "undated/"),
    ],
)
def test_a_file_is_named_after_its_date(tmp_path: Path, name: str, date: str | None, folder: str) -> None:
    write_content(tmp_path)
    text = ARTICLE if date else swap(ARTICLE, ("2031-05-06", "null"), ("stated", "unknown"))
    write_article(tmp_path, name, text)
    with pytest.raises(ContentError) as caught:
        load_content(tmp_path)
    [problem] = caught.value.problems
    assert places([problem]) == [(f"{name}.md", 1)]
    assert "文件名与日期不合" in problem.message
    assert folder in problem.mend
    assert ("former_ids" in problem.mend) == (name == name.lower() and name.isascii())


def test_an_article_without_a_date_is_named_undated(tmp_path: Path) -> None:
    write_content(tmp_path)
    write_article(tmp_path, "undated-da-hui", swap(ARTICLE, ("2031-05-06", "null"), ("stated", "unknown")))
    assert len(load_content(tmp_path).articles) == 2


def test_two_articles_of_one_name(tmp_path: Path) -> None:
    write_content(tmp_path)
    path = write_article(tmp_path, "2031-05-06-da-hui", ARTICLE)
    with pytest.raises(ContentError) as caught:
        load_content(tmp_path)
    [problem] = caught.value.problems
    assert problem.origin.path == path
    assert "2031/2031-05-06-da-hui.md 同名" in problem.message


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param("districts", "kind: 区\n", "kind: 5\n", id="a bad entry"),
        pytest.param("clusters", "  - id: da\n", "  - id: da\n    x: 1\n", id="a bad tier"),
        pytest.param("districts", "  - id: bei-bu\n", "  - id: bei-bu\n    x: 1\n", id="a bad group"),
        pytest.param("organizations", "category: party", "category: [", id="a file that is not YAML"),
        pytest.param("article", "kind: news", "kind: x", id="a bad article"),
    ],
)
def test_what_refers_to_something_broken_is_not_reported(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    assert len(check(tmp_path, **{file: swap(TEXTS[file], (old, new))})) == 1


def test_mistakes_in_several_files_come_out_in_one_run(tmp_path: Path) -> None:
    problems = check(
        tmp_path,
        article=swap(ARTICLE, ("official: jia-mou-mou", "official: zhang")),
        clusters=swap(CLUSTERS, ("tier: da", "tier: xiao"), ("status: confirmed", "status: done")),
        districts=swap(DISTRICTS, ("group: bei-bu", "group: nan-bu"), ("tile: [1, 0]", "tile: [0, 0]")),
        officials=swap(OFFICIALS, ("title: 书记", "titel: 书记")),
        systems=swap(SYSTEMS, ("owner: jia-qu", "owner: bing"), ("name: “345”体系", "name: 345")),
    )
    assert places(problems) == [
        ("2031-05-06-da-hui.md", line_of(ARTICLE, "official: jia-mou-mou")),
        ("clusters.yml", line_of(CLUSTERS, "status: confirmed")),
        ("districts.yml", line_of(DISTRICTS, "id: jia-qu")),
        ("districts.yml", line_of(DISTRICTS, "id: yi-xian")),
        ("officials.yml", line_of(OFFICIALS, "organization: jia-qu-wei")),
        ("officials.yml", line_of(OFFICIALS, "title: 书记")),
        ("systems.yml", line_of(SYSTEMS, "name: “345”")),
    ]


def test_evidence_of_an_article_that_is_gone_is_reported(tmp_path: Path) -> None:
    entry = "    name: 甲某某\n"
    evidence = "    evidence:\n      - {article: 2031-05-06-mei-you, paragraph: 1, span: [0, 1], rule: x}\n"
    officials = swap(OFFICIALS, (entry, entry + evidence))
    [problem] = check(tmp_path, officials=officials)
    assert places([problem]) == [("officials.yml", line_of(officials, "mei-you"))]


def test_a_reference_to_what_was_renamed_is_told_the_new_name(tmp_path: Path) -> None:
    districts = swap(DISTRICTS, ("name: 甲区\n", "name: 甲区\n    former_ids: [lao-qu]\n"))
    article = swap(ARTICLE, ("subject: jia-qu", "subject: lao-qu"))
    (problem,) = check(tmp_path, districts=districts, article=article)
    assert problem.mend == "它已改名，改成“jia-qu”"


def test_facts_of_a_renamed_article_are_told_its_new_name(tmp_path: Path) -> None:
    article = swap(ARTICLE, ("kind: news", "kind: news\nformer_ids: [2031-05-06-bie-de]"))
    clusters = swap(CLUSTERS, UNKNOWN_ARTICLE)
    assert {problem.mend for problem in check(tmp_path, article=article, clusters=clusters)} == {
        "它已改名，改成“2031-05-06-da-hui”"
    }


@pytest.mark.parametrize(
    ("id_", "message", "mend"),
    [
        pytest.param("ding-mou-mou", "名录里没有“ding-mou-mou”", "officials.yml", id="nobody's"),
        pytest.param("jia-qu", "这里要的是 officials.yml 里的", "改正 id", id="a district's"),
        pytest.param("yi-mou-mou", "署名和正文里都没有“乙某某”", "从 people 里删去它", id="not named"),
    ],
)
def test_the_people_an_article_means_are_in_the_register_and_in_the_text(
    tmp_path: Path, id_: str, message: str, mend: str
) -> None:
    article = swap(ARTICLE, ("kind: news", f"people:\n  - jia-mou-mou\n  - {id_}\nkind: news"))
    other = "  - {id: yi-mou-mou, name: 乙某某, category: expert, status: confirmed, posts: []}\n"
    (problem,) = check(tmp_path, article=article, officials=OFFICIALS + other)
    assert message in problem.message
    assert mend in problem.mend
    assert places([problem]) == [("2031-05-06-da-hui.md", line_of(article, f"- {id_}"))]
