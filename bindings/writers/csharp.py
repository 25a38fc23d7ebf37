# SPDX-License-Identifier: Apache-2.0
"""Writes the generated half of the C# binding: csharp/Api.cs, its classes, and csharp/Native.cs, the C functions behind them.

C# has one base class: of a second base (SSLPackServer is a TcpPackServer, too) the members are written again, and an interface
(ITcpPackServer) has them for both.
"""

import re
import textwrap
from xml.sax.saxutils import escape

from python import Method, properties, struct_name

HEAD = """// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.
// What each method does is documented in the header of its name (hpsocket/interface/), its events in docs/events.md.
#pragma warning disable 1591
"""
USING = "using System;\nusing System.Collections.Generic;\nusing System.Threading.Tasks;\n\nnamespace HPSocket\n{\n"

BYTES = "ArraySegment<byte>"
PAIR = "KeyValuePair<string, string>"
# A kind: its type in C#, in C, and how it gets there and back.
NUMBERS = {"u8": "byte", "u16": "ushort", "u32": "uint", "i32": "int", "u64": "ulong", "id": "ulong"}
WORDS = {"conn", "uptr"}  # as wide as a pointer
TYPES = {"str": "string", "bool": "bool", "bytes": BYTES, "buffer": BYTES, "buffers": f"params {BYTES}[]",
         "headers": f"IEnumerable<{PAIR}>", "strings": "IEnumerable<string>", "mask": "byte[]"}
OUT_TYPES = {"bytes": "byte[]", "str": "string", "mask": "byte[]", "address": "Address", "strings": "string[]", "conns": "ulong[]",
             "pairs": PAIR + "[]", "fetched": "byte[]", "bool": "bool"}
LISTS = {"strings": "Strings", "conns": "Connections", "pairs": "Pairs"}
RESULTS = {"void": "void", "ok": "void", "some": "void", "fetch": "void", "bool": "bool", "index": "int", "str": "string"}
INITS = {"TDownloaderOptions": "HP_HttpDownloader_InitOptions", "TDownloadOptions": "HP_HttpDownloader_InitDownload"}
# How the name of a delegate for callbacks is made of its types.
CODES = {"IntPtr": "P", "UIntPtr": "N", "int": "I", "uint": "U", "ushort": "S", "byte": "B", "ulong": "L"}
# Members of enumerations whose words do not tell where capitals go.
MEMBERS = {"IPV4": "IPv4", "IPV6": "IPv6", "HV_1_0": "Http1_0", "HV_1_1": "Http1_1"}
FLAGS = {"SSLVerifyMode"}
VALUES_OF = {"VerifyMode": "SSLVerifyMode"}  # a number in C, which is a set of these
KEYWORDS = {"try": "attempt"}  # words of the language
# What blocks has a Task, too; a synchronous client waits in its requests as well.
BLOCKS = {"Stop", "Wait", "OpenUrl"}


def camel(name):
    name = re.sub(r"IDs$", "Ids", re.sub(r"ID$", "Id", name))
    head = re.match(r"[A-Z]+(?=[A-Z][a-z]|$)|[A-Z]", name)
    name = name[:head.end()].lower() + name[head.end():] if head else name
    return KEYWORDS.get(name, name)


def member(name):
    return MEMBERS.get(name) or re.sub(r"(?<=\d)_(?=\d)", "-", name).title().replace("_", "").replace("-", "_")


def type_of(kind, table, name=""):
    if name in VALUES_OF:
        return VALUES_OF[name]
    if kind in WORDS:
        return "ulong"
    if kind.startswith("enum "):
        return kind.split()[1]
    if kind.startswith("struct "):
        return struct_name(kind)
    return NUMBERS.get(kind) or table[kind]


def native(kind):
    """The types in C of a parameter that goes in, or comes with an event."""
    if kind in WORDS:
        return ["UIntPtr"]
    if kind in NUMBERS:
        return [NUMBERS[kind]]
    if kind == "bool" or kind.startswith("enum "):
        return ["int"]
    return {"str": ["byte[]"], "mask": ["byte[]"]}.get(kind) or ["IntPtr", "int"][:2 if kind in ("bytes", "buffers", "headers", "strings") else 1]


