"""What is JSON and what is not, after the cases of nst/JSONTestSuite, at a door of the API: 400, or read and judged."""

from typing import Any

import pytest

from tests.contract.world import World

ACCEPTED = [
    rb"[[]   ]", rb'[""]', rb"[]", rb'["a"]', rb"[false]", rb'[null, 1, "1", {}]', rb"[null]", b"[1\n]", rb" [1]", rb"[1,null,null,null,2]", rb"[2] ",
    rb"[123e65]", rb"[0e+1]", rb"[0e1]", rb"[ 4]", rb"[-0.000000000000000000000000000000000000000000000000000000000000000000000000000001]", rb"[20e1]",
    rb"[-0]", rb"[-123]", rb"[-1]", rb"[1E22]", rb"[1E-2]", rb"[1E+2]", rb"[123e45]", rb"[123.456e78]", rb"[1e-2]", rb"[1e+2]", rb"[123]", rb"[123.456789]",
    rb'{"asd":"sdf", "dfg":"fgh"}', rb'{"asd":"sdf"}', rb"{}", rb'{"":0}', rb'{"foo\u0000bar": 42}', rb'{ "min": -1.0e+28, "max": 1.0e+28 }', rb'{"a":[]}',
    rb'{"title":"\u041f\u043e\u043b\u0442\u043e\u0440\u0430 \u0417\u0435\u043c\u043b\u0435\u043a\u043e\u043f\u0430" }', b'{\n"a": "b"\n}',
    rb'["\u0060\u012a\u12AB"]', rb'["\uD801\udc37"]', rb'["\ud83d\ude39\ud83d\udc8d"]', rb'["\"\\\/\b\f\n\r\t"]', rb'["\\u0000"]', rb'["\""]',
    rb'["a/*b*/c/*d//e"]', rb'["\\a"]', rb'["\\n"]', rb'["\u0012"]', rb'["\uFFFF"]', rb'["asd"]', rb'[ "asd"]', rb'["\uDBFF\uDFFF"]', rb'["new\u00A0line"]',
    '["\U0010ffff"]'.encode(), '["\uffff"]'.encode(), rb'["\u0000"]', rb'["\u002c"]', '["π"]'.encode(), '["\U0001bfff"]'.encode(), rb'["asd "]', rb'" "',
    rb'["\uD834\uDd1e"]', rb'["\u0821"]', rb'["\u0123"]', '["\u2028"]'.encode(), '["\u2029"]'.encode(), rb'["\u0061\u30af\u30EA\u30b9"]', rb'["new\u000Aline"]',
    b'["\x7f"]', rb'["\uA66D"]', rb'["\u005C"]', '["⍂㈴⍂"]'.encode(), rb'["\u200B"]', rb'["\u2064"]', rb'["\uFDD0"]', rb'["\uFFFE"]', rb'["\u0022"]',
    '["€𝄞"]'.encode(), b'["a\x7fa"]', rb"false", rb"42", rb"-0.1", rb"null", rb'"asd"', rb"true", rb'""', b'["a"]\n', rb"[true]", rb" [] ", b"\t\r\n []",
    b"[" * 16 + b"]" * 16, b'{"a":' * 15 + b"[]" + b"}" * 15, b"[" + b"0," * 5000 + b"0]",
]  # fmt: skip
REFUSED = [
    rb"[1 true]", b"[a\xe5]", rb'["": 1]', rb'[""],', rb"[,1]", rb"[1,,2]", rb'["x",,]', rb'["x"]]', rb'["",]', rb'["x"', rb"[x", rb"[3[4]]", b"[\xff]",
    rb"[1:2]", rb"[,]", rb"[-]", rb'[   , ""]', b'["a",\n4\n,1,', rb"[1,]", rb"[1,,]", b'["\x0ba"\\f]', rb"[*]", rb'[""', rb"[1,", b"[1,\n1\n,1", rb"[{}",
    rb"[fals]", rb"[nul]", rb"[tru]", b"123\x00", rb"[++1234]", rb"[+1]", rb"[+Inf]", rb"[-01]", rb"[-1.0.]", rb"[-2.]", rb"[-NaN]", rb"[.-1]", rb"[.2e-3]",
    rb"[0.1.2]", rb"[0.3e+]", rb"[0.3e]", rb"[0.e1]", rb"[0E+]", rb"[0E]", rb"[0e+]", rb"[0e]", rb"[1.0e+]", rb"[1.0e-]", rb"[1.0e]", rb"[1 000.0]", rb"[1eE2]",
    rb"[2.e+3]", rb"[2.e-3]", rb"[2.e3]", rb"[9.e+]", rb"[Inf]", rb"[NaN]", "[１]".encode(), rb"[1+2]", rb"[0x1]", rb"[0x42]", rb"[Infinity]", rb"[0e+-1]",
    rb"[-123.123foo]", b"[123\xe5]", b"[1e1\xe5]", b"[0\xe5]\n", rb"[-Infinity]", rb"[-foo]", rb"[- 1]", rb"[-012]", rb"[-.123]", rb"[-1x]", rb"[1ea]",
    b"[1e\xe5]", rb"[1.]", rb"[.123]", rb"[1.2a-3]", rb"[1.8011670033376514H-308]", rb"[012]", rb'["x", truth]', rb'{[: "x"}', rb'{"x", null}', rb'{"x"::"b"}',
    "{🇨🇭}".encode(), rb'{"a":"a" 123}', rb"{key: 'value'}", b'{"\xb9":"0",}', rb'{"a" b}', rb'{:"b"}', rb'{"a" "b"}', rb'{"a":', rb'{"a"', rb"{1:1}",
    rb"{9999E9999:1}", rb"{null:null,null:null}", rb'{"id":0,,,,,}', rb"{'a':0}", rb'{"id":0,}', rb'{"a":"b"}/**/', rb'{"a":"b"}/**//', rb'{"a":"b"}//',
    rb'{"a":"b"}/', rb'{"a":"b",,"c":"d"}', rb'{a: "b"}', rb'{"a":"a', rb'{ "foo" : "bar", "a" }', rb'{"a":"b"}#', rb" ", rb'["\uD800\"]', rb'["\uD800\u"]',
    rb'["\uD800\u1"]', rb'["\uD800\u1x"]', "[é]".encode(), rb'["\x00"]', rb'["\\\"]', b'["\\\t"]', '["\\🌀"]'.encode(), rb'["\"]', rb'["\u00A"]',
    rb'["\uD834\uDd"]', rb'["\uD800\uD800\x"]', b'["\\u\xe5"]', rb'["\a"]', rb'["\uqqqq"]', b'["\\\xe5"]', rb'[\u0020"asd"]', rb"[\n]", rb'"',
    rb"['single quote']", rb"abc", rb'["\ ', b'["new\nline"]', b'["\t"]', rb'"\UA66D"', rb'""x', "[\u2060]".encode(), b"\xef\xbb\xbf{}", b"\xef\xbb\xbf",
    rb"<.>", rb"[<null>]", rb"[1]x", rb"[1]]", rb'["asd]', "aå".encode(), rb"[True]", rb"1]", rb'{"x": true,', rb"[][]", rb"]", "å".encode(), rb"[", b"",
    rb"2@", rb"{}}", rb'{"":', rb'{"a":/*comment*/"b"}', rb'{"a": true} "x"', rb"['", rb"[,", rb"[{", rb'["a', rb'["a"', rb"{", rb"{]", rb"{,", rb"{[", rb'{"a',
    rb"{'a'", rb'["\{["\{["\{["\{', b"\xe9", rb"*", rb'{"a":"b"}#{}', rb'[\u000A""]', rb"[1", rb"[ false, nul", rb"[ true, fals", rb'{"asd":"asd"', b"[\x0c]",
    "\u2060".encode(), b"[" * 100_000, b'[{"":' * 50_000, b'["a\x00a"]', b'{"a":"\x1f"}', b"\xff\xfe[\x00]\x00", b"\x00[\x00]", b'["\xed\xa0\x80"]', b'["\xf4\xbf\xbf\xbf"]',
    b'["\xc0\xaf"]', b'["\xfc\x83\xbf\xbf\xbf\xbf"]', b'["\x81"]', b"nan", b"-", b"--1", b"00", b"1.e1", b"'a'", b"undefined",
    # what RFC 8259 leaves to us, api.md section 1 decides
    rb'{"a":"b","a":"c"}', rb'{"a":{"b":1,"b":1}}', rb'{"\u0061":1,"a":2}', rb"[1e999]", rb"[-1e999]", rb"[1.5e+9999]", b"[" * 17 + b"]" * 17, b'{"a":' * 17 + b"1" + b"}" * 17,
]  # fmt: skip


async def sent(world: World, content: bytes) -> Any:
    """The answer to a body at a route whose fields are judged after it was read."""
    who = {**await world.as_("ldld_an_giang"), "Content-Type": "application/json"}
    return await world.api.post("/campaigns", headers=who, content=content)


@pytest.mark.parametrize("content", ACCEPTED, ids=lambda content: repr(content[:40]))
async def test_json_is_read(world: World, content: bytes) -> None:
    answer = await sent(world, content)
    assert (answer.status_code, answer.json()["code"]) == (422, "INVALID"), answer.text


@pytest.mark.parametrize("content", REFUSED, ids=lambda content: repr(content[:40]))
async def test_what_is_no_json_is_malformed(world: World, content: bytes) -> None:
    answer = await sent(world, content)
    assert (answer.status_code, answer.json()["code"]) == (400, "MALFORMED"), answer.text


def test_no_case_stands_twice() -> None:
    assert len(set(ACCEPTED)) == len(ACCEPTED) > 90
    assert len(set(REFUSED)) == len(REFUSED) > 200
    assert not set(ACCEPTED) & set(REFUSED)
