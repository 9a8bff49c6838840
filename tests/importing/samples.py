"""A made-up story that tests put headlines and credits around."""

BODY = """甲区的机器人产业园里有三十家企业，生产减速器和控制器，机器人产值比上年增长两成。

机器人产业园负责人甲某某说，园区还要引进机器人整机企业，把减速器和控制器卖到更远的地方。
"""
