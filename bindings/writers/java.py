# SPDX-License-Identifier: Apache-2.0
"""Writes the generated half of the Java binding: a file for each class, enumeration and struct, and C.java with the C functions."""

import re

FOLDER = "java/hpsocket"
HEAD = "// SPDX-License-Identifier: Apache-2.0\n// Written by bindings/generate.py; do not edit.\n\npackage hpsocket;\n"

# What a kind is for the program; unsigned numbers are the next wider type, those of 64 bits stay a long.
TYPES = {"bool": "boolean", "u8": "int", "u16": "int", "i32": "int", "u32": "long", "u64": "long", "conn": "long", "id": "long", "uptr": "long",
         "str": "String", "bytes": "byte[]", "buffer": "byte[]", "buffers": "byte[]...", "headers": "Headers", "strings": "List<String>",
         "mask": "byte[]", "address": "Address", "conns": "long[]", "pairs": "Headers", "fetched": "byte[]"}
# What it is for JNA. A parameter narrower than an int is one, for C does not say who widens it.
C_TYPES = {"bool": ["int"], "u8": ["int"], "u16": ["int"], "i32": ["int"], "u32": ["int"], "bytes": ["long", "int"], "headers": ["long", "int"],
           "buffers": ["long", "int"], "strings": ["long", "int"], "out address": ["long"] * 3, "out strings": ["long"] * 2,
           "out conns": ["long"] * 2, "out pairs": ["long"] * 2, "out bytes": ["long"] * 2, "out fetched": ["long", "int"]}
C_RESULTS = {"void": "void", "u8": "byte", "u16": "short", "u64": "long", "id": "long", "conn": "long", "str": "long"}
CODES = {"long": "J", "int": "I", "short": "S", "byte": "B", "void": "V"}
LISTS = {"strings": "String", "conns": "long[]", "pairs": "Headers"}

# An argument of C, made of the parameter {0}.
TO_C = {"bool": "{0} ? 1 : 0", "u8": "Call.u8({0})", "u16": "Call.u16({0})", "u32": "Call.u32({0})", "str": "c.text({0})",
        "bytes": "c.bytes({0}), Call.length({0})", "buffer": "c.buffer({0})", "buffers": "c.buffers({0}), {0}.length",
        "headers": "c.headers({0}), Call.length({0})", "strings": "c.texts({0}), {0}.size()", "mask": "c.mask({0})"}
# What stands at the address {0}, and what an argument {0} of an event means.
READ = {"bool": "Call.intAt({0}) != 0", "u8": "Call.byteAt({0})", "u16": "Call.shortAt({0})", "i32": "Call.intAt({0})", "u32": "Call.unsignedAt({0})",
        "str": "Call.textAt(Call.longAt({0}))", "mask": "Call.maskAt(Call.longAt({0}))", "address": "Call.addressAt({0})",
        "bytes": "Call.bytesAt(Call.longAt({0}), Call.intAt({0} + 8))"}
FROM_C = {"bool": "{0} != 0", "u8": "{0} & 0xFF", "u16": "{0} & 0xFFFF", "u32": "{0} & 0xFFFFFFFFL", "str": "Call.textOrEmpty({0})",
          "mask": "Call.maskAt({0})"}
SIZES = {"bool": 4, "u8": 1, "u16": 2, "i32": 4, "u32": 4}  # of a member; others 8

RESERVED = {"try": "attempt", "final": "isFinal", "wait": "await"}  # words of the language, and Object.wait
ANSWERS = {"OnHeadersComplete"}  # events with more to say than that the connection closes
# Besides calls that leave out what stands last: those that only give these.
SHORT = {
    "SendResponse": [("ConnID", "StatusCode", "Data"), ("ConnID", "StatusCode", "Headers", "Data")],
    "SetupSSLContext": [("PemCertFile", "PemKeyFile"), ("CAPemCertFileOrPath",)],
    "SetupSSLContextByMemory": [("PemCert", "PemKey"), ("CAPemCert",)],
    "AddSSLContext": [("PemCertFile", "PemKeyFile")], "AddSSLContextByMemory": [("PemCert", "PemKey")],
}
# JNA finds all functions of a class or none, so those that a library may be without while it has the others are in a class of their own.
PARTLY = {("TcpServer", "SSL"): "Secure", ("TcpAgent", "SSL"): "Secure", ("TcpClient", "SSL"): "Secure", ("HPSocket", "HTTP"): "Http"}
INIT = {"TDownloaderOptions": "HP_HttpDownloader_InitOptions", "TDownloadOptions": "HP_HttpDownloader_InitDownload"}


