"""Reads the `.json` of an architecture, as `model.to_json()` of Keras 1 to 3 writes it. Needs no TensorFlow."""

from pathlib import Path
from typing import Any

from backend.engine.model_files.data_to_begin_with import with_data_that_fits
from backend.engine.model_files.description_size import check_description_size
from backend.engine.model_files.drawing import Drawing
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.guessed_preparation import guessed_preparation
from backend.engine.model_files.keras_calls import UNREADABLE, unreadable
from backend.engine.model_files.keras_network import translate
from backend.engine.model_files.keras_training import training_settings
from backend.engine.model_files.structure import LONGEST_JSON, read_json
from backend.project import Project
from backend.project_format.errors import quoted, tamed
from backend.wording import Message, say

ENDING = ".json"
_LONGEST_VERSION = 80


def read_architecture(path: Path) -> Drawing:
    """The network that the file describes; raises `ModelFileError` with a sentence for what is wrong with it."""
    described = _described(read_json(text_in(path, LONGEST_JSON), path.name), path.name)
    check_description_size(described, path.name)
    version = described.get("keras_version")
    return drawing_of(described, version if isinstance(version, str) else "", path.stem)


def drawing_of(
    described: Any, version: str, title: str, training_config: Any = None, notes: tuple[Message, ...] = ()
) -> Drawing:
    """The drawing of a network that is described as Keras describes it; raises `ModelFileError`."""
    try:
        translation = translate(described, version)
        training, told = training_settings(training_config, translation.graph, translation.names_of_outputs)
    except UNREADABLE as error:
        raise unreadable() from error
    project = Project(
        name=quoted(title)[:100] or "Model",
        graph=translation.graph,
        training=training,
        preparation=guessed_preparation(translation.graph, "", {}),
    )
    origin = f"Keras {quoted(version)[:_LONGEST_VERSION]}".strip()
    return Drawing(with_data_that_fits(project), origin, tuple(map(tamed, (*notes, *translation.notes, *told))))


def text_in(path: Path, longest: int) -> str:
    """The text of a file of bounded length; raises `ModelFileError`."""
    try:
        if not path.is_file() and path.exists() and not path.is_dir():
            raise ModelFileError(
                say("{name} is a device or a pipe, not a file; choose a model file.", name=path.name)
            )
        with path.open("rb") as file:
            data = file.read(longest + 1)
        if len(data) > longest:
            raise ModelFileError(say("{name} is not opened: its description is too large.", name=path.name))
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except FileNotFoundError as error:
        raise ModelFileError(say("There is no file {path}.", path=str(path))) from error
    except PermissionError as error:
        raise ModelFileError(say("{name} may not be read; check its permissions.", name=path.name)) from error
    except IsADirectoryError as error:
        raise ModelFileError(say("{name} is a folder; choose a file.", name=path.name)) from error
    except (OSError, ValueError) as error:
        raise ModelFileError(say("{name} cannot be read as text.", name=path.name)) from error


def _described(value: Any, name: str) -> dict[str, Any]:
    """The description as `to_json` writes it; also one written as a text once more, or without its head."""
    if isinstance(value, str):
        value = read_json(value, name)
    if isinstance(value, dict) and "class_name" not in value and isinstance(value.get("layers"), list):
        kind = "Functional" if "output_layers" in value else "Sequential"
        return {"class_name": kind, "config": value}
    if not isinstance(value, dict) or not isinstance(value.get("class_name"), str) or "config" not in value:
        raise ModelFileError(
            say(
                "{name} does not describe a network: it is not what model.to_json() of Keras writes.",
                name=name,
            )
        )
    return value
