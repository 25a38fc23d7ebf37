# SPDX-License-Identifier: Apache-2.0
"""What stands between Python and the C library: loading it, what each kind of parameter is in C, components and their events.

The classes of _api.py are made of three words of this module: `function` (a C function as a callable), `event` (a callback) and
`Component` (an object behind a handle).
"""

from __future__ import annotations

import atexit
import ctypes
import errno
import logging
import os
import re
import threading
import weakref
from enum import IntEnum
from typing import Any, Callable, ClassVar, Dict, Iterable, Mapping, Optional, Tuple, Union

Buffer = Union[bytes, bytearray, memoryview]
Headers = Union[Mapping[str, str], Iterable[Tuple[str, str]]]

library = ctypes.CDLL(os.environ.get("HPSOCKET_LIBRARY", "libhpsocket4c.so.6"), use_errno=True)
log = logging.getLogger("hpsocket")

# --- errors ----------------------------------------------------------------------------------------------------------


class Error(OSError):
    """A call that failed. `errno` has the cause, the text names the function; of Start, Stop and requests `socket_error` has the step
    that failed (a SocketError)."""

    socket_error: Optional[int] = None


def failed(component: Optional[Component], symbol: str, code: int) -> Error:
    step = None
    if component is not None and (is_start(symbol) or symbol.endswith("_Stop") or "SyncClient" in symbol):
        step = getattr(component, "last_error", None)
    text = f"{symbol}: {os.strerror(code)}"
    if step:
        text = f"{component.last_error_desc}: {text}"  # type: ignore[union-attr]
    error = Error(code, text)
    error.socket_error = step
    return error


# --- kinds -----------------------------------------------------------------------------------------------------------


class Pair(ctypes.Structure):
    _fields_ = [("name", ctypes.c_char_p), ("value", ctypes.c_char_p)]


class Piece(ctypes.Structure):
    _fields_ = [("len", ctypes.c_uint), ("buf", ctypes.c_void_p)]


NUMBERS = {"bool": ctypes.c_int, "u8": ctypes.c_ubyte, "u16": ctypes.c_ushort, "u32": ctypes.c_uint, "i32": ctypes.c_int,
           "u64": ctypes.c_ulonglong, "conn": ctypes.c_ulong, "id": ctypes.c_ulonglong, "uptr": ctypes.c_ulong}
RANGES = {"u8": 1 << 8, "u16": 1 << 16, "u32": 1 << 32, "u64": 1 << 64, "conn": 1 << 64, "id": 1 << 64, "uptr": 1 << 64}
# What else a parameter is in C; an enumeration is an int.
TYPES: Dict[str, Tuple[Any, ...]] = {
    "str": (ctypes.c_char_p,), "bytes": (ctypes.c_void_p, ctypes.c_int), "buffer": (ctypes.c_void_p,),
    "buffers": (ctypes.c_void_p, ctypes.c_int), "headers": (ctypes.c_void_p, ctypes.c_int), "strings": (ctypes.c_void_p, ctypes.c_int),
    "mask": (ctypes.c_void_p,), "null": (ctypes.c_void_p,),
}
enums: Dict[str, Any] = {}
structs: Dict[str, _Struct] = {}
WAIT_TURN_MS, FOREVER = 100, 0xFFFFFFFF
MAX_INT = (1 << 31) - 1
TEXT_LENGTH = 300  # of an address or a host's name
STOPPED = 3  # ServiceState


def enum(cls: Any) -> Any:
    enums[cls.__name__] = cls
    return cls


def c_types(kind: str) -> Tuple[Any, ...]:
    if kind in NUMBERS:
        return (NUMBERS[kind],)
    if kind.startswith("enum "):
        return (ctypes.c_int,)
    if kind.startswith("struct "):
        return (ctypes.c_void_p,)
    return TYPES[kind]


def text_to_c(value: Optional[str]) -> Optional[bytes]:
    if value is None:
        return None
    data = os.fspath(value)
    data = data if isinstance(data, bytes) else data.encode("utf-8", "surrogateescape")
    if b"\0" in data:
        raise ValueError("a NUL in a text")
    return data


def text_from_c(value: Optional[bytes]) -> Optional[str]:
    return None if value is None else value.decode("utf-8", "surrogateescape")


