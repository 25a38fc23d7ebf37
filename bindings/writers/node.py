# SPDX-License-Identifier: Apache-2.0
"""Writes what the Node.js binding reads: node/api.json, the description with JavaScript's names, its exports and its types."""

import json
import re

from python import properties as python_properties, Method

NUMBERS = {"u8", "u16", "u32", "u64", "i32", "conn", "id", "uptr"}
TYPES = {"str": "string", "bool": "boolean", "bytes": "Uint8Array", "buffer": "Uint8Array", "buffers": "Uint8Array[]", "headers": "Headers",
         "strings": "string[]", "mask": "Uint8Array | null"}
OUT_TYPES = {"bytes": "Buffer", "str": "string | null", "mask": "Buffer | null", "address": "{ address: string; port: number }",
             "strings": "string[]", "conns": "number[]", "pairs": "[string, string][]", "fetched": "Buffer", "bool": "boolean"}
RESULTS = {"bool": "boolean", "str": "string | null"}
# What blocks gives a promise.
BLOCKS = {"Stop", "Wait", "OpenUrl"}
# The connect that blocks would wait for events that wait for this thread.
FIXED = {"AsyncConnect": True}


def camel(name):
    name = name.replace("IDs", "Ids")
    head = re.match(r"[A-Z]+(?=[A-Z][a-z]|$)|[A-Z]", name)
    name = name[:head.end()].lower() + name[head.end():] if head else name
    return {"try": "attempt"}.get(name, name)  # a word of the language


def type_of(kind, table):
    if kind in NUMBERS:
        return "number"
    if kind.startswith(("enum ", "struct ")):
        return kind.split()[1][kind.startswith("struct "):]  # a struct without its T
    return table[kind]


def method(entry):
    params = []
    for kind, name, *default in entry["params"]:
        if name in FIXED:
            params.append(["fixed " + kind, camel(name), FIXED[name]])
        else:
            params.append([kind, camel(name), *default])
    return {"c": entry["c"], "name": camel(entry["name"]), "result": entry["result"], "params": params,
            **({"blocks": True} if entry["name"] in BLOCKS else {})}


def described(api):
    classes = {}
    for name, entry in api["classes"].items():
        getters = {} if entry.get("static") else python_properties([Method(m) for m in entry["methods"]])
        by_c = {m["c"]: method(m) for m in entry["methods"]}
        made = {key: entry[key] for key in ("create", "destroy", "listener", "static") if key in entry}
        found = {"bases": entry["bases"], **made, "methods": [], "properties": [], "events": []}
        setters = {setter.c for _, setter in getters.values() if setter}
        for m in entry["methods"]:
            if m["name"] in getters:
                setter = getters[m["name"]][1]
                word = m["name"] if not setter and m["name"].startswith(("Is", "Has")) else re.sub("^(Get|Is|Has)", "", m["name"])
                found["properties"].append({"c": m["c"], "name": camel(word), "get": by_c[m["c"]],
                                            **({"set": by_c[setter.c]} if setter else {})})
            elif m["c"] not in setters:
                found["methods"].append(by_c[m["c"]])
        for e in entry["events"]:
            found["events"].append({"set": e["set"], "name": camel(e["name"]), "result": e["result"],
                                    "params": [[row[0], camel(row[1])] for row in e["params"]]})
        classes[name] = found
    structs = {name: [[kind, camel(field)] for kind, field in fields] for name, fields in api["structs"].items()}
    return {"library": api["library"], "enums": api["enums"], "structs": structs, "classes": classes,
            "functions": [method(m) for m in api["functions"]]}


def rows(value, depth=0):
    """JSON with a line for each row, so that a difference is readable."""
    pad = " " * depth
    if isinstance(value, dict) and value and any(isinstance(v, (dict, list)) for v in value.values()) and not {"c", "set"} & set(value):
        return "{\n" + ",\n".join(f"{pad} {json.dumps(k)}: {rows(v, depth + 1)}" for k, v in value.items()) + f"\n{pad}}}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(f"{pad} {rows(v, depth + 1)}" for v in value) + f"\n{pad}]"
    return json.dumps(value)


