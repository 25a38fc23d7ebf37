// SPDX-License-Identifier: Apache-2.0
// What stands between JavaScript and the C library: kinds of parameters, functions, events, lifetime. The classes of api.json are made of
// them when this module is loaded; index.mjs exports them, index.d.ts has their types.
//
// The library's threads call back through koffi, which lets the event run on Node's thread while the library's waits. So Node's thread
// must never wait for the library: what would block (stop, close, openUrl) gives a promise, and connecting is asynchronous.

import { readFileSync } from 'node:fs';
import { getSystemErrorMap } from 'node:util';
import koffi from 'koffi';

const api = JSON.parse(readFileSync(new URL('api.json', import.meta.url), 'utf8'));
const library = koffi.load(process.env.HPSOCKET_LIBRARY ?? api.library);
const STOPPED = api.enums.ServiceState.STOPPED;
const ENOBUFS = 105;
const FETCH_ERRORS = [0, 90, 57];  // EMSGSIZE, EBADSLT
const TEXT_LENGTH = 300;  // of an address or a host's name

// --- errors

export class HPError extends Error {
    constructor(syscall, errno, component, ofStep) {
        const [code, text] = getSystemErrorMap().get(-errno) ?? [undefined, errno ? `error ${errno}` : 'failed'];
        const step = ofStep && component ? component.lastError : 0;
        super(step ? `${component.lastErrorDesc}: ${syscall}: ${text}` : `${syscall}: ${text}`);
        Object.assign(this, { name: 'HPError', syscall }, errno ? { errno, code } : {}, step ? { socketError: step } : {});
    }
}

// --- kinds

const pair = koffi.struct('HpPair', { name: 'str', value: 'str' });
const piece = koffi.struct('HpPiece', { len: 'uint', buf: 'uintptr_t' });
const numbers = { bool: 'int', u8: 'uint8_t', u16: 'uint16_t', u32: 'uint32_t', i32: 'int', u64: 'uint64_t', conn: 'ulong', id: 'uint64_t', uptr: 'uintptr_t' };
const others = {
    str: ['str'], null: ['void *'], mask: ['void *'], bytes: ['void *', 'int'], buffer: ['void *'], buffers: ['void *', 'int'],
    headers: ['void *', 'int'], strings: ['void *', 'int'],
};
const outs = { address: 3, strings: 2, conns: 2, pairs: 2, bytes: 2, fetched: 2 };
const structs = {};

const cTypes = (kind) => kind.startsWith('out ') ? Array(outs[kind.slice(4)] ?? 1).fill('void *').map((t, i) => kind === 'out fetched' && i ? 'int' : t)
    : kind.startsWith('enum ') ? ['int'] : kind.startsWith('struct ') ? ['void *'] : numbers[kind] ? [numbers[kind]] : others[kind];
const cResult = (kind) => kind === 'void' || kind === 'str' ? kind : numbers[kind] ?? 'int';

function textToC(value) {
    if (value == null) return null;
    const text = String(value);
    if (text.includes('\0')) throw new TypeError('a NUL in a text');
    return text;
}

function bytesToC(data) {
    if (data == null) return [null, 0];
    if (!ArrayBuffer.isView(data)) throw new TypeError('a Buffer or Uint8Array is needed');
    const view = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    return [view.length ? view : null, view.length];
}

/** Memory of C with an array of structs in it; freed with the call. */
function allocated(type, items, keep) {
    if (!items.length) return null;
    const memory = koffi.alloc(type, items.length);
    koffi.encode(memory, koffi.array(type, items.length), items);
    keep.push(() => koffi.free(memory));
    return memory;
}

function piecesToC(buffers, keep) {
    return allocated(piece, buffers.map((data) => {
        const [view, len] = bytesToC(data);
        keep.push(() => view);  // referenced until the call is over
        return { len, buf: view ? koffi.address(view) : 0 };
    }), keep);
}