def view_of(data: Any) -> Tuple[Any, int]:
    """Something that keeps the bytes and is a pointer to them, and their number."""
    if isinstance(data, str):
        raise TypeError("bytes are needed, not a str")
    data = data if isinstance(data, bytes) else bytes(data)
    if len(data) > MAX_INT:
        raise Error(errno.EMSGSIZE, "more than 2^31-1 bytes in one call")
    return ctypes.c_char_p(data), len(data)


def pieces_of(values: Iterable[Any]) -> Tuple[Any, int, Any]:
    views = [view_of(value) for value in values]
    array = (Piece * len(views))(*[Piece(length, ctypes.cast(view, ctypes.c_void_p)) for view, length in views])
    return array, len(views), views


def pairs_of(headers: Optional[Headers]) -> Tuple[Any, int]:
    items = list(headers.items() if isinstance(headers, Mapping) else headers or [])
    array = (Pair * len(items))(*[(text_to_c(name), text_to_c(value)) for name, value in items])
    return array if items else None, len(items)


def to_c(kind: str, value: Any, keep: list) -> Tuple[Any, ...]:
    """A value as arguments of C; what must outlive the call goes to `keep`."""
    if kind in ("conn", "id", "i32") or kind in RANGES:
        value = int(value)
        if kind in RANGES and not 0 <= value < RANGES[kind] or kind == "i32" and not -MAX_INT - 1 <= value <= MAX_INT:
            raise OverflowError(f"{value} does not fit")
        return (value,)
    if kind == "bool":
        return (1 if value else 0,)
    if kind == "str":
        return (text_to_c(value),)
    if kind == "bytes":
        return (None, 0) if value is None else view_of(value)
    if kind.startswith("enum "):
        return (int(value),)
    if kind == "headers":
        array, count = pairs_of(value)
        keep.append(array)
        return ctypes.cast(array, ctypes.c_void_p) if array else None, count
    if kind == "mask":
        if value is not None and len(value) != 4:
            raise ValueError("a mask has 4 bytes")
        return (None if value is None else view_of(value)[0],)
    if kind == "null":
        return (None,)
    if kind == "strings":
        texts = [text_to_c(text) for text in value]
        array = (ctypes.c_char_p * len(texts))(*texts)
    elif kind == "buffers":
        array, _, views = pieces_of(value)
        keep.append(views)
    elif kind == "buffer":
        if value is None:
            return (None,)
        array, _, views = pieces_of([value])
        keep += [array, views]
        return (ctypes.cast(array, ctypes.c_void_p),)
    else:
        return (structs[kind.split()[1]].to_c(value, keep),)
    keep.append(array)
    return ctypes.cast(array, ctypes.c_void_p), len(array)


def from_c(kind: str, values: Any) -> Any:
    """What the next value of C (of two for bytes) means."""
    value = next(values)
    if kind == "bytes":
        length = next(values)
        return ctypes.string_at(value, length) if value and length > 0 else b""
    if kind == "str":
        return text_from_c(value) or ""
    if kind == "bool":
        return bool(value)
    if kind.startswith("enum "):
        return as_enum(kind, value)
    if kind == "mask":
        return ctypes.string_at(value, 4) if value else None
    if kind.startswith("struct "):
        own = structs[kind.split()[1]]
        return own.from_c(own.layout.from_address(value))
    return value


def as_enum(kind: str, value: int) -> Any:
    try:
        return enums[kind.split()[1]](value)
    except ValueError:
        return value  # of a newer library


class _Struct:
    """A struct of C, and what it is in Python: a NamedTuple, or for options a dict."""

    def __init__(self, python: Any, init: Optional[str], fields: list):
        flat = []
        for kind, name in fields:
            flat += [(name, c_types(kind)[0])] + ([(name + "_count", ctypes.c_int)] if kind == "headers" else [])
        self.python, self.init = python, init
        self.kinds = {name: kind for kind, name in fields if kind != "null"}
        self.layout = type(python.__name__, (ctypes.Structure,), {"_fields_": flat})

    def to_c(self, options: Mapping[str, Any], keep: list) -> Any:
        value = self.layout()
        getattr(library, self.init or "")(ctypes.byref(value))
        for name, option in options.items():
            if name not in self.kinds:
                raise TypeError(f"{name}: no such option; there are {', '.join(self.kinds)}")
            arguments = to_c(self.kinds[name], option, keep)
            setattr(value, name, arguments[0])
            if len(arguments) > 1:
                setattr(value, name + "_count", arguments[1])
        keep.append(value)
        return ctypes.addressof(value)

    def from_c(self, value: Any) -> Any:
        return self.python(*[self.field(kind, getattr(value, name)) for name, kind in self.kinds.items()])

    @staticmethod
    def field(kind: str, value: Any) -> Any:
        return text_from_c(value) if kind == "str" else from_c(kind, iter([value]))


