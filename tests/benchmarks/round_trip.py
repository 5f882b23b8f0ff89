"""Whether a model that is opened and saved again is the same: weights, answers, names, and what Keras reads of it.

    uv run python -m tests.benchmarks.round_trip [FILE.h5 | FOLDER]...     without any: templates, shared data

Each is opened, written, and opened again. Weights are compared bit for bit with those of the file (as float32),
answers bit for bit with each other; names, settings and wires with what is translated from the description that
Keras would read. A line for each that differs, and the sum.
"""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from backend.graph.model import Graph
from backend.graph.to_spec import model_spec
from backend.project import Project
from backend.templates import TEMPLATES

if TYPE_CHECKING:
    from backend.engine.live_model import LiveModel

_SHARED = Path(__file__).parents[3] / "shared" / "data" / "h5"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="*")
    paths: list[Path] = parser.parse_args().paths
    from backend.engine.start import start_tensorflow

    start_tensorflow(0)
    from backend.wording import UserError

    counts = {"equal": 0, "differing": 0, "refused": 0}
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        if not paths:
            for row in TEMPLATES:
                _count(counts, row.id, differences_of(write_untrained(row.project, place), place))
        for path in files_of(paths or [_SHARED]):
            try:
                _count(counts, path.name, differences_of(path, place))
            except UserError:
                counts["refused"] += 1
    print(", ".join(f"{count} {what}" for what, count in counts.items()))


def _count(counts: dict[str, int], name: str, found: Sequence[str]) -> None:
    counts["differing" if found else "equal"] += 1
    for difference in found:
        print(f"{name}: {difference}")


def files_of(paths: Sequence[Path]) -> Iterator[Path]:
    """The files among the paths, and those in the folders among them."""
    for path in paths:
        if path.is_dir():
            yield from (each for each in sorted(path.rglob("*")) if each.suffix in (".h5", ".hdf5"))
        else:
            yield path


def write_untrained(project: Project, folder: Path) -> Path:
    """A model file of the project as it is before its first step."""
    from backend.engine.build import build_model, compile_model
    from backend.engine.live_model import LiveModel
    from backend.engine.model_files.write import write_model
    from backend.output_losses import output_ids

    spec = model_spec(project.graph)
    network = build_model(spec, 7)
    compile_model(network, project.training, output_ids(project.graph))
    write_model(LiveModel(network, spec, project), path := folder / "untrained.h5", keep_earlier=False)
    return path


def differences_of(path: Path, folder: Path, *, answers: bool = True) -> list[str]:
    """What is not the same when the file is opened and saved in the folder; raises `UserError` as opening does.

    The `answers` follow from the rest, and take longest to compare.
    """
    from backend.engine.model_files.contents import read_contents
    from backend.engine.model_files.keras_network import translate
    from backend.engine.model_files.open import open_model
    from backend.engine.model_files.read import read_model_file
    from backend.engine.model_files.write import ordered_weights, write_model

    first, file = open_model(path).model, read_model_file(path)
    write_model(first, again := folder / "again.h5", keep_earlier=False)
    second, written = open_model(again).model, read_contents(again)
    found = []
    by_layer = {layer.name: layer for layer in second.network.layers}
    for name, arrays in file.weights.items():
        now = [np.asarray(variable) for variable in ordered_weights(by_layer[name])]
        if not all(_bits(one) == _bits(other.astype("float32")) for one, other in zip(now, arrays, strict=True)):
            found.append(f"other weights in {name}")
    if second.project != first.project:
        found.append("another project")
    if answers and _answers(first) != _answers(second):
        found.append("other answers")
    graph = first.project.graph
    if (read := _as_read(translate(written.model_config, written.keras_version).graph)) != (
        ours := _as_read(graph)
    ):
        found.append(f"Keras reads it otherwise: {_first_difference(ours, read)}")
    return found


def _bits(array: np.ndarray) -> bytes:
    return array.tobytes()


def _answers(model: "LiveModel") -> list[bytes]:
    generator = np.random.default_rng(3)
    arrays = {
        name: generator.random((3, *(length or 4 for length in tensor.shape[1:])), np.float32)
        for name, tensor in zip(model.spec.inputs, model.network.inputs, strict=True)
    }
    return [_bits(answer) for answer in model.answer_arrays(arrays).values()]


def _as_read(graph: Graph) -> dict[str, object]:
    """Kinds, settings and wires by the names of layers, without ids, places and groups."""
    names = {node.id: node.name for node in graph.nodes}
    found: dict[str, object] = {}
    for node in graph.nodes:
        if node.shares_weights_with is None:
            found |= {f"{node.name}.{key}": value for key, value in node.parameters.items()}
            if "pool_size" in node.parameters and node.parameters["strides"] is None:
                found[f"{node.name}.strides"] = node.parameters["pool_size"]  # as Keras takes and writes it
            if node.parameters.get("both_directions") and node.parameters.get("return_sequences"):
                found[f"{node.name}.zero_output_for_mask"] = True  # Keras sees to that by itself
            sources = [(names[link.source], link.source_port) for link in graph.incoming[node.id]]
            found[node.name] = (node.kind, sources, node.trainable)
    return found


def _first_difference(ours: dict[str, object], read: dict[str, object]) -> str:
    keys = sorted(ours.keys() | read.keys())
    return next(f"{key} is {ours.get(key)} and {read.get(key)}" for key in keys if ours.get(key) != read.get(key))


if __name__ == "__main__":
    main()
