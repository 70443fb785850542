"""Example values made from JSON schemas, so that an example cannot drift from what it shows."""

from typing import Any

FORMATS = {
    "date": "2018-05-01",
    "date-time": "2018-05-01T08:00:00+07:00",
    "uuid": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
    "uri": "https://example.vn/van-ban",
}
NAMES: dict[str, Any] = {  # what a property of that name usually holds
    "access_token": "eyJhbGciOiJFUzI1NiJ9.e30.c2ln",
    "code": "LDLD-AN-GIANG",
    "created_at": FORMATS["date-time"],
    "detail": "Dữ liệu chưa hợp lệ",
    "name": "Liên đoàn Lao động tỉnh An Giang",
    "number": "1383/CTPH-TLĐ-BTTTT",
    "password": "mot-mat-khau-du-dai",
    "path": "II.2",
    "reason": "Chưa đủ căn cứ",
    "title": "Tuyên truyền Luật Công đoàn",
    "updated_at": FORMATS["date-time"],
    "username": "ldld_an_giang",
}
DEEPEST = 8  # levels; recursive schemas end there


def sample(schema: dict[str, Any], components: dict[str, Any], name: str = "", depth: int = 0) -> Any:
    """A value of the schema; `components` are the schemas that `$ref` names, `name` the property it stands in."""
    if "$ref" in schema:
        return sample(components[schema["$ref"].rpartition("/")[2]], components, name, depth + 1)
    for given in ("const", "default"):
        if given in schema:
            return schema[given]
    if schema.get("examples") or schema.get("enum"):
        return (schema.get("examples") or schema["enum"])[0]
    for choice in ("anyOf", "oneOf", "allOf"):
        if choice in schema:
            nullable = any(one.get("type") == "null" for one in schema[choice])
            return None if nullable and depth > DEEPEST else sample(schema[choice][0], components, name, depth)
    return plain(schema, components, name, depth)


def plain(schema: dict[str, Any], components: dict[str, Any], name: str, depth: int) -> Any:
    """A value of a schema that says its type; of one that does not, what the name suggests."""
    match schema.get("type"):
        case "object":
            inside = schema.get("properties", {}).items()
            return {key: sample(one, components, key, depth + 1) for key, one in inside}
        case "array":
            empty = depth > DEEPEST and not schema.get("minItems")
            return [] if empty else [sample(schema.get("items", {}), components, name, depth + 1)]
        case "integer" | "number":
            return max(1, schema.get("minimum", 1))
        case "boolean":
            return False
        case "null":
            return None
        case "string":
            return word(schema, name)
    return NAMES.get(name)


def word(schema: dict[str, Any], name: str) -> str:
    """A text of the schema's format and length."""
    if schema.get("format") in FORMATS:
        return FORMATS[schema["format"]]
    usual = str(NAMES.get(name, "Nội dung"))
    return usual[: schema.get("maxLength", len(usual))].ljust(schema.get("minLength", 0), "a")
