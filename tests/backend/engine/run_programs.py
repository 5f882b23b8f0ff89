"""Runs programs in a plain Python of their own and tells what models they built."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import keras

RUNNER = """
import json, runpy, sys
import keras
told = []
for path in sys.argv[1:]:
    keras.utils.clear_session()  # names count from the beginning
    try:
        model = runpy.run_path(path)["model"]
        told.append({"config": model.get_config(), "compiled": model.get_compile_config()})
    except Exception as error:
        told.append({"error": f"{type(error).__name__}: {error}"})
print("\\n" + json.dumps(told, default=str))
"""


def models_of(programs: list[str], folder: Path) -> list[dict[str, Any]]:
    """What each program built: `config` and `compiled`, or the `error` that ended it."""
    paths = []
    for number, text in enumerate(programs):
        path = folder / f"program_{number}.py"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    done = subprocess.run(
        [sys.executable, "-I", "-c", RUNNER, *paths],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
    )
    told: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return told


def model_here(model: keras.Model) -> dict[str, Any]:
    """The same of a model in this process."""
    here = {"config": model.get_config(), "compiled": model.get_compile_config()}
    plain: dict[str, Any] = json.loads(json.dumps(here, default=str))
    return plain
