"""Importing again, elsewhere, corrected, renamed: no file is lost, none is written twice."""

import datetime as dt
from pathlib import Path

import pytest

from generator.content import load_content
from generator.importing import Imported, describe, import_pages

ROBOTS = "甲区的机器人产业园里有三十家企业，生产减速器和控制器，产值比上年增长两成，还要引进整机企业。"
TEA = "乙县的茶园今年提早十天开采，采茶工人从早到晚忙碌，茶厂加班加点，茶叶卖到外省，茶农收入增加。"
TITLE = "甲区某某产业大会在甲区召开"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content" / "register").mkdir(parents=True)
    return tmp_path / "content"


def page(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / "pages" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def written(results: tuple[Imported, ...]) -> Path:
    assert results[0].file
    return results[0].file


def test_pages_of_one_name_in_two_folders_are_two(tmp_path: Path, content: Path) -> None:
    one = page(tmp_path, "a/01.txt", f"{TITLE}\n\n{ROBOTS}\n")
    two = page(tmp_path, "b/01.txt", f"{TITLE}\n\n{TEA}\n")
    assert [result.action for result in import_pages([one, two], content)] == ["written", "written"]
    assert [result.action for result in import_pages([two, one], content)] == ["kept", "kept"]
    texts = [file.read_text("utf-8") for file in (content / "articles").rglob("*.md")]
    assert sum(ROBOTS in text for text in texts) == sum(TEA in text for text in texts) == 1


def test_titles_that_begin_alike_are_two_files(tmp_path: Path, content: Path) -> None:
    one = page(tmp_path, "a/01.txt", f"{TITLE}讨论机器人\n\n{ROBOTS}\n")
    two = page(tmp_path, "b/01.txt", f"{TITLE}讨论茶叶\n\n{TEA}\n")
    import_pages([one], content)
    assert [result.action for result in import_pages([two], content)] == ["written"]
    assert len(list((content / "articles").rglob("*.md"))) == 2


def test_a_corrected_page_stays_itself_wherever_it_lies(tmp_path: Path, content: Path) -> None:
    file = written(import_pages([page(tmp_path, "a/01.txt", f"{TITLE}\n\n{ROBOTS}\n")], content))
    moved = page(tmp_path, "elsewhere/01.txt", f"{TITLE}\n\n{ROBOTS.replace('三十家', '四十家')}\n")
    result = import_pages([moved], content)[0]
    assert (result.action, result.file) == ("updated", file)


def test_a_file_whose_story_is_read_no_more_is_listed_and_left(tmp_path: Path, content: Path) -> None:
    source = page(tmp_path, "01.txt", f"# 错的标题\n\n{ROBOTS}\n")
    file = written(import_pages([source], content))
    before = file.read_bytes()
    page(tmp_path, "01.txt", f"# 对的标题\n\n{ROBOTS}\n")
    results = import_pages([source], content)
    assert [(result.action, result.title) for result in results] == [
        ("written", "对的标题"),
        ("stale", "错的标题"),
    ]
    assert results[1].file == file
    assert file.read_bytes() == before
    told = "\n".join(describe(results))
    assert "共 1 篇" in told
    assert "1 个旧文件" in told


def test_a_title_that_a_person_changed_in_the_file_makes_no_second_file(
    tmp_path: Path, content: Path
) -> None:
    source = page(tmp_path, "01.txt", f"# 错的标题\n\n{ROBOTS}\n")
    file = written(import_pages([source], content))
    edited = file.read_text("utf-8").replace("错的标题", "对的标题")
    file = file.rename(file.with_name("undated-dui-de-biao-ti.md"))
    file.write_text(edited, "utf-8")
    assert [result.action for result in import_pages([source], content)] == ["kept"]
    page(tmp_path, "01.txt", f"# 对的标题\n\n{ROBOTS}\n")
    assert [result.action for result in import_pages([source], content)] == ["beside"]
    assert list((content / "articles").rglob("*.md")) == [file]


def test_one_file_of_two_stories_becomes_two(tmp_path: Path, content: Path) -> None:
    source = page(tmp_path, "01.txt", f"{TITLE}\n\n{ROBOTS}\n{TEA}{TEA[:-1]}。\n")
    file = written(import_pages([source], content))
    page(tmp_path, "01.txt", f"{TITLE}\n\n{ROBOTS}\n===\n{TEA}{TEA[:-1]}。\n")
    results = import_pages([source], content)
    assert [result.action for result in results] == ["updated", "written"]
    assert results[0].file == file


def test_no_shorter_story_of_another_page_replaces_a_longer_one(tmp_path: Path, content: Path) -> None:
    import_pages([page(tmp_path, "a/01.txt", f"{TITLE}\n\n{ROBOTS}\n\n{TEA}\n")], content)
    results = import_pages([page(tmp_path, "b/01.txt", f"{TITLE}\n\n{ROBOTS[:33]}。\n")], content)
    assert [result.action for result in results] == ["written"]


def test_another_page_of_the_same_name_makes_nothing_stale(tmp_path: Path, content: Path) -> None:
    import_pages([page(tmp_path, "a/01.txt", f"# 一个标题\n\n{ROBOTS}\n")], content)
    results = import_pages([page(tmp_path, "b/01.txt", f"# 另一个标题\n\n{TEA}\n")], content)
    assert [result.action for result in results] == ["written"]


@pytest.mark.parametrize("told", [True, False], ids=["former name listed", "former name not listed"])
def test_a_renamed_file_is_found_again(tmp_path: Path, content: Path, told: bool) -> None:
    source = page(tmp_path, "01.txt", f"{TITLE}\n\n{ROBOTS}\n")
    file = written(import_pages([source], content))
    text = file.read_text("utf-8").replace("date: null", "date: '2031-05-06'").replace("unknown", "stated")
    if told:
        text = text.replace("status:", f"former_ids: [{file.stem}]\nstatus:")
    renamed = content / "articles" / "2031" / f"2031-05-06-{file.stem.removeprefix('undated-')}.md"
    renamed.parent.mkdir()
    renamed.write_text(text, "utf-8")
    file.unlink()
    assert [result.action for result in import_pages([source], content)] == ["kept"]
    page(tmp_path, "01.txt", f"{TITLE}\n\n{ROBOTS.replace('三十家', '四十家')}\n")
    result = import_pages([source], content)[0]
    assert (result.action, result.file) == ("beside", renamed.with_name(f"{renamed.name}.new"))
    assert len(load_content(content).articles) == 1


def test_no_new_file_takes_a_name_that_another_had_before(tmp_path: Path, content: Path) -> None:
    source = page(tmp_path, "a/01.txt", f"{TITLE}\n\n{ROBOTS}\n")
    file = written(import_pages([source], content))
    text = file.read_text("utf-8").replace("status:", f"former_ids: [{file.stem}]\nstatus:")
    file.with_name("undated-gai-ming.md").write_text(text, "utf-8")
    file.unlink()
    result = import_pages([page(tmp_path, "b/02.txt", f"{TITLE}\n\n{TEA}\n")], content)[0]
    assert result.file == file.with_name(f"{file.stem}-2.md")
    assert len(load_content(content).articles) == 2


def test_what_cannot_be_written_is_named_with_its_reason(tmp_path: Path, content: Path) -> None:
    (content / "articles").mkdir()
    (content / "articles" / "undated").write_text("a file where a folder belongs", "utf-8")
    result = import_pages([page(tmp_path, "01.txt", f"{TITLE}\n\n{ROBOTS}\n")], content)[0]
    assert result.action == "failed"
    assert str(content / "articles" / "undated") in result.problem
    assert "写不了" in result.problem
    assert "Errno" not in result.problem


def test_what_cannot_be_read_is_told_in_chinese(tmp_path: Path, content: Path) -> None:
    result = import_pages([tmp_path / "missing.txt"], content)[0]
    assert "没有这个文件" in result.problem
    told = next(iter(describe([result])))
    assert told.startswith(f"{tmp_path / 'missing.txt'}：没有导入")


def test_a_folder_without_a_page_is_said_to_have_none(tmp_path: Path, content: Path) -> None:
    (tmp_path / "pages").mkdir()
    result = import_pages([tmp_path / "pages"], content)[0]
    assert "没有能导入的文件" in result.problem


def test_a_page_named_twice_is_read_once(tmp_path: Path, content: Path) -> None:
    source = page(tmp_path, "01.txt", f"{TITLE}\n\n{ROBOTS}\n")
    assert len(import_pages([source, tmp_path / "pages"], content)) == 1


def test_the_title_of_a_file_with_two_stories_is_not_lost(tmp_path: Path, content: Path) -> None:
    stories = f"甲区园区扩建\n\n{ROBOTS}\n\n===\n\n乙县茶园开采\n\n{TEA}\n"
    results = import_pages([page(tmp_path, "01.md", f"---\ntitle: 两地见闻\n---\n{stories}")], content)
    assert [result.title for result in results] == ["甲区园区扩建", "乙县茶园开采"]
    assert all("两地见闻" in result.doubts[0].text for result in results)


def test_a_readme_in_a_folder_is_no_page(tmp_path: Path, content: Path) -> None:
    page(tmp_path, "README.md", f"{TITLE}\n\n{TEA}\n")
    page(tmp_path, "01.txt", f"{TITLE}\n\n{ROBOTS}\n")
    assert len(import_pages([tmp_path / "pages"], content)) == 1


def test_the_day_that_is_given_dates_the_stories(tmp_path: Path, content: Path) -> None:
    source = page(tmp_path, "2031-05-06.txt", f"{TITLE}\n\n{ROBOTS}\n")
    import_pages([source], content, dt.date(2031, 5, 7))
    article = load_content(content).articles[0]
    assert (str(article.date), article.date_certainty) == ("2031-05-07", "stated")


def test_the_day_in_the_name_of_a_file_dates_its_stories(tmp_path: Path, content: Path) -> None:
    result = import_pages([page(tmp_path, "2031-05-06.txt", f"{TITLE}\n\n{ROBOTS}\n")], content)[0]
    article = load_content(content).articles[0]
    assert str(article.date) == "2031-05-06"
    assert "文件名" in article.date_basis
    assert any("文件名" in doubt.text for doubt in result.doubts)