def struct(name: str, python: Any, init: Optional[str], fields: list) -> None:
    structs[name] = _Struct(python, init, fields)


# --- results through pointers ----------------------------------------------------------------------------------------


class Out:
    """A result that C writes through pointers: `arguments` for the call, `value` after it. A list of unknown length needs two calls."""

    def __init__(self, kind: str):
        self.kind, self.again = kind, False
        if kind in ("strings", "conns", "pairs"):
            self.count, self.items = ctypes.c_uint(0), None
        elif kind == "address":
            self.length, self.port = ctypes.c_int(TEXT_LENGTH), ctypes.c_ushort()
            self.text = ctypes.create_string_buffer(TEXT_LENGTH)
        elif kind == "bytes":
            self.pointer, self.length = ctypes.c_void_p(), ctypes.c_int()
        elif kind.startswith("struct "):
            self.cell = structs[kind.split()[1]].layout()
        else:
            self.cell = {"str": ctypes.c_char_p, "mask": ctypes.c_void_p}.get(kind, NUMBERS.get(kind, ctypes.c_int))()

    def arguments(self) -> Tuple[Any, ...]:
        if self.kind in ("strings", "conns", "pairs"):
            item = {"strings": ctypes.c_char_p, "conns": ctypes.c_ulong, "pairs": Pair}[self.kind]
            self.items = (item * self.count.value)() if self.count.value else None
            return self.items, ctypes.byref(self.count)
        if self.kind == "address":
            return self.text, ctypes.byref(self.length), ctypes.byref(self.port)
        if self.kind == "bytes":
            return ctypes.byref(self.pointer), ctypes.byref(self.length)
        return (ctypes.byref(self.cell),)

    def is_list(self) -> bool:
        return self.kind in ("strings", "conns", "pairs")

    def value(self) -> Any:
        if self.is_list():
            items = (self.items or [])[:self.count.value]
            if self.kind == "pairs":
                return [(text_from_c(item.name) or "", text_from_c(item.value) or "") for item in items]
            return [text_from_c(item) or "" for item in items] if self.kind == "strings" else list(items)
        if self.kind == "address":
            return text_from_c(self.text.value), self.port.value
        if self.kind == "bytes":
            return ctypes.string_at(self.pointer, self.length.value) if self.pointer and self.length.value > 0 else b""
        if self.kind.startswith("struct "):
            return structs[self.kind.split()[1]].from_c(self.cell)
        if self.kind == "str":
            return text_from_c(self.cell.value)
        return from_c(self.kind, iter([self.cell.value]))


# --- functions -------------------------------------------------------------------------------------------------------

FETCH_ERRORS = {1: errno.EMSGSIZE, 2: errno.EBADSLT}
RESULT_TYPES = {"void": None, "str": ctypes.c_char_p, "u64": ctypes.c_ulonglong, "id": ctypes.c_ulonglong, "conn": ctypes.c_ulong,
                "u16": ctypes.c_ushort, "u32": ctypes.c_uint}


