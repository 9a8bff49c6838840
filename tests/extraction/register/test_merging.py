from __future__ import annotations

import dataclasses

from generator.extraction.register.merging import merge, new_entities, new_posts
from generator.model import Content, Official, Organization, Post

POST = Post(organization="jia-qu-wei", title="书记", article="a")
OTHER = Post(organization="jia-qu-wei", title="委员", article="a", status="proposed")
BODY = Organization(id="jia-qu-wei", name="甲区委员会", aliases=("甲区委",), category="party")
PERSON = Official(id="jia-mou-mou", name="甲某某", category="official", posts=(POST,))
CONTENT = Content(organizations=(BODY,), officials=(PERSON,))


def test_new_entities_come_last_and_new_posts_behind_the_old() -> None:
    company = Organization(id="ding-gong-si", name="丁公司", category="company", status="proposed")
    merged = merge(CONTENT, [company, dataclasses.replace(PERSON, posts=(POST, OTHER))])
    assert merged.organizations == (BODY, company)
    assert [post.title for post in merged.officials[0].posts] == ["书记", "委员"]
    assert new_entities(CONTENT, merged) == (company,)
    assert [(person.id, post.title) for person, post in new_posts(CONTENT, merged)] == [
        ("jia-mou-mou", "委员")
    ]
    assert merge(merged, [company, PERSON]) == merged


def test_a_name_belongs_to_whom_it_belonged() -> None:
    again = Organization(id="jia-qu-wei-2", name="甲区委", category="party", status="proposed")
    assert merge(CONTENT, [again]) == CONTENT
    twins = [dataclasses.replace(again, id=id_, name="丁公司") for id_ in ("ding-1", "ding-2")]
    assert [e.id for e in new_entities(CONTENT, merge(CONTENT, twins))] == ["ding-1"]


def test_nothing_is_added_to_what_was_rejected() -> None:
    content = dataclasses.replace(CONTENT, officials=(dataclasses.replace(PERSON, status="rejected"),))
    assert merge(content, [dataclasses.replace(PERSON, posts=(OTHER,))]) == content
