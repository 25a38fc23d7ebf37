# SPDX-License-Identifier: Apache-2.0
"""Writes the generated half of the Python binding: python/hpsocket/_api.py."""

import re

HEAD = '''# SPDX-License-Identifier: Apache-2.0
# Written by bindings/generate.py; do not edit.
"""Every class, enumeration and struct of the library. What each method does is documented in the header of its name
(hpsocket/interface/), its events in docs/events.md."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Dict, List, NamedTuple, Optional, Sequence, Tuple, TypedDict

from ._library import Buffer, Component, Headers, enum, event, function, struct

if TYPE_CHECKING:
    from typing_extensions import Unpack
'''

NUMBERS = {"u8", "u16", "u32", "u64", "i32", "conn", "id", "uptr"}
TYPES = {"str": "str", "bool": "bool", "bytes": "Buffer", "buffer": "Buffer", "buffers": "Sequence[Buffer]", "headers": "Headers",
         "strings": "Sequence[str]", "mask": "Optional[bytes]"}
OUT_TYPES = {"bytes": "bytes", "str": "Optional[str]", "mask": "Optional[bytes]", "address": "Tuple[str, int]", "strings": "List[str]",
             "conns": "List[int]", "pairs": "List[Tuple[str, str]]", "fetched": "bytes", "bool": "bool"}
EVENT_TYPES = {"bytes": "bytes", "str": "str", "bool": "bool", "mask": "Optional[bytes]"}
RESULTS = {"void": "None", "ok": "None", "some": "None", "fetch": "None", "bool": "bool", "index": "int", "str": "Optional[str]"}
RESERVED = {"from": "from_", "try": "attempt"}  # words of the language


def snake(name):
    name = name.replace("IDs", "Ids")
    name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()
    return RESERVED.get(name, name)


def enum_name(kind):
    return kind.split()[1]


def struct_name(kind):
    return kind.split()[-1].removeprefix("T")


def type_of(kind, table):
    if kind in NUMBERS:
        return "int"
    if kind.startswith("enum "):
        return enum_name(kind)
    if kind.startswith("struct "):
        return struct_name(kind)
    return table[kind]


class Method:
    def __init__(self, entry):
        self.c, self.name, self.result = entry["c"], entry["name"], entry["result"]
        kinds = [row[0] for row in entry["params"]]
        self.kinds = kinds
        self.ins = [row for row in entry["params"] if not row[0].startswith("out ") and row[0] != "null"]
        self.outs = [kind.removeprefix("out ") for kind in kinds if kind.startswith("out ")]

    def declared(self):
        return f'_{self.c} = function("{self.c}", {", ".join(repr(k).replace(chr(39), chr(34)) for k in [self.result, *self.kinds])})'

    def returns(self):
        results = [type_of(kind, OUT_TYPES) for kind in self.outs]
        if self.result not in ("void", "ok", "some", "fetch"):
            results.insert(0, RESULTS.get(self.result) or type_of(self.result, {}))
        text = "None" if not results else results[0] if len(results) == 1 else f"Tuple[{', '.join(results)}]"
        return f"Optional[{text.removeprefix('Optional[').removesuffix(']')}]" if self.result == "some" else text

    def parameters(self):
        """(as declared, as passed on)."""
        declared, passed = [], []
        for kind, name, *default in self.ins:
            name = snake(name)
            if kind.startswith("struct "):
                declared.append(f"**options: Unpack[{struct_name(kind)}]")
                passed.append("options")
                continue
            text = type_of(kind, TYPES)
            passed.append(name)
            if "fetched" in self.outs and name == "length":
                text = "int"
            if default:
                value = f"{text}({default[0]})" if kind.startswith("enum ") else repr(default[0])
                text = f"Optional[{text}]" if default[0] is None and not text.startswith("Optional") else text
                declared.append(f"{name}: {text} = {value}")
            else:
                declared.append(f"{name}: {text}")
        if "fetched" in self.outs:
            declared.append("length: int")
            passed.append("length")
        return declared, passed

    def written(self, indent="    ", static=False, name=None, decorator=None):
        declared, passed = self.parameters()
        own = [] if static else ["self"]
        if decorator:
            yield f"{indent}{decorator}"
        elif static and indent:
            yield f"{indent}@staticmethod"
        yield f"{indent}def {name or snake(self.name)}({', '.join(own + declared)}) -> {self.returns()}:"
        yield f"{indent}    {'return ' if self.returns() != 'None' else ''}_{self.c}({', '.join(own + passed)})"
        yield ""


