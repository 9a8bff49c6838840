"""Newspaper pages of made-up stories, printed in many layouts, with what a reader should find on them.

The sentences are put together from lists of words, about no real place, person or paper. A page is
the same for the same seed. :data:`SEEN` are the layouts used while the importer was written,
:data:`HELD` others it was only measured on.
"""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import jieba

TOPICS = {
    "茶叶": "茶园 春茶 茶农 鲜叶 炒青 采摘 茶厂 茶旅 制茶工艺 茶叶市场 古茶树 茶青收购点",
    "港口": "码头 集装箱 岸桥 航道 吞吐量 堆场 水水中转 船舶靠泊 港区 引航 散货 无人集卡",
    "机器人": "减速器 伺服电机 整机装配 控制器 机械臂 产线 视觉检测 关节模组 机器人园区 调试车间 样机",
    "养老": "助餐点 护理员 失能老人 社区食堂 床位 上门照护 长者 适老改造 日间照料 健康档案 志愿者 紧急呼叫",
    "光伏": "硅片 电池片 组件 光伏电站 逆变器 屋顶 并网 发电量 银浆 储能柜 支架 转换效率",
    "水利": "水库 堤防 灌区 渠道 汛期 除险加固 泵站 闸门 引水隧洞 库容 巡堤 墒情",
    "医药": "疫苗 临床试验 原料药 制剂 注册批件 生物反应器 抗体 冷链 中试基地 药材 检验所 创新药",
    "铁路": "隧道 铺轨 接触网 车站 高铁 桥墩 联调联试 客流 班列 枢纽 站房 牵引变电所",
    "教育": "学位 校车 课后服务 教师轮岗 寄宿制学校 实训基地 职教园 学生 课程 食堂 研学 助学金",
    "低空": "无人机 起降场 航线 飞手 空域 巡检 植保 通航机场 试飞 物流配送 适航 低空经济",
    "稻米": "秧苗 插秧机 稻田 烘干 育种 种粮大户 粮仓 收割机 高标准农田 稻种 田埂 粮食收购",
    "汽车": "座舱 电池包 焊装 整车 试车场 充电桩 涂装 零部件 车机 底盘 智能驾驶 冲压",
    "消防": "灭火器 演练 疏散 消防车 隐患排查 森林防火 微型消防站 报警器 值守 救援 高层住宅 水带",
    "旅游": "景区 民宿 游客 夜游 古镇 露营 门票 非遗 步道 旅拍 研学营地 观景台",
    "税务": "发票 退税 申报 纳税人 办税厅 减免 税收优惠 征期 电子税务局 个体户 辅导 资金到账",
    "法院": "调解 立案 法官 庭审 纠纷 执行款 巡回法庭 当事人 判决 诉讼服务 速裁 普法",
}
PLACES = ["甲区", "乙县", "丙市", "丁镇", "戊州", "己县", "庚区", "辛市", "壬镇", "癸县"]
STEMS = "甲乙丙丁戊己庚辛壬癸"
PAPERS = ["某市日报", "甲州晚报", "乙江商报", "丙城时报"]
OPENINGS = [
    "{day}，{place}召开{a}工作会，部署今年的{b}和{c}",
    "近日，记者从{place}获悉，当地{a}项目进展顺利，{b}已经完成{n}处",
    "{day}，走进{place}的一处{a}现场，{b}有条不紊，{c}一派繁忙",
    "今年以来，{place}围绕{a}做文章，{b}和{c}都有了新变化",
    "日前，{place}的{a}迎来好消息：{b}总数达到{n}个",
]
SENTENCES = [
    "{place}把{a}摆在重要位置，带动{b}一起发展",
    "据介绍，目前{a}已有{n}家，比上年多出{m}家",
    "“有了{a}，{b}方便多了。”一位负责人说",
    "在{a}方面，当地先后解决了{b}、{c}等{m}个难题",
    "{a}与{b}相互配合，{c}的效率提高了{m}%",
    "下一步，{place}还要继续完善{a}，补齐{b}的短板",
    "工作人员告诉记者，{a}每天要检查{m}遍，{b}也有专人看护",
    "不少人把信递到记者手上，希望{a}早日建成",
    "记者看到，{a}旁边的{b}整齐排开，{c}正在忙碌",
    "从{a}到{b}，从{c}到服务，{place}一项一项落实",
    "按照计划，{n}个{a}将在年底前完工，{b}同步投用",
    "为了{a}，{place}拿出{n}万元，专门用于{b}",
]
TITLES = [
    "{place}{a}建设按下快进键",
    "{place}{n}个{a}项目集中开工",
    "{a}旺了 {b}活了",
    "{place}：{a}里的新变化",
    "{place}着力补上{a}短板",
    "小{a}带出大产业",
    "{place}{a}总量突破{n}家",
    "让{a}跑得更稳更远",
]
KICKERS = [
    "{place}主要负责人在{a}工作会上强调",
    "聚焦{b} 服务{a} 打通{c}",
    "从{b}和{c}的变化看{place}的发展底气",
    "{place}召开{b}推进会 部署{c}重点任务",
]
SUBTITLES = [
    "——{place}{a}发展观察",
    "今年{b}已完成{n}处 {c}同步开工",
    "{c}总量居全省前列 比上年增长{m}%",
    "——来自{place}{b}一线的报道",
]
HEADS = ["做好{a}文章", "{b}有了新模样", "从{a}到{b}", "{c}怎么办？", "{a}：一步一个脚印", "补上{b}这块短板"]


