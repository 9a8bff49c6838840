"""Check data against the JSON Schemas in ``schemas/`` and say in words what is wrong."""

from __future__ import annotations

import difflib
import functools
import json
from collections.abc import Iterator
from importlib import resources
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from generator.content.yaml_lines import Location, Marked
from generator.errors import Problem

_TYPES = {
    "string": "文字",
    "integer": "整数",
    "number": "数字",
    "boolean": "true 或 false",
    "array": "列表",
    "object": "键和值",
    "null": "null",
}


@functools.cache
def _schema(name: str) -> Any:
    source = resources.files("generator.content") / "schemas" / name
    return yaml.safe_load(source.read_text("utf-8"))


@functools.cache
def _validator(name: str) -> Draft202012Validator:
    shared = DRAFT202012.create_resource(_schema("entity.yml"))
    registry: Registry[Any] = Registry().with_resource("entity.yml", shared)
    return Draft202012Validator(_schema(name), registry=registry)


def check_schema(marked: Marked, schema: str) -> Iterator[tuple[Location, Problem]]:
    """Yield each violation of the schema file ``schema`` with the location it stands at."""
    if marked.data is None:
        title = _schema(schema)["title"]
        yield (), Problem(marked.origin(), "文件是空的", f"这里应当是{title}，至少写出必需的键")
        return
    for error in _validator(schema).iter_errors(marked.data):
        location: Location = tuple(error.absolute_path)
        yield location, _explain(error, marked, location)


def _explain(error: ValidationError, marked: Marked, at: Location) -> Problem:
    rule, value = error.validator, error.instance
    schema = error.schema if isinstance(error.schema, dict) else {}
    about = schema.get("description") or schema.get("title") or ""
    key = f"“{at[-1]}”" if at and isinstance(at[-1], str) else "这一条"
    origin = marked.origin(*at)
    if rule == "required" and isinstance(value, dict):
        missing = next(name for name in error.validator_value if f"'{name}'" in error.message)
        return Problem(origin, f"缺少“{missing}”", f"补上一行 {missing}: …{_about(schema, missing)}")
    if rule in ("additionalProperties", "unevaluatedProperties") and isinstance(value, dict):
        extra = _extra_key(error, value)
        known = _known_keys(schema)
        close = difflib.get_close_matches(extra, known, n=1)
        mend = f"是否要写 {close[0]}？" if close else "删去这一行"
        return Problem(
            marked.origin(*at, extra), f"不认识的键“{extra}”", f"{mend}可用的键：{'、'.join(known)}"
        )
    if rule == "enum":
        allowed = "、".join(map(str, error.validator_value))
        return Problem(origin, f"{key}的值“{value}”不在可选之列", f"改为其中之一：{allowed}")
    if rule == "type":
        wanted = error.validator_value
        names = [wanted] if isinstance(wanted, str) else wanted
        expected = "或".join(_TYPES[name] for name in names)
        mend = f"写成{expected}" + (f"（{about}）" if about else "")
        if "string" in names and isinstance(value, int | float):
            mend = f"给它加上引号：'{value}'"
        shown = json.dumps(value, ensure_ascii=False)
        return Problem(origin, f"{key}应当是{expected}，现在是 {shown[:40]}", mend)
    if rule == "pattern":
        return Problem(origin, f"{key}的值“{value}”写法不对", f"改成{about or error.validator_value}")
    if rule == "dependentRequired" and isinstance(value, dict):
        return Problem(origin, f"{key}少了配套的键", f"这些键要一起写：{error.validator_value}")
    if rule == "anyOf":
        return Problem(origin, "name 和 entity 一个也没有", "至少写其中一个")
    return Problem(origin, f"{key}不合规定（{error.message[:80]}）", about or "参照同一文件里的其他条目改写")


def _extra_key(error: ValidationError, value: dict[str, Any]) -> str:
    known = _known_keys(error.schema if isinstance(error.schema, dict) else {})
    return next(name for name in value if name not in known)


def _known_keys(schema: dict[str, Any]) -> list[str]:
    keys = list(schema.get("properties", {}))
    if schema.get("$ref") == "entity.yml#/$defs/entity":
        keys = [*_schema("entity.yml")["$defs"]["entity"]["properties"], *keys]
    return keys


def _about(schema: dict[str, Any], key: str) -> str:
    entity = _schema("entity.yml")["$defs"]["entity"]["properties"]
    described = schema.get("properties", {}).get(key) or entity.get(key) or {}
    about = described.get("description") if isinstance(described, dict) else None
    return f"（{about}）" if about else ""
