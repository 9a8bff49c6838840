from pathlib import Path

import pytest

from generator.content import load_content
from generator.importing import import_pages

PAGE = """\
甲区召开机器人产业推进会

本报讯（记者 甲某某 通讯员 乙某某）3月5日，甲区
召开机器人产业推进会，提出到2030年建成三个机器人
产业园，引进整机和零部件企业五十家。

会议认为，机器人产业链条长、带动强，是甲区今后五年
的主攻方向。

乙县茶叶开采

今年乙县茶叶比往年早开采十天。据乙县农业部门介绍，
全县茶园面积达到12万亩，春茶产量预计增长一成。

茶农说，今年鲜叶收购价格也比去年高。（丙某某）
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content" / "register").mkdir(parents=True)
    return tmp_path / "content"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    path = folder / "page-1.txt"
    path.write_text(PAGE, "utf-8")
    return path


def test_each_story_becomes_an_article_that_the_content_loader_accepts(content: Path, page: Path) -> None:
    results = import_pages([page], content)
    assert [(r.action, r.title) for r in results] == [
        ("written", "甲区召开机器人产业推进会"),
        ("written", "乙县茶叶开采"),
    ]
    first, second = sorted(load_content(content).articles, key=lambda a: a.title, reverse=True)
    assert first.authors == ("甲某某", "乙某某")
    assert second.authors == ("丙某某",)
    assert first.status == "proposed"
    assert first.page == "page-1"
    assert first.paragraphs[0].startswith("3月5日，甲区召开机器人产业推进会，")
    assert not {"figures", "statements", "documents"} & first.curated


def test_importing_again_changes_nothing(content: Path, page: Path) -> None:
    first = import_pages([page], content)
    before = {r.file: r.file.read_bytes() for r in first if r.file}
    again = import_pages([page], content)
    assert {r.action for r in again} == {"kept"}
    assert {r.file: r.file.read_bytes() for r in again if r.file} == before


def test_an_edited_file_stays_and_the_same_reading_is_not_written_again(content: Path, page: Path) -> None:
    file = import_pages([page], content)[0].file
    assert file
    edited = file.read_text("utf-8").replace("status: proposed", "status: confirmed")
    file.write_text(edited, "utf-8")
    assert import_pages([page], content)[0].action == "kept"
    assert file.read_text("utf-8") == edited
    assert len(list((content / "articles").rglob("*"))) == 3  # a folder and two files


def test_another_reading_of_an_edited_file_is_written_beside_it_once(content: Path, page: Path) -> None:
    file = import_pages([page], content)[0].file
    assert file
    edited = file.read_text("utf-8") + "\n编者补的一段。\n"
    file.write_text(edited, "utf-8")
    page.write_text(PAGE.replace("五十家", "六十家"), "utf-8")
    second, third = import_pages([page], content)[0], import_pages([page], content)[0]
    assert second.action == "beside"
    assert second.file == file.with_name(f"{file.name}.new")
    assert third.action == "kept"
    assert file.read_text("utf-8") == edited
    assert len(list((content / "articles").rglob("*.new"))) == 1
    assert len(load_content(content).articles) == 2


def test_another_reading_of_an_unedited_file_replaces_it(content: Path, page: Path) -> None:
    file = import_pages([page], content)[0].file
    page.write_text(PAGE.replace("五十家", "六十家"), "utf-8")
    result = import_pages([page], content)[0]
    assert (result.action, result.file) == ("updated", file)
    assert file
    assert "六十家" in file.read_text("utf-8")


def test_two_copies_of_one_page_give_its_stories_once(content: Path, page: Path) -> None:
    import_pages([page], content)
    copy = page.with_name("page-2.txt")
    copy.write_text(PAGE, "utf-8")
    import_pages([copy], content)
    assert len(list((content / "articles").rglob("*.md"))) == 2


def test_two_stories_of_one_title_on_one_page_are_two_files(content: Path, page: Path) -> None:
    page.write_text("# 简讯\n甲区的第一条消息说完了。\n===\n# 简讯\n乙县的第二条消息也说完了。\n", "utf-8")
    first, again = import_pages([page], content), import_pages([page], content)
    assert len({result.file for result in first}) == 2
    assert [result.action for result in again] == ["kept", "kept"]
    assert [result.file for result in again] == [result.file for result in first]


def test_a_person_can_separate_stories_and_mark_headlines(content: Path, page: Path) -> None:
    page.write_text(
        "# 一条标题\n甲区的消息第一段说了很多话。\n\n===\n乙县的消息第一段说了很多话。\n# 另一条标题\n",
        "utf-8",
    )
    results = import_pages([page], content)
    assert [r.title for r in results] == ["一条标题", "另一条标题"]


def test_a_bad_page_is_reported_and_the_others_are_imported(content: Path, page: Path) -> None:
    page.with_name("aaa.txt").write_bytes(b"")
    results = import_pages([page.parent], content)
    assert [r.action for r in results] == ["failed", "written", "written"]
    assert "文件是空的" in str(results[0].problem)
