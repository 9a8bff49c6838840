from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extraction.proposing import propose
from generator.extraction.register.merging import merge
from generator.model import Cluster, Official, Organization, Post
from tests.extraction.people_samples import Read, article, content, read, titles

PARTY = Organization(id="qu-wei", name="甲区委员会", aliases=("甲区委",), category="party")


def test_a_proposal_says_where_it_stands() -> None:
    text = "会上，甲区委书记甲某某讲话。"
    found = read(("开头一段。", text))
    person = found.person("甲某某")
    (proof,) = person.evidence
    (post,) = person.posts
    assert (proof.article, proof.paragraph, text[slice(*proof.span)]) == ("article-0", 2, "甲某某")
    assert post.span is not None
    assert (post.paragraph, text[slice(*post.span)], post.printed) == (2, "甲区委书记", "甲区委书记")
    assert (person.status, post.status, post.rule) == ("proposed", "proposed", "people.titled")
    (body,) = found.organizations
    assert (body.category, body.district, body.aliases) == ("party", "jia-qu", ("甲区委",))


def test_one_person_of_several_articles_is_one_proposal() -> None:
    found = read("甲区委书记甲某某讲话。", "甲区委书记甲某某出席。")
    assert [post.article for post in found.person("甲某某").posts] == ["article-0", "article-1"]
    assert len(found.organizations) == 1


def test_a_registered_person_gets_new_posts_only() -> None:
    known = Official(
        id="jia",
        name="甲某某",
        category="official",
        posts=(Post(organization="qu-wei", title="书记", article="article-0"),),
    )
    texts = (article("甲区委书记甲某某讲话。"), article("甲区委副书记甲某某讲话。", 1))
    found = Read(content(*texts, officials=(known,), organizations=(PARTY,)))
    person = found.person("甲某某")
    assert (person.id, [(p.title, p.organization, p.article) for p in person.posts]) == (
        "jia",
        [("副书记", "qu-wei", "article-1")],
    )
    assert found.organizations == ()


def test_nothing_new_is_nothing_proposed() -> None:
    first = Read(content(text := article("甲区委书记甲某某讲话。")))
    again = Read(content(text, officials=first.people, organizations=first.organizations))
    assert (again.people, again.organizations) == ((), ())


def test_what_was_rejected_stays_rejected() -> None:
    text = article("甲区委书记甲某某、乙县委书记乙某某讲话。")
    refused = Post(organization="qu-wei", title="书记", article="article-9", status="rejected")
    officials = (
        Official(id="jia", name="甲某某", category="official", posts=(refused,)),
        Official(id="yi", name="乙某某", category="official", status="rejected"),
    )
    found = Read(content(text, officials=officials, organizations=(PARTY,)))
    assert found.people == ()


def test_a_rejected_organization_takes_its_posts_along() -> None:
    refused = Organization(id="ji-tuan", name="某某集团", category="company", status="rejected")
    found = Read(content(article("某某集团董事长甲某某说。"), organizations=(refused,)))
    assert (found.organizations, found.posts) == ((), set())
    assert found.person("甲某某").doubts[0] == "“董事长”所在的机构“某某集团”已否决，没有记入"


def test_whom_a_rejected_organization_is_the_antecedent_of_has_no_post_at_another() -> None:
    other = Organization(id="ding", name="丁科技有限公司", category="company")
    refused = Organization(id="wu", name="戊己纺织", category="company", status="rejected")
    text = "丁科技有限公司到会。戊己纺织扩产。该公司董事长甲某某说，要抓紧。"
    found = Read(content(article(text), organizations=(other, refused)))
    assert (found.organizations, found.posts) == ((), set())


def test_journalists_come_from_the_byline() -> None:
    text = "本报讯（记者 甲某某 实习生 乙某某）会议召开。"
    found = Read(content(article(text, authors=("甲某某", "乙某某"))))
    assert found.posts == {("甲某某", "某市日报", "记者"), ("乙某某", "某市日报", "实习生")}
    assert {person.category for person in found.people} == {"journalist"}


def test_a_credit_names_the_medium() -> None:
    found = Read(content(article("正文。", authors=("甲某某",), credit="本组稿件由某某社记者甲某某采写")))
    assert found.posts == {("甲某某", "某某社", "记者")}


@pytest.mark.parametrize("sign", ["◎", "▶", "【", "——", "*"])
def test_a_sign_before_a_byline_is_no_medium(sign: str) -> None:
    found = Read(
        content(article(f"{sign}记者 甲某某 摄/——", authors=("甲某某",), credit=f"{sign}记者 甲某某"))
    )
    assert found.posts == {("甲某某", "某市日报", "记者")}


def test_a_sign_within_a_medium_s_name_is_part_of_it() -> None:
    found = Read(content(article("正文。", authors=("甲某某",), credit="◎某某网-某市晚报记者 甲某某")))
    assert found.posts == {("甲某某", "某某网-某市晚报", "记者")}


def test_a_name_without_a_sound_gets_an_id() -> None:
    nameless = dataclasses.replace(article("正文。", authors=("甲某某",), credit="记者 甲某某"), source="◎")
    (medium,) = Read(content(nameless)).organizations
    assert (medium.name, medium.id) == ("◎", "entity")


