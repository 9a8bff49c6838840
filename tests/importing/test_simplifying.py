from generator.importing.simplifying import simplified


def test_places_in_a_text_stay_where_they_are() -> None:
    text = "本報訊（記者 甲某某 通訊員 乙某）近日，甲區"
    assert simplified(text).startswith("本报讯（记者 甲某某 通讯员 乙某）")
    assert len(simplified(text)) == len(text)
