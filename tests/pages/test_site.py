from __future__ import annotations

import functools
import posixpath
import re
import tempfile
from pathlib import Path

import lxml.html
import markdown
import pytest

from generator.content import load_content
from generator.export import export
from generator.feeds import feeds
from generator.linking import link
from generator.model import Official
from generator.pages import Page, render_pages
from generator.pages.indexes import LATEST
from generator.pages.renderer import LIMIT
from generator.portal import Portal
from generator.sheets import SHEET_TYPES, word_url
from generator.site import Site as Named
from tests.samples import (
    ARTICLE,
    CLUSTERS,
    DISTRICTS,
    OFFICIALS,
    ORGANIZATIONS,
    SYSTEMS,
    UNDATED,
    swap,
    write_article,
    write_content,
)

TEMPLATES = Path(__file__).parents[2] / "templates"
ARTICLE_URL = "articles/2031/2031-05-06-da-hui.html"

MORE_ORGANIZATIONS = """\
  - id: ding-gong-si
    name: 丁公司
    category: company
    district: jia-qu
    status: proposed
  - id: wu-gong-si
    name: 戊公司
    category: company
    district: jia-qu
    parent: ding-gong-si
    status: rejected
"""
FULL = {
    "article": ARTICLE.replace("乙县不在此列", "乙县、丁公司和戊公司不在此列"),
    "organizations": ORGANIZATIONS + MORE_ORGANIZATIONS,
    "undated": UNDATED,
}

Site = dict[str, Page]


def render(folder: Path, **changed: str) -> tuple[Portal, Site]:
    write_content(folder, **changed)
    (folder / "data.md").write_text("---\ntitle: 数据\n---\n说明。\n", "utf-8")
    (folder / "about.md").write_text(
        "---\ntitle: 关于\ndescription: 说明\n---\n# 关于\n\n[数据](data.md)\n", "utf-8"
    )
    portal = link(load_content(folder))
    pages = render_pages(portal, TEMPLATES)
    urls = [page.url for page in pages]
    assert len(urls) == len(set(urls))
    return portal, {page.url: page for page in pages}


@functools.cache
def full() -> tuple[Portal, Site]:
    with tempfile.TemporaryDirectory() as folder:
        return render(Path(folder), **FULL)


def html(page: Page, sheet: bool = False) -> lxml.html.HtmlElement:
    """The page as it is on a screen; with its briefing sheet, which is printed, only where asked for."""
    body = markdown.markdown(page.body, extensions=["meta", "tables", "attr_list", "toc"])
    root = lxml.html.document_fromstring(f"<main>{body}</main>")
    for hidden in [] if sheet else root.find_class("sheet"):
        hidden.drop_tree()
    return root


@functools.cache
def read(url: str) -> lxml.html.HtmlElement:
    return html(full()[1][url])


@functools.cache
def printed(url: str) -> lxml.html.HtmlElement:
    """The page with its briefing sheet."""
    return html(full()[1][url], sheet=True)


def text(url: str) -> str:
    return read(url).text_content()


def targets(url: str, root: lxml.html.HtmlElement) -> list[tuple[str, str]]:
    """The (address, anchor) of every link of a page; a Markdown file stands for its page."""
    found = []
    for href in root.xpath("//a/@href"):
        path, _, anchor = href.partition("#")
        address = posixpath.normpath(posixpath.join(posixpath.dirname(url), path)) if path else url
        found.append((re.sub(r"\.md$", ".html", address), anchor))
    return found


def headings(url: str) -> list[str]:
    return [heading.get("id") for heading in read(url).xpath("//h2")]


def test_there_is_a_page_for_everything() -> None:
    portal, site = full()
    assert set(site) == {
        *(entity.url for entity in portal.entities),
        *(article.url for article in portal.articles),
        *(
            f"{kind}/index.html"
            for kind in ("clusters", "districts", "officials", "organizations", "systems")
        ),
        *("articles/index.html", "articles/2031/index.html", "articles/undated/index.html"),
        *("index.html", "matrix.html", "figures.html", "compare.html", "data.html", "about.html"),
        *("timeline.html", "timeline/2031-05.html", "timeline/undated.html"),
        *(f"{path.stem}.html" for path in (TEMPLATES / "written").glob("*.md")),
    }


