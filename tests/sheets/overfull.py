"""Content of which far more is known than a sheet can hold."""

from __future__ import annotations

from pathlib import Path

from tests.samples import ARTICLE, CLUSTERS, ORGANIZATIONS, swap, write_article, write_content

LONG = (
    "甲某某说，甲区的新材料产业要一步一步走，先把传感器做好，再把产值做大，每一件事都要写明由谁做、何时做完。"
)


def overfull(folder: Path) -> Path:
    """Write many articles of long statements and many figures, plans and companies."""
    plans = "".join(
        f"      - text: 第{n}条规划，新材料要做到这样那样的程度，写得很长，一行放不下，还要再写一点\n"
        f"        article: 2031-05-06-da-hui\n"
        for n in range(40)
    )
    companies = "".join(
        f"  - id: gong-si-{n}\n    name: 某某{chr(0x4E00 + n)}公司\n    category: company\n"
        "    district: jia-qu\n    clusters: [xin-cai-liao]\n"
        "    note: 甲区的新材料企业，在这里有一个很大的工厂，产品卖到许多地方去\n"
        "    article: 2031-05-06-da-hui\n    status: confirmed\n"
        for n in range(40)
    )
    named = "、".join(f"某某{chr(0x4E00 + n)}公司" for n in range(40))
    article = swap(ARTICLE, ("乙县不在此列", f"乙县不在此列，{named}在"))
    write_content(folder, article=article, clusters=CLUSTERS + plans, organizations=ORGANIZATIONS + companies)
    for n in range(20):
        figures = "".join(
            f"  - {{text: {n * 10 + i + 2}个, indicator: 新材料与传感器的某一种指标, "
            f"subject: {subject}, period: 2030年}}\n"
            for i, subject in enumerate(("jia-qu", "xin-cai-liao"))
        )
        head = (
            f"---\ntitle: 某市又一次召开产业大会，题目写得特别长的第{n}篇报道\n"
            f"source: 某市日报\nkind: news\ndate: 2031-06-{n + 1:02}\ndate_certainty: inferred\n"
            f"date_basis: 推得。\npage: more-{n}\nstatus: confirmed\n"
            f"figures:\n{figures}statements:\n  - {{official: jia-mou-mou, paragraph: 1}}\n---\n"
        )
        body = f"{LONG * 3}\n\n甲区有{n * 10 + 2}个，新材料有{n * 10 + 3}个。{LONG}\n"
        write_article(folder, f"2031-06-{n + 1:02}-da-hui", head + body)
    return folder
