"""The text of programs: names, lines of layers, unfinished networks, and texts that mean harm."""

import ast

import msgspec
import pytest

from backend.edits import GroupNodes, SetData, SetParameter, SetPreparation, SetTraining, apply_all
from backend.graph.model import Graph, Node
from backend.project import DataChoice, Preparation, Project
from backend.script import write_program, write_training_program
from backend.script.python_text import comment, identifier, literal
from backend.templates import template
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, add, chain, conv, dense


@pytest.mark.parametrize(
    ("name", "variable"),
    [
        ("dense", "dense"),
        ("input", "inputs"),
        ("class", "class_layer"),
        ("2nd", "layer_2nd"),
        ("Conv_A", "conv_a"),
        ("print", "print_layer"),
        ("keras", "keras_layer"),
        ("___", "layer"),
        ('x"); import os #', "x_import_os"),
    ],
)
def test_that_names_become_variables(name: str, variable: str) -> None:
    assert identifier(name) == variable
    assert variable.isidentifier()


def test_that_a_taken_variable_gets_a_number() -> None:
    assert identifier("dense", {"dense", "dense_2"}) == "dense_3"


def test_that_text_is_written_so_that_it_stays_text() -> None:
    for text in ('"', "'", "\"'", "\n", "\\", '\\"', "é\u202e", "\ud800"):
        assert ast.literal_eval(literal(text)) == text


def test_that_a_comment_never_leaves_its_line() -> None:
    assert comment("a\nimport os\r\x85b\u2028c\0d") == "# a import os b c d"


def test_that_each_layer_knows_its_lines() -> None:
    project = template("small-cnn").project
    program = write_program(project)
    lines = program.text.splitlines()
    assert program.complete
    for node in project.graph.nodes:
        own = "\n".join(lines[number] for number in program.lines[node.id])
        assert f'name="{node.name}"' in own


def test_that_a_comment_stands_before_the_layers_of_a_group_whatever_its_name() -> None:
    project = apply_all(chain(PICTURE, conv(8), FLATTEN, ANSWER), [GroupNodes(("n2", "n3"), "%% my trunk")])
    name = "a\u2028import os"
    nodes = [
        msgspec.structs.replace(node, group=name if node.id == "n4" else node.group)
        for node in project.graph.nodes
    ]
    project = msgspec.structs.replace(project, graph=Graph(tuple(nodes), project.graph.links))
    program = write_program(project)
    lines = program.text.splitlines()
    assert [line for line in lines if line.startswith("# Group")] == [
        "# Group: %% my trunk",
        "# Group: a import os",
    ]
    assert lines[program.lines["n2"].start - 1] == "# Group: %% my trunk"
    assert ast.parse(program.text)
    assert "    # Group: %% my trunk" in write_training_program(project).splitlines()


def test_that_groups_of_branches_that_take_turns_are_not_told_of() -> None:
    project = chain(PICTURE, conv(8))
    for source in ("n1", "n2", "n3"):
        project = add(project, "Conv2D", source, filters=4)
    project = apply_all(project, [GroupNodes(("n2", "n4"), "left"), GroupNodes(("n3", "n5"), "right")])
    assert "# Group" not in write_program(project).text


def test_that_only_what_differs_from_the_defaults_is_written() -> None:
    text = write_program(chain(PICTURE, conv(8, use_bias=False), FLATTEN, ANSWER)).text
    assert 'layers.Conv2D(8, kernel_size=(3, 3), use_bias=False, name="conv2d")(inputs)' in text


def test_that_an_empty_page_says_what_is_missing() -> None:
    program = write_program(Project())
    assert not program.complete
    assert "The model cannot be made yet. The network has no Input layer" in program.text
    ast.parse(program.text)


def test_that_an_unfinished_network_gives_what_can_be_written() -> None:
    project = add(add(chain(PICTURE, FLATTEN), "Dense", units=3), "Dense", "n3", units=2)
    project = add(project, "LSTM", "n2", units=3)
    program = write_program(project)
    lines = program.text.splitlines()
    assert lines[program.lines["n2"].start] == 'flatten = layers.Flatten(name="flatten")(inputs)'
    assert lines[program.lines["n3"].start] == "# dense (Dense): it is not connected yet."
    assert lines[program.lines["n4"].start] == "# dense_2 (Dense): what comes before it is not finished."
    assert lines[program.lines["n5"].start].startswith("# lstm (LSTM): ")
    assert "keras.Model(" not in program.text
    ast.parse(program.text)


def test_that_a_name_that_keras_refuses_is_said() -> None:
    bad = 'x"); import os; os.abort()\n#'
    project = chain(PICTURE, FLATTEN, ANSWER)
    nodes = tuple(
        Node(node.id, node.kind, bad if node.id == "n2" else node.name, node.parameters)
        for node in project.graph.nodes
    )
    program = write_program(Project(name="a\nimport os", graph=Graph(nodes, project.graph.links)))
    tree = ast.parse(program.text)
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
    assert [one.names[0].name for one in imports] == ["keras"]
    assert "Keras does not take" in program.text


def test_that_the_lines_that_train_are_python_when_their_marks_are_taken_away() -> None:
    for data in (DataChoice(), DataChoice("file", 'C:\\new"\n.npz')):
        project = SetParameter("n3", "activation", "softmax").apply(chain(PICTURE, FLATTEN, dense(10)))
        text = write_program(Project(graph=project.graph, data=data)).text
        _, commented = text.split("# To train it, take the mark # away from these lines:\n")
        ast.parse("\n".join(line.removeprefix("# ").removeprefix("#") for line in commented.splitlines()))
        assert "model.fit(x_train, y_train, batch_size=32, epochs=5, validation_split=0.2)" in commented


def test_that_several_inputs_and_answers_are_each_given_their_own() -> None:
    project = add(add(chain(("Input", {"shape": (28, 28, 1)})), "Input", shape=(28, 28)), "Flatten", "n1")
    project = add(add(add(project, "LSTM", "n2"), "Concatenate", ("n3", "n4")), "Dense", "n5", units=10)
    project = add(project, "Dense", "n4", units=10)
    text = write_program(project).text
    assert "# x_train = [x_train.reshape((-1, 28, 28, 1)), x_train.reshape((-1, 28, 28))]" in text
    assert "# y_train = [y_train, y_train]" in text
    project = SetTraining({"loss": "categorical_crossentropy"}).apply(project)
    text = write_program(SetData(DataChoice("file", "data.npz")).apply(project)).text
    assert "(length or -1 for length in one.shape[1:])) for one in model.inputs]" in text
    assert "# y_train = [keras.utils.to_categorical(y_train, 10), keras.utils.to_categorical(y_train, 10)]" in text


@pytest.mark.parametrize(
    ("preparation", "numbers"),
    [
        (Preparation(), '.astype("float32") / 255\n'),
        (Preparation(scale="0 to 255"), " / 255 * 255 + 0\n"),
        (Preparation(scale="-1 to 1", shades="dark on light"), " / 255 * -2 + 1\n"),
    ],
)
def test_that_the_digits_are_brought_into_the_numbers_that_the_network_takes(
    preparation: Preparation, numbers: str
) -> None:
    project = SetPreparation(preparation).apply(template("mlp").project)
    assert numbers in write_program(project).text
