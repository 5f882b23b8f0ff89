"""Whole programs and notebooks as texts: what they import, how they look, and texts that mean harm."""

import ast
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.data import starter_digits
from backend.data.catalogue import DATASETS
from backend.data.errors import DataError
from backend.data.iris import read_part as read_iris
from backend.data.load import load
from backend.data.xor_plane import read_part as read_xor
from backend.edits import SetData, SetPreparation, SetTraining
from backend.graph.errors import GraphError
from backend.my_drawings.samples import Taker
from backend.project import DataChoice, MyDrawings, Preparation, Project
from backend.script import as_notebook, own_data, write_prediction_program, write_program, write_training_program
from backend.script.layout import laid_out
from backend.templates import TEMPLATES, template
from backend.wording import UserError
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, Layer, add, chain, conv
from tests.backend.my_drawings.kept import keep_seven

ALLOWED = {*sys.stdlib_module_names, "keras", "numpy", "PIL", "tensorflow"}
DIGITS = tuple("0123456789")
HARM = 'x"); import os #\n\r\u2028\u202e\\"""' + "'''{0}%s"
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=30)
MLP = template("mlp").project
WORDS: tuple[Layer, ...] = (
    ("Input", {"shape": (6,)}),
    ("Embedding", {"input_dim": 5, "output_dim": 3, "mask_zero": True}),
)


def constants_of(program: str) -> dict[str, object]:
    """The values that stand at the top level of a program."""
    found = {}
    for one in ast.parse(program).body:
        if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name):
            try:
                found[one.targets[0].id] = ast.literal_eval(one.value)
            except ValueError:
                continue  # it is computed
    return found


def functions_of(program: str) -> dict[str, object]:
    """What a program that reads its data defines, without its network."""
    begin, end = (program.index(f"# %% {title}") for title in ("The data", "What the network takes"))
    made: dict[str, object] = {"np": np, "npt": np.typing, "sys": sys, "zipfile": zipfile}
    exec(program[begin:end], made)  # our own lines
    return made


def imported(program: str) -> set[str]:
    modules = set()
    for node in ast.walk(ast.parse(program)):
        if isinstance(node, ast.Import):
            modules |= {one.name.split(".")[0] for one in node.names}
        if isinstance(node, ast.ImportFrom):
            modules.add((node.module or "").split(".")[0])
    return modules


def prediction(project: Project, classes: tuple[str, ...] = DIGITS, file: str = "model.h5") -> str:
    return write_prediction_program(project, classes, 1.5, file)


