# SPDX-License-Identifier: Apache-2.0
"""Writes the generated half of the Pascal binding: HPSocketC.pas, the C library as Pascal sees it, and HPSocket.pas, its classes."""

import re

HEAD = """// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.
"""

NUMBERS = {"u8": "Byte", "u16": "Word", "u32": "Cardinal", "u64": "UInt64", "i32": "Integer", "conn": "THPConnID", "id": "THPDownloadID",
           "uptr": "NativeUInt"}
# What a parameter is in C.
C_TYPES = {"str": "PAnsiChar", "bool": "Integer", "bytes": ("Pointer", "Integer"), "buffers": ("Pointer", "Integer"),
           "headers": ("Pointer", "Integer"), "strings": ("Pointer", "Integer"), "out fetched": ("Pointer", "Integer")}
OUT_WIDTH = {"out address": 3, "out strings": 2, "out conns": 2, "out pairs": 2, "out bytes": 2}
C_RESULTS = {"str": "PAnsiChar", "fetch": "Integer", "ok": "Integer", "some": "Integer", "bool": "Integer", "index": "Integer"}
# What it is in Pascal.
TYPES = {"str": "string", "bool": "Boolean", "bytes": "TBytes", "buffer": "TBytes", "mask": "TBytes", "headers": "THPHeaders",
         "buffers": "array of TBytes", "strings": "array of string"}
OUT_TYPES = {"str": "string", "bool": "Boolean", "bytes": "TBytes", "mask": "TBytes", "fetched": "TBytes", "address": "THPAddress",
             "strings": "THPStrings", "conns": "THPConnIDs", "pairs": "THPHeaders"}
LISTS = {"strings": ("THPCTexts", "HPTextsOf({})"), "conns": ("THPConnIDs", "{}"), "pairs": ("THPCHeaders", "HPHeadersOf({})")}
RESULTS = {"str": "string", "bool": "Boolean", "index": "Integer"}
INITS = {"TDownloaderOptions": "HP_HttpDownloader_InitOptions", "TDownloadOptions": "HP_HttpDownloader_InitDownload"}
WORDS = {"File": "FileName", "Begin": "First", "End": "Last", "To": "Target", "Try": "Attempt", "From": "Source"}  # of the language
FROM_BASE = ["EHPSocket", "EHPNotBuilt", "THPComponent", "THPAddress", "THPHeader", "THPHeaders", "THPStrings", "THPConnIDs",
             "THPExceptionEvent", "THPExceptionProc"]
# Functions of HPSocketBase: what each is for, its heading, its call.
FUNCTIONS_OF_BASE = [
    ("['X-Name', 'value', 'X-Other', ...] as headers.", "function HPHeaders(const NamesAndValues: array of string): THPHeaders;",
     "Result := HPSocketBase.HPHeaders(NamesAndValues)"),
    ("Bytes that are a text in UTF-8, and a text as such bytes.", "function HPToString(const Data: TBytes): string;",
     "Result := HPSocketBase.HPToString(Data)"),
    (None, "function HPToBytes(const Text: string): TBytes;", "Result := HPSocketBase.HPToBytes(Text)"),
    ("Who hears of exceptions in events of components without an OnException; nil: the standard error.",
     "procedure HPSetOnException(Handler: THPExceptionProc);", "HPSocketBase.HPOnException := Handler"),
]
STEP = re.compile(r"_Start$|_StartWith|_Stop$|SyncClient")  # failures of these have a step
MAKES_THREADS = {"Start", "OpenUrl"}
NO_SETTING = re.compile(r"Downloader|SyncClient")  # may be set at any time


def own(name):
    return "THP" + name


def word(name):
    return WORDS.get(name, name)


def member(name):
    """SOCKET_BIND: SocketBind; HV_1_0: Hv1_0."""
    return re.sub(r"(?<=\d)_(?!\d)|(?<!\d)_", "", "_".join(part.capitalize() for part in name.split("_")))


def struct(kind):
    return own(kind.split()[-1].removeprefix("T"))