def native_out(kind):
    return {"address": ["byte[]", "ref int", "ref ushort"], "bytes": ["out IntPtr", "out int"], "fetched": ["byte[]", "int"],
            "strings": ["IntPtr", "ref uint"], "conns": ["IntPtr", "ref uint"], "pairs": ["IntPtr", "ref uint"],
            "str": ["out IntPtr"], "mask": ["out IntPtr"]}.get(kind) or [f"out {'Native.' + kind.split()[1] if kind.startswith('struct ') else native(kind)[0]}"]


def native_result(kind):
    return {"void": "void", "str": "IntPtr"}.get(kind) or native({"ok": "bool", "some": "bool", "fetch": "bool", "index": "i32"}.get(kind, kind))[0]


shapes = {}


def shape(result, types):
    """A delegate for callbacks: one for all that have the same types."""
    name = f"Event{'' if result == 'int' else 'Void'}_{''.join(CODES[t] for t in types)}"
    shapes[name] = f"internal delegate {result} {name}({named(types)});"
    return name


def named(types):
    return ", ".join(f"{t} {chr(97 + i)}" for i, t in enumerate(types))


enums = {}


def back(kind, value):
    """What a value of C means."""
    if kind in WORDS:
        return f"{value}.ToUInt64()"
    if kind == "bool":
        return f"{value} != 0"
    if kind.startswith("enum "):
        return f"({kind.split()[1]}){value}"
    if kind.startswith("struct "):
        return f"new {struct_name(kind)}({value})"
    return {"str": f"Call.Text({value})", "mask": f"Call.Mask({value})", "bytes": f"Call.Bytes({value}, {value}Length)"}.get(kind, value)


def summary(text, result="ok"):
    """What the header says, with false of C as what is told by it here."""
    if text:
        failure = {"bool": "false", "some": "null"}.get(result, "HPSocketException")
        text = re.sub(r"(@return )?(?<!Default )\bFALSE(?=[:,]| when| with)", failure, text.replace("`", "").replace("@return ", "Returns "))
        text = re.sub(r"\*?\b(?:lpsz|lp|dw|ull|us|sz|en|i|b|p)([A-Z][a-z]\w*)", lambda m: camel(m[1]), text)
        text = re.sub(r"\bI(?=(Tcp|Http|Udp|Server|Agent|Client))", "", text).replace("TRUE", "true").replace("FALSE", "false")
        yield from textwrap.wrap(f"<summary>{escape(text)}</summary>", 130, initial_indent="/// ", subsequent_indent="/// ", break_long_words=False)