def test_every_page_is_titled_and_described() -> None:
    for page in full()[1].values():
        assert page.meta["title"]
        assert page.meta["description"]
        assert html(page).xpath("count(//h1)") == 1 or page.url == "about.html"


def test_every_link_of_every_page_leads_to_a_page_and_a_place_on_it() -> None:
    portal, site = full()
    files = {f"data/{name}" for name in export(portal, "sample")} | {
        word_url(entity) for entity in portal.entities if isinstance(entity, SHEET_TYPES)
    }
    files |= set(feeds(portal, Named()))
    checked = 0
    for url in site:
        for address, anchor in targets(url, printed(url)):
            assert address in site or address in files, (url, address)
            if anchor and "=" not in anchor:  # else the state of the page's script
                assert printed(address).xpath("//*[@id=$id]", id=anchor), (url, address, anchor)
            checked += 1
    assert checked > 100


def test_no_page_uses_an_id_twice() -> None:
    for url in full()[1]:
        ids = printed(url).xpath("//@id")
        assert len(ids) == len(set(ids)), url


def test_no_page_asks_for_anything_outside_the_site() -> None:
    for url in full()[1]:
        outside = read(url).xpath("//@href | //@src")
        assert not [address for address in outside if re.match(r"[a-z]+:|//|/", address)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("districts/jia-qu.html", ARTICLE_URL),
        ("clusters/xin-cai-liao.html", ARTICLE_URL),
        ("officials/jia-mou-mou.html", ARTICLE_URL),
        ("organizations/jia-qu-wei.html", ARTICLE_URL),
        ("organizations/mou-shi-ri-bao.html", ARTICLE_URL),
        ("officials/bing-mou-mou.html", ARTICLE_URL),
        ("systems/345.html", ARTICLE_URL),
        ("districts/yi-xian.html", "articles/undated/undated-da-hui.html"),
        ("officials/jia-mou-mou.html", "organizations/jia-qu-wei.html"),
        ("officials/jia-mou-mou.html", "clusters/xin-cai-liao.html"),
        ("officials/jia-mou-mou.html", "districts/jia-qu.html"),
        ("organizations/jia-qu-wei.html", "districts/jia-qu.html"),
        ("clusters/xin-cai-liao.html", "systems/345.html"),
        ("systems/345.html", "districts/jia-qu.html"),
    ],
)
def test_pages_link_to_each_other(one: str, other: str) -> None:
    assert other in dict(targets(one, read(one)))
    assert one in dict(targets(other, read(other)))


def test_every_entity_is_linked_from_its_index_and_every_article_from_its_year() -> None:
    portal, _ = full()
    for entity in portal.entities:
        index = f"{entity.type}s/index.html"
        assert entity.url in dict(targets(index, read(index)))
    for article in portal.articles:
        for index in (f"articles/{article.year}/index.html", "articles/index.html", "index.html"):
            assert article.url in dict(targets(index, read(index)))


def test_every_paragraph_of_an_article_has_its_anchor_and_its_text() -> None:
    portal, _ = full()
    for article in portal.articles:
        for number, paragraph in enumerate(article.paragraphs, 1):
            [element] = read(article.url).xpath("//p[@id=$id]", id=f"p{number}")
            assert element.text_content().strip() == f"{paragraph} ¶{number}"


def test_section_heads_stand_before_their_paragraphs() -> None:
    [head] = read(ARTICLE_URL).xpath("//h2[.='目标']")
    assert head.getnext().get("id") == "p2"


@pytest.mark.parametrize(
    ("url", "line", "anchor"),
    [
        ("clusters/xin-cai-liao.html", "到2035年产值300亿元", "p2"),
        ("clusters/xin-cai-liao.html", "产值过百亿", "p2"),
        ("officials/jia-mou-mou.html", "甲区委书记", "p1"),
        ("systems/345.html", "三类四级五项", "p2"),
        ("districts/jia-qu.html", "1.2万个", "p1"),
        ("districts/jia-qu.html", "三类四级五项", "p2"),
        ("officials/jia-mou-mou.html", "“345”体系由此起步", "p2"),
        ("districts/yi-xian.html", "乙县、丁公司和戊公司不在此列", "p3"),
    ],
)
def test_a_line_links_to_the_paragraph_it_came_from(url: str, line: str, anchor: str) -> None:
    path = "//*[self::li or self::tr or self::p or self::div][contains(., $line)][.//a[@class='source']]"
    innermost = read(url).xpath(path, line=line)[-1]
    assert (ARTICLE_URL, anchor) in targets(url, innermost.xpath(".//a[@class='source']/..")[0])