def test_an_author_is_proposed_once() -> None:
    text = "本报记者甲某某报道。记者甲某某（本报）说。"
    found = Read(content(article(text, authors=("甲某某",))))
    assert [(person.name, person.category) for person in found.people] == [("甲某某", "journalist")]


def proposed(*texts: str) -> Organization:
    """Return the one company that is proposed for the texts."""
    cluster = Cluster(id="xin-cai-liao", name="新材料", tier="da")
    written = content(*(article(text, number) for number, text in enumerate(texts)), clusters=(cluster,))
    (company,) = [one for one in propose(written, titles()) if isinstance(one, Organization)]
    return company


def test_companies_are_tied_to_what_the_text_says() -> None:
    company = proposed("新材料产业的龙头企业某某科技有限公司落户甲区。")
    assert (company.name, company.district, company.clusters) == (
        "某某科技有限公司",
        "jia-qu",
        ("xin-cai-liao",),
    )
    assert {proof.rule for proof in company.evidence} == {
        "organizations.named",
        "links.district",
        "links.cluster",
    }


def test_a_company_said_to_be_in_two_districts_is_in_none() -> None:
    company = proposed("某某科技有限公司落户甲区。", "某某科技有限公司落户乙县。")
    assert (company.district, company.doubts) == ("", ("报道所说的所在区县不止一个",))


def test_prose_is_no_part_of_a_company_s_name() -> None:
    found = read("这家龙头企业就是某某智能装备股份有限公司。各大航空公司、一家上市公司、互联网公司。")
    assert [body.name for body in found.organizations] == ["某某智能装备股份有限公司"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "老牌企业某某科技有限公司和上市公司丁某股份有限公司到会。",
            ["某某科技有限公司", "丁某股份有限公司"],
        ),
        ("链主企业某某科技有限公司投产。", ["某某科技有限公司"]),
        ("丁某民营企业发展促进会成立。", ["丁某民营企业发展促进会"]),
        ("丁理工大学甲区创新中心揭牌。", ["丁理工大学甲区创新中心"]),
        ("丁理工大学揭牌。", ["丁理工大学"]),
        ("丁理工大学创新中心揭牌。", ["丁理工大学创新中心"]),
        ("布局建设明月湖实验室、丁湾实验室和丁江实验室。", ["明月湖实验室", "丁湾实验室", "丁江实验室"]),
        ("布局建设先进制造实验室、丁湾实验室。", ["丁湾实验室"]),
    ],
)
def test_where_a_name_begins_and_ends(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).organizations] == names


def test_what_kind_of_company_it_is_is_no_part_of_the_employer_s_name() -> None:
    found = read("头部企业丁某新材料有限公司董事长甲某某说。")
    assert found.posts == {("甲某某", "丁某新材料有限公司", "董事长")}


@pytest.mark.parametrize("bare", ["该厂", "本公司", "其集团", "这家研究院", "上述企业"])
def test_a_word_that_stands_for_an_organization_is_none(bare: str) -> None:
    assert read(f"记者了解到，{bare}需要扩建。").organizations == ()


@pytest.mark.parametrize("text", ["海关店长己某某说。", "有关方面的纪律检查委员会书记己某某说。"])
def test_the_word_for_a_kind_of_body_names_none(text: str) -> None:
    found = read(text)
    assert (found.organizations, found.posts) == ((), set())
    assert found.person("己某某")


def test_a_guessed_organization_makes_a_doubt_and_no_post() -> None:
    found = read("甲区和丙区的人来了。会上，区委书记甲某某讲话。")
    assert found.posts == set()
    assert "承前推定" in "".join(found.person("甲某某").doubts)


TEXTS = (
    "甲区委书记甲某某讲话。",
    "区长乙某某、副区长丙某某出席。",
    "甲区和丙区的人来了，区委书记甲某某讲话。",
    "某某集团董事长甲某某说。",
    "此前，乙某某任乙县县长。",
    "会议选举丙某某为市长，丁某某、戊某某为副市长。",
    "甲某某不再担任甲区委书记。",
    "乙县县长甲某某讲话。",
    "甲某某指出，要抓落实。",
    "某大学教授甲某某认为，可行。",
)


@given(st.lists(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3), min_size=1, max_size=3))
@settings(max_examples=30, deadline=None)
def test_what_was_proposed_is_proposed_once(texts: list[list[str]]) -> None:
    written = content(*(article(paragraphs, number) for number, paragraphs in enumerate(texts)))
    merged = merge(written, propose(written, titles()))
    assert merge(merged, propose(merged, titles())) == merged


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4), st.sampled_from(("甲某某", "丙某某")))
@settings(max_examples=30, deadline=None)
def test_nobody_rejected_comes_back(texts: list[str], name: str) -> None:
    refused = Official(id="refused", name=name, category="official", status="rejected")
    written = content(article(texts), officials=(refused,))
    merged = merge(written, propose(written, titles()))
    assert [person for person in merged.officials if person.name == name] == [refused]
