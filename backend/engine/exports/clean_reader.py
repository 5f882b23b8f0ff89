"""A program of its own: reads an exported model with the usual loader, answers samples, imports nothing of ours.

    python -I clean_reader.py

runs in a folder with `task.json` (`form`, `path`, `threads`, the names of `inputs`) and `samples.npz` (`x0`, `x1`
… for the inputs in their order). It imports what it needs, waits for a line on standard input, reads the model and
leaves `answers.npz` (`y0`, `y1` …) and `result.json` (`reader`, or `error`). It ends when its input is closed.
"""

import json
import os
import sys
import threading
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

Arrays = list[Any]
Answering = Callable[[Arrays], Arrays]


def with_keras(path: str, task: dict[str, Any]) -> Answering:
    """A whole model of Keras, `.h5` or `.keras`."""
    import keras

    return _predicting(keras.models.load_model(path))


def with_loaded_weights(path: str, task: dict[str, Any]) -> Answering:
    """Weights alone: the network is built from its description first."""
    import keras

    model = keras.models.model_from_json(Path(task["network"]).read_text("utf-8"))
    model.load_weights(path)
    return _predicting(model)


def with_tensorflow(path: str, task: dict[str, Any]) -> Answering:
    """The folder of a SavedModel."""
    import tensorflow as tf

    loaded = tf.saved_model.load(path)

    def answer(samples: Arrays) -> Arrays:
        tensors = [tf.constant(array) for array in samples]
        return _listed(loaded.serve(tensors if len(tensors) > 1 else tensors[0]))

    return answer


def with_litert(path: str, task: dict[str, Any]) -> Answering:
    """One sample after the other, as a phone does it."""
    from ai_edge_litert.interpreter import Interpreter

    interpreter = Interpreter(path)
    names = interpreter.get_signature_list()["serving_default"]
    run = interpreter.get_signature_runner("serving_default")
    inputs = task["inputs"] if set(names["inputs"]) == set(task["inputs"]) else sorted(names["inputs"])
    outputs = sorted(names["outputs"], key=lambda name: (len(name), name))

    def answer(samples: Arrays) -> Arrays:
        rows = []
        for place in range(len(samples[0])):
            given = {name: array[place : place + 1] for name, array in zip(inputs, samples, strict=True)}
            answers = run(**given)
            rows.append([np.array(answers[name]) for name in outputs])
        return [np.concatenate(column) for column in zip(*rows, strict=True)]

    return answer


def with_onnx(path: str, task: dict[str, Any]) -> Answering:
    """On the CPU, all samples at once."""
    import onnxruntime

    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    names = [one.name for one in session.get_inputs()]
    inputs = task["inputs"] if set(names) == set(task["inputs"]) else names
    return lambda samples: _listed(session.run(None, dict(zip(inputs, samples, strict=True))))


READERS: dict[str, tuple[Callable[[str, dict[str, Any]], Answering], str]] = {
    "h5": (with_keras, "keras"),
    "keras": (with_keras, "keras"),
    "weights": (with_loaded_weights, "keras"),
    "saved-model": (with_tensorflow, "tensorflow"),
    "litert": (with_litert, "ai-edge-litert"),
    "onnx": (with_onnx, "onnxruntime"),
}
"""By the form: what reads it, and the package whose version is told."""


def _predicting(model: Any) -> Answering:
    return lambda samples: _listed(model.predict(samples[0] if len(samples) == 1 else samples, verbose=0))


def _listed(answers: Any) -> Arrays:
    if isinstance(answers, dict):
        return [np.asarray(answer) for answer in answers.values()]
    return [np.asarray(answer) for answer in (answers if isinstance(answers, Sequence) else [answers])]


def _task() -> dict[str, Any]:
    task: dict[str, Any] = json.loads(Path("task.json").read_text("utf-8"))
    return task


def wait_for_the_word() -> None:
    """A line says that the file is there; the end of the input that nobody waits for the answer any more."""
    if not sys.stdin.readline():
        os._exit(3)

    def watch() -> None:
        while sys.stdin.readline():
            pass
        os._exit(3)

    threading.Thread(target=watch, daemon=True).start()


def main() -> None:
    """Read the task, the model and the samples; leave the answers."""
    read, package = READERS[_task()["form"]]
    if package in ("keras", "tensorflow"):
        import tensorflow as tf

        tf.config.threading.set_intra_op_parallelism_threads(_task()["threads"])
    wait_for_the_word()
    task = _task()  # by now it says where the file is
    with np.load("samples.npz", allow_pickle=False) as file:
        samples = [file[f"x{place}"] for place in range(len(task["inputs"]))]
    try:
        answers = read(task["path"], task)(samples)
        np.savez("answers.npz", **{f"y{place}": answer for place, answer in enumerate(answers)})
        result = {"reader": f"{package} {version(package)}"}
    except Exception as error:  # noqa: BLE001 - whatever the loader raises is the answer
        result = {"reader": f"{package} {version(package)}", "error": f"{type(error).__name__}: {error}"[:2000]}
    known = {name.split(".")[0] for name in sys.modules} & {"app", "widgets", "backend"}
    if known:
        result["error"] = f"the reader is not clean: it knows {', '.join(sorted(known))}"
    Path("result.json").write_text(json.dumps(result), "utf-8")


if __name__ == "__main__":
    main()
    sys.stdout.flush()
    os._exit(0)  # some libraries wait for their threads
