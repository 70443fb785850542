"""What a change of the document breaks for clients that were written against a released one.

Answers may gain members, values of a list and statuses: a client reads what it knows. Of requests less may be demanded
and more be taken.
References are followed, so that it does not matter what a schema is called.
"""

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]
SAME = ("type", "format", "pattern", "const", "contentMediaType")
LEAST, MOST = ("minimum", "minLength", "minItems"), ("maximum", "maxLength", "maxItems")


def breaks(old: Json, new: Json) -> list[str]:
    """Every break, as `POST /campaigns: what`."""
    return list(dict.fromkeys(Comparison(old, new).all()))


class Comparison:
    """Of two documents. Schemas that contain themselves are compared once."""

    def __init__(self, old: Json, new: Json) -> None:
        self.old, self.new = old, new
        self.seen: set[tuple[str, str, bool]] = set()

    def all(self) -> Iterator[str]:
        for path, item in self.old["paths"].items():
            for method, operation in item.items():
                now = self.new["paths"].get(path, {}).get(method)
                where = f"{method.upper()} {path}"
                if now is None:
                    yield f"{where}: is gone"
                    continue
                for what in (self.parameters, self.body, self.answers):
                    yield from (f"{where}: {one}" for one in what(operation, now))

    def parameters(self, old: Json, new: Json) -> Iterator[str]:
        known = {(one["in"], one["name"]): one for one in old.get("parameters", ())}
        now = {(one["in"], one["name"]): one for one in new.get("parameters", ())}
        for key, one in known.items():
            if key not in now:
                yield f"parameter {key[1]} is gone"
            else:
                yield from self.schema(one["schema"], now[key]["schema"], key[1], asked=True)
        for key, one in now.items():
            if one.get("required") and not known.get(key, {}).get("required"):
                yield f"parameter {key[1]} is required now"

    def body(self, old: Json, new: Json) -> Iterator[str]:
        was, now = old.get("requestBody"), new.get("requestBody")
        if was is None:
            if now is not None and now.get("required"):
                yield "a body is required now"
            return
        for media, held in was["content"].items():
            if now is None or media not in now["content"]:
                yield f"a body of {media} is taken no more"
            else:
                yield from self.schema(held["schema"], now["content"][media]["schema"], "body", asked=True)
        if now is not None and now.get("required") and not was.get("required"):
            yield "a body is required now"

    def answers(self, old: Json, new: Json) -> Iterator[str]:
        for status, said in old["responses"].items():
            if not status.startswith("2"):
                continue
            now = new["responses"].get(status)
            if now is None:
                yield f"answers {status} no more"
                continue
            for media, held in said.get("content", {}).items():
                if media not in now.get("content", {}):
                    yield f"{status}: no answer in {media} any more"
                elif "schema" in held:
                    yield from self.schema(held["schema"], now["content"][media].get("schema", {}), status, asked=False)
            for header in said.get("headers", {}).keys() - now.get("headers", {}).keys():
                yield f"{status}: header {header} is gone"

    def schema(self, old: Json, new: Json, at: str, *, asked: bool) -> Iterator[str]:
        """asked: it is of a request, where less may be demanded; else of an answer, where more may be said."""
        if "$ref" in old and "$ref" in new:
            key = (old["$ref"], new["$ref"], asked)
            if key in self.seen:
                return
            self.seen.add(key)
        old, new = self.resolve(self.old, old), self.resolve(self.new, new)
        if choices(old) or choices(new):
            yield from self.choices(old, new, at, asked)
            return
        yield from plain(old, new, at, asked)
        yield from self.members(old, new, at, asked)
        if "items" in old and "items" in new:
            yield from self.schema(old["items"], new["items"], f"{at}[]", asked=asked)

    @staticmethod
    def resolve(document: Json, schema: Json) -> Json:
        while "$ref" in schema:
            held: Json = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
            schema = {**held, **{name: value for name, value in schema.items() if name != "$ref"}}
        return schema

    def choices(self, old: Json, new: Json, at: str, asked: bool) -> Iterator[str]:
        """Each thing that one side may send must be one that the other side can read."""
        sent, read = (old, new) if asked else (new, old)
        for one in choices(sent) or [sent]:
            ways = [
                list(self.fresh().schema(*((one, other) if asked else (other, one)), at, asked=asked))
                for other in choices(read) or [read]
            ]
            if all(ways):
                yield from min(ways, key=len)

    def fresh(self) -> "Comparison":
        """To try one choice without remembering it."""
        made = Comparison(self.old, self.new)
        made.seen = set(self.seen)
        return made

    def members(self, old: Json, new: Json, at: str, asked: bool) -> Iterator[str]:
        was, now = old.get("properties", {}), new.get("properties", {})
        for name, one in was.items():
            if name not in now:
                if asked and new.get("additionalProperties", True) is not False:
                    continue
                yield f"{at}.{name} is gone"
            else:
                yield from self.schema(one, now[name], f"{at}.{name}", asked=asked)
        demanded, promised = set(old.get("required", ())), set(new.get("required", ()))
        if asked:
            yield from (f"{at}.{name} is required now" for name in sorted(promised - demanded))
        else:
            yield from (f"{at}.{name} may be left out now" for name in sorted(demanded - promised) if name in now)


def choices(schema: Json) -> list[Json]:
    """What a schema leaves open, if anything."""
    found: list[Json] = schema.get("anyOf") or schema.get("oneOf") or []
    return found


def plain(old: Json, new: Json, at: str, asked: bool) -> Iterator[str]:
    """Types, values and bounds of one schema."""
    for name in SAME:
        known, other = (new, old) if asked else (old, new)  # who reads may be told more exactly, and not less
        if name in known and known[name] != other.get(name):
            yield f"{at}: {name} was {old.get(name)}, is {new.get(name)}"
    if gone := set(map(str, old.get("enum", ()))) - set(map(str, new.get("enum", old.get("enum", ())))):
        yield f"{at}: {', '.join(sorted(gone))} is gone"
    if asked and "enum" in new and "enum" not in old:
        yield f"{at}: is one of a list now"
    if asked:
        yield from bounds(old, new, at)


def bounds(old: Json, new: Json, at: str) -> Iterator[str]:
    """Limits of what may be sent, drawn closer."""
    for name in LEAST:
        if new.get(name, 0) > old.get(name, 0):
            yield f"{at}: {name} is {new[name]} now"
    for name in MOST:
        if name in new and new[name] < old.get(name, float("inf")):
            yield f"{at}: {name} is {new[name]} now"
