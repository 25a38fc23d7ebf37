#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares the public C++ headers with the fact tables in facts/*.tsv.

    tests/headers/check_facts.py [--emit FILE]      CXX (default g++) names the compiler

1. As text: names, parameter names, default arguments, declaration order, guards, default results, macros.
2. By the compiler: types, values, sizes, field order, signatures, as a generated program (kept with --emit).

Exit status 0: all facts hold; 1: the differences are on standard error.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True  # the modules below leave no trace in the tree

from fact_source import source  # noqa: E402
from header_text import Header, squeeze  # noqa: E402

HERE = Path(__file__).resolve().parent
INCLUDE = HERE.parents[1] / 'include'
C_HEADERS = 'HPSocket4C'

# Macros that we define differently on purpose; the headers say why.
DIFFERENT = {'__stdcall', '__cdecl'}


def load(name):
    rows = [line.rstrip('\n').split('\t') for line in open(HERE / 'facts' / f'{name}.tsv', encoding='utf-8')]
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def plain(params):
    return '' if params in ('-', 'void') else squeeze(params)


def compare(title, wanted, found):
    """Both are lists in order; a difference is reported as the first row that deviates."""
    if wanted == found:
        return []
    for i in range(max(len(wanted), len(found))):
        want = wanted[i] if i < len(wanted) else 'nothing more'
        have = found[i] if i < len(found) else 'nothing more'
        if want != have:
            return [f'{title}, item {i}: table has {want}, header has {have}']
    return []


def by_owner(rows, key):
    groups = {}
    for row in rows:
        groups.setdefault(row[key].replace('<T>', ''), []).append(row)
    return groups


def check_interfaces(tables, headers):
    methods = [m for h in headers for m in h.methods]
    typedefs = [t for h in headers for t in h.typedefs]
    for owner, rows in by_owner(tables['interfaces'] + tables['beyond'], 'interface').items():
        if '<' in owner:
            continue
        if rows[0]['method'] == '-':
            if squeeze(f"{rows[0]['bases']} {owner}") not in typedefs:
                yield f'{owner}: no such typedef'
            continue
        wanted = [(r['guard'], squeeze(r['return_type']), r['method'], plain(r['params'])) for r in rows]
        found = [(m.guard, m.result, m.name, m.params) for m in methods if m.owner == owner]
        yield from compare(owner, wanted, found)


def check_helpers(tables, headers):
    found = [(m.result, m.name, m.params) for h in headers for m in h.methods if m.owner == 'DualInterface' and m.tail != '= default;']
    wanted = [(squeeze(r['return_type'].replace('static inline ', '')), r['method'], plain(r['params']))
              for r in tables['interfaces'] if r['interface'].startswith('DualInterface')]
    yield from compare('DualInterface', wanted, [(r.replace('inline ', ''), n, p) for r, n, p in found])


def unnamed(params):
    """Adapters leave out parameter names."""
    parts = [re.sub(r' ?\w+(\[\w*\])?$', r'\1', p) for p in params.split(', ')]
    return squeeze(', '.join(parts))


def result_of(tail):
    match = re.search(r'return (\w+);', tail)
    if match:
        return match.group(1)
    return 'pure virtual (must be implemented)' if '= 0' in tail else 'empty body'


def repeats(method, events):
    """An adapter may name again, as pure, an event that it leaves to implement (it keeps compilers quiet)."""
    named = {(r['event'], unnamed(plain(r['params']))) for r in events}
    return '= 0' in method.tail and (method.name, unnamed(method.params)) not in named and (method.name, method.params) not in named


def check_listeners(tables, headers):
    methods = [m for h in headers for m in h.methods]
    bases = {c.name: c.bases for h in headers for c in h.classes}
    for owner, rows in by_owner(tables['listeners'] + tables['beyond_listeners'], 'class').items():
        if bases.get(owner) != squeeze(rows[0]['bases']):
            yield f"{owner}: table has bases {rows[0]['bases']}, header has {bases.get(owner)}"
        events = [r for r in rows if r['event'] != '-']
        wanted = [(r['guard'], r['return_type'], r['event'], unnamed(plain(r['params'])), r['default']) for r in events]
        adapter = rows[0]['kind'] == 'adapter'
        mine = [m for m in methods if m.owner == owner and not (adapter and repeats(m, events))]
        params = {m: squeeze(m.params) if adapter and '= 0' not in m.tail else unnamed(m.params) for m in mine}
        yield from compare(owner, wanted, [(m.guard, m.result, m.name, params[m], result_of(m.tail)) for m in mine])
        if not adapter:
            yield from compare(owner, [plain(r['params']) for r in events], [m.params for m in mine])


def check_functions(tables, headers):
    found = {f.name: f for h in headers for f in h.functions}
    rows = [r for r in tables['cpp_exports'] if r['kind'] == 'function']
    for r in rows:
        f = found.pop(r['name'], None)
        wanted = (r['guard'], squeeze(r['return_type_or_wrapped']), plain(r['params']))
        if f is None or (f.guard, f.result, plain(f.params)) != wanted:
            yield f"{r['name']}: table has {wanted}, header has {f}"
    yield from (f'{name}: not in the table' for name in found)
    order = {}
    for h in headers:
        order[h.name] = [f.name for f in h.functions]
    for name, functions in order.items():
        yield from compare(f'order in {name}', [r['name'] for r in rows if r['name'] in set(functions)], functions)


def unparenthesised(text):
    text = re.sub(r'\s+', '', text)
    return text[1:-1] if re.fullmatch(r'\(-\d+\)', text) else text


def check_macros(tables, headers):
    defined = {}
    for h in headers:
        for name, texts in h.macros.items():
            defined.setdefault(re.sub(r'\s', '', name), []).extend(texts)
    for r in tables['types']:
        if r['kind'] != 'macro' or r['name'].endswith('_DISABLED'):
            continue
        texts = defined.get(re.sub(r'\s', '', r['name']))
        wanted = '' if r['definition'] == '(empty)' else unparenthesised(r['definition'])
        if texts is None:
            yield f"{r['name']}: macro is not defined"
        elif r['name'] not in DIFFERENT and wanted not in [unparenthesised(t) for t in texts]:
            yield f"{r['name']}: table has {r['definition']}, header has {texts}"


def check_compiler(tables, emit):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(emit) if emit else Path(folder) / 'facts.cc'
        path.write_text(source(tables), encoding='utf-8')
        command = [os.environ.get('CXX', 'g++'), '-std=c++14', '-fsyntax-only', f'-I{INCLUDE}', str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            yield f"{' '.join(command)} failed:\n{done.stderr[:6000]}"


def main():
    emit = sys.argv[sys.argv.index('--emit') + 1] if '--emit' in sys.argv else None
    names = ('interfaces', 'beyond', 'listeners', 'beyond_listeners', 'enums', 'types', 'cpp_exports', 'beyond_exports')
    tables = {name: load(name) for name in names}
    tables['cpp_exports'] += tables.pop('beyond_exports')
    paths = sorted(p for p in (INCLUDE / 'hpsocket').rglob('*.h') if not p.name.startswith(C_HEADERS))
    headers = [Header(p, str(p.relative_to(INCLUDE))) for p in paths]
    errors = []
    for check in (check_interfaces, check_helpers, check_listeners, check_functions, check_macros):
        errors += check(tables, headers)
    errors += check_compiler(tables, emit)
    for error in errors:
        print(error, file=sys.stderr)
    if not errors:
        print(f"{sum(len(t) for t in tables.values())} facts, {len(headers)} headers: all hold")
    return 1 if errors else 0


if __name__ == '__main__':
    sys.exit(main())