def camel(name):
    name = re.sub(r"ID(?=s?[A-Z]|s?$)", "Id", name)
    head = re.match(r"[A-Z]+(?=[A-Z][a-z]|$)|[A-Z]", name)
    name = name[:head.end()].lower() + name[head.end():] if head else name
    return RESERVED.get(name, name)


def type_of(kind):
    if kind.startswith(("enum ", "struct ")):
        return kind.split()[1][kind.startswith("struct "):]  # a struct without its T
    return TYPES[kind]


def c_types(kind):
    return C_TYPES.get(kind) or (["int"] if kind.startswith("enum ") else ["long"])


def c_result(result):
    return C_RESULTS.get(result, "int")


def to_c(kind, name):
    if kind.startswith("enum "):
        return f"{name}.value"
    if kind.startswith("struct "):
        return f"{name} == null ? 0 : {name}.write(c)"
    return TO_C.get(kind, "{0}").format(name)


def from_c(kind, name):
    if kind.startswith("enum "):
        return f"{type_of(kind)}.of({name})"
    if kind.startswith("struct "):
        return f"{type_of(kind)}.read({name})"
    return FROM_C.get(kind, "{0}").format(name)


def read(kind, name):
    if kind.startswith("enum "):
        return f"{type_of(kind)}.of(Call.intAt({name}))"
    if kind.startswith("struct "):
        return f"{type_of(kind)}.read({name})"
    return READ.get(kind, "Call.longAt({0})").format(name)


def javadoc(text, c, indent="    "):
    """The first sentence of what C says, as Java does: parameters without the letters of their types."""
    text = re.split(r"(?<=[\w)`]\.)\s+(?=[A-Z`])|\s@", text)[0]
    text = re.sub(r"`[^`]*`", lambda code: re.sub(r"\b(?:lpsz|pdw|ull|dw|us|sz|en|lp|i|b|p)([A-Z]\w*)", lambda m: camel(m[1]), code[0]), text)
    text = re.sub(r"\bTRUE\b", "true", re.sub(r"\bFALSE\b", "false", text)).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = re.sub(r"`([^`]*)`", r"{@code \1}", text.replace("@", "&#64;").replace("*/", ""))
    return f"{indent}/** {text + ' ' if text else ''}{{@code {c}}}. */"