@dataclass(frozen=True, slots=True)
class Told:
    """A made-up story: what a reader of the page should find."""

    title: str
    kicker: str
    subtitle: str
    authors: tuple[str, ...]
    paragraphs: tuple[str, ...]
    heads: dict[int, str]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a page is set. ``credit`` is where the byline stands, ``blanks`` where blank lines stand."""

    width: int = 18
    after: bool = False
    blanks: str = "paragraph"
    indent: str = "lost"
    credit: str = "lead"
    kicker: bool = False
    subtitle: bool = False
    broken: bool = False
    heads: bool = False
    furniture: bool = False
    captions: bool = False
    wide_digits: bool = False
    group: bool = False


CREDITS_SEEN = ("lead", "line", "box", "tail", "wire")
CREDITS_HELD = ("end", "plain", "folded", "mixed")


def layouts(held: bool) -> Iterator[Layout]:
    """Yield layouts without end; ``held``: those that were not used in development."""
    number = 0
    while True:
        rng = random.Random(f"{held}-{number}")
        number += 1
        yield Layout(
            width=rng.choice([11, 13, 15, 20, 24, 28] if held else [12, 14, 16, 18, 21, 26, 30]),
            after=rng.random() < 0.4,
            blanks=rng.choice(
                ["none", "story", "ragged"] if held else ["paragraph", "every", "story", "none"]
            ),
            indent=rng.choice(["lost", "kept"]),
            credit=rng.choice(CREDITS_HELD if held else CREDITS_SEEN),
            kicker=rng.random() < 0.35,
            subtitle=rng.random() < 0.35,
            broken=rng.random() < 0.35,
            heads=rng.random() < 0.35,
            furniture=rng.random() < 0.5,
            captions=rng.random() < 0.3,
            wide_digits=rng.random() < 0.2,
            group=rng.random() < 0.08,
        )


@functools.cache
def _fillers(topic: str) -> list[str]:
    """Return words of the dictionary that are a topic's own: pages differ in more than a few nouns."""
    jieba.initialize()
    words = sorted(w for w, n in jieba.dt.FREQ.items() if 60 < n < 900 and len(w) == 2 and w[0] > "z")
    return random.Random(topic).sample(words, 45)