/** A value as arguments of C; `keep` gets what is to be done when the call is over. */
function toC(kind, value, keep) {
    if (kind === 'bool') return [value ? 1 : 0];
    if (kind === 'str') return [textToC(value)];
    if (kind === 'null') return [null];
    if (kind === 'bytes') return bytesToC(value);
    if (kind === 'mask') {
        if (value != null && value.length !== 4) throw new TypeError('a mask has 4 bytes');
        return [bytesToC(value)[0]];
    }
    if (kind === 'buffer') return [value == null ? null : piecesToC([value], keep)];
    if (kind === 'buffers') return [piecesToC(value, keep), value.length];
    if (kind === 'headers') {
        const items = value == null ? [] : Array.isArray(value) ? value : Object.entries(value);
        return [allocated(pair, items.map(([name, text]) => ({ name: textToC(name), value: textToC(text) })), keep), items.length];
    }
    if (kind === 'strings') return [allocated('str', value.map(textToC), keep), value.length];
    if (kind.startsWith('struct ')) return [structs[kind.slice(7)].toC(value ?? {}, keep)];
    if (typeof value !== 'number' && typeof value !== 'bigint') throw new TypeError(`${value}: a number is needed`);
    const [least, most] = ranges[kind.startsWith('enum ') ? 'i32' : kind] ?? [0, Infinity];
    if (value < least || value > most || Number.isNaN(value)) throw new RangeError(`${value}: from ${least} to ${most}`);
    return [value];
}

/** What the next value of C (of two for bytes) means. */
function fromC(kind, values) {
    const value = values.shift();
    if (kind === 'bytes') {
        const length = values.shift();
        return value && length > 0 ? Buffer.from(koffi.decode(value, koffi.array('uint8_t', length, 'Typed'))) : Buffer.alloc(0);
    }
    if (kind === 'bool') return Boolean(value);
    if (kind === 'mask') return value ? Buffer.from(koffi.decode(value, koffi.array('uint8_t', 4, 'Typed'))) : null;
    if (kind.startsWith('struct ')) return structs[kind.slice(7)].fromC(koffi.decode(value, structs[kind.slice(7)].type));
    return value;
}

for (const [name, fields] of Object.entries(api.structs)) {
    const layout = fields.flatMap(([kind, field]) => kind === 'headers' ? [[field, 'uintptr_t'], [`${field}Count`, 'int']]
        : [[field, kind === 'null' ? 'uintptr_t' : cTypes(kind)[0]]]);
    const type = koffi.struct(`Hp${name}`, Object.fromEntries(layout));
    const kinds = new Map(fields.filter(([kind]) => kind !== 'null').map(([kind, field]) => [field, kind]));
    const init = { TDownloaderOptions: 'HP_HttpDownloader_InitOptions', TDownloadOptions: 'HP_HttpDownloader_InitDownload' }[name];
    let fill;
    structs[name] = {
        type,
        toC(options, keep) {
            fill ??= library.func(init, 'void', ['void *']);
            const memory = koffi.alloc(type, 1);
            keep.push(() => koffi.free(memory));
            fill(memory);
            const value = koffi.decode(memory, type);
            for (const [field, option] of Object.entries(options)) {
                if (!kinds.has(field)) throw new TypeError(`${field}: no such option; there are ${[...kinds.keys()].join(', ')}`);
                const [first, count] = toC(kinds.get(field), option, keep);
                value[field] = kinds.get(field) === 'headers' && first ? koffi.address(first) : first ?? (kinds.get(field) === 'headers' ? 0 : null);
                if (count !== undefined) value[`${field}Count`] = count;
            }
            koffi.encode(memory, type, value);
            return memory;
        },
        fromC: (value) => Object.fromEntries([...kinds].map(([field, kind]) => [field, fromC(kind, [value[field]])])),
    };
}

// --- results through pointers