@pytest.mark.parametrize(
    ("url", "sections"),
    [
        ("clusters/xin-cai-liao.html", ["plan", "figures", "related", "evidence"]),
        (
            "districts/jia-qu.html",
            ["owned-systems", "figures", "local-organizations", "related", "evidence"],
        ),
        ("districts/yi-xian.html", ["related", "evidence"]),
        (
            "officials/jia-mou-mou.html",
            ["posts", "statements", "said-related", "related", "evidence"],
        ),
        ("officials/bing-mou-mou.html", ["posts", "signed"]),
        ("organizations/mou-shi-ri-bao.html", ["published"]),
        ("organizations/ding-gong-si.html", ["related", "evidence"]),
        ("systems/345.html", ["members", "related", "evidence"]),
        ("articles/undated/undated-da-hui.html", ["cite"]),
        (ARTICLE_URL, ["h2", "figures", "cite"]),
        ("index.html", ["featured", "latest", "targets", "everything"]),
        ("districts/index.html", ["bei-bu"]),
        ("organizations/index.html", ["party", "company", "media"]),
    ],
)
def test_a_section_without_content_is_left_out(url: str, sections: list[str]) -> None:
    assert headings(url) == sections


def test_of_what_nothing_is_known_the_page_has_no_sections(tmp_path: Path) -> None:
    _, site = render(
        tmp_path,
        clusters=CLUSTERS + "  - {id: bare-c, name: 丙一, tier: da, status: confirmed}\n",
        districts=DISTRICTS + "  - {id: bare-d, name: 丙二, kind: 区, status: confirmed}\n",
        officials=OFFICIALS
        + "  - {id: bare-o, name: 丙三, category: expert, posts: [], status: confirmed}\n",
        organizations=ORGANIZATIONS + "  - {id: bare-g, name: 丙四, category: other, status: confirmed}\n",
    )
    bare = [page for url, page in site.items() if "bare-" in url]
    assert len(bare) == 4
    for page in bare:
        assert html(page).xpath("//h2 | //ul | //table") == []
        assert html(page).xpath("//dt")


def test_what_stands_in_the_same_paragraphs_is_listed_by_kind_but_for_the_persons_own_offices() -> None:
    page = read("officials/jia-mou-mou.html")
    assert page.xpath("//dl[contains(@class, 'related')]//dt/@id") == [
        "said-clusters",
        "said-systems",
        "districts",
    ]
    portal, _ = full()
    official = portal.entity_by_id["jia-mou-mou"]
    assert isinstance(official, Official)
    together = {item.entity.id for item in portal.related(official)["organization"]}
    assert together == {post.organization for post in official.posts}


def test_people_are_listed_with_their_own_kind() -> None:
    page = read("officials/index.html")
    assert page.xpath("//h2/@id") == ["official", "journalist", "letters"]
    named = {
        heading.get("id"): heading.getnext().xpath(".//a[contains(@class, 'official')]/text()")
        for heading in page.xpath("//h2")
    }
    portal, _ = full()
    for kind in ("official", "journalist"):
        assert set(named[kind]) == {o.label for o in portal.of_type(Official) if o.category == kind}


def test_content_without_a_home_page_opens_with_the_largest_system(tmp_path: Path) -> None:
    content = write_content(tmp_path / "docs")
    (content / "index.md").unlink()
    portal = link(load_content(content))
    home = next(
        page for page in render_pages(portal, TEMPLATES, Named(name="示例门户")) if page.url == "index.html"
    )
    assert home.meta["title"] == "示例门户"
    assert html(home).xpath("string(//h1)") == "示例门户"
    [featured] = html(home).xpath("//h2[@id='featured']/text()")
    assert featured == portal.entity_by_id["345"].name
    assert html(home).xpath("//figure[contains(@class, 'chart-structure')]")