class Method:
    def __init__(self, owner, entry, records):
        self.c, self.what, self.result, self.doc = entry["c"], entry["name"], entry["result"], entry["doc"]
        self.owner, self.holder = owner, owner + PARTLY.get((owner, entry["part"]), "")
        self.name, self.static = camel(entry["name"]), owner in ("Cookies", "HPSocket")
        self.params = [(row[0], camel(row[1]), *row[1:]) for row in entry["params"]]  # kind, name, name of the description, default
        self.ins = [row for row in self.params if not row[0].startswith("out ") and row[0] != "null"]
        self.outs = [(row[0].removeprefix("out "), row[1]) for row in self.params if row[0].startswith("out ")]
        self.fetched = any(kind == "fetched" for kind, _ in self.outs)
        self.returns = self.result_type(records)
        self.sets = self.result == "void" and self.what.startswith("Set") and owner not in ("HttpDownloader", "HttpSyncClient", "Cookies")

    def result_type(self, records):
        values = [(type_of(kind), name) for kind, name in self.outs]
        if self.result not in ("void", "ok", "some", "fetch"):
            values.insert(0, ("int" if self.result == "index" else type_of(self.result), "value"))
        if len(values) < 2:
            kind = values[0][0] if values else "void"
            return "List<String>" if kind == "List<String>" else kind
        name = self.what.removeprefix("Get")
        records[name] = values
        return name

    def native(self):
        kinds = [] if self.static else ["long"]
        for row in self.params:
            kinds += c_types(row[0])
        return f"static native {c_result(self.result)} {self.c}({', '.join(f'{kind} a{i}' for i, kind in enumerate(kinds))});"

    def declared(self, rows):
        shown = [f"{type_of(row[0])} {row[1]}" for row in rows] + ["int length"] * self.fetched
        return f"    public {'static ' if self.static else ''}{self.returns} {self.name}({', '.join(shown)})"

    def written(self):
        yield javadoc(self.doc, self.c)
        yield self.declared(self.ins) + " {"
        opened = "Call.free()" if self.static else f'setting("{self.c}")' if self.sets else "call()"
        yield f"        try (Call c = {opened}) {{"
        yield from (f"            {line}" for line in self.body())
        yield "        }"
        yield "    }"
        yield ""
        yield from self.shorter()

    def body(self):
        arguments = [] if self.static else ["handle"]
        lists = None
        for kind, name, *_ in self.params:
            if kind == "out fetched":
                yield f"long {name} = c.room(length);"
                arguments += [name, "length"]
            elif kind == "out address":
                yield f"long {name} = c.address();"
                arguments += [name, f"{name} + Call.LENGTH", f"{name} + Call.PORT"]
            elif kind == "out bytes":
                yield f"long {name} = c.room(16);"
                arguments += [name, f"{name} + 8"]
            elif kind.removeprefix("out ") in LISTS and kind.startswith("out "):
                lists = kind.removeprefix("out ")
                arguments += ["items", "count"]
            elif kind.startswith("out struct "):
                yield f"long {name} = c.room({type_of(kind[4:])}.SIZE);"
                arguments.append(name)
            elif kind.startswith("out "):
                yield f"long {name} = c.room(8);"
                arguments.append(name)
            else:
                arguments.append("0" if kind == "null" else to_c(kind, name))
        invoked = f"C.{self.holder}.{self.c}({', '.join(arguments)})"
        if lists:
            yield f'return c.{lists}("{self.c}", (items, count) -> {invoked});'
            return
        values = [read(kind, name) for kind, name in self.outs]
        if self.fetched:
            yield f'c.fetched("{self.c}", {invoked});'
            values = [f"Call.bytesAt({self.outs[0][1]}, length)"]
        elif self.result == "void":
            yield f"{invoked};"
        elif self.result == "ok":
            yield f'c.ok("{self.c}", {invoked});'
        elif self.result == "some":
            yield f"if ({invoked} == 0) return null;"
        elif self.result in ("index", "id"):
            yield f'return c.{self.result}("{self.c}", {invoked});'
        elif values:
            yield f"{c_result(self.result)} value = {invoked};"
            values.insert(0, from_c(self.result, "value"))
        else:
            told = from_c(self.result, invoked).replace("Call.textOrEmpty", "Call.textAt")
            yield f"return {told};"
        if self.what in ("Start", "Stop"):
            yield "began();" if self.what == "Start" else "ended();"
        if values:
            yield f"return new {self.returns}({', '.join(values)});" if len(values) > 1 else f"return {values[0]};"

    def shorter(self):
        """The same with less: what Java has in place of defaults."""
        required = [row for row in self.ins if len(row) == 3]
        optional = len(self.ins) - len(required)
        kept = [self.ins[:len(self.ins) - n] for n in range(1, optional + 1) if all(len(row) > 3 for row in self.ins[len(self.ins) - n:])]
        wanted = [[row for row in self.ins if row[2] in names] for names in SHORT.get(self.what, [])]
        kept += [rows for rows in wanted if len(rows) > 1 or rows[0][2].startswith("CA") and "Server" not in self.owner]
        for rows in kept:
            passed = [row[1] if row in rows else constant(row) for row in self.ins] + ["length"] * self.fetched
            linked = ", ".join([type_of(row[0]).replace("<String>", "") for row in self.ins] + ["int"] * self.fetched)
            yield f"    /** {{@link #{self.name}({linked})}} with defaults. */"
            yield f"{self.declared(rows)} {{ {'return ' if self.returns != 'void' else ''}{self.name}({', '.join(passed)}); }}"
            yield ""
        if any(row[0] == "bytes" and len(row) == 3 for row in self.ins):
            shown = ", ".join(f"{'ByteBuffer' if row[0] == 'bytes' else type_of(row[0])} {row[1]}" for row in self.ins)
            passed = [f"c.buffer({row[1]}), Call.length({row[1]})" if row[0] == "bytes" else to_c(row[0], row[1]) for row in self.ins]
            data = next(row[1] for row in self.ins if row[0] == "bytes")
            yield "    /** The same of what remains in a buffer, which is then at its limit. */"
            yield f"    public {self.returns} {self.name}({shown}) {{"
            yield "        try (Call c = call()) {"
            yield f'            c.ok("{self.c}", C.{self.holder}.{self.c}({", ".join(["handle", *passed])}));'
            yield f"            {data}.position({data}.limit());"
            yield "        }"
            yield "    }"
            yield ""


