"""Check data against the JSON Schemas in ``schemas/`` and say in words what is wrong."""

from __future__ import annotations

import difflib
import functools
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import resources
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend
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


# In JSON 1.0 is an integer; a paragraph's number is not 1.0.
_Validator: type[Draft202012Validator] = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine(
        "integer", lambda _, value: isinstance(value, int) and not isinstance(value, bool)
    ),
)


@functools.cache
def _schema(name: str) -> Any:
    source = resources.files("generator.content") / "schemas" / name
    return yaml.safe_load(source.read_text("utf-8"))


@functools.cache
def _validator(name: str) -> Draft202012Validator:
    shared = DRAFT202012.create_resource(_schema("entity.yml"))
    registry: Registry[Any] = Registry().with_resource("entity.yml", shared)
    return _Validator(_schema(name), registry=registry)


def descriptions(schema: str) -> dict[str, str]:
    """Return what the schema file ``schema`` says of each key of the top level."""
    return {key: rule["description"] for key, rule in _schema(schema)["properties"].items()}


def check_schema(marked: Marked, schema: str) -> Iterator[tuple[Location, Problem]]:
    """Yield each violation of the schema file ``schema`` with the location it stands at."""
    if marked.data is None:
        title = _schema(schema)["title"]
        yield (), Problem(marked.origin(), "文件是空的", f"这里应当是{title}，至少写出必需的键")
        return
    for error in _validator(schema).iter_errors(marked.data):
        location: Location = tuple(error.absolute_path)
        for problem in _explain(error, marked, location):
            yield location, problem


@dataclass(frozen=True, slots=True)
class _Violation:
    """A value against a rule of its schema, both as data and as words for a person.

    ``key`` and ``about`` name the value, ``written`` is how it stands in the file.
    """

    rule: Any
    value: Any
    schema: dict[str, Any]
    message: str
    key: str
    about: str
    written: str


def _explain(error: ValidationError, marked: Marked, at: Location) -> Iterator[Problem]:
    schema = error.schema if isinstance(error.schema, dict) else {}
    found = _Violation(
        rule=error.validator_value,
        value=error.instance,
        schema=schema,
        message=error.message,
        key=f"“{at[-1]}”" if at and isinstance(at[-1], str) else "这一条",
        about=str(schema.get("description") or schema.get("title") or ""),
        written=marked.written.get(at, ""),
    )
    if error.validator in ("additionalProperties", "unevaluatedProperties"):
        known = _known_keys(schema)
        for extra in [name for name in found.value if name not in known]:
            close = difflib.get_close_matches(extra, known, n=1)
            mend = f"是否要写 {close[0]}？" if close else "删去这一行。"
            yield Problem(
                marked.origin(*at, extra), f"不认识的键“{extra}”", f"{mend}可用的键：{'、'.join(known)}"
            )
        return
    message, mend = _RULES.get(str(error.validator), _other)(found)
    yield Problem(marked.origin(*at), message, mend)


Explained = tuple[str, str]
"""What is wrong, and how to mend it."""


def _required(found: _Violation) -> Explained:
    missing = found.message.split("'")[1]
    return f"缺少“{missing}”", f"补上一行 {missing}: …{_about(found.schema, missing)}"


def _enum(found: _Violation) -> Explained:
    allowed = "、".join(map(str, found.rule))
    return f"{found.key}的值“{found.value}”不在可选之列", f"改为其中之一：{allowed}"


def _type(found: _Violation) -> Explained:
    wanted = found.rule
    names = [wanted] if isinstance(wanted, str) else wanted
    expected = "或".join(_TYPES[name] for name in names)
    mend = f"写成{expected}" + (f"（{found.about}）" if found.about else "")
    if "string" in names and found.written and found.value is not None:
        mend = f"给它加上引号：'{found.written}'"
    elif "object" in names and "：" in found.written:
        mend = "把全角的“：”改成半角的“: ”，冒号后面空一格"
    shown = found.written or json.dumps(found.value, ensure_ascii=False)
    return f"{found.key}应当是{expected}，现在是 {shown[:40]}", mend


def _pattern(found: _Violation) -> Explained:
    return f"{found.key}的值“{found.value}”写法不对", f"改成{found.about or found.rule}"


def _dependent(found: _Violation) -> Explained:
    pairs = "；".join(f"有 {a} 就要有 {'、'.join(b)}" for a, b in found.rule.items())
    return f"{found.key}少了配套的键", pairs


def _any_of(found: _Violation) -> Explained:
    return "name 和 entity 一个也没有", "至少写其中一个"


def _other(found: _Violation) -> Explained:
    return f"{found.key}不合规定（{found.message[:80]}）", found.about or "参照同一文件里的其他条目改写"


_RULES: dict[str, Callable[[_Violation], Explained]] = {
    "required": _required,
    "enum": _enum,
    "type": _type,
    "pattern": _pattern,
    "dependentRequired": _dependent,
    "anyOf": _any_of,
}


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
