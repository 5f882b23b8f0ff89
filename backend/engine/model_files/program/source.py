"""The text of a program: of a `.py` file, or of the code cells of a notebook, taken apart into statements."""

import ast
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backend.engine.model_files.architecture import text_in
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.structure import read_json
from backend.wording import Message, say

LONGEST_PROGRAM = 1_000_000
LONGEST_NOTEBOOK = 20_000_000
NOTEBOOK = ".ipynb"
_CELL = 100_000
"""Lines of a notebook are counted within their cells: cell 3, line 2 is line 300,002."""

_OF_THE_SHELL = re.compile(r"^(\s*)(%%?|!|\?)")

_OF_PYTHON = re.compile(r"%%(time|timeit|capture|prun)\b")
"""Words above cells that are Python all the same."""


@dataclass(frozen=True)
class Source:
    """The statements of a program, and how many cells it has (0 for a plain file)."""

    statements: list[ast.stmt]
    cells: int = 0


def place_of(line: int) -> Message:
    """Where a line stands, for sentences."""
    if line >= _CELL:
        return say("Cell {cell}, line {line}", cell=line // _CELL, line=line % _CELL)
    return say("Line {line}", line=line)


def read_source(path: Path) -> Source:
    """Read and take apart; raises `ModelFileError` for what is no program."""
    if path.suffix.lower() == NOTEBOOK:
        return _notebook(path)
    return Source(_statements(text_in(path, LONGEST_PROGRAM), path.name, 0))


def _notebook(path: Path) -> Source:
    cells = _cells(path)
    found: list[ast.stmt] = []
    for number, text in enumerate(cells, start=1):
        lines = text.split("\n")
        plain = [_OF_THE_SHELL.sub(r"\1pass  # ", line) if _OF_THE_SHELL.match(line) else line for line in lines]
        if lines[0].startswith("%%") and not _OF_PYTHON.match(lines[0]):
            continue  # a cell of another language
        found += _statements("\n".join(plain), path.name, number * _CELL)
    return Source(found, len(cells))


def _cells(path: Path) -> list[str]:
    value = _json(path)
    cells = value.get("cells") if isinstance(value, dict) else None
    if cells is None and isinstance(value, dict) and isinstance(value.get("worksheets"), list):
        sheets = [sheet.get("cells") for sheet in value["worksheets"] if isinstance(sheet, dict)]
        cells = [cell for sheet in sheets if isinstance(sheet, list) for cell in sheet]
    if not isinstance(cells, list):
        raise ModelFileError(say("{name} is not a notebook: it has no cells.", name=path.name))
    texts = []
    for cell in cells:
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            source = cell.get("source", cell.get("input", ""))
            texts.append("".join(map(str, source)) if isinstance(source, list) else str(source))
    if sum(map(len, texts)) > LONGEST_PROGRAM:
        raise ModelFileError(say("{name} is not opened: its description is too large.", name=path.name))
    return texts


def _json(path: Path) -> Any:
    """A notebook's JSON; pictures among its answers make it long, so that its bound is another."""
    return read_json(text_in(path, LONGEST_NOTEBOOK), path.name, LONGEST_NOTEBOOK)


def _statements(text: str, name: str, offset: int) -> list[ast.stmt]:
    try:
        body = ast.parse(text).body
    except SyntaxError as error:
        raise ModelFileError(
            say(
                "{place} of {name} is not Python as it is written today: {text}. Mend it and open the file again.",
                place=place_of(offset + (error.lineno or 1)),
                name=name,
                text=(error.text or "").strip()[:60] or str(error.msg),
            )
        ) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise ModelFileError(say("{name} cannot be read as a Python program.", name=name)) from error
    if offset:
        for statement in body:
            ast.increment_lineno(statement, offset)
    return body
