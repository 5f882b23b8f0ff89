"""Templates: the networks of the course, ready to be trained."""

import subprocess
import sys
import time

import pytest

from backend.graph.analysis import analyse
from backend.graph.layout import tidy
from backend.graph.to_spec import model_spec
from backend.templates import TEMPLATES, UnknownTemplateError, template


@pytest.mark.parametrize(
    ("name", "parameters"), [("softmax-regression", 7_850), ("mlp", 101_770), ("small-cnn", 34_826)]
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
    assert {row.id for row in TEMPLATES} == {"softmax-regression", "mlp", "small-cnn"}
    assert all(row.title and row.description.endswith(".") for row in TEMPLATES)


def test_that_an_unknown_template_is_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownTemplateError, match="small-cnn, mlp, softmax-regression"):
        template("lenet")


def test_that_templates_are_at_hand_quickly_and_without_tensorflow() -> None:
    program = (
        "import sys; from backend.templates import TEMPLATES; from backend.problems import find_problems\n"
        "for row in TEMPLATES: assert find_problems(row.project, None) == []\n"
        "print([name for name in ('tensorflow', 'keras', 'h5py', 'PySide6') if name in sys.modules])"
    )
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        times.append(time.perf_counter() - begun)
        assert done.stdout.strip() == "[]"
    assert min(times) < 1.0
