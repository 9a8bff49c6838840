"""Which characters open a Chinese person's name, and whether a string can be one."""

from __future__ import annotations

import re

SINGLE = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
    "姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文"
    "牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲"
    "翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫"
    "米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥"
    "南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相"
    "初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利"
    "於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由降信仉甲乙丙戊己庚辛壬癸"
    "习傅洪赖诸常昌凤贝经钮牧宓郗仰鄂咸苍双莘逄宰郦濮寿鱼暨弘广殳蔚越夔巢蒯红竺益桓汝钦候库伯赏墨谯笪年爱占沐庹杲禄丘郇毋忻禤荀宦籍郏蹇闾枚糜麴萨眭隗沃郤訾郅郄扆郐乜操虎能佀禚肇粘怀贡山秋代招"
    "張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭蔣葉蘇魯呂盧鍾譚陸賈鄒龍賀顧龔萬錢嚴湯龐顏莊聶關蘭歐寧紀單駱藍滕饒東鮑車項蘆婁費衛閔鄔邊"
)
"""Surnames of one character, simplified and traditional; 甲, 乙, … stand for a person in examples."""

COMPOUND = frozenset(
    re.findall(
        "..",
        "欧阳上官司马诸葛皇甫尉迟公孙慕容令狐长孙宇文司徒司空夏侯东方端木独孤南宫万俟单于申屠淳于轩辕呼延澹台濮阳百里闻人公冶西门"
        "歐陽司馬諸葛",
    )
)
"""Surnames of two characters."""

_HANZI = re.compile(r"[㐀-鿿𠀀-𲎯]+")
_PART = re.compile(r"[㐀-鿿𠀀-𲎯]{1,8}")


def can_be_name(text: str) -> bool:
    """Tell whether ``text`` has the form of a full name: a surname and a given name, or parts joined by ·."""
    if "·" in text:
        return all(_PART.fullmatch(part) for part in text.split("·"))
    if not _HANZI.fullmatch(text):
        return False
    if text[:2] in COMPOUND:
        return len(text) in (3, 4)
    return text[0] in SINGLE and len(text) in (2, 3)
