"""The end of the program: a comment that shows how the network would be trained, with all that belongs to it."""

from backend.given import line_of
from backend.graph.analysis import analyse
from backend.graph.model import Shape
from backend.graph.shapes import size_of
from backend.output_losses import OutputLoss
from backend.project import Preparation, Project
from backend.script.callback_lines import callback_lines
from backend.script.python_text import LONGEST_LINE, comment, literal
from backend.script.training_lines import losses_of, outputs_of

_DIGIT_SETS = frozenset({"mnist", "starter-digits"})
_DIGIT_SIZE = 28 * 28


def fit_lines(project: Project) -> list[str]:
    """How the network would be trained, as comments: taking the marks away makes it run."""
    shapes, answers = _inputs(project), outputs_of(project)
    if not shapes or not answers:
        return [comment("To train it, give model.fit one array for each input and each output.")]
    lines = [*_data(project, shapes), *_weights(project)]
    if project.training.full_batch:
        lines.append("samples = len(y_train)")
    parts = ["train", *(["val"] if _is_held_elsewhere(project) else [])]
    for part in parts:
        lines += _targets(project, answers, f"y_{part}")
    callbacks, names = callback_lines(project)
    lines += [*callbacks, *_fit(project, names)]
    return [
        comment("To train it, take the mark # away from these lines:"),
        *(f"# {line}".rstrip() for line in lines),
    ]


def _fit(project: Project, callbacks: list[str]) -> list[str]:
    training, share = project.training, project.data.held_out
    batch = "samples" if training.full_batch else str(training.batch_size)
    options = ["x_train", "y_train", f"batch_size={batch}", f"epochs={training.epochs}"]
    options += [f"validation_split={share!r}"] if share else []
    options += ["validation_data=(x_val, y_val)"] if _is_held_elsewhere(project) else []
    if training.validation_every > 1 and is_checked(project):
        options.append(f"validation_freq={training.validation_every}")
    options += ["shuffle=False"] if not training.shuffle else []
    if training.class_weights != "equal":
        count = len(losses_of(project))
        options.append("class_weight=class_weight" if count == 1 else f"sample_weight=[sample_weight] * {count}")
    options += [f"callbacks=[{', '.join(callbacks)}]"] if callbacks else []
    short = f"model.fit({', '.join(options)})"
    if len(short) <= LONGEST_LINE:
        return [short]
    return ["model.fit(", *(f"    {option}," for option in options), ")"]


def is_checked(project: Project) -> bool:
    """Whether anything is held out to check with."""
    return project.data.held_out > 0 or _is_held_elsewhere(project)


def _is_held_elsewhere(project: Project) -> bool:
    return project.data.validation_from != "share"


def _inputs(project: Project) -> list[Shape]:
    """What each Input takes."""
    graph, layers = project.graph, analyse(project.graph).layers
    return [layers[node.id].output or () for node in graph.nodes if node.kind == "Input"]


def _data(project: Project, shapes: list[Shape]) -> list[str]:
    """The samples to train with and, where they are no share of these, those to check with."""
    digits = project.data.name in _DIGIT_SETS and all(size_of(shape) == _DIGIT_SIZE for shape in shapes)
    needs_numpy = not digits or project.data.validation_from == "file" or project.training.class_weights != "equal"
    lines = ["import numpy as np", ""] if needs_numpy else []
    if digits:
        lines.append("(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()")
    else:
        lines.append(f"data = np.load({literal(project.data.path or 'data.npz')})")
        lines.append('x_train, y_train = data["x_train"], data["y_train"]')
    match project.data.validation_from:
        case "test":
            lines.append(
                "x_val, y_val = x_test, y_test" if digits else 'x_val, y_val = data["x_test"], data["y_test"]'
            )
        case "file":
            lines.append(f"held_out = np.load({literal(project.data.validation_path or 'held_out.npz')})")
            lines.append('x_val, y_val = held_out["x_train"], held_out["y_train"]')
    for name in ("x_train", "x_val") if _is_held_elsewhere(project) else ("x_train",):
        lines += _laid_out_digits(shapes, name, project.preparation) if digits else _laid_out(shapes, name)
    return lines


def _laid_out_digits(shapes: list[Shape], name: str, preparation: Preparation) -> list[str]:
    """The digits, laid out as each Input takes them, in the numbers that the network takes."""
    factor, summand = line_of(preparation)
    ended = "" if (factor, summand) == (1.0, 0.0) else f" * {factor:g} + {summand:g}"
    numbers = f'.astype("float32") / 255{ended}'
    if len(shapes) == 1:
        return [f"{name} = {name}.reshape({literal((-1, *shapes[0]))}){numbers}"]
    laid_out = [f"{name}.reshape({literal((-1, *shape))})" for shape in shapes]
    return [f"{name} = {name}{numbers}", f"{name} = [{', '.join(laid_out)}]"]


def _laid_out(shapes: list[Shape], name: str) -> list[str]:
    if len(shapes) == 1:
        return [f"{name} = {name}.reshape(len({name}), *(length or -1 for length in model.input_shape[1:]))"]
    one = f"{name}.reshape(len({name}), *(length or -1 for length in one.shape[1:]))"
    return [f"{name} = [{one} for one in model.inputs]"]


def _weights(project: Project) -> list[str]:
    """How much each class counts, by its number; of several answers each sample has its weight."""
    given, share = project.training.class_weights, project.data.held_out
    if given == "equal":
        return []
    if given == "balanced":
        learnt = f"y_train[: int(len(y_train) * (1 - {share!r}))]" if share else "y_train"
        lines = [
            f"labels = {learnt}",
            "counts = np.bincount(labels)",
            "class_weight = {number: len(labels) / (len(counts) * max(count, 1)) for number, count in "
            "enumerate(counts)}",
        ]
    else:
        lines = [f"class_weight = {dict(enumerate(given))}"]
    if len(losses_of(project)) > 1:
        lines.append("sample_weight = np.array([class_weight[number] for number in y_train])")
    return lines


def _targets(project: Project, answers: list[Shape], name: str) -> list[str]:
    """Class numbers become one 1 among zeros where the loss compares with those; each answer has its own."""
    made = [
        _target(loss, answer, name, bool(project.training.metrics))
        for loss, answer in zip(losses_of(project), answers, strict=True)
    ]
    if len(made) > 1:
        return [f"{name} = [{', '.join(made)}]"]
    return [] if made == [name] else [f"{name} = {made[0]}"]


def _target(loss: OutputLoss, answer: Shape, name: str, measured: bool) -> str:
    if loss.row.for_classes and not loss.row.id.startswith("sparse") and answer != (1,) and answer:
        return f"keras.utils.to_categorical({name}, {answer[-1]})"
    if answer == (1,) and measured:
        return f'{name}.astype("float32").reshape(-1, 1)'  # some metrics want one row a sample
    return name
