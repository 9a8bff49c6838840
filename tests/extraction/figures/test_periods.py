from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.figures.periods import find_periods

DATE = dt.date(2031, 5, 20)


@pytest.mark.parametrize(
    ("sentence", "label", "tense"),
    [
        ("截至2030年底，有十家", "截至2030年底", "past"),
        ("2030年，产值增长", "2030年", "past"),
        ("到2035年，产值翻番", "到2035年", "future"),
        ("2031年，全市推进", "2031年", ""),
        ("到2031年底建成", "到2031年底", "future"),
        ("2031—2035年建设", "2031—2035年", "future"),
        ("2031年二季度签约", "2031年二季度", ""),
        ("2031年上半年签约", "2031年上半年", ""),
        ("2031年三季度签约", "2031年三季度", "future"),
        ("到2031年二季度，签约", "到2031年二季度", "future"),
        ("今年1—4月，产量", "2031年1—4月", "past"),
        ("今年一季度，完成", "2031年一季度", "past"),
        ("去年，公司", "2030年", "past"),
        ("去年底，公司", "2030年底", "past"),
        ("明年，公司", "2032年", "future"),
        ("今年，公司", "2031年", ""),
        ("1月至2月，销量", "2031年1月至2月", "past"),
        ("一季度，销量", "2031年一季度", "past"),
        ("近3年，营收", "近3年", "past"),
        ("近年", None, None),
        ("未来五年，建设", "未来五年", "future"),
        ("今后五年，建设", "今后五年", "future"),
        ("此后三年，公司", "此后三年", ""),
        ("后年，公司", "2033年", "future"),
        ("投产后年产值", None, None),
        ("80万吨以上年产能", None, None),
        ("到2031年5月20日，下线", "到2031年5月20日", "past"),
        ("到2031年5月21日，下线", "到2031年5月21日", "future"),
        ("力争3年内建成", "3年内", "future"),
        ("三年来，新增", "三年来", "past"),
        ("三年间，新增", "三年间", ""),
        ("“十七五”末，达到", "“十七五”末", "future"),
        ("“十四五”末，达到", "“十四五”末", "past"),
        ("“十六五”以来，新增", "“十六五”以来", "past"),
        ("2030年以来，新增", "2030年以来", "past"),
        ("年底前建成", "年底", "future"),
        ("创立于1956年的企业", None, None),
        ("《行动方案（2031—2035年）》提出", None, None),
    ],
)
def test_times(sentence: str, label: str | None, tense: str | None) -> None:
    found = [(period.label, period.tense) for period in find_periods(sentence, DATE)]
    assert found == ([] if label is None else [(label, tense)])


def test_without_a_date_nothing_is_resolved() -> None:
    found = find_periods("去年，产值增长；到2035年，产值翻番；今年一季度，销量", None)
    assert [(p.label, p.tense) for p in found] == [
        ("去年", "past"),
        ("到2035年", "future"),
        ("今年一季度", "past"),
    ]


@given(
    st.text() | st.text(alphabet="0123456789年月日底末今去明前上下半一二三十五“”到截至—近未来内间个季度"),
    st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31)),
)
def test_no_text_raises(text: str, date: dt.date | None) -> None:
    for period in find_periods(text, date):
        assert 0 <= period.start < period.end <= len(text)
        assert period.label