def type_of(kind, table):
    if kind in NUMBERS:
        return NUMBERS[kind]
    if kind.startswith("enum "):
        return own(kind.split()[1])
    if kind.startswith("struct "):
        return struct(kind)
    return table[kind]


def c_types(kind):
    if kind in C_TYPES:
        found = C_TYPES[kind]
        return found if isinstance(found, tuple) else (found,)
    if kind.startswith("out "):
        return ("Pointer",) * OUT_WIDTH.get(kind, 1)
    if kind in NUMBERS or kind.startswith("enum "):
        return (type_of(kind, {}),)
    return ("Pointer",)


def c_parameters(kinds, *before):
    """As declared, without a name that says anything."""
    types = [*before, *[t for kind in kinds for t in c_types(kind)]]
    return "; ".join(f"A{i}: {t}" for i, t in enumerate(types))


def constant(kind, value):
    if kind.startswith("enum "):
        return f"{type_of(kind, {})}({value})"
    if value is None:
        return "''" if kind == "str" else "nil"
    if isinstance(value, bool) or kind == "bool":
        return str(bool(value))
    return "HPForever" if value == 0xFFFFFFFF else str(value)


def shorter(text):
    """A line of a declaration, broken where it is too long."""
    if len(text) <= 140:
        return [text]
    at = text.rfind("; ", 0, 138) + 1
    indent = len(text) - len(text.lstrip()) + 2
    return [text[:at], *shorter(" " * indent + text[at + 1:])]