def tell(rng: random.Random, topic: str, layout: Layout) -> Told:
    """Make up a story about a topic."""
    words, place = TOPICS[topic].split(), rng.choice(PLACES)

    fillers = _fillers(topic)

    def clause() -> str:
        one, two, three, four = rng.sample(fillers, 4)
        return rng.choice([f"{one}{two}的{three}", f"{one}和{two}{three}{four}", f"{one}也{two}{three}"])

    def fill(template: str) -> str:
        a, b, c = rng.sample(words, 3)
        return template.format(
            a=a, b=b, c=c, place=place, n=rng.randint(11, 99), m=rng.randint(2, 30),
            day=f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日",
        )  # fmt: skip

    paragraphs = [fill(rng.choice(OPENINGS)) + "，" + clause() + "，" + fill(rng.choice(SENTENCES)) + "。"]
    paragraphs += [
        "。".join(f"{clause()}，{fill(rng.choice(SENTENCES))}，{clause()}" for _ in range(rng.randint(1, 4)))
        + "。"
        for _ in range(rng.randint(2, 8))
    ]
    count = rng.randint(1, 3)
    names = tuple(rng.choice(STEMS) + "某" * rng.choice([1, 2, 2]) for _ in range(count))
    heads: dict[int, str] = {}
    if layout.heads and len(paragraphs) >= 5:
        heads = {2: fill(rng.choice(HEADS)), len(paragraphs) - 1: fill(rng.choice(HEADS))}
    return Told(
        title=fill(rng.choice(TITLES)),
        kicker=fill(rng.choice(KICKERS)) if layout.kicker and rng.random() < 0.6 else "",
        subtitle=fill(rng.choice(SUBTITLES)) if layout.subtitle and rng.random() < 0.6 else "",
        authors=tuple(dict.fromkeys(names)),
        paragraphs=tuple(paragraphs),
        heads=heads,
    )


def page(seed: int, layout: Layout) -> tuple[str, tuple[Told, ...]]:
    """Return a page text and the stories on it, in printed order."""
    rng = random.Random(f"page-{seed}")
    topics = rng.sample(sorted(TOPICS), rng.randint(2, 5))
    stories = [tell(rng, topic, layout) for topic in topics]
    paper = rng.choice(PAPERS)
    lines: list[str] = []
    if layout.furniture:
        lines += [
            f"2031年{rng.randint(1, 12)}月{rng.randint(1, 28)}日 星期三",
            f"A0{rng.randint(1, 9)} 要闻",
            paper,
            "",
        ]
    if layout.group:
        shared = stories[0].authors
        stories = [replace(story, authors=shared) for story in stories]
    for number, story in enumerate(stories):
        last = number == len(stories) - 1
        lines += _printed(rng, story, layout, paper)
        if layout.group and last:
            lines.append(f"本版稿件由{paper}记者{'、'.join(story.authors)}采写")
        if layout.captions and rng.random() < 0.5:
            word = rng.choice(TOPICS[topics[number]].split())
            lines += ["", f"▲ 图为{word}现场。 {rng.choice(STEMS)}某某 摄"]
        if layout.blanks != "none":
            lines.append("")
    if layout.furniture:
        lines += [f"责任编辑：{rng.choice(STEMS)}某 美编：{rng.choice(STEMS)}某某", "电话：000-1234567"]
    if layout.blanks == "every":
        lines = [part for line in lines if line for part in (line, "")]
    if layout.blanks == "none":
        lines = [line for line in lines if line]
    return "\n".join(lines) + "\n", tuple(stories)


def wrap(text: str, width: int, indent: str) -> list[str]:
    """Break a paragraph as a typesetter does: no line begins with a closing sign."""
    room = width - 2
    lines: list[str] = []
    current, size = "", 0.0
    for char in text:
        step = 0.5 if char.isascii() else 1.0
        if size + step > room and char not in "，。、；：？！”’）》":
            lines.append(current)
            current, size, room = "", 0.0, width
        current += char
        size += step
    lines.append(current)
    if indent == "kept":
        lines[0] = f"\u3000\u3000{lines[0]}"
    return lines