def constant(row):
    kind, value = row[0], row[3]
    if kind.startswith("enum "):
        return f"{type_of(kind)}.of({value})"
    if value is None:
        return "null"
    return str(value).lower() if kind == "bool" else f"{value}L" if type_of(kind) == "long" else str(value)


class Event:
    def __init__(self, owner, entry):
        self.owner, self.set, self.what, self.result, self.doc = owner, entry["set"], entry["name"], entry["result"], entry["doc"]
        self.name = camel(entry["name"])
        self.params = [(row[0], camel(row[1])) for row in entry["params"]]
        self.shown = [(type_of(kind), name) for kind, name in self.params if kind != "null"]
        self.returns = type_of(entry["result"]) if entry["name"] in ANSWERS else "void"

    def c_params(self):
        found = ["long"]
        for kind, _ in self.params:
            found += {"u8": ["byte"], "u16": ["short"]}.get(kind) or c_types(kind)
        return found

    def c_result(self):
        return "void" if self.result == "void" else "int"

    def callback(self):
        return "".join(CODES[kind] for kind in self.c_params()) + "_" + CODES[self.c_result()]

    def callback_declared(self):
        params = ", ".join(f"{kind} a{i}" for i, kind in enumerate(self.c_params()))
        return f"interface {self.callback()} extends Callback {{ {self.c_result()} call({params}); }}"

    def native(self):
        return f"static native void {self.set}(long listener, Callback callback);"

    def constant(self):
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", self.what).upper()

    def written(self):
        shown = ", ".join(f"{kind} {name}" for kind, name in self.shown)
        passed = ", ".join(name for _, name in self.shown)
        classes = "".join(f", {kind}.class" for kind, _ in self.shown)
        names, values = ["sender"], []
        for kind, name in self.params:
            names += [name, "size"] if kind == "bytes" else [name]
            if kind != "null":
                values.append(f"Call.bytesAt({name}, size)" if kind == "bytes" else from_c(kind, name))
        success, failure = {"bool": (1, 0), "enum HttpParseResult": (0, -1)}.get(self.result, (0, 2))
        how = "answered" if self.returns != "void" else "happened"
        called = f'Event.{how}(sender, "{self.name}", {success}, {failure}, self -> (({self.owner}) self).{self.name}({", ".join(values)}))'
        default = "HttpParseResult.OK" if self.returns != "void" else ""
        yield f"    static final Event {self.constant()} = new Event({self.owner}.class, C.{self.owner}::{self.set}, \"{self.name}\","
        yield f"        (C.{self.callback()}) ({', '.join(names)}) -> {called}{classes});"
        yield f"    private volatile {self.what} {self.name};"
        yield ""
        yield f"    public interface {self.what} {{ {self.returns} handle({shown}) throws Exception; }}"
        yield ""
        yield javadoc(self.doc, self.set.removeprefix("HP_Set_FN_"))
        yield f"    protected {self.returns} {self.name}({shown}) throws Exception {{"
        yield f"        {self.what} handler = {self.name};"
        if default:
            yield f"        return handler == null ? {default} : handler.handle({passed});"
        else:
            yield f"        if (handler != null) handler.handle({passed});"
        yield "    }"
        yield ""
        yield f"    /** Sets what is called for {{@link #{self.name}({', '.join(kind for kind, _ in self.shown)})}}, while the component does not run. */"
        yield f"    public final void {self.name}({self.what} handler) {{"
        yield f"        listen({self.constant()});"
        yield f"        {self.name} = handler;"
        yield "    }"
        yield ""