def returns(m):
    results = [type_of(k[4:], OUT_TYPES) for k, *_ in m["params"] if k.startswith("out ")]
    if m["result"] not in ("void", "ok", "some", "fetch"):
        results.insert(0, "number" if m["result"] == "index" else type_of(m["result"], RESULTS))
    text = "void" if not results else results[0] if len(results) == 1 else f"[{', '.join(results)}]"
    text = f"{text} | null" if m["result"] == "some" and "null" not in text else text
    return f"Promise<{text}>" if m.get("blocks") else text


def parameters(m):
    found = []
    for kind, name, *default in m["params"]:
        if kind == "out fetched":
            found.append("length: number")
        elif kind != "null" and not kind.startswith(("out ", "fixed ")):
            nullable = " | null" if default and default[0] is None and "null" not in type_of(kind, TYPES) else ""
            found.append(f"{name}{'?' if default else ''}: {type_of(kind, TYPES)}{nullable}")
    return ", ".join(found)


def types(api):
    yield "// SPDX-License-Identifier: Apache-2.0\n// Written by bindings/generate.py; do not edit.\n"
    yield "export type Headers = Record<string, string> | [string, string][];\n"
    yield """/** A call that failed: `errno` and `code` have the cause, `syscall` the function; of start and requests `socketError` the step. */
export class HPError extends Error {
    errno?: number;
    code?: string;
    syscall: string;
    socketError?: SocketError;
}

/** A component. Events are methods of a subclass or functions in `handlers`, with the component as `this`; they come on Node's thread. */
export class Component {
    constructor(handlers?: Record<string, Function>);
    /** Stops and destroys it. */
    close(): Promise<void>;
    [Symbol.asyncDispose](): Promise<void>;
}
"""
    for name, members in api["enums"].items():
        yield f"export enum {name} {{ {', '.join(f'{k} = {v}' for k, v in members.items())} }}"
    for name, fields in api["structs"].items():
        optional = "?" if name.endswith("Options") else ""
        shown = "; ".join(f"{field}{optional}: {type_of(kind, TYPES)}{' | null' if kind == 'str' else ''}" for kind, field in fields if kind != "null")
        yield f"export interface {name[1:]} {{ {shown} }}"
    for name, entry in api["classes"].items():
        static = "static " if entry.get("static") else ""
        base = entry["bases"][0] if entry["bases"] else "Component"
        for other in entry["bases"][1:]:
            yield f"export interface {name} extends {other} {{}}"
        yield f"export class {name}{'' if static else f' extends {base}'} {{"
        for m in entry["methods"]:
            yield f"    {static}{m['name']}({parameters(m)}): {returns(m)};"
        for p in entry["properties"]:
            readonly = "" if "set" in p else "readonly "
            yield f"    {readonly}{p['name']}: {returns(p['get'])};"
        for e in entry["events"]:
            params = ", ".join(f"{n}: {type_of(k, TYPES | {'bytes': 'Buffer'})}" for k, n in e["params"] if k != "null")
            yield f"    {e['name']}?({params}): {'void' if e['result'] == 'void' else 'void | boolean | number'};"
        yield "}"
    for m in api["functions"]:
        yield f"export function {m['name']}({parameters(m)}): {returns(m)};"


def exports(api):
    yield "// SPDX-License-Identifier: Apache-2.0\n// Written by bindings/generate.py; do not edit.\n"
    yield "import { classes, enums, functions } from './library.mjs';\n"
    yield "export { Component, HPError } from './library.mjs';"
    for kind, names in (("enums", api["enums"]), ("classes", api["classes"]), ("functions", [m["name"] for m in api["functions"]])):
        yield f"export const {{\n    {(',' + chr(10) + '    ').join(names)},\n}} = {kind};"


def write(api):
    own = described(api)
    return {"node/index.mjs": "\n".join(exports(own)) + "\n",
            "node/api.json": rows(own) + "\n", "node/index.d.ts": "\n".join(types(own)) + "\n"}
