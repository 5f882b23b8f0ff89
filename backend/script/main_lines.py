"""The `main` of a training program: from its options to the file of the model."""

from backend.project import Project
from backend.script.fit_lines import is_checked
from backend.script.python_text import literal
from backend.script.reading_lines import DRAWINGS_FILE, OWN_FILES, adds_drawings, file_read, reads_file


def main_lines(project: Project) -> list[str]:
    """The function, and its call."""
    return [
        "def main(arguments=None):",
        '    """Train and save, as the options say."""',
        '    parser = argparse.ArgumentParser(description="Trains the network and saves it.")',
        *(f"    {line}" for line in _options(project)),
        "    options = parser.parse_args(arguments)",
        *(f"    {line}" for line in [*_missing(project), *_steps(project)]),
        "",
        'if __name__ == "__main__":',
        "    main()",
    ]


def _options(project: Project) -> list[str]:
    lines = []
    if reads_file(project):
        fetched = file_read(project) is None
        what = "a file with x_train, y_train, x_test, y_test"
        text = f"{what}; without it Keras fetches the data" if fetched else what
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
        'parser.add_argument("--out", metavar="MODEL.h5", default="model.h5", help="where the model is saved")',
    ]


def _missing(project: Project) -> list[str]:
    """What is said where a file that NetSketch has is not there yet."""
    lines = []
    for option, path in (
        ("data", file_read(project)),
        ("drawings", DRAWINGS_FILE if adds_drawings(project) else None),
    ):
        if path in OWN_FILES:
            lines += [
                f"if options.epochs > 0 and not Path(options.{option}).is_file():",
                "    parser.error(",
                f'        f"there is no file {{options.{option}}}; NetSketch writes it beside this program: "',
                '        "netsketch export PROJECT --to PROGRAM.py"',
                "    )",
            ]
    return lines


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
            "whole.save(options.out)",
        ]
    else:
        lines.append("model.save(options.out)")
    return [*lines, 'print(f"The model is in {options.out}")']


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