class Function(Method):
    """A C function as a method: its declaration, the types in C, and the body that calls it."""

    def __init__(self, entry, owner, static):
        super().__init__(entry)
        self.rows, self.owner, self.static, self.doc = entry["params"], owner, static, entry["doc"]
        types = [t for kind in self.kinds for t in (native_out(kind[4:]) if kind.startswith("out ") else native(kind))]
        self.signature = f"{native_result(self.result)} {self.c}({named(([] if static else ['IntPtr']) + types)})"
        self.setting = not static and self.result == "void" and "_Set" in self.c and not re.search("Downloader|SyncClient", self.c)

    def type(self):
        results = [(type_of(kind, OUT_TYPES), row[1]) for kind, row in
                   ((row[0][4:], row) for row in self.rows if row[0].startswith("out "))]
        if self.result not in ("void", "ok", "some", "fetch"):
            results.insert(0, (RESULTS.get(self.result) or type_of(self.result, {}), "Code"))
        if len(results) < 2:
            return results[0][0] if results else "void"
        return "(" + ", ".join(f"{t} {name}" for t, name in results) + ")"

    def declared(self, fixed=()):
        """The parameters; a default only where all that follow have one."""
        found, optional = [], True
        for kind, name, *default in reversed(self.rows):
            if kind == "null" or name in fixed or kind.startswith("out ") and kind != "out fetched":
                continue
            if kind == "out fetched":
                found.append("int length")
                optional = False
                continue
            text = type_of(kind, TYPES, name)
            optional = optional and bool(default)
            found.append(f"{text} {camel(name)}" + (f" = {self.default(text, default[0])}" if optional else ""))
        return ", ".join(reversed(found))

    @staticmethod
    def default(text, value):
        if text == BYTES:
            return f"default({BYTES})"
        if text in enums:
            return f"{text}.{member(next(key for key, other in enums[text].items() if other == value))}"
        return {None: "null", True: "true", False: "false"}[value] if value is None or isinstance(value, bool) \
            else "0xFFFFFFFF" if value == 0xFFFFFFFF else str(value)

    def passed(self, fixed=()):
        return ", ".join(fixed.get(row[1], "length" if row[0] == "out fetched" else camel(row[1])) for row in self.rows
                         if row[0] != "null" and (not row[0].startswith("out ") or row[0] == "out fetched"))

    def arguments(self, is_setter=False):
        given = [] if self.static else ["Handle"]
        for kind, name, *_ in self.rows:
            name, own = "value" if is_setter else camel(name), name
            if kind.startswith("out "):
                kind = kind[4:]
                given += {"address": ["text", "ref length", "ref port"], "fetched": ["data", "length"],
                          "bytes": [f"out IntPtr {name}", f"out int {name}Length"]}.get(kind) or \
                    (["items", "ref count"] if kind in LISTS else [f"{native_out(kind)[0]} {name}"])
            elif kind in WORDS:
                given.append(f"(UIntPtr){name}")
            elif kind == "bool":
                given.append(f"{name} ? 1 : 0")
            elif kind.startswith("enum ") or own in VALUES_OF:
                given.append(f"(int){name}")
            elif kind.startswith("struct "):
                given.append(f"{name} == null ? IntPtr.Zero : {name}.ToC(call)")
            elif kind in ("headers", "strings"):
                given += [f"call.{'Pairs' if kind == 'headers' else 'Texts'}({name}, out int {name}Count)", f"{name}Count"]
            elif kind == "buffers":
                given += [f"call.Buffers({name})", f"{name}.Length"]
            else:
                given += {"str": [f"Call.Text({name})"], "mask": [f"Call.Mask({name})"], "null": ["IntPtr.Zero"],
                          "bytes": [f"call.Bytes({name})", f"{name}.Count"], "buffer": [f"call.Buffer({name})"]}.get(kind, [name])
        return ", ".join(given)

    def body(self, is_setter=False):
        """Its lines; as the setter of a property it has one parameter, `value`."""
        lines = list(self.statements(is_setter))
        if self.static:
            (line,) = lines
            yield f'{"return " * line.startswith("return ")}Call.Static("{self.c}", call => {line.removeprefix("return ").rstrip(";")});'
            return
        own = "var call = " if any("call." in line or "ToC(call)" in line for line in lines) else ""
        yield f'using ({own}new Call(this, "{self.c}"))'
        yield from (f"    {line}" for line in lines) if len(lines) == 1 else ["{", *(f"    {line}" for line in lines), "}"]

    def statements(self, is_setter):
        function = f"{self.owner}Functions.{self.c}"
        value = f"{function}({self.arguments(is_setter)})"
        outs = [(row[0][4:], camel(row[1])) for row in self.rows if row[0].startswith("out ")]
        lists = [kind for kind, _ in outs if kind in LISTS]
        if self.setting:
            yield "call.IsSetting();"
        if lists:
            yield f"return call.{LISTS[lists[0]]}((IntPtr items, ref uint count) => {value});"
            return
        if any(kind == "address" for kind, _ in outs):
            yield "byte[] text = new byte[Address.Room];"
            yield "int length = text.Length;"
            yield "ushort port = 0;"
        if any(kind == "fetched" for kind, _ in outs):
            yield "var data = new byte[length];"
        results = [{"address": "new Address(text, port)", "fetched": "data"}.get(kind) or back(kind, name) for kind, name in outs]
        if self.result == "some":
            yield f"return {value} != 0 ? {results[0]} : null;"
        elif self.result in ("ok", "fetch", "void"):
            checked = {"ok": f"call.Ok({value});", "fetch": f"call.Fetched({value});", "void": f"{value};"}[self.result]
            yield f"{checked}"
            if self.name in ("Start", "Stop"):
                yield "Keep();" if self.name == "Start" else "    LetGo();"
            if results:
                yield f"return {results[0] if len(results) == 1 else '(' + ', '.join(results) + ')'};"
        else:
            first = {"index": f"call.Index({value})", "id": f"call.Id({value})"}.get(self.result) or back(self.result, value)
            if results:
                yield f"var result = {first};"
                yield f"return (result, {', '.join(results)});"
            else:
                yield f"return {first};"

    def head(self):
        return f"{self.type()} {self.name}({self.declared()})"

    def written(self):
        yield from summary(self.doc, result=self.result)
        yield f"public {'static ' if self.static else ''}{self.head()}"
        yield "{"
        yield from (f"    {line}" for line in self.body())
        yield "}"
        yield ""

    def asynchronous(self):
        fixed = {"AsyncConnect": "false"}
        result = f"Task<{self.type()}>" if self.type() != "void" else "Task"
        yield f"/// <summary>{self.name} on a thread of the pool{', which ends when it is connected' * (self.name == 'Start')}.</summary>"
        yield f"public {result} {self.name}Async({self.declared(fixed)}) => Task.Run(() => {self.name}({self.passed(fixed)}));"
        yield ""