class Method:
    def __init__(self, entry, of_component=True):
        self.c, self.name, self.result = entry["c"], entry["name"], entry["result"]
        self.rows = entry["params"]
        self.of_component = of_component
        self.ins = [row for row in self.rows if not row[0].startswith("out ") and row[0] != "null"]
        self.outs = [[row[0][4:], word(row[1])] for row in self.rows if row[0].startswith("out ")]
        self.is_setting = of_component and self.result == "void" and self.name.startswith("Set") and not NO_SETTING.search(self.c)
        self.optional_struct = next((row for row in self.ins if row[0].startswith("struct ")), None)
        self.bytes = next((row for row in self.ins if row[0] == "bytes"), None)

    # --- what it gives

    def main(self):
        """The type of the function's own result, or None."""
        if self.result == "fetch":
            return "TBytes"
        if self.result not in ("void", "ok", "some"):
            return type_of(self.result, RESULTS)
        return type_of(self.outs[0][0], OUT_TYPES) if len(self.outs) == 1 else None

    def out_parameters(self):
        has_own = self.result not in ("void", "ok", "some", "fetch")
        return self.outs if has_own or len(self.outs) > 1 and self.result != "fetch" else []

    def is_question(self):
        return not self.ins and self.result != "fetch" and not self.out_parameters() and self.main() is not None

    # --- how it is declared

    def parameters(self, form, with_defaults=True):
        """form: how bytes are given; None for no struct."""
        declared, defaults = [], []
        for kind, name, *default in self.ins:
            name = word(name)
            if kind.startswith("struct "):
                if form != "short":
                    declared.append((f"const {name}: {struct(kind)}", None))
                continue
            if kind == "bytes" and form == "pointer":
                declared += [(f"{name}: Pointer", None), (f"{name}Length: Integer", None)]
                continue
            text = type_of(kind, TYPES)
            if kind == "bytes" and form == "string":
                text, default = "RawByteString", []
            by_value = kind in NUMBERS or kind == "bool" or kind.startswith("enum ")
            declared.append((f"{'' if by_value else 'const '}{name}: {text}", constant(kind, default[0]) if default else None))
        if self.result == "fetch":
            declared.append(("Count: Integer", None))
        last_without = max([i for i, (_, default) in enumerate(declared) if default is None], default=-1)
        for i, (text, default) in enumerate(declared):
            defaults.append(f"{text} = {default}" if with_defaults and i > last_without and not self.out_parameters() else text)
        return defaults + [f"out {name}: {type_of(kind, OUT_TYPES)}" for kind, name in self.out_parameters()]

    def forms(self):
        if self.optional_struct and len(self.optional_struct) > 2:
            return ["full", "short"]
        return ["bytes", "string", "pointer"] if self.bytes else [""]

    def heading(self, form="", owner=None, with_defaults=True, name=None, result=None, extra=()):
        static = "" if self.of_component or owner == "" else "class "
        result = result or self.main()
        parameters = "; ".join([*self.parameters(form, with_defaults), *extra])
        shown = f"{own(owner) + '.' if owner else ''}{name or self.name}{'(' + parameters + ')' if parameters else ''}"
        return f"{static}{'function' if result else 'procedure'} {shown}{': ' + result if result else ''};"

    def declarations(self, indent="    "):
        owner = None if indent else ""
        forms = self.forms()
        tail = " overload;" if len(forms) > 1 else " static;" if not self.of_component and indent else ""
        for form in forms:
            if self.result == "some":
                text = f"{indent}{self.heading(form, name='Try' + self.name, result='Boolean', extra=['out Value: string'])}"
                yield from shorter(text)
                yield from shorter(f"{indent}{self.heading(form)} // '' if there is none")
            else:
                yield from shorter(f"{indent}{self.heading(form, owner)}{tail}")

    # --- how it is done

    def arguments(self, form):
        """(local variables, statements before, arguments, whether something must be kept)."""
        variables, before, arguments = [], [], []
        for kind, name, *default in self.rows:
            name = word(name)
            if kind == "null":
                arguments.append("nil")
            elif kind == "out fetched":
                arguments += ["Pointer(Result)", "Count"]
            elif kind.startswith("out "):
                arguments += self.out_arguments(kind[4:], name)
            elif kind in NUMBERS or kind.startswith("enum "):
                arguments.append(name)
            elif kind == "bool":
                arguments.append(f"Ord({name})")
            elif kind == "bytes":
                arguments += [name, f"{name}Length"]
            elif kind.startswith("struct ") and form == "short":
                arguments.append("nil")
            elif kind.startswith("struct "):
                variables.append(f"{name}C: {struct(kind).replace('THP', 'THPC', 1)};")
                before.append(f"{name}.ToC({name}C, Kept);")
                arguments.append(f"@{name}C")
            else:
                keeper = {"str": "Optional" if default and default[0] is None else "Text", "headers": "Headers", "strings": "Strings",
                          "buffers": "Buffers", "buffer": "Buffer", "mask": "Mask"}[kind]
                variables.append(f"{name}C: {'PAnsiChar' if kind == 'str' else 'Pointer'};")
                before.append(f"{name}C := Kept.{keeper}({name});")
                arguments += [f"{name}C", f"Length({name})"][:len(c_types(kind))]
        if before:
            variables.insert(0, "Kept: THPKeep;")
        return variables, before, arguments

    @staticmethod
    def out_arguments(kind, name):
        if kind in LISTS:
            return ["Pointer(Items)", "@Count"]
        if kind == "address":
            return ["@Text", "@Count", "@Port"]
        if kind == "bytes":
            return ["@Data", "@Count"]
        return [f"@{name}C"]

    @staticmethod
    def out_variables(kind, name):
        if kind in LISTS:
            return [f"Items: {LISTS[kind][0]};", "Count, Room: Cardinal;", "Returned: Integer;"]
        if kind == "address":
            return ["Text: array[0..299] of AnsiChar;", "Count: Integer;", "Port: Word;"]
        if kind == "bytes":
            return ["Data: Pointer;", "Count: Integer;"]
        return [f"{name}C: {C_OUT.get(kind) or (struct(kind).replace('THP', 'THPC', 1) if kind.startswith('struct ') else NUMBERS[kind])};"]

    @staticmethod
    def out_value(kind, name):
        if kind == "bytes":
            return "HPBytes(Data, Count)"
        if kind.startswith("struct "):
            return f"{struct(kind)}.FromC({name}C)"
        return {"bool": f"{name}C <> 0", "str": f"HPText({name}C)", "mask": f"HPMask({name}C)"}.get(kind, f"{name}C")

    def body(self, form):
        variables, before, arguments = self.arguments(form)
        handle = [] if not self.of_component else ["Handle"] if self.outs or self.result == "str" else \
            [f"EnterStopped('{self.name}')" if self.is_setting else "Enter"]
        call = f"Api.{self.c}({', '.join(handle + arguments)})"
        lines = list(before) if self.of_component else ["HPLoad;", *before]
        if self.outs or self.result == "str":
            inner = []
            for kind, name in self.outs:
                if kind != "fetched":
                    variables += self.out_variables(kind, name)
            inner += self.asked(call)
            if not self.of_component:
                return variables, lines + inner
            variables.append("Handle: Pointer;")
            return variables, [*lines, "Handle := Enter;", "try", *["  " + line for line in inner], "finally", "  Leave;", "end;"]
        if self.result == "ok":
            done = "DoneStep" if STEP.search(self.c) else "Done"
            if self.name in MAKES_THREADS:
                variables.append("Mask: THPMask;")
                lines += ["Mask := HPFloatsAsInC;", "try", f"  {done}({call}, '{self.c}');", "finally", "  HPFloatsAsBefore(Mask);", "end;"]
                return variables, lines
            lines.append(f"{done}({call}, '{self.c}');" if self.of_component else f"HPCheck({call}, '{self.c}');")
        elif self.result in ("index", "id"):
            lines += [f"Result := {call};", f"Done(Ord(Result {'>= 0' if self.result == 'index' else '<> 0'}), '{self.c}');"]
        else:
            value = "" if self.result == "void" else "Result := "
            lines.append(f"{value}{call}{' <> 0' if self.result == 'bool' else ''};")
            if self.of_component:
                lines.append("Leave;")
        return variables, lines

    def asked(self, call):
        """A call with results through pointers; these are read while the call counts as one."""
        if self.result == "fetch":
            return ["Result := nil;", "SetLength(Result, Count);", f"HPFetched({call}, '{self.c}');"]
        lines, values = [], []
        kinds = [kind for kind, _ in self.outs]
        if kinds and kinds[0] in LISTS:
            lines += ["Items := nil;", "Count := 0;", "repeat", "  Room := Count;", "  SetLength(Items, Room);", f"  Returned := {call};",
                      f"until not HPAgain(Returned, Room, Count, '{self.c}');", "SetLength(Items, Count);"]
            return [*lines, f"Result := {LISTS[kinds[0]][1].format('Items')};"]
        if kinds == ["address"]:
            return ["Count := SizeOf(Text);", f"HPCheck({call}, '{self.c}');", "Result.Address := HPText(Text);", "Result.Port := Port;"]
        values = [(name if self.out_parameters() else "Result", self.out_value(kind, name)) for kind, name in self.outs]
        if self.result == "ok":
            lines.append(f"HPCheck({call}, '{self.c}');")
        elif self.result == "some":
            kind, name = self.outs[0]
            return [f"Result := {call} <> 0;", "if Result then", f"  Value := {self.out_value(kind, name)}", "else", "  Value := '';"]
        else:
            lines.append(f"Result := HPText({call});" if self.result == "str" else f"Result := {call};")
        return lines + [f"{target} := {value};" for target, value in values]

    def implementation(self, owner):
        for form in self.forms():
            if form in ("bytes", "string"):  # by way of the pointer
                name = word(self.bytes[1])
                given = []
                for row in self.ins:
                    given += [f"Pointer({name})", f"HPCount(Length({name}))"] if row is self.bytes else [word(row[1])]
                yield from implemented(self.heading(form, owner, False), [], [f"{self.name}({', '.join(given)});"])
                continue
            variables, lines = self.body(form)
            if self.result == "some":
                yield from implemented(self.heading(form, owner, False, "Try" + self.name, "Boolean", ["out Value: string"]), variables, lines)
                given = ", ".join(word(row[1]) for row in self.ins)
                yield from implemented(self.heading(form, owner, False), [], [f"Try{self.name}({given}, Result);"])
            else:
                if self.name in ("Start", "Stop") and not self.has_state:
                    lines = [*lines, "FStarted := True;" if self.name == "Start" else "FStarted := HPInEvent;"]
                yield from implemented(self.heading(form, owner, False), variables, lines)

    has_state = True


