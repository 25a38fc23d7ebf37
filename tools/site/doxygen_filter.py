#!/usr/bin/env python3
"""A public header as doxygen is to read it: doxygen_filter.py HEADER.

In our headers a comment is about every declaration that follows, up to the next comment; for doxygen it is about the next one
alone. So each declaration without a comment gets a copy of the one above it: that of its neighbour, of its named group (@name), of its
class, or of the file. A plain comment on lines of its own counts, too. One typedef of several names becomes several.
"""

import re
import sys

SPACES = re.compile(r"^\s*")
NOT_DECLARED = re.compile(r"(?!#define\b)#|\}|(?:public|protected|private):|friend\b|virtual ~|~|EXTERN_C_(?:BEGIN|END)$")
TYPE = re.compile(r"(?:typedef |template ?<.*> ?)*(?:class|struct|union|namespace)\b|extern \"C\"")


def comment_at(lines, start):
    """Index behind the comment that begins at line `start`, and its text without marks; (start, None) if none does."""
    first = lines[start].strip()
    end = start
    if first.startswith("/*"):
        while "*/" not in lines[end]:
            end += 1
        end += 1
        text = [re.sub(r"^\s*/?\*+/?\s?|\s*\*/\s*$", "", line) for line in lines[start:end]]
    elif first.startswith("//"):
        while end < len(lines) and lines[end].strip().startswith("//"):
            end += 1
        text = [re.sub(r"^\s*//+\s?", "", line) for line in lines[start:end]]
    else:
        return start, None
    return end, [line for line in text if not line.startswith("---")]


class Scope:
    def __init__(self, declares, section, head=""):
        self.declares = declares  # a file or a class; not the body of a function or enumeration
        self.head = head          # what stands before its brace
        self.own = section        # its own comment
        self.section = section    # the comment that holds


def names_apart(lines):
    """`typedef int A, *B;` as two declarations. Others as they are."""
    found = re.fullmatch(r"(typedef (?:(?:const|unsigned|signed|long|struct) )*\w+)(\s[\w\s*,]+);(\s*//[^\n]*)?", "\n".join(lines))
    if not found or "," not in found.group(2):
        return [lines]
    base, names, note = found.groups()
    return [[f"{base} {name.strip()};{note or ''}"] for name in names.split(",")]


def statement_end(lines, start, scopes, pending):
    """Index behind the declaration that begins at line `start`. Opens and closes scopes."""
    if lines[start].strip().startswith("#define"):
        while lines[start].endswith("\\"):
            start += 1
        return start + 1
    parens, depth, text = 0, len(scopes), ""
    for index in range(start, len(lines)):
        for char in re.sub(r'"(\\.|[^"\\])*"|//.*|/\*.*?\*/', '""', lines[index]):
            if char == "{":
                inner = bool(TYPE.match(text.strip())) and scopes[-1].declares and not parens
                scopes.append(Scope(inner, pending or scopes[-1].section, text.strip()))
                if inner:
                    return index + 1
            elif char == "}" and len(scopes) > depth:
                scopes.pop()
                if len(scopes) == depth and ")" in text and "=" not in text.split(")")[-1] and not parens:
                    return index + 1  # the body of a function; behind that of an enumeration a `;` follows
            parens += (char == "(") - (char == ")")
            text += char
            if char == ";" and not parens and len(scopes) == depth:
                return index + 1
        text += " "
    return len(lines)


def filtered(lines):
    out, at, scopes, pending = [], 0, [Scope(True, None)], None
    while at < len(lines):
        end, text = comment_at(lines, at)
        if text is not None:
            whole = "\n".join(text)
            documents = lines[at].strip().startswith(("///", "/**"))
            if "@file" in whole:
                scopes[-1].section = [line.replace("@file", "") for line in text]
            elif text and "SPDX" not in whole and "@{" not in whole and "@}" not in whole:
                scopes[-1].section = [line.replace("@name ", "") for line in text]
                pending = scopes[-1].section if documents and "@name" not in whole else None
            out += lines[at:end]
            at = end
            continue
        line = lines[at].strip()
        if not line or NOT_DECLARED.match(line):
            if line.startswith("}"):
                scope = scopes.pop()
                if scope.head.startswith("typedef "):  # } A, *B;
                    end = next(index for index in range(at, len(lines)) if ";" in lines[index])
                    name, *others = sorted(re.split(r"[\s,]+", "".join(lines[at:end + 1]).strip("}; ")), key=lambda name: name.startswith("*"))
                    out.append(f"}} {name};")
                    for other in others:
                        out += [*(f"/// {text}" for text in scope.own), f"{scope.head} {other};"]
                    at = end + 1
                    continue
            elif not line and len(scopes) > 1:
                scopes[-1].section = scopes[-1].own
            out.append(lines[at])
            at += 1
            continue
        section = scopes[-1].section
        end = statement_end(lines, at, scopes, pending)
        inherits = section and "///<" not in "".join(lines[at:end]) and not re.match(r"(class|struct) \w+;", line)
        for declaration in names_apart(lines[at:end]):
            if not pending and inherits:
                out += [f"{SPACES.match(lines[at]).group()}/// {text}" for text in section]
            out += declaration
            pending = None
        at = end
    return out


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as header:
        print("\n".join(filtered(header.read().splitlines())))
