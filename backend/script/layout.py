"""The look of a program: two empty lines around functions and classes, none too many elsewhere."""

from collections.abc import Iterable

_BEGINS = ("def ", "class ", "@")


def laid_out(lines: Iterable[str]) -> str:
    """The text of a program, its top level spaced as formatters do it."""
    written: list[str] = []
    in_block = False  # inside of a function or class
    text = False  # inside of a text of several lines
    for line in lines:
        if text or not line.strip():
            written.append(line.rstrip())
        else:
            begins, decorated = line.startswith(_BEGINS), bool(written) and written[-1].startswith("@")
            if not decorated and (begins or (in_block and not line.startswith((" ", ")", "]")))):
                _part(written)
            elif written[-2:] == ["", ""] and line.startswith(" "):
                written.pop()
            in_block = line.startswith((*_BEGINS, " ", ")")) and (in_block or begins)
            written.append(line)
        text ^= line.count('"""') % 2 == 1
    return "\n".join(_without_runs(written)).strip("\n") + "\n"


def _part(written: list[str]) -> None:
    """Two empty lines before what comes, or before the comment that belongs to it."""
    comments: list[str] = []
    while written and written[-1].startswith("#"):
        comments.insert(0, written.pop())
    while written and not written[-1]:
        written.pop()
    if written:
        written += ["", ""]
    written += comments


def _without_runs(lines: list[str]) -> list[str]:
    """At most two empty lines in a row."""
    return [line for number, line in enumerate(lines) if line or number < 2 or any(lines[number - 2 : number])]
