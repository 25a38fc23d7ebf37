# SPDX-License-Identifier: Apache-2.0
"""Turns the fact tables into a C++ program of assertions; that it compiles is the test."""
import re

PREAMBLE = '''#include <cstddef>
#include <type_traits>

#include "hpsocket/Download.h"
#include "hpsocket/GlobalErrno.h"
#include "hpsocket/HPSocket-SSL.h"
#include "hpsocket/HPSocket.h"

#define SAME(a, b) static_assert(std::is_same<a, b>::value, #a)
template <class T> T declared(T);
'''


def bare(params):
    """Parameters without default arguments."""
    return '' if params in ('-', 'void') else re.sub(r'\s*=\s*[^,]+', '', params)


def enums(rows):
    for r in rows:
        yield f"static_assert({r['enumerator']} == {r['value']}, \"{r['enumerator']}\");"
    for enum, alias in sorted({(r['enum'], r['c_alias']) for r in rows}):
        yield f'static_assert(std::is_same<{enum}, {alias}>::value, "{alias}");'


def struct(row):
    """Size, and each field's type and place in the order."""
    name, before = row['name'], None
    size = re.match(r'sizeof=(\d+)', row['note']).group(1)
    yield f'static_assert(sizeof({name}) == {size}, "size of {name}");'
    for field in row['definition'].split('; '):
        kind, member = re.match(r'(.*?)\s*(\w+)$', field).groups()
        yield f'static_assert(std::is_same<decltype({name}::{member}), {kind}>::value, "{name}::{member}");'
        if before:
            yield f'static_assert(offsetof({name}, {before}) < offsetof({name}, {member}), "{name}::{member}");'
        before = member


def types(rows):
    for r in rows:
        name, size = r['name'], re.match(r'sizeof=(\d+)', r['note'])
        if r['kind'] == 'struct':
            yield from struct(r)
        elif r['kind'] == 'fn_typedef':
            yield f"static_assert(std::is_same<{name}, {r['definition'].replace(name, '', 1)}>::value, \"{name}\");"
        elif r['kind'] == 'typedef':
            yield f"static_assert(std::is_same<{name}, {r['definition']}>::value, \"{name}\");"
            if int(size.group(1)):
                yield f'static_assert(sizeof({name}) == {size.group(1)}, "size of {name}");'
        elif r['kind'] == 'macro' and re.search(r'value -?\d+', r['note']):
            yield f"static_assert({name} == {re.search(r'value (-?[0-9]+)', r['note']).group(1)}, \"{name}\");"


def interfaces(rows):
    for i, r in enumerate(rows):
        owner, result = r['interface'], r['return_type']
        if r['method'] == '-':
            yield f"static_assert(std::is_same<{owner}, {r['bases']}>::value, \"{owner}\");"
        elif '<' not in owner:
            yield f"auto const method{i} = static_cast<{result} ({owner}::*)({bare(r['params'])})>(&{owner}::{r['method']});"
            yield f'static_assert(std::has_virtual_destructor<{owner}>::value, "{owner}");'
            if r['bases'] != '-':
                yield f"static_assert(std::is_base_of<{r['bases']}, {owner}>::value, \"{owner}\");"


def listeners(rows):
    for i, r in enumerate(rows):
        owner = r['class'].replace('<T>', '<ITcpServer>')
        yield f'static_assert(std::has_virtual_destructor<{owner}>::value, "{owner}");'
        if r['event'] != '-':
            pointer = f"{r['return_type']} ({owner}::*)({bare(r['params'])})".replace('T* pSender', 'ITcpServer* pSender') \
                if '<T>' in r['class'] else f"{r['return_type']} ({owner}::*)({bare(r['params'])})"
            yield f"auto const event{i} = static_cast<{pointer}>(&{owner}::{r['event']});"


def exports(rows):
    for r in rows:
        name, target = r['name'], r['return_type_or_wrapped']
        if r['kind'] == 'function':
            yield f"static_assert(std::is_same<decltype(&{name}), {target} (*)({bare(r['params'])})>::value, \"{name}\");"
        elif r['kind'] == 'smart_pointer':
            listener, creator = re.findall(r'=(\w+)', r['params'])
            yield f'static_assert(std::is_same<{name}, CHPObjectPtr<{target}, {listener}, {creator}>>::value, "{name}");'
        elif r['kind'] == 'creator_struct':
            for part in target.split('; '):
                result, function, params = re.match(r'static (.*?) ?(\w+)\((.*)\)$', part).groups()
                yield f'static_assert(std::is_same<decltype(&{name}::{function}), {result} (*)({bare(params)})>::value, "{name}");'


def source(tables):
    lines = [PREAMBLE]
    lines += enums(tables['enums'])
    lines += types(tables['types'])
    lines += interfaces(tables['interfaces'] + tables['beyond'])
    lines += listeners(tables['listeners'])
    lines += exports(tables['cpp_exports'])
    return '\n'.join(lines) + '\n'
