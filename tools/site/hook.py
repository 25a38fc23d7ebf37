"""What mkdocs does not do by itself: pages from outside of docs/, the API reference by doxygen, anchors as on a repository page.

A link in a page of ours is written for the repository: relative to the file that it stands in, to whatever lies there. In the site

    README.md                  is the home page
    docs/X.md                  is X
    include/hpsocket/**.h      is what doxygen makes of it
    a folder                   is its README.md, or a list of what is in it
    any other file             is a page with its text; of these there are those that some page links to

Warnings of doxygen are warnings of mkdocs, and --strict makes them errors.
"""

import html
import logging
import posixpath
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHOWN_BYTES_MAX = 65536  # of a file that only a list of a folder names
LANGUAGES = {".cc": "cpp", ".h": "cpp", ".c": "c", ".py": "python", ".mjs": "js", ".ts": "ts", ".sh": "bash", ".java": "java", ".cs": "csharp",
             ".pas": "delphi", ".lpr": "delphi", ".json": "json", ".toml": "toml"}
FENCE = re.compile(r"^\s*(```+|~~~+)")
LINK = re.compile(r"(?<!\\)(\]\()([^()\s]+)(\))")

log = logging.getLogger("mkdocs.plugins.site")


def slug(heading, separator="-"):
    """The anchor of a heading, as repository pages make it."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", separator)


def prose(text):
    """Each line of a Markdown text, and whether it is prose: not in a block of code."""
    fence = None
    for line in text.split("\n"):
        mark = FENCE.match(line)
        if fence is None and mark:
            fence = mark.group(1)
        elif fence is not None:
            if mark and mark.group(1).startswith(fence) and line.strip() == mark.group(1):
                fence = None
        else:
            yield line, True
            continue
        yield line, False


def local_links(text):
    """The links of a text that lead to files: path, anchor."""
    for line, is_prose in prose(text):
        for link in LINK.finditer(re.sub(r"`[^`]*`", "``", line)) if is_prose else ():
            if not re.match(r"[a-z]+:", link.group(2)):
                path, _, anchor = link.group(2).partition("#")
                yield path, anchor


def first_sentence(source):
    """What the comment at the head of a source says first."""
    head = re.match(r"(?:#!.*\n)?((?://.*\n)+|\"\"\"(?:.|\n)*?\"\"\")", source.read_text(encoding="utf-8"))
    text = " ".join(re.sub(r"(?m)^//|\"\"\"", "", head.group(1) if head else "").split())
    return f": {html.escape(re.split(r'(?<=[.]) ', text)[0])}" if text else ""


class Site:
    """What is where: paths in the repository, and the names that mkdocs has for them."""

    def __init__(self):
        self.staging = Path(tempfile.mkdtemp(prefix="hpsocket-site-"))
        self.sources = {}   # name in the site: path in the repository
        self.headers = {}   # path in the repository: page of doxygen

    def target(self, path):
        """The name of what stands at this path of the repository; None if nothing does."""
        whole = ROOT / path
        if whole.is_dir():
            return self.target(f"{path}/README.md") if (whole / "README.md").exists() else f"tree/{path}/index.md"
        if not whole.is_file():
            return None
        if path == "README.md":
            return "index.md"
        if path in self.headers:
            return self.headers[path]
        if path.startswith("docs/"):
            return path.removeprefix("docs/")
        return f"tree/{path}" if path.endswith(".md") else f"tree/{path}.md"

    def page_text(self, path):
        """The Markdown of the page for a file or folder outside of docs/."""
        whole = ROOT / path
        if path.endswith(".md"):
            return whole.read_text(encoding="utf-8")
        if whole.is_dir():
            return self.folder_text(path)
        text = whole.read_text(encoding="utf-8")
        fence = "`" * (3 + max((len(found) for found in re.findall("`+", text)), default=0))
        return f"# {path}\n\n{fence}{LANGUAGES.get(whole.suffix, 'text')}\n{text}\n{fence}\n"

    def folder_text(self, path):
        lines = [f"# {path}", ""]
        for child in sorted((ROOT / path).iterdir()):
            if child.name.startswith((".", "__pycache__", "node_modules")):
                continue
            says = first_sentence(child) if child.suffix in (".cc", ".py") else ""
            shown = child.is_dir() or child.suffix in LANGUAGES and child.stat().st_size <= SHOWN_BYTES_MAX
            lines.append(f"- [{child.name}]({child.name}){says}" if shown else f"- {child.name}")
        return "\n".join(lines) + "\n"

    def base(self, path):
        """The folder that links in the page for this path are relative to."""
        return path if (ROOT / path).is_dir() else posixpath.dirname(path)

    def resolve(self, path, link):
        found = posixpath.normpath(posixpath.join(self.base(path), link))
        return None if found.startswith("..") else found

    def rewritten(self, text, name, path):
        """The text of the page `name`, which stands at `path`, with links for the site."""

        def replace(link):
            if re.match(r"[a-z]+:|#", link.group(2)):
                return link.group()
            to, mark, anchor = link.group(2).partition("#")
            goal = self.resolve(path, to)
            found = goal is not None and self.target(goal)
            if not found:
                log.warning("%s: a link to %s, which does not exist", path, to)
                return link.group()
            return f"]({posixpath.relpath(found, posixpath.dirname(name) or '.')}{mark}{anchor})"

        return "\n".join(LINK.sub(replace, line) if is_prose else line for line, is_prose in prose(text))

    def run_doxygen(self):
        if shutil.which("doxygen") is None:
            log.warning("doxygen is not installed: no API reference")
            return
        settings = (ROOT / "tools/site/Doxyfile").read_text(encoding="utf-8")
        done = subprocess.run(["doxygen", "-"], input=f"{settings}\nOUTPUT_DIRECTORY = {self.staging}\nGENERATE_TAGFILE = {self.staging}/tags.xml\n",
                              cwd=ROOT, capture_output=True, text=True, check=False)
        for line in done.stderr.splitlines():
            log.warning("doxygen: %s", line)
        if done.returncode:
            log.warning("doxygen ended with %s", done.returncode)
        for file in xml.etree.ElementTree.parse(self.staging / "tags.xml").findall("compound[@kind='file']"):
            page = file.findtext("filename")
            page = page if page.endswith(".html") else f"{page}.html"
            header = Path(file.findtext("path")) / file.findtext("name")
            self.headers[str(header.relative_to(ROOT))] = f"api/{page}"


site = None


def on_config(config):
    config["mdx_configs"]["toc"] = {"slugify": slug, "permalink": "¶"}
    return config


def named(nav):
    """Paths of the files outside of docs/ that the navigation names."""
    if isinstance(nav, str):
        return [nav.removeprefix("tree/")] if nav.startswith("tree/") else []
    return [path for item in (nav.values() if isinstance(nav, dict) else nav) for path in named(item)]


def on_files(files, config):
    from mkdocs.structure.files import File  # pylint: disable=import-outside-toplevel

    global site  # pylint: disable=global-statement
    site = Site()
    site.run_doxygen()

    def add(name):
        files.append(File(name, str(site.staging), config["site_dir"], config["use_directory_urls"]))

    for page in sorted((site.staging / "api").glob("**/*")):
        if page.is_file():
            add(str(page.relative_to(site.staging)))
    from pygments.formatters import HtmlFormatter  # pylint: disable=import-outside-toplevel
    (site.staging / "css").mkdir()
    style = (ROOT / "tools/site/site.css").read_text(encoding="utf-8") + HtmlFormatter(style="default").get_style_defs(".codehilite")
    (site.staging / "css/site.css").write_text(style, encoding="utf-8")
    add("css/site.css")

    waiting = ["README.md", *named(config["nav"]), *(f"docs/{file.src_uri}" for file in files.documentation_pages())]
    seen = set(waiting)
    while waiting:
        path = waiting.pop()
        name = site.target(path)
        if name.startswith("api/"):
            continue
        site.sources[name] = path
        text = site.page_text(path)
        if not path.startswith("docs/") or (ROOT / path).is_dir():
            page = site.staging / name
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, encoding="utf-8")
            add(name)
        for link, _ in local_links(text):
            goal = site.resolve(path, link) if link else None
            if goal and site.target(goal):
                goal = f"{goal}/README.md" if (ROOT / goal / "README.md").exists() else goal
                if goal not in seen:
                    seen.add(goal)
                    waiting.append(goal)
    return files


def on_page_markdown(markdown, page, config, files):  # pylint: disable=unused-argument
    return site.rewritten(markdown, page.file.src_uri, site.sources[page.file.src_uri])


def on_post_build(config):  # pylint: disable=unused-argument
    shutil.rmtree(site.staging, ignore_errors=True)


def on_build_error(error):  # pylint: disable=unused-argument
    if site is not None:
        shutil.rmtree(site.staging, ignore_errors=True)