def test_that_programs_are_formatted_and_whole(tmp_path: Path) -> None:
    unusual = SetTraining(
        {
            "schedule": "cosine",
            "warm_up": 1.0,
            "stop_early": True,
            "keep_best": True,
            "metrics": ("f1",),
            "mixed_precision": True,
            "class_weights": "balanced",
            "validation_every": 2,
        }
    ).apply(template("small-cnn").project)
    plain = SetPreparation(Preparation("plain", scale="-1 to 1", channels_first=True)).apply(MLP)
    programs = {
        **{one.id: write_training_program(one.project) for one in TEMPLATES},
        "unusual": write_training_program(unusual),
        "drawings": write_training_program(SetData(DataChoice("mnist", my_drawings="even")).apply(MLP)),
        "masks": write_training_program(chain(*WORDS, ("LSTM", {"units": 2}), ANSWER)),
        "file": write_training_program(SetData(DataChoice("file", validation_from="file")).apply(MLP)),
        "predicts": prediction(MLP),
        "predicts-plain": prediction(plain),
    }
    for name, text in programs.items():
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
        assert imported(text) <= ALLOWED
    ruff = Path(sys.executable).with_name("ruff")
    checks = ("--select", "E,F,W,B,UP,I001", "--ignore", "E501")
    for command in (("check", *checks), ("format", "--diff", "--line-length", "120")):
        done = subprocess.run(
            [ruff, *command, "--isolated", tmp_path], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout
    assert max(len(line) for text in programs.values() for line in text.splitlines()) <= 120


def test_that_a_program_for_plain_pictures_has_only_what_it_needs() -> None:
    of_digits = prediction(MLP)
    plain = prediction(SetPreparation(Preparation("plain")).apply(MLP))
    assert {"PIL", "keras", "numpy"} <= imported(plain)
    assert "tensorflow" not in imported(plain) | imported(of_digits)
    assert "otsu" in of_digits
    assert "otsu" not in plain
    assert "why_no_digit" not in plain
    assert len(plain.splitlines()) < len(of_digits.splitlines()) / 3


def test_that_names_and_paths_stay_text() -> None:
    project = msgspec.structs.replace(MLP, name=HARM, data=DataChoice("file", HARM, 0.2, "file", HARM))
    held = constants_of(write_training_program(project))
    assert (held["NAME"], held["DATA"], held["CHECKED_WITH"]) == (HARM, HARM, HARM)
    predicts = constants_of(prediction(project, (HARM, "ok"), HARM.replace("/", "")))
    assert predicts["CLASSES"] == (HARM, "ok")
    assert predicts["NAME"] == predicts["MODEL"] == HARM
    assert constants_of(prediction(project, file="folder/model.h5"))["MODEL"] == "model.h5"


@settings(max_examples=25, deadline=None)
@given(st.lists(ANY_TEXT, max_size=12), ANY_TEXT, ANY_TEXT)
def test_that_any_text_can_be_a_name_or_a_path(classes: list[str], name: str, path: str) -> None:
    plain = SetPreparation(Preparation("plain")).apply(MLP)
    project = msgspec.structs.replace(plain, name=name, data=DataChoice("file", path))
    predicts, trains = constants_of(prediction(project, tuple(classes))), write_training_program(project)
    assert predicts["CLASSES"] == tuple(classes)
    assert (predicts["NAME"], constants_of(trains)["NAME"]) == (name, name)
    assert constants_of(trains)["DATA"] == (path or "data.npz")
    cells = json.loads(as_notebook(trains))["cells"]
    code = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    assert constants_of(code) == constants_of(trains)


def test_that_a_network_that_takes_no_pictures_is_not_asked_about_them() -> None:
    with pytest.raises(UserError, match="takes no pictures of 28 × 28"):
        prediction(template("iris-softmax").project)


def test_that_an_unfinished_network_is_refused() -> None:
    unfinished = add(chain(PICTURE, FLATTEN), "Dense")
    for write in (write_training_program, prediction):
        with pytest.raises(GraphError, match="is not connected"):
            write(unfinished)


def test_that_the_programs_read_the_very_data_of_the_app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, read in (("iris", read_iris), ("xor", read_xor)):
        network = template("xor" if name == "xor" else "iris-softmax").project
        load = functions_of(write_training_program(network))["load_data"]
        assert callable(load)
        for part, (x, y) in zip(("train", "test"), load(), strict=True):
            np.testing.assert_array_equal(x, read(part)[0])
            np.testing.assert_array_equal(y, read(part)[1])
    few = {part: tuple(array[:200] for array in starter_digits.read_part(part)) for part in starter_digits.PARTS}
    monkeypatch.setattr(starter_digits, "read_part", few.__getitem__)
    (name, content), *others = own_data(MLP).items()
    assert others == []
    assert constants_of(write_training_program(MLP))["DATA"] == name
    (tmp_path / name).write_bytes(content)
    load = functions_of(write_training_program(MLP))["load_data"]
    assert callable(load)
    x, y = load(tmp_path / name)[1]
    expected, labels = few["test"]
    np.testing.assert_array_equal(x, expected)
    np.testing.assert_array_equal(y, labels)
    assert x.dtype == np.float32


@pytest.mark.parametrize("way", ["all", "even"])
def test_that_my_drawings_are_mixed_with_other_data_as_the_app_does_it(
    way: MyDrawings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))
    few = {part: tuple(array[:1500] for array in starter_digits.read_part(part)) for part in starter_digits.PARTS}
    monkeypatch.setattr(starter_digits, "read_part", few.__getitem__)
    project = SetData(DataChoice(my_drawings=way)).apply(MLP)
    if way == "even":
        with pytest.raises(DataError, match="no drawings"):
            own_data(project)
    for label, size in (("7", 160), ("1", 120), ("Bag", 140)):
        keep_seven(label, size)
    for name, content in own_data(project).items():
        (tmp_path / name).write_bytes(content)
    program = functions_of(write_training_program(project))
    load_data, mix = program["load_data"], program["with_drawings"]
    assert callable(load_data)
    assert callable(mix)
    train, test = mix(*load_data(tmp_path / "starter-digits.npz"), tmp_path / "my-drawings.npz")
    expected = load(project.data, taker=Taker(project.preparation))
    for mixed, wanted in zip(
        (*train, *test), (expected.x_train, expected.y_train, expected.x_test, expected.y_test), strict=True
    ):
        np.testing.assert_array_equal(mixed, wanted)
    alone = SetData(DataChoice("my-drawings", my_drawings=way)).apply(MLP)
    (content,) = own_data(alone).values()
    (tmp_path / "my-drawings.npz").write_bytes(content)
    load_data = functions_of(write_training_program(alone))["load_data"]
    assert callable(load_data)
    np.testing.assert_array_equal(
        load_data(tmp_path / "my-drawings.npz")[0][0], load(alone.data, taker=Taker(alone.preparation)).x_train
    )


