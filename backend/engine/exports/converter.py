"""A process of its own that brings a model into another form, so that how it ends troubles no training.

    python -m backend.engine.exports.converter

runs in a folder with `task.json` (`form`, `source`: our `.h5`, `target`) and leaves `result.json` for what became
of it: nothing; `unknown`: what the other form does not know; or `failed`: what went wrong. It waits for a line on
standard input first.
"""

import json
import os
import sys
import traceback
from pathlib import Path

from backend.engine.exports.clean_reader import wait_for_the_word


def main() -> None:
    """Do the task."""
    from backend.engine.start import start_tensorflow

    start_tensorflow(0, "cpu")
    from backend.engine.exports.forms import UnknownThereError, write_form
    from backend.engine.model_files.open import open_model

    wait_for_the_word()
    task = json.loads(Path("task.json").read_text("utf-8"))
    result = {}
    try:
        write_form(open_model(Path(task["source"])).model, task["form"], Path(task["target"]))
    except UnknownThereError as error:
        result = {"unknown": str(error)}
    except Exception as error:  # noqa: BLE001 - told in a sentence; the rest is in the log
        traceback.print_exc()
        result = {"failed": f"{type(error).__name__}: {error}"[:300]}
    Path("result.json").write_text(json.dumps(result), "utf-8")


if __name__ == "__main__":
    main()
    sys.stdout.flush()
    os._exit(0)  # TensorFlow may wait for its threads