C_OUT = {"bool": "Integer", "str": "PAnsiChar", "mask": "Pointer"}


def implemented(heading, variables, lines):
    yield from shorter(heading)
    if variables:
        yield "var"
        yield from ("  " + variable if variable else "" for variable in variables)
    yield "begin"
    for line in lines:
        yield "  " + line
    yield "end;"
    yield ""


class Class:
    """With its own members, and those of the bases that a class of Pascal, which has one, does not inherit."""

    def __init__(self, name, classes):
        self.name, self.entry = name, classes[name]
        bases = self.entry["bases"]
        self.base = own(bases[0]) if bases else "THPComponent"
        inherited, found = set(), []
        at = bases[:1]
        while at:
            inherited.add(at[0])
            at = classes[at[0]]["bases"][:1]
        for base in bases[1:]:
            closure(base, classes, inherited, found)
        if any(classes[base]["events"] for base in found):
            raise ValueError(f"{name}: events of a second base")
        entries = [m for base in [*found, name] for m in classes[base]["methods"]]
        self.methods = [Method(m) for m in entries]
        self.stop = find_stop(name, classes)
        has_state = any(m.name == "GetState" for m in self.methods)
        self.state = next((m for m in self.methods if m.name == "GetState"), None)
        self.last_error = next((m for m in self.methods if m.name == "GetLastError"), None)
        for m in self.methods:
            m.has_state = has_state or m.name not in ("Start", "Stop") or self.base != "THPComponent"
        self.properties = self.found_properties()

    def found_properties(self):
        """[(property, getter, setter or None)]."""
        by_name = {m.name: m for m in self.methods}
        found = []
        for m in self.methods:
            split = re.match(r"(Get|Is|Has)([A-Z].*)", m.name)
            if not split or not m.is_question():
                continue
            setter = by_name.get("Set" + split.group(2))
            setter = setter if setter and len(setter.ins) == 1 else None
            if setter or split.group(1) == "Get":
                found.append((split.group(2), m, setter))
        return found

    def declaration(self, published_enums):
        hidden = {id(m) for _, getter, setter in self.properties for m in (getter, setter) if m}
        private = [line for m in self.methods if id(m) in hidden for line in m.declarations()]
        events = self.entry["events"]
        fields = [f"    F{e['name']}: {event_type(self.name, e)};" for e in events]
        setters = [f"    procedure Set{e['name']}(const Value: {event_type(self.name, e)});" for e in events]
        protected = []
        if "create" in self.entry:
            protected.append("    function Made: THPMade; override;")
        if self.state:
            protected.append("    function IsRunning(Handle: Pointer): Boolean; override;")
        if self.last_error:
            protected.append("    function StepOf(Handle: Pointer; out Text: string): THPSocketError; override;")
        public = [line for m in self.methods if id(m) not in hidden for line in m.declarations()]
        published = []
        for name, getter, setter in self.properties:
            kind = getter.main()
            line = f"    property {name}: {kind} read {getter.name}{' write ' + setter.name if setter else ''};"
            designed = setter and (kind in ("Byte", "Word", "Cardinal", "Integer", "UInt64", "Boolean", "string") or kind in published_enums)
            (published if designed else public).append(line)
        published += [f"    property {e['name']}: {event_type(self.name, e)} read F{e['name']} write Set{e['name']};" for e in events]
        yield f"  {own(self.name)} = class({self.base})"
        for section, lines in (("private", fields + private + setters), ("protected", protected), ("public", public), ("published", published)):
            if lines:
                yield f"  {section}"
                yield from lines
        yield "  end;"
        yield ""

    def implementation(self):
        yield f"{{ {own(self.name)} }}"
        yield ""
        for e in self.entry["events"]:
            yield from trampoline(self.name, e)
        for e in self.entry["events"]:
            heading = f"procedure {own(self.name)}.Set{e['name']}(const Value: {event_type(self.name, e)});"
            yield from implemented(heading, [], [f"SetEvent(Api.{e['set']}, Assigned(Value), @{self.name}{e['name']}, '{e['name']}');",
                                                 f"F{e['name']} := Value;"])
        if "create" in self.entry:
            entry = self.entry
            yield from implemented(f"function {own(self.name)}.Made: THPMade;", [], [
                f"Result.Make := Api.{entry['create']};", f"Result.Unmake := Api.{entry['destroy']};",
                f"Result.MakeListener := Api.Create_{entry['listener']};", f"Result.UnmakeListener := Api.Destroy_{entry['listener']};",
                f"Result.Stop := Api.{self.stop};"])
        if self.state:
            yield from implemented(f"function {own(self.name)}.IsRunning(Handle: Pointer): Boolean;", [],
                                   [f"Result := Api.{self.state.c}(Handle) <> THPServiceState.Stopped;"])
        if self.last_error:
            c = self.last_error.c
            yield from implemented(f"function {own(self.name)}.StepOf(Handle: Pointer; out Text: string): THPSocketError;", [],
                                   [f"Result := Api.{c}(Handle);", f"Text := HPText(Api.{c}Desc(Handle));"])
        for m in self.methods:
            yield from m.implementation(self.name)


