"""What teaching does with pictures of digits by other people: half are kept, the other half is never shown.

    uv run python -m tests.benchmarks.teach_digits MODEL.h5 [--digits FOLDER] [--rate X] [--epochs N] [--misread]

The folder is that of `read_digits`. Every other picture is kept as a drawing (with `--misread` only those that are
read wrong), the model is taught as the button "Learn from them" does, and measured before and after on the kept
pictures, on those not kept, and on the test part of its data. It works in a folder of its own.
"""

import argparse
import os
import tempfile
from pathlib import Path

import msgspec

from tests.benchmarks.read_digits import say


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--digits", type=Path, default=Path(__file__).parents[3] / "shared" / "data" / "digits")
    parser.add_argument("--rate", type=float)
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--misread", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["NETSKETCH_HOME"] = home
        _measure(options)


def _measure(options: argparse.Namespace) -> None:
    from backend.engine.start import start_tensorflow

    start_tensorflow(0)
    from backend.data.load import load
    from backend.digits.prepare import prepare
    from backend.digits.read_image import read_image
    from backend.engine.control import Control
    from backend.engine.evaluate import evaluate
    from backend.engine.fine_tune import fine_tune
    from backend.engine.live_model import LiveModel
    from backend.engine.model_files.open import open_model
    from backend.messages import FineTune
    from backend.my_drawings.plan import teaching_plan
    from backend.my_drawings.store import keep_drawing, read_drawings
    from backend.project import DataChoice

    before = open_model(options.model).model
    wanted = before.project.preparation
    kept, others = [], []
    for number, path in enumerate(sorted(options.digits.glob("*/*__*"))):
        label, picture = path.name.split("__")[0], read_image(path)
        given = prepare(picture, wanted)
        if number % 2:
            others.append((given, int(label)))
        elif not options.misread or int(before.answer(given[None])[0].argmax()) != int(label):
            kept.append((given, int(label)))
            keep_drawing(picture, given, label, wanted)
    plan = teaching_plan(
        before.project, before.classes, read_drawings().drawings, (before.project.data, DataChoice())
    )
    changes = {"learning_rate": options.rate, "epochs": options.epochs}
    settings = msgspec.structs.replace(plan.settings, **{key: value for key, value in changes.items() if value})
    taught: list[LiveModel] = []
    fine_tune(FineTune(settings, plan.data, "Taught"), before, lambda _event: None, Control(), taught.append)
    data = load(msgspec.structs.replace(plan.data, my_drawings="none"))
    for title, model in (("before", before), ("after", taught[-1])):
        shares = [
            sum(int(model.answer(given[None])[0].argmax()) == label for given, label in part) / len(part)
            for part in (kept, others)
        ]
        test = evaluate(model, data, "test", Control()).accuracy or 0.0
        say(
            f"{title}: {100 * shares[0]:.1f} % of {len(kept)} kept, {100 * shares[1]:.1f} % of {len(others)} not "
            f"kept, {100 * test:.2f} % of the test part of {plan.data.name}"
        )


if __name__ == "__main__":
    main()
