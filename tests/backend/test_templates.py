"""Templates: the networks of the course, ready to be trained."""

import subprocess
import sys

import pytest

from backend.data.facts import describe
from backend.graph.analysis import analyse
from backend.graph.layout import tidy
from backend.graph.to_spec import model_spec
from backend.problems import find_problems
from backend.templates import CLOTHES, DIGITS, FLOWERS, POINTS, TEMPLATES, Template, UnknownTemplateError, template


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("softmax-regression", 7_850),
        ("mlp", 101_770),
        ("small-cnn", 34_826),
        ("digit-reader", 184_970),
        ("mlp-64-128", 59_850),
        ("lenet-5", 61_706),
        ("fashion-mlp", 101_770),
        ("iris-softmax", 15),
        ("iris-two-layer", 131),
    ],
)
def test_that_templates_have_the_parameters_of_the_course(name: str, parameters: int) -> None:
    graph = template(name).project.graph
    assert analyse(graph).parameters == parameters
    assert model_spec(graph).layers[-1].parameters["activation"] == "softmax"


def test_that_the_small_cnn_is_built_as_its_card_says() -> None:
    kinds = [node.kind for node in template("small-cnn").project.graph.nodes]
    convolutions = ["Conv2D", "MaxPooling2D", "Conv2D", "MaxPooling2D"]
    assert kinds == ["Input", *convolutions, "Flatten", "Dropout", "Dense"]


def test_that_templates_are_laid_out_already() -> None:
    for row in TEMPLATES:
        graph = row.project.graph
        assert {node.id: node.position for node in graph.nodes} == tidy(graph)


def test_that_templates_say_what_they_are() -> None:
    assert [row.id for row in TEMPLATES] == [
        *("small-cnn", "digit-reader", "mlp", "softmax-regression", "mlp-64-128", "lenet-5", "vgg-mini"),
        *("resnet-mini", "lstm-rows", "gru-rows", "bilstm-rows", "fashion-mlp", "iris-softmax", "iris-two-layer"),
        "xor",
    ]
    assert all(row.title and row.description.endswith(".") for row in TEMPLATES)
    assert len({row.title for row in TEMPLATES}) == len(TEMPLATES)


@pytest.mark.parametrize("row", TEMPLATES, ids=[row.id for row in TEMPLATES])
def test_that_a_template_fits_its_data_without_a_problem(row: Template) -> None:
    assert find_problems(row.project, describe(row.project.data)) == []


def test_that_the_group_of_a_template_is_what_it_reads() -> None:
    of_data = {"starter-digits": DIGITS, "fashion-mnist": CLOTHES, "iris": FLOWERS, "xor": POINTS}
    for row in TEMPLATES:
        assert row.group == of_data[row.project.data.name]


def test_that_the_small_resnet_skips_and_the_recurrent_ones_read_rows() -> None:
    graph = template("resnet-mini").project.graph
    sums = [node.id for node in graph.nodes if node.kind == "Add"]
    assert len(sums) == 2
    assert all(len(graph.incoming[key]) == 2 for key in sums)
    for name, kind in (("lstm-rows", "LSTM"), ("gru-rows", "GRU"), ("bilstm-rows", "LSTM")):
        first, second, *_ = template(name).project.graph.nodes
        assert first.parameters["shape"] == (28, 28)
        assert second.kind == kind
        assert second.parameters["both_directions"] == (name == "bilstm-rows")


def test_that_an_unknown_template_is_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownTemplateError, match="small-cnn, digit-reader, mlp, softmax-regression"):
        template("lenet-4")


def test_that_templates_are_at_hand_without_tensorflow() -> None:
    program = (
        "import sys; from backend.templates import TEMPLATES; from backend.problems import find_problems\n"
        "for row in TEMPLATES: assert find_problems(row.project, None) == []\n"
        "print([name for name in ('tensorflow', 'keras', 'h5py', 'PySide6') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
