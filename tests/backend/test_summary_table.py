"""The table of a network: its rows, and that nothing in it does harm in a spreadsheet or on a page."""

import csv
import io

import msgspec

from backend.edits import Connect, SetTraining
from backend.graph.model import Graph
from backend.project import Project
from backend.summary_table import COLUMNS, as_csv, as_markdown, as_text, summary_table
from backend.templates import template
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, add, chain

SMALL = chain(PICTURE, FLATTEN, ANSWER)


def named(name: str) -> Project:
    """The small network with another name for its second layer, as a file could have it."""
    nodes = tuple(
        msgspec.structs.replace(node, name=name) if node.id == "n2" else node for node in SMALL.graph.nodes
    )
    return Project(graph=Graph(nodes, SMALL.graph.links))


def row_of(name: str, project: Project) -> tuple[str, ...]:
    return next(row for row in summary_table(project).rows if row[0] == name)


def test_that_each_layer_has_a_row_and_all_have_totals() -> None:
    table = summary_table(template("mlp").project)
    assert table.columns == COLUMNS
    assert [row[0] for row in table.rows] == ["input", "flatten", "dense", "dense_2"]
    assert table.rows[2][1:7] == ("Dense", "128 · ReLU", "flatten", "128", "100480", "100352")
    assert table.totals[5:7] == ("101770", "101632")


def test_that_memory_follows_the_batch() -> None:
    larger = SetTraining({"batch_size": 320}).apply(SMALL)
    assert summary_table(SMALL).rows[2][7] == "4 kB"
    assert summary_table(larger).rows[2][7] == "40 kB"


def test_that_a_row_follows_the_names_of_what_comes_before() -> None:
    before = summary_table(SMALL)
    after = summary_table(named("flat"))
    assert before.rows[2][3] == "flatten"
    assert after.rows[2][3] == "flat"


def test_that_what_is_not_known_yet_is_a_question_mark() -> None:
    project = add(SMALL, "Dense")
    row = dict(zip(COLUMNS, row_of("dense_2", project), strict=True))
    unknown = {name for name, cell in row.items() if cell == "?"}
    assert unknown == {"Output shape", "Parameters", "Multiply-adds", "Memory for a batch"}
    joined = Connect("n2", project.graph.nodes[-1].id).apply(project)
    assert "?" not in row_of("dense_2", joined)


def test_that_text_stands_in_columns() -> None:
    lines = as_text(summary_table(SMALL)).splitlines()
    assert lines[0].split("  ")[0] == "Name"
    assert set(lines[1]) == set(lines[-2]) == {"-"}
    end = lines[0].index("Parameters") + len("Parameters")
    assert [line[:end].rsplit(maxsplit=1)[-1] for line in lines[2:-2]] == ["0", "0", "7850"]


def test_that_csv_can_be_read_again_and_holds_no_formula() -> None:
    for name in ('=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", 'a "quoted", name', "two\nlines"):
        text = as_csv(summary_table(named(name)))
        rows = list(csv.reader(io.StringIO(text, newline="")))
        assert rows[2][0] == (f"'{name}" if name[0] in "=+-@" else name)
        assert {len(row) for row in rows} == {len(COLUMNS)}
        assert text.endswith("\r\n")


def test_that_markdown_keeps_its_columns_whatever_names_say() -> None:
    for name in ("a|b", "<b>", "__bold__", "`x`", "[a](b)", "a\nb", "\\"):
        lines = as_markdown(summary_table(named(name))).splitlines()
        assert len(lines) == 3 + 2 + 1
        assert {line.replace("\\\\", "").replace("\\|", "").count("|") for line in lines} == {len(COLUMNS) + 1}
    assert "max_pooling2d" in as_markdown(summary_table(template("small-cnn").project))
    assert "\\<b\\>" in as_markdown(summary_table(named("<b>")))


def test_that_an_empty_page_is_an_empty_table() -> None:
    table = summary_table(Project())
    assert table.rows == ()
    assert as_text(table).splitlines()[-1].startswith("In all")