@pytest.mark.parametrize("name", DATASETS)
def test_that_a_program_knows_where_every_data_set_is_from(name: str) -> None:
    rows = {"iris": "iris-softmax", "xor": "xor"}
    project = SetData(DataChoice(name)).apply(template(rows.get(name, "mlp")).project)
    text = write_training_program(project)
    path = constants_of(text).get("DATA")
    assert path or ".load_data())" in text or name in rows
    assert '"--data"' not in text or "DATA = " in text


def test_that_a_network_for_other_data_asks_for_a_file() -> None:
    coloured = chain(("Input", {"shape": (32, 32, 3)}), conv(3), FLATTEN, ANSWER)
    assert constants_of(write_training_program(coloured))["DATA"] == "data.npz"
    assert constants_of(write_training_program(MLP))["DATA"] == "starter-digits.npz"


def test_that_a_notebook_has_the_program_in_cells_with_headings() -> None:
    program = write_training_program(msgspec.structs.replace(MLP, name="<img src=x>\n# %% mine"))
    book = json.loads(as_notebook(program))
    assert (book["nbformat"], book["nbformat_minor"]) == (4, 5)
    cells = book["cells"]
    assert len({cell["id"] for cell in cells}) == len(cells) > 10
    headings = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    assert headings[0].startswith("## Train a network\n")
    assert not any("img" in text for text in headings)  # markdown would show it
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    for text in code:
        ast.parse(text)
    whole = "\n".join(code)
    assert constants_of(whole) == constants_of(program)
    assert whole.splitlines()[-1].startswith("main([])")
    assert "__main__" not in whole


def test_that_the_program_of_the_panel_is_one_cell() -> None:
    (cell,) = json.loads(as_notebook(write_program(MLP).text))["cells"]
    assert "".join(cell["source"]) == write_program(MLP).text.rstrip("\n")


def test_that_a_program_is_spaced_as_formatters_do_it() -> None:
    lines = [
        "A = 1",
        "def one():",
        '    """Text.',
        "",
        "",
        "",
        '    """',
        "# of two",
        "@cache",
        "def two():",
        "    return 1",
    ]
    assert laid_out([*lines, "B = 2", "", "C = 3"]) == (
        'A = 1\n\n\ndef one():\n    """Text.\n\n\n    """\n\n\n# of two\n@cache\ndef two():\n    return 1\n\n\n'
        "B = 2\n\nC = 3\n"
    )