def closure(name, classes, inherited, found):
    if name in inherited or name in found:
        return
    for base in classes[name]["bases"]:
        closure(base, classes, inherited, found)
    found.append(name)


def find_stop(name, classes):
    for m in classes[name]["methods"]:
        if m["name"] == "Stop":
            return m["c"]
    return next((stop for stop in (find_stop(base, classes) for base in classes[name]["bases"]) if stop), None)


# --- events


def event_type(owner, event):
    return f"{own(owner)}{event['name'].removeprefix('On')}Event"


def answer(event):
    """(type of the parameter by which an event answers, its name, value for a failure), or None."""
    if event["result"] == "void":
        return None
    if event["result"] == "bool":
        return "Boolean", "GoOn", "True", "False"
    name = type_of(event["result"], {})
    return name, "Action", f"{name}.Ok", f"{name}.Error"


def event_declaration(owner, event):
    shown = [f"Sender: {own(owner)}"]
    for kind, name in event["params"]:
        if kind != "null":
            by_value = kind in NUMBERS or kind == "bool" or kind.startswith("enum ")
            shown.append(f"{'' if by_value else 'const '}{word(name)}: {type_of(kind, TYPES)}")
    if answer(event):
        shown.append(f"var {answer(event)[1]}: {answer(event)[0]}")
    return f"  {event_type(owner, event)} = procedure({'; '.join(shown)}) of object;"