def test_what_a_statement_quotes_is_not_quoted_again() -> None:
    assert text("officials/jia-mou-mou.html").count("甲某某说") == 1


def test_a_proposed_entity_is_marked_wherever_it_is_linked() -> None:
    _, site = full()
    marked = 0
    for url in site:
        for element in read(url).xpath(
            "//a[.//text()[contains(., '丁公司')]][not(contains(@class, 'mention'))]"
        ):
            assert element.getparent().text_content().count("待核") == 1, url
            marked += 1
    assert marked >= 4
    assert "待核" in read("organizations/ding-gong-si.html").xpath("string(//h1)")


def test_a_confirmed_entity_is_not_marked() -> None:
    assert "待核" not in read("districts/jia-qu.html").xpath("string(//h1)")


def test_a_rejected_entity_vanishes() -> None:
    _, site = full()
    assert "organizations/wu-gong-si.html" not in site
    for url in site:
        assert not [address for address, _ in targets(url, read(url)) if "wu-gong-si" in address]
        for element in read(url).xpath("//*[@data-pagefind-ignore='']"):
            assert "戊公司" not in element.xpath("string(.//ul[@class='chips'])")
    assert "戊公司" in text(ARTICLE_URL)


def test_where_the_owner_is_hidden_its_name_stands_not_its_id(tmp_path: Path) -> None:
    districts = swap(DISTRICTS, ("status: confirmed", "status: rejected"))
    _, site = render(tmp_path, districts=districts)
    for url in ("systems/345.html", "systems/index.html", ARTICLE_URL, "index.html"):
        page = html(site[url])
        assert "jia-qu.html" not in str(page.xpath("//@href"))
        assert "jia-qu" not in page.text_content()
    assert "甲区" in html(site["systems/345.html"]).xpath("string(//dl)")