def properties(methods):
    """{getter's name: (name of the property, its setter or None)}."""
    by_name = {m.name: m for m in methods}
    found = {}
    for m in methods:
        word = re.match(r"(Get|Is|Has)([A-Z].*)", m.name)
        if not word or m.ins or "fetched" in m.outs:
            continue
        setter = by_name.get("Set" + word.group(2))
        setter = setter if setter and len(setter.ins) == 1 else None
        found[m.name] = (snake(word.group(2) if setter or word.group(1) == "Get" else m.name), setter)
    return found


def events(entry):
    if not entry["events"]:
        return
    yield "    _events = {"
    for e in entry["events"]:
        kinds = ", ".join(f'"{row[0]}"' for row in e["params"])
        yield f'        "{snake(e["name"])}": event("{e["set"]}", "{e["result"]}"{", " + kinds if kinds else ""}),'
    yield "    }"
    yield ""
    yield "    if TYPE_CHECKING:  # events: override those that are of interest"
    for e in entry["events"]:
        params = [f"{snake(row[1])}: {type_of(row[0], EVENT_TYPES)}" for row in e["params"] if row[0] != "null"]
        result = "Optional[bool]" if e["result"] == "bool" else "None" if e["result"] == "void" else f"Optional[{enum_name(e['result'])}]"
        yield f"        def {snake(e['name'])}({', '.join(['self', *params])}) -> {result}: ..."
    yield ""


def written_class(name, entry):
    methods = [Method(m) for m in entry["methods"]]
    for m in methods:
        yield m.declared()
    if methods:
        yield ""
    bases = ", ".join(entry["bases"]) or ("" if entry.get("static") else "Component")
    yield ""
    yield f"class {name}{'(' + bases + ')' if bases else ''}:"
    body = []
    if "create" in entry:
        body += [f'    _made = ("{entry["create"]}", "{entry["destroy"]}", "{entry["listener"]}")', ""]
        body[-1:] = []
    stop = next((m.c for m in methods if m.name == "Stop"), None)
    if stop:
        body.append(f'    _stop = "{stop}"')
    if body:
        body.append("")
    body += events(entry)
    getters = {} if entry.get("static") else properties(methods)
    setters = {setter.name for _, setter in getters.values() if setter}
    for m in methods:
        if m.name in getters:
            prop, setter = getters[m.name]
            body += m.written(name=prop, decorator="@property")
            if setter:
                body += setter.written(name=prop, decorator=f"@{prop}.setter")
        elif m.name not in setters:
            body += m.written(static=bool(entry.get("static")))
    yield from body or ["    pass", ""]
    yield ""


def written(api):
    yield HEAD
    for name, members in api["enums"].items():
        yield ""
        yield "@enum"
        yield f"class {name}(IntEnum):"
        yield from (f"    {member} = {value}" for member, value in members.items())
        yield ""
    for name, fields in api["structs"].items():
        own = struct_name(name)
        shown = [(snake(field), type_of(kind, TYPES | {"str": "Optional[str]"})) for kind, field in fields if kind != "null"]
        given = own.endswith("Options")
        yield ""
        yield f"class {own}({'TypedDict, total=False' if given else 'NamedTuple'}):"
        yield from (f"    {field}: {kind}" for field, kind in shown)
        yield ""
        yield ""
        layout = ", ".join(f'("{kind}", "{snake(field)}")' for kind, field in fields)
        init = {"DownloaderOptions": '"HP_HttpDownloader_InitOptions"', "DownloadOptions": '"HP_HttpDownloader_InitDownload"'}.get(own, "None")
        yield f'struct("{name}", {own}, {init}, [{layout}])'
        yield ""
    for name, entry in api["classes"].items():
        yield ""
        yield from written_class(name, entry)
    for entry in api["functions"]:
        m = Method(entry)
        yield m.declared()
        yield ""
        yield ""
        yield from m.written(indent="", static=True)
        yield ""


def write(api):
    text = "\n".join(written(api))
    return {"python/hpsocket/_api.py": re.sub(r"\n{4,}", "\n\n\n", text).rstrip("\n") + "\n"}