def function(symbol: str, result: str, *kinds: str) -> Callable[..., Any]:
    """A C function as a callable: `result` and `kinds` are words of the description (bindings/generate.py). The first argument is the
    component, but for functions that have none. A library that was built without it: NotImplementedError when it is called."""
    c_function = getattr(library, symbol, None)
    if c_function is None:
        def absent(*_: Any) -> Any:
            raise NotImplementedError(f"this library was built without {symbol}")
        return absent
    c_function = library[symbol]  # an object of its own
    c_function.restype = RESULT_TYPES.get(result, ctypes.c_int)
    of_component = not symbol.startswith("HP_HttpCookie_") and symbol not in (
        "HP_GetHPSocketVersion", "HP_GetSocketErrorDesc", "HP_GetDownloadErrorName")
    c_function.argtypes = [ctypes.c_void_p] * of_component + [
        t for kind in kinds for t in (c_types(kind) if not kind.startswith("out ") else (ctypes.c_void_p,) * out_width(kind))]

    def invoke(component: Optional[Component], values: Any) -> Any:
        keep: list = []
        steps: list = []
        outs = []
        for kind in kinds:
            if kind == "out fetched":
                length = int(next(values))
                if not 0 <= length <= MAX_INT:
                    raise OverflowError(f"{length} does not fit")
                fetched = ctypes.create_string_buffer(max(length, 1))
                keep.append(fetched)
                steps.append((fetched, length))
            elif kind.startswith("out "):
                outs.append(Out(kind[4:]))
                steps.append(outs[-1])
            else:
                steps.append(to_c(kind, None if kind == "null" else next(values), keep))
        handle = () if component is None else (component._handle,)
        many = any(out.is_list() for out in outs)
        while True:
            arguments = [a for step in steps for a in (step.arguments() if isinstance(step, Out) else step)]
            before = [out.count.value for out in outs if out.is_list()]
            ctypes.set_errno(0)
            returned = c_function(*handle, *arguments)
            code = ctypes.get_errno()
            after = [out.count.value for out in outs if out.is_list()]
            if not many or returned or all(now <= then for now, then in zip(after, before)):
                break
        # an empty list is told as one for which there is no room
        if result == "ok" and not returned and not (many and not any(after) and code == errno.ENOBUFS):
            raise failed(component, symbol, code)
        if result == "some" and not returned:
            return None
        if result == "fetch":
            if returned:
                raise failed(component, symbol, FETCH_ERRORS.get(returned, errno.EINVAL))
            return fetched.raw[:length]
        if result == "index" and returned < 0 or result == "id" and not returned:
            raise failed(component, symbol, code)
        results = [out.value() for out in outs]
        if result not in ("void", "ok", "some"):
            results.insert(0, text_from_c(returned) if result == "str" else from_c(result, iter([returned])))
        return None if not results else results[0] if len(results) == 1 else tuple(results)

    if not of_component:
        return lambda *values: invoke(None, iter(values))

    starts = is_start(symbol)
    sets = result == "void" and "_Set" in symbol and not re.search("Downloader|SyncClient", symbol)

    def method(component: Component, *values: Any) -> Any:
        with component._gate:
            if sets and component.state != STOPPED:  # type: ignore[attr-defined]
                raise Error(errno.EPERM, f"{symbol}: a setting, and the component runs")
            returned = invoke(component, iter(values))
            if starts:
                component._keep()
            return returned

    def wait(component: Component, milliseconds: int) -> Any:
        """In turns: the main thread sees signals, Ctrl-C too, between calls only."""
        left = milliseconds
        while left > WAIT_TURN_MS:
            if method(component, WAIT_TURN_MS):
                return True
            left -= WAIT_TURN_MS if left != FOREVER else 0
        return method(component, left)
    return wait if symbol.endswith("_Wait") else method


def is_start(symbol: str) -> bool:
    return symbol.endswith("_Start") or "_StartWith" in symbol


def out_width(kind: str) -> int:
    return {"out address": 3, "out strings": 2, "out conns": 2, "out pairs": 2, "out bytes": 2, "out fetched": 2}.get(kind, 1)


# --- components ------------------------------------------------------------------------------------------------------

_inside = threading.local()  # depth: how many events run on this thread
_alive: Dict[int, weakref.ref] = {}  # handle: component, for events
_running: Dict[int, Component] = {}  # keeps what has been started, whether the program keeps it or not


def _in_event() -> bool:
    return getattr(_inside, "depth", 0) > 0


class Gate:
    """Lets calls in until it is shut, then only those of events; waits until the last has left. So nothing is destroyed under a call."""

    def __init__(self) -> None:
        self.free = threading.Condition()
        self.calls, self.is_shut = 0, False

    def __enter__(self) -> None:
        with self.free:
            if self.is_shut and not _in_event():
                raise ValueError("the component is closed")
            self.calls += 1

    def __exit__(self, *_: Any) -> None:
        with self.free:
            self.calls -= 1
            if not self.calls and self.is_shut:
                self.free.notify_all()

    def shut(self) -> bool:
        """False if it was already."""
        with self.free:
            before, self.is_shut = self.is_shut, True
            return not before

    def wait(self) -> None:
        with self.free:
            self.free.wait_for(lambda: not self.calls)


