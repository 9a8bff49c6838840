from generator.importing.reading import read_page
from generator.importing.telling.stated import Stated, find_stated

BODY = """甲区的机器人产业园里有三十家企业，生产减速器和控制器，机器人产值比上年增长两成。
机器人产业园负责人丁某说，园区还要引进机器人整机企业，把减速器和控制器卖到更远的地方。
"""


def test_a_web_copy_says_its_paper_its_writer_and_its_day_in_one_line() -> None:
    page = f"""首页 > 新闻中心 > 本地要闻
甲区建设机器人产业园
2031-05-06 08:30:12 来源：某市日报 作者：甲某某 编辑：乙某某
分享到：
字号：大 中 小
{BODY}（责任编辑：丙某）
上一篇：某市开会
下一篇：没有了
"""
    (story,) = read_page(page)
    assert (story.title, story.source, story.authors) == ("甲区建设机器人产业园", "某市日报", ("甲某某",))
    assert story.dated.basis == "版面写明“2031-05-06”。"
    assert len(story.paragraphs) == 2


def test_a_copy_from_a_phone_leaves_its_buttons_out() -> None:
    page = f"""甲区建设机器人产业园
原创 某市发布 某市发布
2031-05-06 18:00 发表于某省
点击上方蓝字关注我们
{BODY}来源：某市日报
记者：甲某某 乙某某
编辑：丙某
往期推荐
长按识别二维码关注我们
阅读 1234 在看
"""
    (story,) = read_page(page)
    assert (story.title, story.source) == ("甲区建设机器人产业园", "某市日报")
    assert story.authors == ("甲某某", "乙某某")
    assert len(story.paragraphs) == 2


def test_editors_are_no_writers() -> None:
    assert find_stated(["2031-05-06 来源：某市日报 编辑：乙某某"]) == Stated("某市日报", ())
    assert find_stated(["责任编辑：乙某某"]) == Stated()
