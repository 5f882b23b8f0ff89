"""The network as a table, a row a layer, and that table as aligned text, CSV and Markdown."""

import csv
import io
import re
from collections.abc import Callable
from dataclasses import dataclass

from backend.catalogue.layers import layer_kind
from backend.cost.about import bytes_text
from backend.cost.memory import layer_batch_bytes
from backend.cost.network_cost import network_cost
from backend.graph.analysis import analyse
from backend.graph.model import Graph, Node
from backend.graph.shapes import shape_text
from backend.project import Project
from backend.wording import mark

ENDINGS = (".txt", ".csv", ".md")
"""The kinds of file that a table can be saved as."""

COLUMNS = (
    mark("Name"),
    mark("Kind"),
    mark("Settings"),
    mark("Input from"),
    mark("Output shape"),
    mark("Parameters"),
    mark("Multiply-adds"),
    mark("Memory for a batch"),
)
_NUMBERS_FROM = 5
"""The columns from here on hold numbers, which stand on the right."""

_UNKNOWN = "?"
_KEPT = "table_row"


@dataclass(frozen=True)
class SummaryTable:
    """Headings, a row for each layer in the order in which they compute, and the row of totals; `ids` names the
    layer of each row. Counts are plain digits, so that other programs read them."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    totals: tuple[str, ...]
    ids: tuple[str, ...]

    def translated(self, translate: Callable[[str], str]) -> "SummaryTable":
        """The table with its headings in another language."""
        totals = (translate(self.totals[0]), *self.totals[1:])
        return SummaryTable(tuple(map(translate, self.columns)), self.rows, totals, self.ids)


def summary_table(project: Project) -> SummaryTable:
    """The table of a project's network, finished or not; what is not known yet is "?"."""
    graph, batch = project.graph, project.training.batch_size
    cost = network_cost(graph)
    order = analyse(graph).order
    memory = sum(layer_batch_bytes(layer, batch) for layer in cost.layers.values())
    totals = (
        mark("In all"),
        "",
        "",
        "",
        "",
        str(cost.parameters),
        str(cost.all_multiply_adds),
        bytes_text(memory),
    )
    return SummaryTable(COLUMNS, tuple(_row(graph, graph.by_id[key], batch) for key in order), totals, order)


def _row(graph: Graph, node: Node, batch: int) -> tuple[str, ...]:
    analysis = analyse(graph).layers[node.id]
    cost = network_cost(graph).layers[node.id]
    sources = tuple(_source(graph, link.source, link.source_port) for link in graph.incoming[node.id])
    key = (analysis, cost, sources, batch)
    kept = node.__dict__.get(_KEPT)
    if isinstance(kept, tuple) and kept[0] == key:
        row: tuple[str, ...] = kept[1]
        return row
    shapes = (analysis.output, *analysis.more_outputs) if analysis.output is not None else ()
    row = (
        node.name,
        node.kind,
        layer_kind(node.kind).summary(node.parameters),
        ", ".join(sources),
        "; ".join(map(shape_text, shapes)) or _UNKNOWN,
        _UNKNOWN if analysis.parameters is None else str(analysis.parameters),
        _UNKNOWN if analysis.multiply_adds is None else str(analysis.multiply_adds),
        bytes_text(layer_batch_bytes(cost, batch)) if cost.known else _UNKNOWN,
    )
    node.__dict__[_KEPT] = (key, row)
    return row


def _source(graph: Graph, source: str, port: int) -> str:
    name = graph.by_id[source].name
    return f"{name}:{port}" if port else name


# The table as text ---------------------------------------------------------------------------------------------


def as_file(table: SummaryTable, ending: str) -> str:
    """The table as a file of that ending (one of `ENDINGS`) holds it."""
    match ending:
        case ".csv":
            return as_csv(table)
        case ".md":
            return as_markdown(table)
        case _:
            return as_text(table)


def as_text(table: SummaryTable) -> str:
    """Aligned columns, a line under the headings and one over the totals."""
    lines = [tuple(map(_one_line, row)) for row in (table.columns, *table.rows, table.totals)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    written = ["  ".join(map(_aligned, row, widths, range(len(row)))) for row in lines]
    rule = "-" * (sum(widths) + 2 * (len(widths) - 1))
    return "\n".join(line.rstrip() for line in (written[0], rule, *written[1:-1], rule, written[-1])) + "\n"


def as_csv(table: SummaryTable) -> str:
    """As RFC 4180 has it. A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([_harmless(cell) for cell in row] for row in (table.columns, *table.rows, table.totals))
    return text.getvalue()


def as_markdown(table: SummaryTable) -> str:
    """A table as GitHub shows it, numbers on the right, the totals in bold."""
    marks = ["---:" if place >= _NUMBERS_FROM else "---" for place in range(len(table.columns))]
    totals = [f"**{escaped_for_markdown(cell)}**" if cell else "" for cell in table.totals]
    rows = [
        list(map(escaped_for_markdown, table.columns)),
        marks,
        *(list(map(escaped_for_markdown, row)) for row in table.rows),
        totals,
    ]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _aligned(cell: str, width: int, place: int) -> str:
    return cell.rjust(width) if place >= _NUMBERS_FROM else cell.ljust(width)


def _one_line(cell: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in cell).split())


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n") else cell


def escaped_for_markdown(cell: str) -> str:
    """The cell without anything that Markdown would take for markup; an underscore inside a word is none."""
    plain = re.sub(r"([\\`*{}\[\]<>#|~&])", r"\\\1", _one_line(cell))
    return re.sub(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])", r"\\_", plain)