class Event:
    """A callback of C: one for the whole program, which finds the component by the handle that it gets."""

    def __init__(self, symbol: str, result: str, kinds: Tuple[str, ...]):
        self.symbol, self.result, self.kinds = symbol, result, kinds
        self.name = ""
        self.failure = {"enum HandleResult": 2, "enum HttpParseResult": -1}.get(result, 0)
        self.success = 1 if result == "bool" else 0
        self._callback: Any = None

    def callback(self) -> Any:
        if self._callback is None:
            types = [t for kind in self.kinds for t in c_types(kind)]
            self._callback = ctypes.CFUNCTYPE(None if self.result == "void" else ctypes.c_int, ctypes.c_void_p, *types)(self.happened)
        return self._callback

    def happened(self, handle: int, *values: Any) -> Optional[int]:
        component = _alive.get(handle, lambda: None)()
        if component is None:
            return self.success
        _inside.depth = getattr(_inside, "depth", 0) + 1
        try:
            rest = iter(values)
            arguments = [from_c(kind, rest) for kind in self.kinds if kind != "null"]
            handler = component._handlers.get(self.name)
            told = handler(component, *arguments) if handler else getattr(component, self.name)(*arguments)
            if self.result == "void":
                return None
            if self.result == "bool":
                return 1 if told is None or told else 0
            # What a short function happens to return (`lambda s, i, data: file.write(data)`) is no answer.
            return int(told) if isinstance(told, IntEnum) else self.failure if told is False else self.success
        except BaseException:  # nothing may pass into C
            log.exception("%s of %s", self.name, type(component).__name__)
            return self.failure
        finally:
            _inside.depth -= 1


def event(symbol: str, result: str, *kinds: str) -> Event:
    return Event(symbol, result, kinds)


class Component:
    """A component of the library: a server, agent, client, node or downloader.

    Events are methods that a subclass defines, or functions that get the component first: `TcpServer(on_receive=f)`. They come on
    the library's threads, with Python's lock held. None means that all is well; an exception is logged ("hpsocket") and counts as
    HandleResult.ERROR, which closes the connection. After start() the component is kept until it has stopped. close(), or the end
    of a `with`, stops and destroys it; every method may be called from any thread.
    """

    _made: ClassVar[Tuple[str, str, str]]
    _stop: ClassVar[str] = ""
    _events: ClassVar[Dict[str, Event]] = {}
    _prune_at: ClassVar[int] = 16

    def __init__(self, **handlers: Callable[..., Any]) -> None:
        if not hasattr(self, "_made"):
            raise TypeError(f"{type(self).__name__} is only a base")
        known: Dict[str, Event] = {}
        for cls in reversed(type(self).__mro__):
            known.update(cls.__dict__.get("_events", {}))
        for name in handlers:
            if name not in known:
                raise TypeError(f"{name}: no such event; there are {', '.join(sorted(known))}")
        create, destroy, listener = self._made
        if not hasattr(library, create):
            raise NotImplementedError(f"this library was built without {type(self).__name__}")
        self._gate = Gate()
        self._handlers = handlers
        ears = _made("Create_" + listener)
        try:
            for name, one in known.items():
                if name in handlers or hasattr(self, name):
                    library[one.symbol](ctypes.c_void_p(ears), one.callback())
            self._handle = _made(create, ears)
        finally:
            library["Destroy_" + listener](ctypes.c_void_p(ears))
        self._end = library[destroy]
        _alive[self._handle] = weakref.ref(self)

    def __init_subclass__(cls) -> None:
        for name, one in cls.__dict__.get("_events", {}).items():
            one.name = name

    def _keep(self) -> None:
        for handle, other in list(_running.items()) if len(_running) >= Component._prune_at else ():
            if getattr(other, "state", None) == STOPPED:
                _running.pop(handle, None)
        Component._prune_at = max(16, 2 * len(_running))
        _running[self._handle] = self

    def close(self) -> None:
        """Stops the component, waits for its events and destroys it; inside an event another thread does it. May be called twice."""
        if self._gate.shut():
            if _in_event():
                threading.Thread(target=self._destroy, name="hpsocket-close").start()
            else:
                self._destroy()

    def _destroy(self) -> None:
        handle = self._handle
        if self._stop:
            library[self._stop](ctypes.c_void_p(handle))  # wakes calls that wait
        self._gate.wait()
        self._end(ctypes.c_void_p(handle))
        _running.pop(handle, None)
        _alive.pop(handle, None)

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def __del__(self) -> None:
        if hasattr(self, "_end"):
            self.close()


def _made(symbol: str, *arguments: Any) -> int:
    create = library[symbol]
    create.restype = ctypes.c_void_p
    handle = create(*[ctypes.c_void_p(a) for a in arguments])
    if not handle:
        raise failed(None, symbol, ctypes.get_errno())
    return handle


@atexit.register
def _close_all() -> None:
    """No event may come when Python is gone."""
    for reference in list(_alive.values()):
        component = reference()
        if component is not None:
            component.close()
