"""Find who said what: quoted and reported speech, up to where somebody else begins to speak."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.extraction.reading import Reading
from generator.extraction.words import seeming_names
from generator.model import Entity, Official, Statement
from generator.sentences import sentence_spans

_SAID = (
    "(?:说|表示|指出|强调|要求|介绍|认为|提出|坦言|透露|解释|补充|回忆|称|谈到|提到|建议|呼吁|希望|号召|宣布(?=[，：])|回应|分析|直言|"
    "感慨|感叹|总结|倡议|致辞|告诉|回答|答道|讲道|表态|明确(?!要求|任务|方向|目标)|重申|寄语|勉励|讲述|算了一笔账|给出|列出|回顾|举例|打比方|"
    "评价|阐述|阐释|看来|判断|预测|承诺|披露|点评|笑言)"
)
_NO_VERB = "(?![服法明书唱客人文辞的])"
_CLAUSE = "[^，。；！？“”：]"
_NOT_SAID = re.compile(
    "据说|听说|传说|小说|学说|演说|名称|简称|统称|号称|职称|声称|明确的|(?:按照|落实|根据|符合|的)[^，。]{0,4}要求|介绍信|告诉他|总结会|分析会"
)
_AFTER_NAME = re.compile(
    rf"(?:（[^）]*）)?(?:{_CLAUSE}{{0,14}}?|[^。；！？“”：]{{0,10}}?(?:时|中|后|上|期间)，?{_CLAUSE}{{0,8}}?"
    rf"|{_CLAUSE}{{0,8}}?在[^。；！？：，]{{2,36}}?(?:时|中|后|上|期间|里)，?{_CLAUSE}{{0,8}}?)"
    rf"(?P<verb>{_SAID}){_NO_VERB}"
)
_REFERRING = re.compile(
    rf"(?:^|[。！？；，”])(?:他|她|其|该负责人|该专家|该相关负责人)(?:(?![他她]){_CLAUSE}){{0,8}}?(?P<verb>{_SAID}){_NO_VERB}"
)
_OTHER_SPEAKER = re.compile(
    "(?:^|[。！？；，”])(?!他|她|其|我们|我|要|并|还|同时|对此)[^，。；！？“”]{2,24}?"
    "(?:(?<!来)说|表示|介绍|认为|指出|告诉记者|坦言|透露)(?=[，：。])"
)
_GOES_ON = re.compile(
    "要|[一二三四五六]要|[一二三四五六]是|首先|其次|再次|最后|此外|另外|同时|与此同时|接下来|下一步|其[一二三四五]|第[一二三四五六]|"
    "一方面|另一方面|在[^，。]{2,30}方面|针对|对于|比如|例如|我[市省区县]将|我们|还要|为此|面向|围绕|具体"
)
_ENDS = re.compile(
    "记者|图为|图片|会上，|会议|据了解|据悉|近年来，|数据显示|目前，|当天|随后|当日|走进|来到|问：|答："
)
_TALK = re.compile(r"了?[^，。；：]{0,60}(?:情况|经验|做法|历程|成果)[，。；、]")
_DEMAND = re.compile(r"提出[^，。；：]{0,4}要求(?![，：]要)")
"""Says that something was asked for, more than what."""
_SPEAKS = re.compile(r"(?:（[^）]*）)?：")
_HEADED = re.compile(r"[^，。；：！？“]{0,40}")
"""What stands before a name at the head of a paragraph that is all said by one person."""
_QUOTATION = re.compile(r"“(?![^”]{1,8}”)")
"""Opens what somebody says, and is no quoted word."""
_LISTENER = re.compile(r"(?:对|向|跟|与|和|同|听取|采访|贯彻落实|贯彻|学习)$")


@dataclass(frozen=True, slots=True)
class _Speech:
    """A person beginning to speak at ``start`` of a paragraph; ``end`` is 0 where it may go on."""

    start: int
    speaker: str
    end: int = 0


def find_statements(reading: Reading) -> tuple[Statement, ...]:
    """Return what known people are reported to have said, one statement a paragraph and person.

    Whoever cannot be told from a namesake ends what others say, and says nothing.
    """
    found: list[Statement] = []
    speaker, quoting, last_person = "", False, ""
    for number, text in enumerate(reading.article.paragraphs):
        speeches = _speeches(reading, number, text, last_person)
        if speeches:
            found += _said(text, number, speeches, speaker if quoting else "")
            speaker, quoting = speeches[-1].speaker, _left_open(text, False)
        elif speaker and _goes_on(text, quoting):
            found.append(_statement(speaker, number, 0, len(text), "statements.continued"))
            quoting = _left_open(text, quoting)
        else:
            speaker, quoting = "", False
        named = [m.entity for m in reading.mentions[number] if reading.type_of(m) == "official"]
        last_person = named[-1] if named else last_person
    return _one_each([said for said in found if said.official])


def _said(text: str, number: int, speeches: list[_Speech], quoted: str) -> Iterator[Statement]:
    """Yield what is said in a paragraph; ``quoted`` speaks on in a quotation that began before it."""
    for index, speech in enumerate(speeches):
        end = speeches[index + 1].start if index + 1 < len(speeches) else len(text)
        end = speech.end or end
        begin = 0 if index == 0 and quoted else _quotation_before(text, speech.start)
        yield _statement(speech.speaker, number, begin, end, "statements.said")


def _goes_on(text: str, quoting: bool) -> bool:
    """Whether a paragraph without a speaker of its own belongs to the one before."""
    if quoting:
        return True
    if _QUOTATION.match(text):
        return True
    if _ENDS.match(text) or _OTHER_SPEAKER.search(text):
        return False
    return bool(_GOES_ON.match(text))


def _statement(official: str, paragraph: int, start: int, end: int, rule: str) -> Statement:
    return Statement(
        official=official, paragraph=paragraph + 1, status="proposed", span=(start, end), rule=rule
    )


def _one_each(found: list[Statement]) -> tuple[Statement, ...]:
    """Join the statements of one person in one paragraph."""
    joined: dict[tuple[int, str], Statement] = {}
    for item in found:
        key = (item.paragraph, item.official)
        first = joined.get(key)
        if first is None or first.span is None or item.span is None:
            joined[key] = item
        else:
            span = (min(first.span[0], item.span[0]), max(first.span[1], item.span[1]))
            joined[key] = _statement(item.official, item.paragraph - 1, *span, first.rule)
    return tuple(joined.values())


def _speeches(reading: Reading, number: int, text: str, last_person: str) -> list[_Speech]:
    people = [m for m in reading.mentions[number] if _may_speak(reading.entities[m.entity])]
    found: list[_Speech] = []
    for index, mention in enumerate(people):
        end = people[index + 1].start if index + 1 < len(people) else len(text)
        match = _AFTER_NAME.match(text, mention.end, end)
        if _SPEAKS.match(text, mention.end) and _HEADED.fullmatch(text[: mention.start]):
            found.append(_Speech(0, mention.entity))
        elif match and _tells(text, match) and not _LISTENER.search(text[: mention.start]):
            begin, end = _sentence(text, mention.start)
            demand = _DEMAND.search(text, mention.end, match.end() + 8)
            found.append(_Speech(begin, mention.entity, end if demand else 0))
    for match in _REFERRING.finditer(text):
        before = [mention for mention in people if mention.start < match.start()]
        who, since = (before[-1].entity, before[-1].end) if before else (last_person, 0)
        since = max(since, _sentence(text, match.start("verb"))[0])
        stranger = seeming_names(text[since : match.start()])  # the sentence may be about somebody unread
        if who and _tells(text, match) and not stranger:
            found.append(_Speech(_sentence(text, match.start("verb") - 1)[0], who))
    first = {speech.start: speech for speech in reversed(found)}
    return [first[start] for start in sorted(first)]


def _tells(text: str, match: re.Match[str]) -> bool:
    """Whether words of speaking are followed by what is said, and do not only mention a talk."""
    if _NOT_SAID.search(match[0]):
        return False
    return not (match["verb"] == "介绍" and _TALK.match(text, match.end()))


def _may_speak(entity: Entity) -> bool:
    return isinstance(entity, Official) and entity.category != "journalist"


def _sentence(text: str, position: int) -> tuple[int, int]:
    """Return where the sentence at ``position`` begins and ends."""
    spans = sentence_spans(text)
    return next((span for span in spans if span[0] <= position < span[1]), (0, len(text)))


def _quotation_before(text: str, start: int) -> int:
    """Return where the quotation begins that ends before a sentence naming its speaker."""
    opened = text.rfind("“", 0, start)
    return opened if opened >= 0 and text[:start].rstrip().endswith("”") else start


def _left_open(text: str, quoting: bool) -> bool:
    """Whether a quotation is still open at the paragraph's end."""
    last_open, last_close = text.rfind("“"), text.rfind("”")
    if last_open == last_close:
        return quoting
    return last_open > last_close
