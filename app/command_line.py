"""The command line: the same work without a window. The engine runs in this very process.

It exits 0 on success, 1 when the work failed or a file was refused, 2 on a mistake in how it was called. The
engine is imported by the commands that need it and by no others, so that the rest answer at once.
"""

import sys
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.command_line_answers import answer_arrays, answer_picture, arrays_among
from app.command_line_errors import UsageError, unusable
from app.command_line_evaluation import evaluation_document, evaluation_sentence
from app.command_line_output import Output, percent
from app.command_line_parser import make_parser
from app.command_line_project import MODEL_ENDINGS, check_obstacles, model_target, opened_of, project_to_train
from app.command_line_report import TrainingReport, verdict_rows
from app.command_line_runs import run_folder_of
from app.command_line_signals import StopSignals
from backend.data.errors import UnknownDataError
from backend.graph.to_spec import model_spec
from backend.messages import TrainingEnded
from backend.project import Project, TrainingSettings
from backend.run_project import project_of_run
from backend.runs import open_run
from backend.settings_check import checked_training
from backend.templates import UnknownTemplateError
from backend.threads import intra_op_threads
from backend.wording import Message, UserError, say

if TYPE_CHECKING:
    from backend.engine.live_model import LiveModel
    from backend.engine.model_files.read import ModelFile


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit status."""
    output = Output("--json" in arguments)
    try:
        options = make_parser().parse_args(arguments)
        return _run(options, output)
    except (UsageError, UnknownTemplateError, UnknownDataError) as error:
        output.error(error.message)
        return 2
    except UserError as error:
        output.error(error.message)
        return 1
    except KeyboardInterrupt:
        output.error("Stopped.")
        return 130
    except OSError as error:
        output.error(unusable(error))
        return 1
    except Exception as error:  # noqa: BLE001 - logged, and told in a sentence
        from backend.engine.faults import fault_message, start_log

        start_log()
        output.error(fault_message(error))
        return 1
    except SystemExit as leaving:  # argparse has printed its help
        return leaving.code if isinstance(leaving.code, int) else 0


def _run(options: Namespace, output: Output) -> int:
    from app import command_line_listing as listing

    match options.command:
        case "tour":
            from app.tour import main as run_tour

            return run_tour(options.arguments)
        case "templates":
            return listing.list_templates(output)
        case "layers":
            return listing.list_layers(output)
        case "datasets":
            return listing.list_datasets(output)
        case "check":
            return listing.show_check(output, *_project_to_check(options.network))
        case "train":
            return _train(options, output)
        case "continue":
            return _continue(options, output)
        case "evaluate":
            return _evaluate(options, output)
        case "predict":
            return _predict(options, output)
        case "export":
            return _export(options, output)
        case _:
            return _doctor(output)


def _project_to_check(text: str) -> tuple[Project, tuple[Message, ...]]:
    """A project, a template, or what stands in a model file, and what is to say of it."""
    return (opened := _model_file(text) or opened_of(text)).project, opened.notes


def _model_file(text: str) -> "ModelFile | None":
    """What a model file says; `None` of what is none."""
    if Path(text).suffix.lower() not in MODEL_ENDINGS:
        return None
    from backend.engine.model_files.read import read_model_file

    return read_model_file(Path(text))


def _export(options: Namespace, output: Output) -> int:
    from app.command_line_export import check_target, export
    from app.command_line_scripts import AskedModel

    check_target(options.to)
    project, notes = _project_to_check(options.network)
    for note in notes:
        output.progress(str(note))
    file = _model_file(options.network) if options.program == "predict" else None
    asked = AskedModel(file.classes, file.temperature, Path(options.network).name) if file is not None else None
    return export(options, project, output, asked)


def _start_engine(threads: int, device: str = "") -> None:
    """Import TensorFlow, with what it prints by itself kept out of the way of our own output.

    Raises `UsageError` for a device that is not there.
    """
    from backend.engine.devices import UnknownDeviceError
    from backend.engine.faults import log_file, start_log
    from backend.engine.quiet import divert_native_output
    from backend.engine.start import start_tensorflow

    divert_native_output(log_file())
    start_log()
    try:
        start_tensorflow(threads, device)
    except UnknownDeviceError as error:
        raise UsageError(error.message) from error


# train -------------------------------------------------------------------------------------------------------


def _train(options: Namespace, output: Output) -> int:
    project = project_to_train(options)
    check_obstacles(project, options)
    spec = model_spec(project.graph)
    target = model_target(options.out)
    _start_engine(intra_op_threads(project.graph), options.device)
    from backend.engine.train import train

    return _watch_training(
        partial(train, spec, project.training, project.data, project), project.training, target, output
    )


def _continue(options: Namespace, output: Output) -> int:
    """Go on with a run from its last checkpoint."""
    folder = run_folder_of(options.run)
    target = model_target(options.out)
    training, graph = open_run(folder).record.training, project_of_run(folder).graph
    if options.epochs is not None:
        training = checked_training(training, {"epochs": options.epochs})
    _start_engine(intra_op_threads(graph), options.device)
    from backend.engine.train import continue_run

    return _watch_training(partial(continue_run, folder, options.epochs), training, target, output)


def _watch_training(
    do: Callable[..., TrainingEnded], settings: TrainingSettings, target: Path | None, output: Output
) -> int:
    """Train, tell of it, save the model; `do` is given what hears events, the reins, and who takes the model."""
    from backend.engine.control import Control
    from backend.engine.devices import device_message

    control = Control()
    signals = StopSignals(control.stop)
    report = TrainingReport(output, settings.epochs)
    kept: list[LiveModel] = []
    ended = do(report.hear, control, kept.append)
    output.clear_passing()
    if ended.outcome == "failed" or not kept or report.started is None:
        raise UserError(ended.why or say("The training was stopped before it began."))
    if ended.why is not None:
        output.progress(str(ended.why))
    model = _saved(kept[0], target, ended)
    found = report.judge(settings, len(kept[0].classes), ended.outcome)
    output.result(
        {
            "epochs": report.epochs,
            "samples": report.started.samples,
            "validation_samples": report.started.validation_samples,
            "parameters": report.started.parameters,
            "device": str(device_message()),
            "model": model,
            "run": ended.run,
            "verdicts": verdict_rows(found),
        },
        f"{report.summary()}The model is in {model}",
    )
    return signals.status if ended.outcome == "stopped" else 0


def _saved(model: "LiveModel", target: Path | None, ended: TrainingEnded) -> str:
    """Where the model is in the end: in the working folder where neither a path was given nor its run was kept."""
    from backend.engine.model_files.write import write_model

    if target is None and ended.model is not None:
        return ended.model
    place = target or Path.cwd() / f"{Path(ended.run or 'model').name}.h5"
    try:
        write_model(model, place)
    except UserError as error:
        if ended.model is None:
            raise
        sentence = say("{why} The model is kept in {model}.", why=error.message, model=ended.model)
        raise UserError(sentence) from error
    return str(place.absolute())


# evaluate, predict, doctor -----------------------------------------------------------------------------------


def _open(path: Path, device: str) -> "LiveModel":
    """Open a model; the file is judged before TensorFlow is imported, with the threads that suit it."""
    from backend.engine.model_files.read import read_model_file

    _start_engine(intra_op_threads(read_model_file(path).project.graph), device)
    from backend.engine.model_files.open import open_model

    return open_model(path).model


def _evaluate(options: Namespace, output: Output) -> int:
    from backend.data.load import data_choice_from_text, load_or_stream

    data = data_choice_from_text(options.data)
    model = _open(options.model, options.device)
    from backend.engine.answer_drawings import taker_of
    from backend.engine.control import Control
    from backend.engine.evaluate import evaluate

    def tell(done: float, of: float) -> None:
        output.passing(f"Loading the data {percent(done / of) if of else ''}")

    dataset = load_or_stream(data, tell, taker=taker_of(model))
    measured = evaluate(
        model,
        dataset,
        options.part or ("all" if data.name == "my-drawings" else "test"),
        Control(),
        lambda done, of: output.passing(f"Measuring {percent(done / of)}"),
    )
    output.clear_passing()
    output.result(evaluation_document(measured), evaluation_sentence(measured))
    return 0


def _predict(options: Namespace, output: Output) -> int:
    arrays = arrays_among(options.inputs, options.out)
    model = _open(options.model, options.device)
    if arrays:
        return answer_arrays(model, Path(arrays[0]), options.out, output)
    from backend.picture_answer import answer_text

    answers = [answer_picture(model, text) for text in options.inputs]
    text = "\n".join(f"{answer['image']}: {answer_text(answer)}" for answer in answers if "error" not in answer)
    if output.as_json or text:
        output.result(answers, text)
    failed = [answer for answer in answers if "error" in answer]
    if not output.as_json:
        for answer in failed:
            output.error(f"{answer['image']}: {answer['error']}")
    return 1 if failed else 0


def _doctor(output: Output) -> int:
    from app.command_line_doctor import DevicesFound, examine

    def devices() -> DevicesFound:
        _start_engine(0)
        from backend.engine.devices import current_choice, device_message, device_reason

        choice = current_choice()
        return DevicesFound(
            str(device_message()),
            str(device_reason(choice)),
            {device.id: device.title for device in choice.devices},
        )

    found = examine(devices)
    output.result(found.as_dict(), found.text())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