def members(functions):
    """What a class, or an interface of a second base, has: ('method', function) or ('property', name, getter, setter)."""
    getters = properties(functions)
    setters = {setter.name for _, setter in getters.values() if setter}
    for f in functions:
        if f.name in getters:
            setter = getters[f.name][1]
            yield "property", f.name if not setter and not f.name.startswith("Get") else re.sub("^(Get|Is|Has)", "", f.name), f, setter
        elif f.name not in setters:
            yield "method", f.name, f, None


def written_members(functions):
    for what, name, f, setter in members(functions):
        if what == "method":
            yield from f.written()
            continue
        yield from summary(setter and setter.doc or f.doc)
        yield f"public {'static ' if f.static else ''}{f.type()} {name}"
        yield "{"
        yield "    get"
        yield "    {"
        yield from (f"        {line}" for line in f.body())
        yield "    }"
        if setter:
            yield "    set"
            yield "    {"
            yield from (f"        {line}" for line in setter.body(is_setter=True))
            yield "    }"
        yield "}"
        yield ""


def written_interface(name, functions):
    yield f"/// <summary>What {name} has, also where C# cannot have it as a base.</summary>"
    yield f"public interface I{name} : IDisposable"
    yield "{"
    for what, own, f, setter in members(functions):
        yield f"    {f.type()} {own} {{ get; {'set; ' if setter else ''}}}" if what == "property" else f"    {f.head()};"
    yield "}"
    yield ""


def written_event(owner, event):
    name = event["name"]
    field, handler = camel(name), f"{name.removeprefix('On')}Handler"
    rows = [row for row in event["params"] if row[0] != "null"]
    result = {"void": "void", "bool": "bool"}.get(event["result"]) or event["result"].split()[1]
    params = ", ".join([f"{owner} sender"] + [f"{type_of(kind, OUT_TYPES)} {camel(param)}" for kind, param, *_ in rows])
    types, names, given = ["IntPtr"], ["handle"], ["own"]
    for kind, param, *_ in event["params"]:
        types += [t.replace("byte[]", "IntPtr") for t in native(kind)]
        names += [camel(param)] + ([camel(param) + "Length"] if kind == "bytes" else [])
        if kind != "null":
            given.append(back(kind, camel(param)))
    failure = {"HandleResult": 2, "HttpParseResult": -1}.get(result, 0)
    call = f"own.{field}({', '.join(given)})"
    run = f"{{ {call}; return 0; }}" if result == "void" else f"{call} ? 1 : 0" if result == "bool" else f"(int){call}"
    yield f"/// <summary>Handles {name}.</summary>"
    yield f"public delegate {result} {handler}({params});"
    yield f"private {handler} {field};"
    yield f"private static readonly Native.{shape('void' if result == 'void' else 'int', types)} {field}Callback = ({', '.join(names)}) =>"
    yield f"    Happened<{owner}>(handle, \"{name}\", {failure}, {1 if result == 'bool' else 0}, own => {run});"
    yield "/// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>"
    yield f"public {handler} {name}"
    yield "{"
    yield f"    get {{ return {field}; }}"
    yield f"    set {{ Listen(ref {field}, value, {owner}Functions.{event['set']}, {field}Callback); }}"
    yield "}"
    yield ""