def trampoline(owner, event):
    declared, passed = ["Sender: Pointer"], [f"{own(owner)}(Event.Component)"]
    for kind, name in event["params"]:
        name = word(name)
        if kind == "bytes":
            declared += [f"{name}: Pointer", f"{name}Length: Integer"]
            passed.append(f"HPBytes({name}, {name}Length)")
            continue
        declared.append(f"{name}: {'P' + struct(kind).replace('THP', 'HPC', 1) if kind.startswith('struct ') else c_types(kind)[0]}")
        if kind != "null":
            passed.append({"str": f"HPText({name})", "bool": f"{name} <> 0", "mask": f"HPMask({name})"}.get(
                kind, f"{struct(kind)}.FromC({name}^)" if kind.startswith("struct ") else name))
    told = answer(event)
    variables = ["Event: THPEvent;"]
    lines, failed = [], ["HPFailed(Event);"]
    if told:
        variables.append(f"{told[1]}: {told[0]};")
        lines.append(f"{told[1]} := {told[2]};")
        failed.append(f"{told[1]} := {told[3]};")
        passed.append(told[1])
    call = f"{own(owner)}(Event.Component).F{event['name']}({', '.join(passed)});"
    makes = any(kind in ("bytes", "str", "mask") or kind.startswith("struct ") for kind, _ in event["params"])
    if makes:  # what is made for the handler is gone before the event ends
        variables += ["", "procedure Tell;", "begin", "  " + call, "end;", ""]
    lines += ["if HPBegin(Event, Sender) then", "begin", "  try", "    " + ("Tell;" if makes else call), "  except",
              *["    " + line for line in failed], "  end;", "  HPEnd(Event);", "end;"]
    if told:
        lines.append(f"Result := Ord({told[1]});")
    heading = f"{'function' if told else 'procedure'} {owner}{event['name']}({'; '.join(declared)}){': Integer' if told else ''}; cdecl;"
    yield from implemented(heading, variables, lines)


