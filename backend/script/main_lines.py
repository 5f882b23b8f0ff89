"""The `main` of a training program: from its options to the file of the model."""

from backend.project import Project
from backend.script.fit_lines import is_checked
from backend.script.python_text import literal
from backend.script.reading_lines import DRAWINGS_FILE, OWN_FILES, adds_drawings, file_read, reads_file
from backend.script.saved_file import saved_endings, saved_file


def main_lines(project: Project) -> list[str]:
    """The function, and its call."""
    return [
        "def main(arguments=None):",
        '    """Train and save, as the options say."""',
        '    parser = argparse.ArgumentParser(description="Trains the network and saves it.")',
        *(f"    {line}" for line in _options(project)),
        "    options = parser.parse_args(arguments)",
        *(f"    {line}" for line in [*_checks(project), *_steps(project)]),
        "",
        'if __name__ == "__main__":',
        "    main()",
    ]


def _options(project: Project) -> list[str]:
    lines = []
    if reads_file(project):
        fetched = file_read(project) is None
        text = "with x_train, y_train; else it is fetched" if fetched else "with x_train, y_train"
        lines.append(f'parser.add_argument("--data", metavar="FILE.npz", default=DATA, help="{text}")')
    if adds_drawings(project):
        lines.append(
            f'parser.add_argument("--drawings", metavar="FILE.npz", default={literal(DRAWINGS_FILE)}, '
            'help="my own drawings")'
        )
    if project.data.validation_from == "file":
        lines.append(
            'parser.add_argument("--check", metavar="FILE.npz", default=CHECKED_WITH, help="what is checked with")'
        )
    return [
        *lines,
        'parser.add_argument("--epochs", metavar="N", type=int, default=EPOCHS, help="0: only build and save")',
        f'parser.add_argument("--out", metavar="MODEL{saved_endings(project)[0]}", '
        f'default={literal(saved_file(project))}, help="where the model is saved")',
    ]


def _checks(project: Project) -> list[str]:
    """What is said before anything is computed: where there is no file to read, or nowhere to save the model."""
    lines = [
        "if not Path(options.out).absolute().parent.is_dir():",
        '    parser.error(f"there is no folder for {options.out}; make it first, or name another with --out")',
        *_ending_lines(saved_endings(project)),
    ]
    for option, path in _files(project):
        named = f"options.{option} and " if path is None else ""
        lines += [
            f"if options.epochs > 0 and {named}not Path(options.{option}).is_file():",
            *(_of_netsketch(option) if path in OWN_FILES else _of_yours(option)),
        ]
    return lines


def _ending_lines(endings: tuple[str, ...]) -> list[str]:
    if len(endings) == 1:
        return [
            f"if Path(options.out).suffix != {literal(endings[0])}:",
            '    parser.error("what is given with --out must end in '
            f'{endings[0]}: Keras reads this network from no .h5")',
        ]
    return [
        f"if Path(options.out).suffix not in {literal(endings)}:",
        '    parser.error("what is given with --out must end in .h5 or .keras")',
    ]


def _files(project: Project) -> list[tuple[str, str | None]]:
    """The options that name a file to read, and which it is where none is named; `None`: it is fetched then."""
    files = [("data", file_read(project))] if reads_file(project) else []
    if adds_drawings(project):
        files.append(("drawings", DRAWINGS_FILE))
    if project.data.validation_from == "file":
        files.append(("check", project.data.validation_path or ""))
    return files


def _of_netsketch(option: str) -> list[str]:
    return [
        "    parser.error(",
        f'        f"there is no file {{options.{option}}} here. NetSketch writes it beside this program: "',
        '        "begin it in that folder, or write both again with netsketch export PROJECT --to PROGRAM.py"',
        "    )",
    ]


def _of_yours(option: str) -> list[str]:
    return [f'    parser.error(f"there is no file {{options.{option}}}; name yours: --{option} FILE.npz")']


def _steps(project: Project) -> list[str]:
    whole = project.training.class_weights != "equal"
    lines = [
        "keras.utils.set_random_seed(SEED)",
        "model = build_model()",
        "model.summary()",
        "if options.epochs > 0:",
    ]
    read = "load_data(options.data)" if reads_file(project) else "load_data()"
    work = [f"train_part, test_part = {read}"]
    if adds_drawings(project):
        work.append("train_part, test_part = with_drawings(train_part, test_part, options.drawings)")
    work.append("x, y = train_part")
    if whole:
        work.append("classes = int(max(y.max(), test_part[1].max(initial=0))) + 1")
    held = ""
    if is_checked(project):
        held = "x_held, y_held, "
        work += _held_out(project)
    work.append(f"train(model, x, y, {held}{'classes, ' if whole else ''}options.epochs)")
    lines += [f"    {line}" for line in work]
    if project.training.mixed_precision:
        lines += [
            'whole = build_model("float32")  # files are for every computer',
            "whole.set_weights(model.get_weights())",
        ]
    saved = "whole" if project.training.mixed_precision else "model"
    lines += [*_made_savable(project, saved), f"{saved}.save(options.out)"]
    return [*lines, 'print(f"The model is in {options.out}")']


def _made_savable(project: Project, saved: str) -> list[str]:
    """What a layer needs that Keras 3.15 makes, but cannot save."""
    if not any(node.kind == "RandomBrightness" for node in project.graph.nodes):
        return []
    return [
        f"for layer in {saved}.layers:",
        "    if isinstance(layer, layers.RandomBrightness):",
        "        layer.value_range = tuple(layer.value_range)  # Keras has a list here that it cannot save",
    ]


def _held_out(project: Project) -> list[str]:
    match project.data.validation_from:
        case "share":
            return [
                "at = int(len(x) * (1.0 - HELD_OUT))",
                "x, y, x_held, y_held = x[:at], y[:at], x[at:], y[at:]",
            ]
        case "test":
            return ["x_held, y_held = test_part"]
        case "file":
            return ["x_held, y_held = as_parts(*read_file(options.check))[0]"]
