from __future__ import annotations

from generator.pages.frame import frames, trail
from tests.samples import DISTRICTS, OFFICIALS, UNDATED, sample_portal


def test_the_way_down_ends_above_the_page() -> None:
    portal = sample_portal(undated=UNDATED)
    by_id = {item.id: item for item in (*portal.entities, *portal.articles)}
    ways = {
        "xin-cai-liao": [
            ("首页", "index.html", ""),
            ("集群", "clusters/index.html", ""),
            ("大产业集群", "clusters/index.html", "da"),
        ],
        "jia-qu": [
            ("首页", "index.html", ""),
            ("区县", "districts/index.html", ""),
            ("北部", "districts/index.html", "bei-bu"),
        ],
        "jia-mou-mou": [("首页", "index.html", ""), ("人物", "officials/index.html", "")],
        "jia-qu-wei": [
            ("首页", "index.html", ""),
            ("机构", "organizations/index.html", ""),
            ("党委机构", "organizations/index.html", "party"),
        ],
        "2031-05-06-da-hui": [
            ("首页", "index.html", ""),
            ("文章", "articles/index.html", ""),
            ("2031 年", "articles/2031/index.html", ""),
        ],
        "undated-da-hui": [
            ("首页", "index.html", ""),
            ("文章", "articles/index.html", ""),
            ("日期不详", "articles/undated/index.html", ""),
        ],
    }
    for id_, way in ways.items():
        assert list(trail(portal, by_id[id_])) == way, id_


def test_neighbours_are_those_of_the_list() -> None:
    portal = sample_portal(undated=UNDATED)
    around = frames(portal)
    assert set(around) == {item.url for item in (*portal.entities, *portal.articles)}
    newest, oldest = portal.articles
    assert (around[newest.url].previous, around[newest.url].next) == (None, oldest)
    assert (around[oldest.url].previous, around[oldest.url].next) == (newest, None)
    for url, frame in around.items():
        assert frame.next is None or around[frame.next.url].previous.url == url  # type: ignore[union-attr]


def test_people_follow_each_other_by_sound_and_zones_come_after_districts() -> None:
    zone = "  - {id: ding-yuan, name: 丁园, kind: 开发区, status: confirmed}\n"
    districts = DISTRICTS.replace("districts:\n", f"districts:\n{zone}")
    around = frames(sample_portal(districts=districts, officials=OFFICIALS))
    assert around["officials/bing-mou-mou.html"].next.id == "jia-mou-mou"  # type: ignore[union-attr]
    assert around["districts/yi-xian.html"].next.id == "ding-yuan"  # type: ignore[union-attr]
    assert around["districts/ding-yuan.html"].trail[-1] == ("开发区与功能区", "districts/index.html", "zones")