# --- the two units


def enum_lines(name, members):
    values = sorted(members.items(), key=lambda item: item[1])
    values = [(key, value) for key, value in values if key not in ("MIN", "MAX") or list(members.values()).count(value) == 1]
    plain = [value for _, value in values] == list(range(len(values)))
    shown = ", ".join(member(key) + ("" if plain else f" = {value}") for key, value in values)
    text = f"  {own(name)} = ({shown});"
    while len(text) > 140:
        at = text.rfind(", ", 0, 138) + 1
        yield text[:at]
        text = "    " + text[at + 1:]
    yield text


def is_designed(members):
    """Whether the RTTI knows the enumeration, so that a property of it may be published."""
    return sorted(members.values()) == list(range(len(members)))


def c_functions(api):
    for entry in api["classes"].values():
        before = [] if entry.get("static") else ["Pointer"]
        if "create" in entry:
            yield entry["create"], "function(A0: Pointer): Pointer"
            yield entry["destroy"], "procedure(A0: Pointer)"
        for m in entry["methods"]:
            yield m["c"], c_heading(m, before)
        for e in entry["events"]:
            yield e["set"], "procedure(A0, A1: Pointer)"
    for listener in sorted({entry["listener"] for entry in api["classes"].values() if "listener" in entry}):
        yield f"Create_{listener}", "function: Pointer"
        yield f"Destroy_{listener}", "procedure(A0: Pointer)"
    for init in INITS.values():
        yield init, "procedure(A0: Pointer)"
    for m in api["functions"]:
        yield m["c"], c_heading(m, [])


def c_heading(m, before):
    parameters = c_parameters([row[0] for row in m["params"]], *before)
    parameters = f"({parameters})" if parameters else ""
    if m["result"] == "void":
        return f"procedure{parameters}"
    return f"function{parameters}: {C_RESULTS.get(m['result']) or type_of(m['result'], {})}"


def c_unit(api):
    yield HEAD + """{ The C library as Pascal sees it: enumerations, structs, functions. }
unit HPSocketC;

{$IFDEF FPC}{$MODE DELPHI}{$PACKRECORDS C}{$ELSE}{$ALIGN 8}{$ENDIF}
{$MINENUMSIZE 4}{$SCOPEDENUMS ON}

interface

type
  THPConnID = NativeUInt;
  THPDownloadID = UInt64;
"""
    for name, members in api["enums"].items():
        yield from enum_lines(name, members)
    yield ""
    for name, fields in api["structs"].items():
        yield f"  P{struct(name).replace('THP', 'HPC', 1)} = ^{struct(name).replace('THP', 'THPC', 1)};"
        yield f"  {struct(name).replace('THP', 'THPC', 1)} = record"
        for kind, field in fields:
            yield f"    {word(field)}: {c_types(kind)[0]};"
            if kind == "headers":
                yield f"    {word(field)}Count: Integer;"
        yield "  end;"
        yield ""
    functions = list(c_functions(api))
    yield "  THPApi = record"
    for symbol, kind in functions:
        yield from shorter(f"    {symbol}: {kind}; cdecl;")
    yield "  end;"
    yield ""
    yield "var"
    yield "  Api: THPApi; // filled in by HPLoad of HPSocketBase"
    yield ""
    yield "const"
    yield "  { The functions in the order of Api. }"
    yield f"  ApiNames: array[0..{len(functions) - 1}] of PAnsiChar = ("
    for i, (symbol, _) in enumerate(functions):
        yield f"    '{symbol}'{',' if i + 1 < len(functions) else ');'}"
    yield "\nimplementation\n\nend."