const ranges = { u8: [0, 0xFF], u16: [0, 0xFFFF], u32: [0, 0xFFFFFFFF], i32: [-0x80000000, 0x7FFFFFFF] };
const cells = { i32: Int32Array, bool: Int32Array, u8: Uint8Array, u16: Uint16Array, u32: Uint32Array };
const small = (value) => value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;

/** A result that C writes through pointers: [arguments for the call, a function for what they mean after it, the count of a list]. */
function out(kind, room = 0) {
    if (kind === 'address') {
        const text = Buffer.alloc(TEXT_LENGTH), length = new Int32Array([TEXT_LENGTH]), port = new Uint16Array(1);
        return [[text, length, port], () => ({ address: text.toString('utf8', 0, text.indexOf(0)), port: port[0] })];
    }
    if (kind === 'bytes') {
        const pointer = new BigUint64Array(1), length = new Int32Array(1);
        return [[pointer, length], () => fromC('bytes', [pointer[0] ? koffi.decode(pointer, 'void *') : null, length[0]])];
    }
    if (kind === 'strings' || kind === 'conns' || kind === 'pairs') {
        const count = new Uint32Array([room]), items = room ? new BigUint64Array(kind === 'pairs' ? 2 * room : room) : null;
        return [[items, count], () => {
            const n = items ? count[0] : 0;
            if (!n) return [];
            if (kind === 'conns') return [...items.subarray(0, n)].map(small);
            return koffi.decode(items, koffi.array(kind === 'pairs' ? pair : 'str', n)).map((item) => kind === 'pairs' ? [item.name, item.value] : item);
        }, count];
    }
    if (kind === 'str') {
        const pointer = new BigUint64Array(1);
        return [[pointer], () => pointer[0] ? koffi.decode(pointer, 'str') : null];
    }
    if (kind === 'mask') {
        const pointer = new BigUint64Array(1);
        return [[pointer], () => fromC('mask', [pointer[0] ? koffi.decode(pointer, 'void *') : null])];
    }
    if (kind.startsWith('struct ')) {
        const { type, fromC: read } = structs[kind.slice(7)], memory = Buffer.alloc(koffi.sizeof(type));
        return [[memory], () => read(koffi.decode(memory, type))];
    }
    const cell = new (cells[kind] ?? BigUint64Array)(1);
    return [[cell], () => kind === 'bool' ? Boolean(cell[0]) : typeof cell[0] === 'bigint' ? small(cell[0]) : cell[0]];
}

// --- functions

