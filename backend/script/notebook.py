"""A program as a Jupyter notebook: its sections become cells, the comments at their beginning become text."""

import json
from typing import Any

_SECTION = "# %% "
_GUARD = 'if __name__ == "__main__":'
_BEGIN = 'main([])  # or with options, as on a command line: main(["--help"])'
_BEGIN_WITH_PICTURES = 'main([])  # answers PICTURES; or name some here: main(["picture.png"])'


def as_notebook(program_text: str, *, asks_pictures: bool = False) -> bytes:
    """The notebook of a program: nbformat 4.5 as UTF-8. A program without sections is one cell.

    `asks_pictures` says that it answers the pictures that it is given.
    """
    begin = _BEGIN_WITH_PICTURES if asks_pictures else _BEGIN
    cells: list[dict[str, Any]] = []
    for section in _sections(program_text.rstrip("\n").split("\n")):
        text, code = _parted(section, begin)
        for kind, lines in (("markdown", text), ("code", code)):
            if lines:
                cells.append(_cell(kind, lines, len(cells)))
    notebook = {
        "cells": cells,
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return (json.dumps(notebook, indent=1, ensure_ascii=True) + "\n").encode("ascii")


def _sections(lines: list[str]) -> list[list[str]]:
    sections: list[list[str]] = [[]]
    for line in lines:
        if line.startswith(_SECTION):
            sections.append([])
        sections[-1].append(line)
    return [section for section in sections if section]


def _parted(section: list[str], begin: str) -> tuple[list[str], list[str]]:
    """The text at the beginning of a section, with its heading, and the code after it."""
    if not section[0].startswith(_SECTION):
        return [], _started(_trimmed(section), begin)
    text = [f"## {section[0].removeprefix(_SECTION)}", ""]
    end = 1
    while end < len(section) and section[end].startswith("#"):
        text.append(section[end].removeprefix("#").removeprefix(" "))
        end += 1
    return _trimmed(text), _started(_trimmed(section[end:]), begin)


def _started(code: list[str], begin: str) -> list[str]:
    """A notebook has no command line: the program is begun as if without options."""
    return [*code[:-2], begin] if code[-2:-1] == [_GUARD] else code


def _trimmed(lines: list[str]) -> list[str]:
    """Without empty lines at both ends."""
    while lines and not lines[0]:
        lines = lines[1:]
    while lines and not lines[-1]:
        lines = lines[:-1]
    return lines


def _cell(kind: str, lines: list[str], number: int) -> dict[str, Any]:
    source = [f"{line}\n" for line in lines[:-1]] + lines[-1:]
    code: dict[str, Any] = {"execution_count": None, "outputs": []} if kind == "code" else {}
    return {"cell_type": kind, "id": f"cell-{number}", "metadata": {}, "source": source, **code}