def chain(classes, name):
    """The class and its base classes in C#, nearest first."""
    found = [name]
    while classes[found[-1]]["bases"]:
        found.append(classes[found[-1]]["bases"][0])
    return found


def ancestors(classes, name):
    found = list(classes[name]["bases"])
    for base in classes[name]["bases"]:
        found += ancestors(classes, base)
    return list(dict.fromkeys(found))


def missing(classes, name):
    """Bases of the description that are not among the base classes: their members are written again."""
    base = classes[name]["bases"][:1]
    have = set(chain(classes, name)) | {other for above in base for other in chain(classes, above)}
    have |= {other for above in chain(classes, name)[1:] for other in missing(classes, above)}
    return [other for other in ancestors(classes, name) if other not in have and classes[other]["methods"]]


def written_class(classes, functions, name, twice):
    entry = classes[name]
    again = missing(classes, name)
    static = entry.get("static")
    more = [f"I{other}" for other in ([name] if name in twice else []) + again]
    bases = [] if static else [entry["bases"][0] if entry["bases"] else "Component"] + more
    yield from summary(entry["doc"])
    yield f"public {'static ' if static else '' if 'create' in entry else 'abstract '}class {name}{' : ' if bases else ''}{', '.join(bases)}"
    yield "{"
    body = []
    if "create" in entry:
        body += [f'public {name}() : this(new Made("{entry["create"]}", "{entry["destroy"]}", "{entry["listener"]}")) {{ }}', ""]
    if not static:
        body += [f"internal {name}(Made made) : base(made) {{ }}", ""]
    names = {f.name: f for f in functions[name]}
    if "Stop" in names:
        body += [f"internal override void StopNow() {{ {name}Functions.{names['Stop'].c}(Handle); }}", ""]
    if "GetState" in names:
        body += [f"internal override ServiceState? StateNow {{ get {{ return (ServiceState){name}Functions.{names['GetState'].c}(Handle); }} }}", ""]
    if "GetLastError" in names:
        body += [f"internal override SocketError LastErrorNow {{ get {{ return (SocketError){name}Functions.{names['GetLastError'].c}(Handle); }} }}", ""]
    for event in entry["events"]:
        body += written_event(name, event)
    for other in [name] + again:
        body += written_members(functions[other])
    for f in functions[name]:
        if f.name in BLOCKS or name == "Client" and f.name == "Start":
            body += f.asynchronous()
    if name == "HttpSyncClient":
        for f in functions["HttpClient"]:
            if f.name.startswith("Send") and "WS" not in f.name and f.result == "ok":
                body += f.asynchronous()
    while body and not body[-1]:
        body.pop()
    yield from (f"    {line}" if line else "" for line in body)
    yield "}"
    yield ""