/** A C function as (component or null, ...values). One that blocks gives a promise. */
function bound({ c, name, result, params, blocks }) {
    let cFunction, waits = blocks;
    const ofStep = /_(Start|Stop)$|_StartWith|SyncClient/.test(c);
    const isSetting = result === 'void' && /_Set[A-Z]/.test(c) && !/Downloader|SyncClient/.test(c);
    const isList = params.some(([kind]) => /^out (strings|conns|pairs)$/.test(kind));

    function finished(component, returned, errno, fetched, results, count) {
        const fail = () => { throw new HPError(c, errno, component, ofStep); };
        // an empty list is told as one for which there is no room
        if (result === 'ok' && !returned && !(isList && !count && errno === ENOBUFS)) fail();
        if (result === 'some' && !returned) return null;
        if (result === 'fetch') {
            if (returned) { errno = FETCH_ERRORS[returned]; fail(); }
            return fetched;
        }
        if (result === 'index' && returned < 0 || result === 'id' && !Number(returned)) fail();
        const values = results.map((read) => read());
        if (!['void', 'ok', 'some'].includes(result)) values.unshift(result === 'bool' ? Boolean(returned) : returned);
        return values.length > 1 ? values : values[0];
    }

    return function call(component, ...given) {
        if (!cFunction) {
            const handle = component ? ['uintptr_t'] : [];
            cFunction = library.func(c, cResult(result), [...handle, ...params.flatMap(([kind]) => cTypes(kind.replace('fixed ', '')))]);
        }
        if (component?.closed) throw new HPError(c, 9, null, false);
        if (isSetting && component.state !== STOPPED) throw new HPError(c, 1, null, false);
        const asynchronous = waits || component?.constructor.waits?.(name);
        const keep = [], done = () => keep.forEach((release) => release());
        try {
            for (let room = 0; ;) {
                const values = [...given], results = [], args = component ? [component.handle] : [];
                let fetched, counted;
                for (const [kind, , fallback] of params) {
                    if (kind.startsWith('fixed ')) args.push(...toC(kind.slice(6), fallback, keep));
                    else if (kind === 'null') args.push(null);
                    else if (kind === 'out fetched') args.push(fetched = Buffer.alloc(values.shift()), fetched.length);
                    else if (kind.startsWith('out ')) {
                        const [pointers, read, count] = out(kind.slice(4), room);
                        args.push(...pointers);
                        results.push(read);
                        counted ??= count;
                    } else {
                        const value = values.shift();
                        args.push(...toC(kind, value === undefined ? fallback : value, keep));
                    }
                }
                if (asynchronous) {
                    return component.pending(new Promise((resolve, reject) => {
                        cFunction.async(...args, (error, returned) => {
                            try {
                                if (error) throw error;
                                resolve(finished(component, returned, 0, fetched, results, 0));
                            } catch (failure) {
                                reject(failure);
                            } finally {
                                done();
                            }
                        });
                    }));
                }
                koffi.errno(0);
                const returned = cFunction(...args), errno = koffi.errno();
                if (counted && !returned && counted[0] > room) { room = counted[0]; continue; }
                return finished(component, returned, errno, fetched, results, counted?.[0]);
            }
        } finally {
            if (!asynchronous) done();
        }
    };
}

// --- events

const callbacks = new Map();  // setter's name: the callback, one for the program
const alive = new Map();  // handle: component, from its making to its close

function callback(event) {
    if (!callbacks.has(event.set)) {
        const types = event.params.flatMap(([kind]) => cTypes(kind));
        const proto = koffi.proto(`Hp${event.set}`, event.result === 'void' ? 'void' : 'int', ['uintptr_t', ...types]);
        const failure = { 'enum HandleResult': 2, 'enum HttpParseResult': -1 }[event.result] ?? 0, success = event.result === 'bool' ? 1 : 0;
        const happened = (handle, ...values) => {
            const component = alive.get(Number(handle));
            if (event.name === 'onClose' && component instanceof classes.Client) component.endedItself();
            const handler = component?.handlers[event.name] ?? component?.[event.name];
            if (!handler) return success;
            try {
                const told = handler.apply(component, event.params.filter(([kind]) => kind !== 'null').map(([kind]) => fromC(kind, values)));
                // What a short function happens to return (`data => pieces.push(data)`) is no answer. A promise: its failure is Node's.
                return told === false ? failure : typeof told === 'number' && event.name === 'onHeadersComplete' ? told : success;
            } catch (error) {
                queueMicrotask(() => { throw error; });  // uncaught, as in any callback of Node
                return failure;
            }
        };
        callbacks.set(event.set, { pointer: koffi.pointer(proto), registered: koffi.register(happened, koffi.pointer(proto)) });
    }
    return callbacks.get(event.set);
}

// --- components

const create0 = (symbol) => library.func(symbol, 'uintptr_t', []);
const create1 = (symbol) => library.func(symbol, 'uintptr_t', ['uintptr_t']);
const destroy = (symbol) => library.func(symbol, 'void', ['uintptr_t']);

