"""Nobody is made the head of a body that the text gives another head."""

from tests.extraction.people_samples import posts, read


def test_a_bare_title_gives_way_to_one_printed_with_the_place() -> None:
    text = "在联席会上，区委书记甲某某、乙县县委书记丙某某、甲区区委书记丁某某讲话，区委常委戊某某参加。"
    found = posts(text)
    assert "丁某某 中国共产党某市甲区委员会 书记" in found
    assert "丙某某 中国共产党某市乙县委员会 书记" in found
    assert not any(post.startswith(("甲某某", "戊某某")) for post in found)


def test_why_a_post_is_left_out_is_a_doubt() -> None:
    paragraphs = ("甲区区委书记丁某某来访。", "区委书记甲某某会见丁某某，说两地要常来往。")
    person = read(paragraphs).person("甲某某")
    assert person.posts == ()
    assert person.doubts


def test_one_person_under_several_titles_is_no_rival() -> None:
    assert posts(("甲区区委书记丁某某出席。", "区委书记丁某某说，要抓紧。")) == {
        "丁某某 中国共产党某市甲区委员会 书记"
    }


def test_deputies_are_no_rivals() -> None:
    found = posts("甲区副区长甲某某、甲区副区长丙某某出席。")
    assert found == {"甲某某 某市甲区人民政府 副区长", "丙某某 某市甲区人民政府 副区长"}


def test_two_heads_printed_with_the_place_both_stay() -> None:
    found = posts(("甲区区长甲某某出席。", "甲区区长丙某某介绍，产值增长。"))
    assert {post.partition(" ")[0] for post in found} == {"甲某某", "丙某某"}


def test_a_person_before_an_organization_is_no_part_of_its_name() -> None:
    assert posts("王某某与丁某集团总经理甲某某座谈。") <= {"甲某某 丁某集团 总经理"}