def _printed(rng: random.Random, story: Told, layout: Layout, paper: str) -> list[str]:
    head = [line for line in (story.kicker, *_title(story.title, layout), story.subtitle) if line]
    byline, texts, tail = _credited(rng, story, layout, paper)
    body: list[str] = []
    for number, text in enumerate(texts):
        if number in story.heads:
            body += ["", story.heads[number], ""] if layout.blanks != "story" else [story.heads[number]]
        body += wrap(_spaced(text, layout), layout.width, layout.indent)
        if layout.blanks == "paragraph" or (layout.blanks == "ragged" and rng.random() < 0.5):
            body.append("")
    body += tail
    apart = [""] if layout.blanks in ("paragraph", "story", "ragged") else []
    if layout.after:
        return [*body, *apart, *head, *byline]
    return [*head, *apart, *byline, *body]


def _title(title: str, layout: Layout) -> list[str]:
    if layout.broken and len(title) >= 10 and " " not in title:
        at = len(title) // 2
        return [title[:at], title[at:]]
    return [title]


def _credited(
    rng: random.Random, story: Told, layout: Layout, paper: str
) -> tuple[list[str], list[str], list[str]]:
    """Return byline lines, the paragraphs with what is set into them, and lines behind the text."""
    texts = list(story.paragraphs)
    names = [_name(rng, name) for name in story.authors]
    spoken = f"记者 {names[0]}" + (f" 通讯员 {' '.join(names[1:])}" if names[1:] else "")
    glued = f"记者{'、'.join(story.authors)}"
    if layout.group:
        return [], texts, []
    kind = layout.credit
    if kind == "mixed":
        kind = rng.choice((*CREDITS_SEEN, "end", "folded"))
    if kind == "lead":
        texts[0] = f"本报讯（{spoken}）{texts[0]}"
    elif kind == "wire":
        texts[0] = f"新华社某市{rng.randint(1, 12)}月{rng.randint(1, 28)}日电（{glued}）{texts[0]}"
    elif kind == "folded":
        texts[0] = f"{paper}讯 （{glued}）{texts[0]}"
    elif kind == "tail":
        texts[-1] += f"（{rng.choice([spoken, ' '.join(names), glued])}）"
    elif kind == "end":
        return [], texts, [rng.choice([f"本报{spoken}", f"（{spoken}）", f"{paper}{spoken} 文/图"])]
    elif kind == "line":
        return [f"本报{spoken}"], texts, []
    elif kind == "box":
        return [rng.choice([f"□ {paper}{spoken}", f"□{' '.join(names)}", f"■{spoken} 文/图"])], texts, []
    else:
        return (
            [rng.choice([f"文/{paper}{spoken}", f"{paper}全媒体{spoken}", f"采写：本报{glued}"])],
            texts,
            [],
        )
    return [], texts, []


def _name(rng: random.Random, name: str) -> str:
    return f"{name[0]} {name[1]}" if len(name) == 2 and rng.random() < 0.5 else name


def _spaced(text: str, layout: Layout) -> str:
    if not layout.wide_digits:
        return text
    return "".join(chr(ord(char) + 0xFEE0) if char.isdigit() else char for char in text)


def squeezed(text: str) -> str:
    """Return a text without its blanks."""
    return "".join(text.split())


def alike(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how much two stories' paragraphs share, from 0 to 1, by their pairs of characters."""
    pairs = []
    for texts in (one, other):
        joined = squeezed("".join(texts))
        pairs.append({joined[i : i + 3] for i in range(len(joined) - 2)})
    return len(pairs[0] & pairs[1]) / max(1, len(pairs[0] | pairs[1]))
