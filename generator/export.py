"""Write the portal's data: ``portal.json``, a CSV for each table, and a Frictionless data package."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from generator.portal import Portal
from generator.tables import TABLES, Column, Table

LIST_SEPARATOR = "|"
"""Between the items of a list in a CSV cell."""


def export(portal: Portal, name: str) -> dict[str, bytes]:
    """Return the data files by name; ``name`` is the data package's.

    The bytes depend on the content alone: keys are sorted and rows stand in a stable order.
    """
    tables = {table.name: list(table.read(portal)) for table in TABLES}
    files = {"portal.json": _json(tables)}
    for table in TABLES:
        files[f"{table.name}.csv"] = _csv(table, tables[table.name])
    files["datapackage.json"] = _json(_package(name))
    return files


def _json(data: Any) -> bytes:
    return (json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def _csv(table: Table, rows: list[dict[str, Any]]) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    for row in rows:
        writer.writerow([_cell(row[column.name]) for column in table.columns])
    return buffer.getvalue().encode()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return LIST_SEPARATOR.join(map(str, value))
    return str(value)


def _package(name: str) -> dict[str, Any]:
    return {
        "name": name,
        "profile": "tabular-data-package",
        "resources": [_resource(table) for table in TABLES],
    }


def _resource(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.references:
        schema["foreignKeys"] = [
            {"fields": column, "reference": {"resource": other, "fields": there}}
            for column, other, there in table.references
        ]
    return {
        "name": table.name,
        "title": table.title,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    field = {"name": column.name, "type": column.type, "description": column.description}
    if column.type == "list":
        field |= {"type": "string", "description": f"{column.description}（多项以 {LIST_SEPARATOR} 分隔）"}
    return field