def written_struct(name, fields):
    own, shown = struct_name(name), [row for row in fields if row[0] != "null"]
    given = name in INITS
    yield f"/// <summary>{'Options; a new one has the defaults.' if given else 'What an event or a call tells.'}</summary>"
    yield f"public sealed class {own}"
    yield "{"
    for kind, field in shown:
        yield f"    public {type_of(kind, TYPES)} {field} {{ get; {'set; ' if given else ''}}}"
    yield ""
    if given:
        yield f"    public {own}()"
        yield "    {"
        yield f"        var c = new Native.{name}();"
        yield f"        Native.{INITS[name]}(out c);"
    else:
        yield f"    internal {own}(IntPtr c) : this(Call.At<Native.{name}>(c)) {{ }}"
        yield ""
        yield f"    internal {own}(Native.{name} c)"
        yield "    {"
    for kind, field in shown:
        if kind != "headers":
            yield f"        {field} = {back(kind, 'c.' + field)};"
    yield "    }"
    if given:
        yield ""
        yield "    internal IntPtr ToC(Call call)"
        yield "    {"
        yield f"        var c = new Native.{name}();"
        yield f"        Native.{INITS[name]}(out c);"
        for kind, field in shown:
            if kind == "headers":
                yield f"        c.{field} = call.Pairs({field}, out c.{field}Count);"
            else:
                value = {"str": f"call.Pinned(Call.Text({field}))", "bool": f"{field} ? 1 : 0"}.get(kind, f"(int){field}" if kind.startswith("enum ") else field)
                yield f"        c.{field} = {value};"
        yield "        return call.Copy(c);"
        yield "    }"
    yield "}"
    yield ""


def api_file(api, functions, twice):
    for name, values in api["enums"].items():
        yield "[Flags]" if name in FLAGS else None
        yield f"public enum {name}"
        yield "{"
        yield from (f"    {member(key)} = {value}," for key, value in values.items())
        yield "}"
        yield ""
    for name, fields in api["structs"].items():
        yield from written_struct(name, fields)
    for name in twice:
        yield from written_interface(name, functions[name])
    for name in api["classes"]:
        yield from written_class(api["classes"], functions, name, twice)
    yield "/// <summary>Functions of the library that belong to no class.</summary>"
    yield "public static class Library"
    yield "{"
    yield from (f"    {line}" if line else "" for line in written_members(functions["Library"]))
    yield "}"


def native_file(api, functions):
    yield "internal static partial class Native"
    yield "{"
    for name in sorted(shapes):
        yield "    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]"
        yield f"    {shapes[name]}"
    for name, fields in api["structs"].items():
        yield ""
        yield "    [StructLayout(LayoutKind.Sequential)]"
        yield f"    internal struct {name}"
        yield "    {"
        for kind, field in fields:
            kind = "null" if kind == "str" else kind
            yield f"        public {native(kind)[0]} {field};"
            if kind == "headers":
                yield f"        public int {field}Count;"
        yield "    }"
    for name, init in INITS.items():
        yield ""
        yield f"    internal delegate void Init{name}(out {name} options);"
        yield f"    internal static readonly Init{name} {init} = Loader.Find<Init{name}>(\"{init}\");"
    yield "}"
    for name, own in functions.items():
        rows = [f.signature for f in own]
        rows += [f"void {event['set']}(IntPtr a, IntPtr b)" for event in api["classes"].get(name, {"events": []})["events"]]
        if not rows:
            continue
        yield ""
        yield f"internal static class {name}Functions"
        yield "{"
        for row in rows:
            yield "    [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]"
            yield f"    internal static extern {row};"
        yield "}"


def indented(lines):
    return "\n".join(f"    {line}" if line else "" for line in lines if line is not None)


def write(api):
    classes = api["classes"]
    enums.update(api["enums"])
    functions = {name: [Function(m, name, bool(entry.get("static"))) for m in entry["methods"]] for name, entry in classes.items()}
    functions["Library"] = [Function(m, "Library", True) for m in api["functions"]]
    twice = list(dict.fromkeys(other for name in classes for other in missing(classes, name)))
    text = indented(api_file(api, functions, twice))  # finds the shapes of events
    using = "using System;\nusing System.Runtime.InteropServices;\n\nnamespace HPSocket\n{\n"
    return {"csharp/Api.cs": f"{HEAD}{USING}{text}\n}}\n", "csharp/Native.cs": f"{HEAD}{using}{indented(native_file(api, functions))}\n}}\n"}
