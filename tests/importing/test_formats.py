import zlib
from pathlib import Path

import pytest

from generator.importing.decoding import LIMIT, UnreadableError, decode
from generator.importing.formats import read_source
from generator.importing.reading import read_page

TEXT = "甲区的机器人产业园里有三十家企业，生产减速器和控制器，产值比上年增长两成。\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-32"])
def test_every_usual_encoding_is_read(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == (TEXT, "")


def test_traditional_characters_are_read_and_kept() -> None:
    text = "甲區的機器人產業園裡有三十家企業，生產減速器和控制器，產值比上年增長兩成。\n" * 3
    assert decode(text.encode("big5")) == (text, "")
    story = read_page(f"甲區機器人產業園\n\n本報訊（記者 甲某某）{text}")[0]
    assert story.authors == ("甲某某",)
    assert story.paragraphs[0].startswith("甲區的機器人")


def test_lines_in_two_encodings_are_read_each_in_its_own() -> None:
    assert decode(TEXT.encode("utf-8") + TEXT.encode("gb18030"))[0] == TEXT * 2


def test_a_few_broken_bytes_are_said_and_the_rest_is_kept() -> None:
    data = bytearray((TEXT * 5).encode())
    data[100] = 0xFF
    text, warning = decode(bytes(data))
    assert "字符读不出来" in warning
    assert text.count("机器人") >= 14


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "空的"),
        (b" \n\n", "空的"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "不是文本"),
        (b"\x00" * 500, "读不出文字"),
        (b"x" * (LIMIT + 1), "超过"),
    ],
    ids=["empty", "blank", "binary", "zeros", "too large"],
)
def test_what_is_no_page_is_refused_with_a_reason(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        decode(data)


def test_one_endless_line_is_one_story() -> None:
    stories = read_page("甲区的机器人产业园里有三十家企业。" * 3000)
    assert len(stories) == 1
    assert "".join(stories[0].paragraphs) == "甲区的机器人产业园里有三十家企业。" * 3000


def test_english_is_read_as_it_stands() -> None:
    line = "Officials said that construction of the park would begin in spring."
    assert read_page(f"{line}\n")[0].paragraphs == (line,)


def test_a_web_page_gives_its_text_its_title_and_its_day() -> None:
    first, second = (
        TEXT.split("\n", maxsplit=1)[0] * 2,
        "乙县的茶园今年提早十天开采，采茶工人从早到晚忙碌，茶厂加班加点。" * 2,
    )
    page = f"""<html><head><meta charset="utf-8"><title>甲区建设机器人产业园_某市新闻网</title>
    <meta property="article:published_time" content="2021-05-06"></head><body>
    <nav><a href="/">首页</a><a href="/news">要闻</a></nav>
    <article><h1>甲区建设机器人产业园</h1><p>{first}</p><p>{second}</p></article></body></html>"""
    source = read_source(Path("web.html"), page.encode())
    assert source.known == {"title": "甲区建设机器人产业园", "date": "2021-05-06"}
    assert "首页" not in source.text
    assert source.text == f"{first}\n\n{second}"


@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "big5", "GBK"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_the_encoding_a_web_page_declares_is_only_one_to_try(declared: str, encoding: str) -> None:
    page = web_page(declared).encode(encoding)
    source = read_source(Path("web.html"), page)
    assert source.known["title"] == "甲区建设机器人产业园"
    assert "三十家企业" in source.text
    assert source.warning == ""


def test_what_cannot_be_read_of_a_web_page_is_said() -> None:
    page = bytearray(web_page("utf-8").encode())
    page[page.index("三十家".encode())] = 0xFF
    assert "字符读不出来" in read_source(Path("web.html"), bytes(page)).warning


@pytest.mark.parametrize("name", ["titles.yml", "page.docx", "article.md.new"])
def test_a_file_of_another_kind_is_refused(name: str) -> None:
    with pytest.raises(UnreadableError, match="不是版面文本"):
        read_source(Path(name), TEXT.encode())


def test_a_file_without_a_suffix_is_text() -> None:
    assert read_source(Path("page"), TEXT.encode()).text == TEXT


def web_page(charset: str) -> str:
    return f"""<html><head><meta charset="{charset}"><title>甲区建设机器人产业园</title></head><body>
    <article><h1>甲区建设机器人产业园</h1><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"""


def test_front_matter_is_taken_over_and_lines_are_counted_from_the_file() -> None:
    source = read_source(Path("page.md"), f"---\ntitle: 甲区大会\nsource: 某市日报\n---\n{TEXT}".encode())
    assert source.known == {"title": "甲区大会", "source": "某市日报"}
    assert source.first_line == 5


def test_front_matter_that_is_no_yaml_is_refused() -> None:
    with pytest.raises(UnreadableError, match="元数据"):
        read_source(Path("page.md"), b"---\ntitle: [a\n---\n" + TEXT.encode())


def test_a_pdf_gives_its_text() -> None:
    assert read_source(Path("page.pdf"), pdf("甲区召开机器人大会")).text.strip() == "甲区召开机器人大会"


@pytest.mark.parametrize("data", [b"%PDF-1.4 nothing", b""])
def test_a_broken_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="PDF"):
        read_source(Path("page.pdf"), data)


def test_a_pdf_of_pictures_only_is_refused() -> None:
    with pytest.raises(UnreadableError, match="OCR"):
        read_source(Path("page.pdf"), pdf(""))


def pdf(text: str) -> bytes:
    """Return a PDF of one page that shows ``text`` in a font that is named and not carried along."""
    pairs = "".join(f"<{i:04x}> <{ord(char):04x}>\n" for i, char in enumerate(text, 1))
    table = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(text)} beginbfchar\n{pairs}endbfchar endcmap end end"
    )
    shown = "".join(f"{i:04x}" for i in range(1, len(text) + 1))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        b" /Resources << /Font << /F 5 0 R >> >> >>",
        _stream(f"BT /F 20 Tf 50 700 Td <{shown}> Tj ET"),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H"
        b" /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 1000"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        _stream(table),
    ]
    data = b"%PDF-1.5\n"
    starts = []
    for number, content in enumerate(objects, 1):
        starts.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table_at = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % start for start in starts)
    return data + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        table_at,
    )


def _stream(text: str) -> bytes:
    data = zlib.compress(text.encode())
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(data), data)
