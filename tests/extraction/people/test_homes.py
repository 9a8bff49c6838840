"""Which place a bare 市委 means, where neither the paper nor the register says it outright."""

from __future__ import annotations

from dataclasses import replace

from tests.extraction.people_samples import Read, article, content, read


def _posts(text: str, *, title: str = "", source: str = "", region: str = "某省") -> set[str]:
    told = replace(article(text.split("\n")), title=title or "一次会议", source=source or "不详")
    portal = replace(content(told, region=region), districts=())
    return {" ".join(post) for post in Read(portal).posts}


def test_the_headline_begins_with_the_place_that_acts() -> None:
    assert _posts("县委书记甲某某出席会议。", title="庚县召开工业大会") == {
        "甲某某 中国共产党庚县委员会 书记"
    }
    assert _posts("县委书记甲某某出席会议。", title="全县召开工业大会") == set()


def test_a_place_in_the_name_of_a_kind_is_not_spoken_of() -> None:
    """上海市属 says whose enterprises they are, not whose mayor."""
    assert _posts("副市长甲某某致辞。\n这是一家上海市属企业。") == set()


def test_a_place_named_once_and_later_is_not_the_articles_own() -> None:
    assert _posts("副市长甲某某致辞。\n产品远销，成都市是其中一站。") == set()


def test_the_venue_of_a_smaller_places_meeting_is_not_its_city() -> None:
    text = "推介会到成都市来了。\n庚区区长甲某某、庚区副区长丙某某、庚区副区长戊某某介绍情况。"
    found = _posts(text + "\n市人大常委会副主任丁某某致辞。", title="庚区举行推介会")
    assert "甲某某 庚区人民政府 区长" in found
    assert not any(post.startswith("丁某某") for post in found)


def test_the_papers_city_is_known_to_the_dictionary() -> None:
    """Of a city only, and only where the portal lists no places of its own."""
    text = "随州商会回乡座谈。\n市委常委甲某某讲话。"
    assert _posts(text, source="随州日报") == {"甲某某 中国共产党随州市委员会 常委"}
    portal = content(replace(article(text.split("\n")), source="随州日报"), region="某省")
    assert not Read(portal).posts


def test_a_department_is_never_written_with_a_bare_level() -> None:
    assert read("县市场监督管理局局长甲某某参加。", region="某省").posts == set()