def test_foreign_text_shows_as_it_is_and_does_nothing(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>[x](y)*a*|b|`c`{: #d }&amp;'\""
    quoted = evil.replace("'", "''")
    _, site = render(
        tmp_path,
        article=swap(
            ARTICLE,
            ("某市召开产业大会", f"'{quoted}'"),
            ("某市日报", f"'{quoted}'"),
            ("[产业]", f"['{quoted}']"),
            ("文中写明日期。", f"'{quoted}'"),
            ("传感器", f"'{quoted}'"),
            ("主持大会", evil),
            ("## 目标", f"## {evil}"),
            ("kind: news", f"kind: news\nkicker: '{quoted}'\nsubtitle: '{quoted}'\ncredit: '{quoted}'"),
        ),
        organizations=swap(ORGANIZATIONS, ("aliases: [甲区委]", f"aliases: [甲区委]\n    note: '{quoted}'")),
        officials=swap(OFFICIALS, ("title: 书记", f"title: '{quoted}'"), ("甲区委书记", f"'{quoted}'")),
        systems=swap(SYSTEMS, ("三类四级五项", f"'{quoted}'"), ("owner: jia-qu", f"owner: '{quoted}'")),
        clusters=swap(CLUSTERS, ("到2035年产值300亿元", f"'{quoted}'"), ("产值过百亿", f"'{quoted}'")),
        districts=swap(DISTRICTS, ("示例。", f"'{quoted}'"), ("name: 北部", f"name: '{quoted}'")),
    )
    shown = 0
    for page in site.values():
        assert "<script" not in page.text
        root = html(page)
        assert not root.xpath("//script | //em | //code | //table//table | //a[@href='y'] | //*[@id='d']")
        shown += root.text_content().count(evil)
    assert shown > 20


def test_hand_written_pages_are_passed_through() -> None:
    about = full()[1]["about.html"]
    assert about.body == "# 关于\n\n[数据](data.md)\n"
    assert (about.meta["title"], about.meta["description"]) == ("关于", "说明")
    assert text("index.html").count("这是示例。") == 1
    assert text("data.html").count("说明。") == 1


def test_the_same_portal_gives_the_same_pages(tmp_path: Path) -> None:
    portal, site = render(tmp_path, **FULL)
    again = {page.url: page.text for page in render_pages(portal, TEMPLATES)}
    assert again == {url: page.text for url, page in site.items()}


def test_the_index_of_articles_names_only_the_latest(tmp_path: Path) -> None:
    write_content(tmp_path)
    for n in range(LATEST + 1):
        write_article(tmp_path, f"2030-05-06-da-hui-{n}", swap(ARTICLE, ("2031-05-06", "2030-05-06")))
    _, site = render(tmp_path)
    listed = html(site["articles/index.html"]).xpath("//ul[not(@class)]/li")
    assert len(listed) == LATEST
    assert len(html(site["articles/2030/index.html"]).xpath("//li")) == LATEST + 1


def test_a_hub_lists_only_so_much_and_says_so(tmp_path: Path) -> None:
    many = "\n\n".join(f"乙县第{n}次来信。" for n in range(LIMIT + 5))
    _, site = render(tmp_path, undated=swap(UNDATED, ("乙县来信。", many)))
    page = html(site["districts/yi-xian.html"])
    assert len(page.xpath("//div[@class='quotes']//li")) == LIMIT
    assert f"共 {LIMIT + 6} 条" in page.text_content()


def test_pages_tell_the_search_what_they_are() -> None:
    _, site = full()
    district, article = site["districts/jia-qu.html"].search, site[ARTICLE_URL].search
    assert district is not None
    assert (district.kind, district.districts, district.years, district.date) == (
        "区县",
        ("甲区",),
        ("2031",),
        "2031-05-06",
    )
    assert district.keys == ("jiaqu", "jq")
    assert article is not None
    assert (article.kind, article.clusters, article.years) == ("文章", ("新材料",), ("2031",))
    assert set(article.districts) == {"甲区", "乙县"}
    assert [site[f"districts/{id_}.html"].search.years for id_ in ("jia-qu", "yi-xian")] == [("2031",)] * 2  # type: ignore[union-attr]
    undated = site["articles/undated/undated-da-hui.html"].search
    assert undated is not None
    assert (undated.years, undated.date) == ((), "")
    assert site["officials/jia-mou-mou.html"].search.districts == ("甲区",)  # type: ignore[union-attr]
    assert [url for url, page in site.items() if page.search is None and not url.endswith("index.html")] == []


def test_what_waits_for_review_is_marked_wherever_it_stands(tmp_path: Path) -> None:
    """A proposed post on the pages of its person, organization and district; doubts with their reasons."""
    officials = swap(
        OFFICIALS,
        ("status: confirmed", "status: proposed\n    doubts: [姓名可能不全]"),
        ("title: 书记\n", "title: 书记\n        status: proposed\n"),
    )
    article = swap(
        ARTICLE,
        ("status: confirmed", "status: proposed\nreview:\n  - {text: 标题存疑, line: 3}\nimported: ab12"),
    )
    _, site = render(tmp_path, officials=officials, article=article)
    person = lxml.html.fromstring(site["officials/jia-mou-mou.html"].body)
    badge = '<span class="badge proposed">待核</span>'
    assert "存疑：姓名可能不全。" in person.text_content()
    assert f"书记 {badge}" in site["officials/jia-mou-mou.html"].body
    for url in ("organizations/jia-qu-wei.html", "districts/jia-qu.html"):
        assert f"书记 {badge}" in site[url].body, url
    page = site[ARTICLE_URL].body
    assert "标题存疑（版面文本第 3 行）" in page
    assert "由程序从版面文本导入" in page


def test_a_hub_names_only_the_closest_of_its_relations(tmp_path: Path) -> None:
    bodies = "".join(
        f"  - {{id: ju-{i}, name: 第{i}管理局, category: government, status: confirmed}}\n" for i in range(70)
    )
    named = "、".join(f"第{i}管理局" for i in range(70))
    _, site = render(
        tmp_path,
        organizations=ORGANIZATIONS + bodies,
        article=ARTICLE + f"\n新材料产业由{named}共管。\n\n新材料产业，第65管理局主管。\n",
    )
    page = html(site["clusters/xin-cai-liao.html"])
    listed = page.xpath("//dt[@id='organizations']/following-sibling::dd//li")
    assert len(listed) == 60
    assert listed[0].text_content().split() == ["第65管理局", "2"]
    assert "另有 10 个" in page.text_content()
