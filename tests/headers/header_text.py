# SPDX-License-Identifier: Apache-2.0
"""Reads the public headers as text: what is declared where, in which order, behind which guard.

A reader for our own headers, which are plain: one declaration ends with ';' or a one-line body, a class begins with
its name on a line and ends with '};'. Comments are dropped first.
"""
import re
from collections import namedtuple

Method = namedtuple('Method', 'owner guard result name params tail')
Function = namedtuple('Function', 'header guard result name params')
Class = namedtuple('Class', 'name bases')


def squeeze(text):
    """One spelling for each type: single spaces, none before '*' and '&', none inside brackets."""
    text = re.sub(r'\s+', ' ', text).strip()
    text = re.sub(r'\s*([*&]+)\s*', r'\1 ', text)
    return re.sub(r'\s*([,()\[\]<>])\s*', r'\1', text).strip().replace(',', ', ')


def strip_comments(text):
    text = re.sub(r'/\*.*?\*/', ' ', text, flags=re.S)
    return re.sub(r'//[^\n]*', '', text)


class Header:
    """The declarations of one header, in order."""

    def __init__(self, path, name):
        self.name = name
        self.methods, self.functions, self.classes, self.typedefs, self.macros = [], [], [], [], {}
        self._owner, self._guards, self._pending = None, [], ''
        for line in strip_comments(path.read_text()).replace('\\\n', ' ').split('\n'):
            self._line(line.strip())

    def _guard(self):
        return '+'.join(g for g in self._guards if g.endswith('_SUPPORT')) or '-'

    def _line(self, line):
        if line.startswith('#'):
            self._directive(line)
        elif line in ('', '{', 'public:', 'private:', 'protected:') or line.startswith('template'):
            return
        elif line.startswith('};'):
            self._owner = None
        elif re.match(r'(class|struct) \w+( :.*)?$', line) and not line.endswith(';'):
            self._class(line)
        else:
            self._pending = f'{self._pending} {line}'.strip()
            if line.endswith((';', '}')) and self._pending.count('(') == self._pending.count(')'):
                self._declaration(self._pending)
                self._pending = ''

    def _directive(self, line):
        words = line[1:].split(None, 1)
        if words[0] in ('if', 'ifdef', 'ifndef'):
            self._guards.append(words[1] if words[0] == 'ifdef' else '')
        elif words[0] == 'endif':
            self._guards.pop()
        elif words[0] == 'define':
            match = re.match(r'(\w+(?:\([^)]*\))?)\s*(.*)', words[1])
            self.macros.setdefault(match.group(1), []).append(match.group(2))

    def _class(self, line):
        name, _, bases = line.split(' ', 1)[1].partition(':')
        self._owner = name.strip()
        self.classes.append(Class(self._owner, squeeze(bases.replace('public ', '')) or '-'))

    def _declaration(self, text):
        if text.startswith('typedef'):
            self.typedefs.append(squeeze(text[len('typedef'):].rstrip(';')))
            return
        match = re.match(r'(?:(HPSOCKET_API|virtual|static) )?(.*?)(\w+)\((.*?)\)(?!\))\s*(.*)$', text)
        if not match:
            return
        kind, result, name, params, tail = match.groups()
        if kind == 'HPSOCKET_API':
            self.functions.append(Function(self.name, self._guard(), squeeze(result), name, squeeze(params)))
        elif self._owner and result.strip() not in ('', '~'):
            self.methods.append(Method(self._owner, self._guard(), squeeze(result), name, squeeze(params), squeeze(tail)))