export class Component {
    constructor(handlers = {}) {
        const { made } = this.constructor;
        if (!made) throw new TypeError(`${new.target.name} is only a base`);
        const events = this.constructor.events;
        for (const name of Object.keys(handlers)) {
            if (!events.has(name)) throw new TypeError(`${name}: no such event; there are ${[...events.keys()].join(', ')}`);
        }
        Object.defineProperties(this, { handlers: { value: handlers }, calls: { value: new Set() }, closed: { value: false, writable: true },
            hold: { value: null, writable: true } });
        const ears = create0(`Create_${made.listener}`)();
        for (const event of events.values()) {
            if (handlers[event.name] || this[event.name] || event.name === 'onClose' && this instanceof classes.Client) {
                const { pointer, registered } = callback(event);
                library.func(event.set, 'void', ['uintptr_t', pointer])(ears, registered);
            }
        }
        const handle = Number(create1(made.create)(ears));
        destroy(`Destroy_${made.listener}`)(ears);
        if (!handle) throw new HPError(made.create, koffi.errno());
        Object.defineProperty(this, 'handle', { value: handle });
        alive.set(handle, this);
    }

    pending(promise) {
        const call = promise.then(() => {}, () => {}).finally(() => this.calls.delete(call));
        this.calls.add(call);
        return promise;
    }

    /** A component that runs keeps the program running. */
    began() { this.hold ??= setInterval(() => {}, 2 ** 31 - 1); }
    ended() { clearInterval(this.hold); this.hold = null; }
    endedItself() { if (!this.reconnectDelay) this.ended(); }

    close() {
        this.closing ??= (async () => {
            await this.stop().catch(() => {});
            this.closed = true;
            await Promise.all(this.calls);
            await new Promise((resolve) => { destroy(this.constructor.made.destroy).async(this.handle, resolve); });
            alive.delete(this.handle);
            this.ended();
        })();
        return this.closing;
    }
}
if (Symbol.asyncDispose) Component.prototype[Symbol.asyncDispose] = function dispose() { return this.close(); };

export const classes = {};
for (const [name, entry] of Object.entries(api.classes)) {
    const [base, ...more] = entry.bases.map((other) => classes[other]);
    const made = { [name]: class extends (entry.static ? Object : base ?? Component) {} }[name];
    classes[name] = made;
    for (const other of more) {  // a second base: its members, and those of its bases
        for (let type = other; type !== Component; type = Object.getPrototypeOf(type)) {
            for (const [key, member] of Object.entries(Object.getOwnPropertyDescriptors(type.prototype))) {
                if (!(key in made.prototype)) Object.defineProperty(made.prototype, key, member);
            }
        }
    }
    for (const method of entry.methods) {
        const call = bound(method);
        if (entry.static) made[method.name] = (...values) => call(null, ...values);
        else made.prototype[method.name] = function f(...values) { return call(this, ...values); };
    }
    for (const { name: property, get, set } of entry.properties ?? []) {
        const getter = bound(get), setter = set && bound(set);
        Object.defineProperty(made.prototype, property, {
            configurable: true,
            get() { return getter(this); },
            ...(set ? { set(value) { setter(this, value); } } : {}),
        });
    }
    made.made = entry.create ? entry : undefined;
    made.events = new Map([...entry.bases.flatMap((other) => [...classes[other].events]), ...entry.events.map((event) => [event.name, event])]);
    const { start, stop } = Object.getOwnPropertyDescriptors(made.prototype);
    if (start) {
        made.prototype.start = function f(...values) {
            const running = start.value.apply(this, values);
            this.began();
            return running;
        };
    }
    if (stop) {
        made.prototype.stop = async function f() {
            await stop.value.call(this);
            this.ended();
        };
    }
}
// A synchronous client waits in these.
classes.HttpSyncClient.waits = (name) => /^(start|send|open)/.test(name);
classes.HttpSyncClient.prototype.began = () => {};  // nothing comes by itself

export const { enums } = api;
export const functions = Object.fromEntries(api.functions.map((entry) => [entry.name, bound(entry)]).map(([name, call]) => [name, (...values) => call(null, ...values)]));