def closure(api, name):
    found = [name]
    for base in api["classes"][name]["bases"]:
        found += [cls for cls in closure(api, base) if cls not in found]
    return found


def imports(text):
    """Those that the text needs."""
    used = [name for name, word in (("java.nio.ByteBuffer", "ByteBuffer"), ("java.util.List", r"List<")) if re.search(rf"\b{word}", text)]
    return "\n".join(f"import {name};" for name in used) + ("\n\n" if used else "")


def written_class(api, name, entry, records):
    bases = entry["bases"]
    superclass = bases[0] if bases else "Component"
    inherited = closure(api, bases[0]) if bases else []
    # Java has one superclass: what the others would give is written again
    owners = [name] + [cls for base in bases[1:] for cls in closure(api, base) if cls not in inherited]
    methods = [Method(cls, m, records) for cls in owners for m in api["classes"][cls]["methods"]]
    about = f"See {{@code I{name}}} in the header files, and docs/events.md for the events." if not entry.get("static") else "The cookies of the process."
    also = f" Has the methods of {{@link {bases[1]}}}, too." if len(bases) > 1 else ""
    yield f"/** {about}{also} */"
    if entry.get("static"):
        yield f"public final class {name} {{"
        yield f"    private {name}() {{ }}"
        yield ""
    else:
        yield f"public {'class' if 'create' in entry else 'abstract class'} {name} extends {superclass} {{"
        if "create" in entry:
            made = ", ".join(f'"{entry[key]}"' for key in ("create", "destroy", "listener"))
            yield f"    private static final Made MADE = new Made({made});"
            yield ""
            yield "    @Override"
            yield "    Made made() { return MADE; }"
        elif not bases:
            yield f"    {name}() {{ }}"
        yield ""
        stop = next((m.c for m in methods if m.what == "Stop"), None)
        if stop:
            yield "    @Override"
            yield f"    void halt() {{ C.{name}.{stop}(handle); }}"
            yield ""
        has = {m.what: m for m in methods}
        if "GetState" in has:
            yield "    @Override"
            yield f"    boolean stopped() {{ return C.{name}.{has['GetState'].c}(handle) == ServiceState.STOPPED.value; }}"
            yield ""
        if "GetLastError" in has:
            yield "    @Override"
            yield f"    SocketError step() {{ return SocketError.of(C.{name}.{has['GetLastError'].c}(handle)); }}"
            yield ""
            yield "    @Override"
            yield f"    String stepText() {{ return Call.textAt(C.{name}.{has['GetLastErrorDesc'].c}(handle)); }}"
            yield ""
        for e in entry["events"]:
            yield from Event(name, e).written()
    for m in methods:
        yield from m.written()
    yield "}"


def written_enum(name, members):
    yield f"/** {{@code En{name}}}. */"
    yield f"public enum {name} {{"
    yield "    " + ",\n    ".join(f"{member}({value})" for member, value in members.items()) + ";"
    yield f"""
    private static final {name}[] MEMBERS = values();
    /** What it is in C. */
    public final int value;

    {name}(int value) {{ this.value = value; }}

    /** The one with this value; null for one of a newer library. */
    public static {name} of(int value) {{
        for ({name} one : MEMBERS) {{
            if (one.value == value) return one;
        }}
        return null;
    }}
}}"""


def layout(fields):
    """[(kind, name, offset)] and the size, as a C compiler for 64 bits lays them out."""
    found, at = [], 0
    for kind, name in fields:
        size = 4 if kind.startswith("enum ") else SIZES.get(kind, 8)
        at = (at + size - 1) // size * size
        found.append((kind, camel(name), at))
        at += size + 4 * (kind == "headers")
    return found, (at + 7) // 8 * 8


