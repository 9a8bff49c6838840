from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from generator.content import load_content
from generator.errors import ContentError
from generator.extraction.register.writing import Written, summary, write_proposals
from generator.model import Entity, Evidence, Fact, Member, Official, Organization, Post, System
from tests.samples import OFFICIALS, swap, write_content

ARTICLE = "2031-05-06-da-hui"
EVIDENCE = (Evidence(article=ARTICLE, paragraph=1, span=(0, 2), rule="示例"),)
POST = Post(
    organization="jia-qu-wei",
    title="委员",
    article=ARTICLE,
    paragraph=1,
    status="proposed",
    span=(0, 2),
    rule="示例",
)
PERSON = Official(
    id="ding-mou-mou", name="丁某某", category="official", status="proposed", posts=(POST,), evidence=EVIDENCE
)
COMPANY = Organization(
    id="ding-gong-si",
    name="丁公司",
    category="company",
    district="jia-qu",
    clusters=("xin-cai-liao",),
    status="proposed",
    evidence=EVIDENCE,
    doubts=("不知全称",),
)
SYSTEM = System(
    id="678-ti-xi",
    name="“678”体系",
    short="“678”",
    kind="体系",
    owner="jia-qu",
    summary=Fact(text="六项七类八种", article=ARTICLE, paragraph=1),
    members=(Member(name="新材料", entity="xin-cai-liao", fact=Fact(text="", article=ARTICLE, paragraph=1)),),
    status="proposed",
    evidence=EVIDENCE,
)


def write(folder: Path, *proposals: Entity) -> Written:
    return write_proposals(folder, load_content(folder), proposals)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / "register").iterdir())}


def test_proposals_are_read_back_as_they_are(tmp_path: Path) -> None:
    folder = write_content(tmp_path)
    write(folder, PERSON, COMPANY, SYSTEM)
    by_id = {entity.id: entity for entity in load_content(folder).entities}
    for proposal in (PERSON, COMPANY, SYSTEM):
        assert by_id[proposal.id] == proposal


def test_the_second_time_nothing_changes(tmp_path: Path) -> None:
    folder = write_content(tmp_path)
    more = dataclasses.replace(PERSON, id="jia-mou-mou", name="甲某某")
    first = write(folder, PERSON, COMPANY, SYSTEM, more)
    once = files(folder)
    second = write(folder, PERSON, COMPANY, SYSTEM, more)
    assert files(folder) == once
    assert {path.name for path in first.files} == {"officials.yml", "organizations.yml", "systems.yml"}
    assert second.files == ()


def test_an_entity_that_is_there_only_gets_posts_it_has_not(tmp_path: Path) -> None:
    folder = write_content(tmp_path)
    held = Post(organization="jia-qu-wei", title="书记", article=ARTICLE, status="proposed")
    written = write(folder, dataclasses.replace(PERSON, id="jia-mou-mou", posts=(held, POST)))
    assert [post.title for _, post in written.posts] == ["委员"]
    (person,) = [o for o in load_content(folder).officials if o.id == "jia-mou-mou"]
    assert [(post.title, post.status) for post in person.posts] == [
        ("书记", "confirmed"),
        ("委员", "proposed"),
    ]


@pytest.mark.parametrize("alias", ["甲区", "甲区委", "新材料", "345"])
def test_a_name_that_means_another_entity_is_not_proposed(tmp_path: Path, alias: str) -> None:
    folder = write_content(tmp_path)
    before = files(folder)
    assert write(folder, dataclasses.replace(COMPANY, name=alias)).entities == ()
    assert files(folder) == before
    (kept,) = write(folder, dataclasses.replace(COMPANY, short=alias, aliases=(alias, "丁企"))).entities
    assert kept.names == ("丁公司", "丁企")


def test_what_was_rejected_stays_rejected(tmp_path: Path) -> None:
    rejected = swap(
        OFFICIALS,
        (
            "name: 甲某某\n    category: official\n    status: confirmed",
            "name: 甲某某\n    category: official\n    status: rejected",
        ),
        ("        article:", "        status: rejected\n        article:"),
    )
    folder = write_content(tmp_path, officials=rejected)
    before = files(folder)
    again = dataclasses.replace(PERSON, id="jia-mou-mou", name="甲某某")
    assert write(folder, again, dataclasses.replace(PERSON, name="甲某某")).files == ()
    assert files(folder) == before


def test_a_rejected_post_is_not_added_again(tmp_path: Path) -> None:
    text = swap(OFFICIALS, ("        printed:", "        status: rejected\n        printed:"))
    folder = write_content(tmp_path, officials=text)
    same = Post(organization="jia-qu-wei", title="书记", article=ARTICLE, status="proposed")
    assert write(folder, dataclasses.replace(PERSON, id="jia-mou-mou", posts=(same,))).posts == ()


def test_a_file_that_is_not_there_is_made(tmp_path: Path) -> None:
    folder = write_content(tmp_path)
    (folder / "register" / "systems.yml").unlink()
    (folder / "index.md").write_text("首页\n", "utf-8")
    write(folder, SYSTEM)
    assert (
        (folder / "register" / "systems.yml").read_text("utf-8").startswith("systems:\n  - id: 678-ti-xi\n")
    )


def test_where_the_result_would_not_load_every_file_is_put_back(tmp_path: Path) -> None:
    folder = write_content(tmp_path)
    (folder / "register" / "systems.yml").unlink()
    (folder / "index.md").write_text("首页\n", "utf-8")
    before = files(folder)
    nowhere = dataclasses.replace(COMPANY, district="ding-qu")
    with pytest.raises(ContentError, match="ding-qu"):
        write(folder, PERSON, SYSTEM, nowhere)
    assert files(folder) == before


def test_the_summary_says_what_is_new_what_was_there_and_what_is_doubted(tmp_path: Path) -> None:
    folder = write_content(tmp_path)
    text = "\n".join(summary(write(folder, PERSON, COMPANY)))
    assert "人物：新提议 1 个，名录原有 2 个。" in text
    assert "体系：新提议 0 个，名录原有 1 个。" in text
    assert "机构“丁公司”：不知全称" in text
    assert "organizations.yml" in text
    assert "systems.yml" not in text
    assert "没有改动" in "\n".join(summary(write(folder, PERSON, COMPANY)))
