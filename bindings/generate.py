#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads the C headers, describes what they offer, and lets a writer for each language write its thin layer.

    bindings/generate.py            writes
    bindings/generate.py --check    tells what is stale, writes nothing

The description says of each class its bases, its methods with what each parameter means rather than what C calls it, its events; of
each enumeration and struct its members. Names are those of the interface (PauseReceive, RemoteAddress); a writer spells them as
its language does. A C function that is neither described nor in OMITTED is an error.
"""

import os
import re
import sys
from pathlib import Path

BINDINGS = Path(__file__).resolve().parent
INCLUDE = BINDINGS.parent / "include" / "hpsocket"
sys.path.insert(0, str(BINDINGS / "writers"))
import csharp  # noqa: E402  # pylint: disable=wrong-import-position
import java  # noqa: E402  # pylint: disable=wrong-import-position
import node  # noqa: E402  # pylint: disable=wrong-import-position
import pascal  # noqa: E402  # pylint: disable=wrong-import-position
import python  # noqa: E402  # pylint: disable=wrong-import-position
from manual import Manual  # noqa: E402  # pylint: disable=wrong-import-position

WRITERS = [python.write, node.write, java.write, csharp.write, pascal.write]

# --- the tables ------------------------------------------------------------------------------------------------------

# C functions that are not described: what begins with, or is, the first; why.
OMITTED = [
    (r"SYS_", "a language has its own"),
    (r"(Create|Destroy)_HP_\w*(Compressor|Decompressor)|HP_(De)?[Cc]ompressor_", "a language has its own"),
    (r"(Create|Destroy)_HP_(ThreadPool|SocketTaskObj)|HP_(Set_FN_)?ThreadPool_", "a language has its own"),
    (r"HP_HttpCookie_HLP_", "a language has its own"),
    (r"\w+_GetSSLSessionInfo$|HP_SSL_", "pointers of OpenSSL"),
    (r"\w+_(Set|Get)(Connection)?Extra$", "a pointer that nobody would keep alive; closures and maps do it"),
    (r"\w+_Send(Cast)?Part$", "slices do it"),
    (r"HP_Set_FN_Http(Server|Agent|Client)_On(PrepareListen|Accept|HandShake|Receive|Send|Close|Shutdown|PrepareConnect|Connect|Reconnect)$",
     "the setters of the role do the same"),
    (r"HP_(Agent_Connect|Client_Start)With(BindAddress|Extra|LocalPort|LocalAddress|ExtraAndLocalPort)$|HP_(Agent_Connect|Client_Start|UdpNode_Start)$",
     "LONGEST does the same"),
    (r"HP_HttpDownloader_InitOptions$|HP_HttpDownloader_InitDownload$", "how a binding fills in a struct"),
    (r"Destroy_HP_\w+Listener$|Create_HP_\w+Listener$", "named by the class"),
]

# The call with all parameters carries the short name; parameters get the defaults of the C++ interface.
LONGEST = {
    "HP_Agent_ConnectWithExtraAndLocalAddressPort": "Connect",
    "HP_Client_StartWithBindAddressAndLocalPort": "Start",
    "HP_UdpNode_StartWithCast": "Start",
}

# Defaults that the C++ interface has under another name or not at all.
MORE_DEFAULTS = {
    ("Start", "pOptions"): None, ("Add", "pOptions"): None, ("AddMirrors", "pOptions"): None,
    ("SendRequest", "pData"): None, ("LoadFromFile", "bKeepExists"): True, ("SaveToFile", "bKeepExists"): True,
    ("SendPost", "lpHeaders"): None, ("SendPut", "lpHeaders"): None, ("SendPatch", "lpHeaders"): None,
    ("SendPost", "pBody"): None, ("SendPut", "pBody"): None, ("SendPatch", "pBody"): None,
}
# Agents and clients of a binding verify the peer unless told otherwise; a client needs a port.
OWN_DEFAULTS = {(owner, method, "iVerifyMode"): 1 for owner in ("SSLAgent", "SSLClient")
                for method in ("SetupSSLContext", "SetupSSLContextByMemory")}
REQUIRED = {("Client", "Start", "usPort")}

# Components: what the class has besides its own part, and the listener it takes. A class that is only a base has no listener.
CLASSES = {
    "Server": ((), None), "Agent": ((), None), "Client": ((), None),
    "TcpServer": (("Server",), "TcpServer"), "TcpAgent": (("Agent",), "TcpAgent"), "TcpClient": (("Client",), "TcpClient"),
}
for _role in ("Server", "Agent", "Client"):
    CLASSES[f"SSL{_role}"] = ((f"Tcp{_role}",), f"Tcp{_role}")
    for _model in ("Pull", "Pack"):
        CLASSES[f"Tcp{_model}{_role}"] = ((f"Tcp{_role}",), f"Tcp{_model}{_role}")
        CLASSES[f"SSL{_model}{_role}"] = ((f"SSL{_role}", f"Tcp{_model}{_role}"), f"Tcp{_model}{_role}")
    CLASSES[f"Http{_role}"] = ((f"Tcp{_role}",), f"Http{_role}")
    CLASSES[f"Https{_role}"] = ((f"Http{_role}", f"SSL{_role}"), f"Http{_role}")
CLASSES |= {
    "HttpSyncClient": (("HttpClient",), "HttpClient"), "HttpsSyncClient": (("HttpSyncClient", "HttpsClient"), "HttpClient"),
    "UdpServer": (("Server",), "UdpServer"), "UdpArqServer": (("UdpServer",), "UdpArqServer"),
    "UdpClient": (("Client",), "UdpClient"), "UdpArqClient": (("UdpClient",), "UdpArqClient"),
    "UdpCast": (("Client",), "UdpCast"), "UdpNode": ((), "UdpNode"), "HttpDownloader": ((), "HttpDownloader"),
}

# Functions without a handle: their C prefix, and the class whose static methods they are.
STATIC = {"HP_HttpCookie_MGR_": "Cookies"}
FREE = {"HP_GetHPSocketVersion", "HP_GetSocketErrorDesc", "HP_GetDownloadErrorName"}

# One parameter, or a run of them, and what it means. `out` kinds are results.
NUMBER = {"BOOL": "bool", "BYTE": "u8", "USHORT": "u16", "DWORD": "u32", "UINT": "u32", "int": "i32", "INT": "i32", "ULONGLONG": "u64",
          "HP_CONNID": "conn", "HP_DOWNLOADID": "id", "UINT_PTR": "uptr", "THR_ID": "uptr"}
TEXT = {"LPCSTR", "LPCTSTR"}
RUNS = [  # types of the run; kind
    (("const BYTE*", "int"), "bytes"), (("const HP_THeader[]", "int"), "headers"), (("const WSABUF[]", "int"), "buffers"),
    (("const LPCSTR[]", "int"), "strings"), (("const LPWSABUF",), "buffer"), (("const BYTE[4]",), "mask"),
    (("TCHAR[]", "int*", "USHORT*"), "out address"), (("LPCSTR[]", "DWORD*"), "out strings"), (("HP_CONNID[]", "DWORD*"), "out conns"),
    (("HP_THeader[]", "DWORD*"), "out pairs"), (("HP_TCookie[]", "DWORD*"), "out pairs"), (("LPCBYTE*", "int*"), "out bytes"),
    (("BYTE*", "int"), "out fetched"), (("LPCBYTE*",), "out mask"), (("LPCSTR*",), "out str"),
    (("HP_Fn_SNI_ServerNameCallback",), "null"), (("PVOID",), "null"),
]
# What a result means when it is not what its type says.
BOOL_IS_AN_ANSWER = {"Wait"}
ABSENT_IS_NULL = {"GetHeader", "GetCookie"}
NEGATIVE_IS_FAILURE = {"AddSSLContext", "AddSSLContextByMemory"}

PREFIX = re.compile(r"^(?:lpsz|lppp|lpul|lpull|lpb|lpi|lp|pdw|pb|pi|pus|p|dw|us|ull|sz|en|fd|fn|i|b|pp)(?=[A-Z])")

# --- reading ---------------------------------------------------------------------------------------------------------


def text_of(*paths):
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"(?m)//.*$|^\s*#.*$", "", text))


def parameters(text):
    """[(type with its [] behind, name)] of a parameter list."""
    found = []
    for part in [] if text.strip() in ("", "void") else re.split(r",\s*", text.strip()):
        kind, name, array = re.match(r"(.*?[ *])(\w+)\s*(\[\d*\])?$", part).groups()
        found.append((kind.strip().replace(" *", "*") + (array or ""), name))
    return found


class Headers:
    def __init__(self):
        c = text_of(*sorted((INCLUDE / "c").glob("*.h")))
        types = text_of(INCLUDE / "HPTypeDef.h", INCLUDE / "common" / "HttpTypes.h") + c
        cpp = text_of(*sorted((INCLUDE / "interface").glob("*.h")))
        self.functions = {name: (result.strip(), parameters(params)) for result, name, params in
                          re.findall(r"HPSOCKET_API ([^();]*?[ *])(\w+)\(([^()]*)\);", c)}
        self.callbacks = {name: (result.strip(), parameters(params)) for result, name, params in
                          re.findall(r"typedef ([\w ]+?) \(__HP_CALL \*(HP_FN_\w+)\)\(([^()]*)\);", c)}
        for target, name in re.findall(r"typedef (HP_FN_\w+) (HP_FN_\w+);", c):
            self.callbacks[name] = self.callbacks[target]
        self.enums = {alias.removeprefix("En_HP_"): members(body) for body, alias in
                      re.findall(r"typedef enum \w+ \{([^}]*)\} (En_HP_\w+)", types)}
        self.structs = {name: [field for line in body.split(";") if line.strip() for field in parameters(line)] for body, name in
                        re.findall(r"typedef struct TDownload\w+ \{([^}]*)\} HP_(TDownload\w+);", c)}
        self.defaults = {}
        for method, params in re.findall(r"virtual \w+ (\w+)\(([^;]*?)\) = 0;", cpp):
            for name, value in re.findall(r"(\w+)(?:\[\])? = ([^,]+)", params):
                self.defaults.setdefault((method, name), constant(value.strip()))
        self.defaults |= MORE_DEFAULTS
        self.parts = parts(*(INCLUDE / "c").glob("*.h"))
        self.manual = Manual(*sorted((INCLUDE / "interface").glob("*.h")), INCLUDE / "Download.h")


def parts(*paths):
    """{C function: what a library without that part has not ("SSL", "HTTP")}."""
    found = {}
    for path in paths:
        open_ifs = []
        for line in path.read_text(encoding="utf-8").splitlines():
            begin = re.match(r"#if(?:def _(\w+)_SUPPORT)?", line)
            name = re.match(r"HPSOCKET_API .*?(\w+)\(", line)
            if begin:
                open_ifs.append(begin[1] or "")
            elif line.startswith("#endif"):
                open_ifs.pop()
            elif name and any(open_ifs):
                found[name[1]] = "".join(open_ifs)
    return found


def constant(text):
    names = {"nullptr": None, "TRUE": True, "FALSE": False, "INFINITE": 0xFFFFFFFF, "CM_UNICAST": -1, "SSL_VM_NONE": 0, "HSC_OK": 200, "TRP_CALL_FAIL": 0}
    return names[text] if text in names else int(text, 0)


def members(body):
    pairs = [(name.strip(), int(value, 0)) for name, value in (item.split("=") for item in body.split(",") if item.strip())]
    common = os.path.commonprefix([name for name, _ in pairs])
    common = common[: common.rfind("_") + 1]
    if any(re.match(r"\d|$", name[len(common):]) for name, _ in pairs):
        common = ""
    return {name[len(common):]: value for name, value in pairs}


# --- describing ------------------------------------------------------------------------------------------------------


def scalar(kind):
    """What a type that stands alone means, or None."""
    if kind in NUMBER:
        return NUMBER[kind]
    if kind in TEXT:
        return "str"
    if kind.startswith("En_HP_"):
        return "enum " + kind.removeprefix("En_HP_")
    return None


def kinds(params, where):
    """The runs of a parameter list: [(kind, name in C)]."""
    found, at = [], 0
    while at < len(params):
        for types, kind in RUNS:
            if tuple(t for t, _ in params[at:at + len(types)]) == types:
                break
        else:
            base, types = params[at][0], (None,)
            struct = re.match(r"(const )?HP_(TDownload\w+)\*$", base)
            if struct:
                kind = ("struct " if struct.group(1) else "out struct ") + struct.group(2)
            elif base.endswith("*") and scalar(base[:-1]):
                kind = "out " + scalar(base[:-1])
            else:
                kind = scalar(base)
            if not kind:
                sys.exit(f"generate.py: no meaning for {base} of {where}")
        found.append((kind, params[at][1]))
        at += len(types)
    return found


def plain(name):
    return PREFIX.sub("", name)[:1].upper() + PREFIX.sub("", name)[1:]


def result_of(result, method, described):
    if result == "void":
        return "void"
    if method in NEGATIVE_IS_FAILURE:
        return "index"
    if result == "En_HP_FetchResult":
        return "fetch"
    if result == "BOOL":
        if method in ABSENT_IS_NULL:
            return "some"
        question = re.match(r"(Is|Has)[A-Z]", method) and not any(k.startswith("out ") for k, _ in described)
        return "bool" if question or method in BOOL_IS_AN_ANSWER else "ok"
    return scalar(result) or sys.exit(f"generate.py: no meaning for the result {result} of {method}")


def function(headers, symbol, method, owner, params):
    described = kinds(params, symbol)
    entry = {"c": symbol, "name": method, "part": headers.parts.get(symbol, ""), "doc": headers.manual.of(owner, method),
             "result": result_of(headers.functions[symbol][0], method, described), "params": []}
    for kind, name in described:
        row = [kind, plain(name)]
        default = OWN_DEFAULTS.get((owner, method, name), headers.defaults.get((method, name), ...))
        if default is not ... and not kind.startswith("out ") and kind != "null" and (owner, method, name) not in REQUIRED:
            row.append(default)
        entry["params"].append(row)
    return entry


def describe(headers):
    left = dict(headers.functions)
    for symbol in headers.functions:
        if any(re.match(pattern, symbol) for pattern, _ in OMITTED):
            del left[symbol]
    classes = {}
    for name, (bases, listener) in CLASSES.items():
        entry = classes[name] = {"bases": bases, "doc": headers.manual.of(name, ""), "methods": [], "events": []}
        if listener:
            entry |= {"create": f"Create_HP_{name}", "destroy": f"Destroy_HP_{name}", "listener": f"HP_{listener}Listener"}
            del left[f"Create_HP_{name}"], left[f"Destroy_HP_{name}"]
        for symbol, (_, params) in headers.functions.items():
            if symbol in left and symbol.startswith(f"HP_{name}_"):
                method = LONGEST.get(symbol, symbol[len(f"HP_{name}_"):])
                entry["methods"].append(function(headers, symbol, method, name, params[1:]))
                del left[symbol]
            elif symbol in left and symbol.startswith(f"HP_Set_FN_{name}_"):
                result, params = headers.callbacks[symbol.replace("HP_Set_FN_", "HP_FN_")]
                described = [[kind, plain(param)] for kind, param in kinds([p for p in params[1:] if p[0] != "PVOID"], symbol)]
                extra = any(p[0] == "PVOID" for p in params)
                event = symbol[len(f"HP_Set_FN_{name}_"):]
                entry["events"].append({"set": symbol, "name": event, "result": scalar(result) or "void",
                                        "doc": headers.manual.event(name, event),
                                        "params": described + [["null", "Extra"]] * extra})
                del left[symbol]
    for prefix, name in STATIC.items():
        symbols = [symbol for symbol in left if symbol.startswith(prefix)]
        classes[name] = {"bases": [], "doc": "", "static": True, "events": [], "methods": [
            function(headers, symbol, symbol[len(prefix):], name, left.pop(symbol)[1]) for symbol in symbols]}
    free = [function(headers, symbol, symbol[3:], "", left.pop(symbol)[1]) for symbol in sorted(FREE)]
    if left:
        sys.exit(f"generate.py: neither described nor omitted: {', '.join(left)}")
    structs = {name: [[field_kind(kind), plain(field)] for kind, field in fields] for name, fields in headers.structs.items()}
    structs = {name: [row for row in fields if row[1] != "HeaderCount"] for name, fields in structs.items()}
    return {"library": "libhpsocket4c.so.6", "enums": headers.enums, "structs": structs, "classes": classes, "functions": free}


def field_kind(kind):
    """headers: a pointer, and the count behind it."""
    return {"PVOID": "null", "const HP_THeader*": "headers"}.get(kind) or scalar(kind)


def main():
    api = describe(Headers())
    wanted = {BINDINGS / path: text for writer in WRITERS for path, text in writer(api).items()}
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        print(f"{'stale' if '--check' in sys.argv else 'written'}: {path.relative_to(BINDINGS.parent)}")
        if "--check" not in sys.argv:
            path.write_text(wanted[path], encoding="utf-8")
    sys.exit(1 if stale and "--check" in sys.argv else 0)


if __name__ == "__main__":
    main()