def written_struct(name, fields):
    own = name[1:]
    rows, size = layout(fields)
    rows = [row for row in rows if row[0] != "null"]
    if name not in INIT:
        shown = ", ".join(f"{type_of(kind)} {field}" for kind, field, _ in rows)
        yield f"/** {{@code {name}}}; a text that is not there is null. */"
        yield f"public record {own}({shown}) {{"
        yield f"    static final int SIZE = {size};"
        yield ""
        yield f"    static {own} read(long at) {{"
        yield f"        return new {own}(" + ",\n            ".join(read(kind, f"at + {offset}") for kind, _, offset in rows) + ");"
        yield "    }"
        yield "}"
        return
    boxed = {"int": "Integer", "long": "Long", "boolean": "Boolean"}
    put = {"bool": "Call.putInt({1}, {0} ? 1 : 0)", "u32": "Call.putInt({1}, Call.u32({0}))", "str": "Call.putLong({1}, c.text({0}))", "u64": "Call.putLong({1}, {0})",
           "headers": "c.putHeaders({1}, {0})"}
    yield f"/** {{@code {name}}}: what is not set is the default. Each setter returns this. */"
    yield f"public final class {own} {{"
    for kind, field, _ in rows:
        yield f"    private {boxed.get(type_of(kind), type_of(kind))} {field};"
    yield ""
    for kind, field, _ in rows:
        yield f"    public {own} {field}({type_of(kind)} {field}) {{ this.{field} = {field}; return this; }}"
    yield ""
    yield "    long write(Call c) {"
    yield f"        long at = c.room({size});"
    yield f"        C.HttpDownloader.{INIT[name]}(at);"
    for kind, field, offset in rows:
        how = put["bool"].replace(" ? 1 : 0", ".value") if kind.startswith("enum ") else put[kind]
        yield f"        if ({field} != null) {how.format(field, f'at + {offset}')};"
    yield "        return at;"
    yield "    }"
    yield "}"


def written_c(api, methods):
    yield "import com.sun.jna.Callback;"
    yield ""
    yield "/** The C functions, by the class that they belong to, and the callbacks by their types: J long or pointer, I int, S short, B byte, V void. */"
    yield "final class C {"
    yield "    private C() { }"
    yield ""
    events = [Event(name, e) for name, entry in api["classes"].items() for e in entry["events"]]
    yield from (f"    {line}" for line in sorted({e.callback_declared() for e in events}))
    for owner, natives in methods.items():
        yield ""
        yield f"    static final class {owner} {{"
        yield f"        static {{ Library.bind({owner}.class); }}"
        yield from (f"        {line}" for line in natives)
        yield "    }"
    yield "}"


def check(classes):
    """That PARTLY is complete."""
    for name, entry in classes.items():
        for m in entry["methods"]:
            if m["part"] != min(other["part"] for other in entry["methods"]) and (name, m["part"]) not in PARTLY:
                raise SystemExit(f"java.py: {m['c']} is of another part than other functions of {name}")


def write(api):
    records, files, natives = {}, {}, {}
    for name, members in api["enums"].items():
        files[name] = "\n".join(written_enum(name, members))
    for name, fields in api["structs"].items():
        files[name[1:]] = "\n".join(written_struct(name, fields))
    classes = api["classes"] | {"HPSocket": {"bases": [], "static": True, "events": [], "methods": api["functions"]}}
    api = api | {"classes": classes}
    check(classes)
    for name, entry in classes.items():
        files[name] = "\n".join(written_class(api, name, entry, records))
        if entry["methods"]:
            for m in [Method(name, m, records) for m in entry["methods"]]:
                natives.setdefault(m.holder, []).append(m.native())
            natives[name] += [Event(name, e).native() for e in entry["events"]]
    natives["HttpDownloader"] += [f"static native void {symbol}(long a0);" for symbol in INIT.values()]
    for name, values in records.items():
        files[name] = f"/** What {{@code Get{name}}} tells. */\npublic record {name}({', '.join(' '.join(value) for value in values)}) {{ }}"
    files["HPSocket"] = files["HPSocket"].replace("The cookies of the process.", "Functions that belong to no component.")
    files["C"] = "\n".join(written_c(api, natives))
    return {f"{FOLDER}/{name}.java": f"{HEAD}\n{imports(text)}{re.sub(chr(10) + '{2,}}', chr(10) + '}', text)}\n" for name, text in files.items()}