def structs_declared(api):
    for name, fields in api["structs"].items():
        own_name, c_name = struct(name), struct(name).replace("THP", "THPC", 1)
        yield f"  {own_name} = record"
        yield from (f"    {word(field)}: {type_of(kind, TYPES)};" for kind, field in fields if kind != "null")
        if name in INITS:
            yield f"    class function Defaults: {own_name}; static; // to begin with"
            yield f"    procedure ToC(out C: {c_name}; var Kept: THPKeep);"
        yield f"    class function FromC(const C: {c_name}): {own_name}; static;"
        yield "  end;"
        yield ""


def structs_implemented(api):
    for name, fields in api["structs"].items():
        own_name, c_name = struct(name), struct(name).replace("THP", "THPC", 1)
        shown = [(kind, word(field)) for kind, field in fields if kind != "null"]
        if name in INITS:
            yield from implemented(f"class function {own_name}.Defaults: {own_name};", [f"C: {c_name};"],
                                   ["HPLoad;", f"Api.{INITS[name]}(@C);", "Result := FromC(C);"])
            lines = [f"Api.{INITS[name]}(@C);"]
            for kind, field in shown:
                value = {"bool": f"Ord({field})", "str": f"Kept.Optional({field})", "headers": f"Kept.Headers({field})"}.get(kind, field)
                lines.append(f"C.{field} := {value};")
                if kind == "headers":
                    lines.append(f"C.{field}Count := Length({field});")
            yield from implemented(f"procedure {own_name}.ToC(out C: {c_name}; var Kept: THPKeep);", [], lines)
        lines = [f"Result.{field} := " + {"bool": f"C.{field} <> 0;", "str": f"HPText(C.{field});", "headers": "nil;"}.get(kind, f"C.{field};")
                 for kind, field in shown]
        yield from implemented(f"class function {own_name}.FromC(const C: {c_name}): {own_name};", [], lines)


def unit(api):
    classes = {name: Class(name, api["classes"]) for name, entry in api["classes"].items() if not entry.get("static")}
    static = {name: [Method(m, False) for m in entry["methods"]] for name, entry in api["classes"].items() if entry.get("static")}
    functions = [Method(m, False) for m in api["functions"]]
    published = {own(name) for name, members in api["enums"].items() if is_designed(members)}
    yield HEAD + """{ Every class, enumeration and record of the library. What each method does is documented in the header of its name
  (hpsocket/interface/), its events in docs/events.md. }
unit HPSocket;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}
{$SCOPEDENUMS ON}{$Q-}{$R-}

interface

uses
  Classes, SysUtils, HPSocketC, HPSocketBase;

const
  HPEmpty = HPSocketBase.HPEmpty;
  HPForever = HPSocketBase.HPForever;

type
  THPConnID = HPSocketC.THPConnID;
  THPDownloadID = HPSocketC.THPDownloadID;"""
    yield from (f"  {name} = HPSocketBase.{name};" for name in FROM_BASE)
    yield from (f"  {own(name)} = HPSocketC.{own(name)};" for name in api["enums"])
    yield ""
    yield from structs_declared(api)
    yield from (f"  {own(name)} = class;" for name in classes)
    yield ""
    for name, entry in api["classes"].items():
        for e in entry["events"]:
            yield from shorter(event_declaration(name, e))
    yield ""
    for one in classes.values():
        yield from one.declaration(published)
    for name, methods in static.items():
        yield f"  {own(name)} = class"
        yield "  public"
        for m in methods:
            yield from m.declarations()
        yield "  end;"
        yield ""
    for m in functions:
        yield from m.declarations(indent="")
    for purpose, heading, _ in FUNCTIONS_OF_BASE:
        if purpose:
            yield f"{{ {purpose} }}"
        yield heading
    yield "\nimplementation\n"
    for _, heading, call in FUNCTIONS_OF_BASE:
        yield from implemented(heading, [], [call + ";"])
    yield from structs_implemented(api)
    for one in classes.values():
        yield from one.implementation()
    for name, methods in static.items():
        yield f"{{ {own(name)} }}"
        yield ""
        for m in methods:
            yield from m.implementation(name)
    for m in functions:
        yield from m.implementation("")
    yield "end."


def write(api):
    return {"pascal/HPSocketC.pas": "\n".join(c_unit(api)) + "\n", "pascal/HPSocket.pas": "\n".join(unit(api)) + "\n"}
