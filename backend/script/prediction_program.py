"""Writes the program that predicts: it prepares pictures as the app does, and says what the model answers.

What the app does with a picture is taken from its own modules, so that it is the same.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import PurePath
from shlex import quote
from types import ModuleType

from backend import calibration, given, picture_answer
from backend.digits import digit_likeness, find_digits, prepare, read_image
from backend.graph.shapes import size_of
from backend.graph.to_spec import model_spec
from backend.project import Project
from backend.script.bundle import Bundle, bundled
from backend.script.imports import Import, import_lines
from backend.script.layout import laid_out
from backend.script.python_text import LONGEST_LINE, literal
from backend.script.sample_lines import input_shapes, reshaped
from backend.script.training_lines import outputs_of
from backend.wording import UserError, say

REQUIREMENTS = ("tensorflow>=2.21,<2.22", "keras>=3.15.1,<3.16", "numpy>=1.26", "pillow>=12.3")

_REPLACED = {
    ("backend.wording", "say"): "say",
    ("backend.wording", "UserError"): "PictureError",
    ("backend.wording", "Message"): "str",
    ("backend.project", "Preparation"): "Preparation",
}
"""What the program has instead of parts of ours that it does not need whole."""

_TAKEN = frozenset(
    {
        *("MODEL", "CLASSES", "TEMPERATURE", "PICTURES", "PREPARATION", "NAME"),
        *("inputs_of", "whole_picture", "answer_picture", "shown", "beside", "main", "keras"),
    }
)

_IMPORTS = frozenset(
    {
        *(Import("argparse"), Import("json"), Import("sys"), Import("keras"), Import("numpy", None, "np")),
        *(Import("pathlib", "Path"), Import("typing", "Any"), Import("typing", "NamedTuple")),
    }
)

_OWN = '''
# %% What is said of pictures
# A picture that cannot be answered is told in a sentence, and keeps no other back.


class PictureError(Exception):
    """A picture that cannot be answered; it says why."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def say(template: str, **values: Any) -> str:
    """The sentence with its gaps filled."""
    return template.format(**values)
'''

_ANSWER = '''
def answer_picture(model: keras.Model, path: str) -> dict[str, Any]:
    """What the model says to a picture: its label, how sure that is, and the probabilities of all classes."""
    try:
        found = FOUND
    except PictureError as error:
        return {"image": path, "error": str(error)}
    prepared = as_given(np.stack([one.prepared for one in found]), PREPARATION)
    answers = model(inputs_of(prepared), training=False)
    first = keras.tree.flatten(answers)[0]
    shares = np.asarray(first, dtype=np.float32).reshape(len(found), -1)
    return {"image": path, **picture_row(found, shares, CLASSES, TEMPERATURE, DOUBT_OF)}


# %% From the pictures to the answers


def shown(text: str) -> str:
    """The text without signs that a terminal would obey instead of showing them."""
    return "".join(sign if sign.isprintable() else "?" for sign in text)


def beside(name: str) -> str:
    """The file of that name where this program lies; a notebook, which has no file, looks where it is begun."""
    program = globals().get("__file__")
    return str(Path(program).with_name(name)) if program else name


def main(arguments: list[str] | None = None) -> int:
    """Answer the pictures that are named; returns 1 where one cannot be answered."""
    parser = argparse.ArgumentParser(description="Says what the model makes of pictures.")
    parser.add_argument("pictures", metavar="PICTURE", nargs="*", help="PNG, JPEG, BMP, GIF or WEBP")
    parser.add_argument("--model", metavar="MODEL.h5", default=beside(MODEL), help="the file of the model")
    parser.add_argument("--json", action="store_true", help="all figures, as JSON")
    options = parser.parse_args(arguments)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # names may have signs that this terminal has not
    pictures = options.pictures or PICTURES
    if not pictures:
        print("Name pictures behind the program, or in PICTURES, to hear what the model says to them.")
        return 0
    if not Path(options.model).is_file():
        parser.error(f"there is no model {options.model}; put it beside this program, or name it with --model")
    try:
        model = keras.models.load_model(options.model, compile=False)
    except (OSError, ValueError) as error:
        parser.error(f"{options.model} is no model that Keras can read: {error}")
    rows = [answer_picture(model, path) for path in pictures]
    if options.json:
        print(json.dumps(rows, indent=1))
    for row in rows if not options.json else []:
        print(shown(f"{row['image']}: {row['error'] if 'error' in row else answer_text(row)}"))
    return 1 if any("error" in row for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
'''


def write_prediction_program(
    project: Project, classes: Sequence[str], temperature: float, model_file_name: str
) -> str:
    """The program that answers pictures with the model of the file; it needs TensorFlow, Keras, NumPy and Pillow.

    Raises a `GraphError` that says what keeps an unfinished network from being asked, and a `UserError` where the
    network takes no pictures of the size that they are prepared to.
    """
    model_spec(project.graph)
    _check_takes_pictures(project)
    taken = _taken_along(project.preparation.kind, _of_digits(project, classes))
    lines = [
        *_heading(taken, model_file_name),
        *_settings(project, classes, temperature, model_file_name),
        *_OWN.splitlines(),
        *taken.lines,
        "",
        "# %% The answer to a picture",
        *_inputs_of(project),
        *_answer(project, classes).splitlines(),
    ]
    return laid_out(lines)


def _check_takes_pictures(project: Project) -> None:
    preparation = project.preparation
    size = preparation.height * preparation.width * preparation.channels
    if not {size_of(shape) for shape in input_shapes(project)} <= {None, size}:
        raise UserError(
            say(
                "A program that answers pictures cannot be written of this network: its Input layer takes no "
                "pictures of {height} × {width}. Set on the Test page how pictures are prepared for it.",
                height=preparation.height,
                width=preparation.width,
            )
        )


@cache
def _taken_along(kind: str, of_digits: bool) -> Bundle:
    """What the app has for such pictures."""
    roots: list[tuple[ModuleType, str]] = [(read_image, "read_image")]
    if kind == "digit":
        roots.append((find_digits, "find_digits"))
        roots += [(digit_likeness, "why_no_digit")] if of_digits else []
    else:
        roots += [(find_digits, "FoundDigit"), (prepare, "to_floats"), (prepare, "prepare_plainly")]
    roots += [(given, "as_given"), (calibration, "sureness"), (picture_answer, "picture_row")]
    roots.append((picture_answer, "answer_text"))
    return bundled(roots, _REPLACED, _TAKEN, headings=True)


def _heading(taken: Bundle, model_file_name: str) -> list[str]:
    model = quote("".join(letter if letter.isprintable() else "?" for letter in PurePath(model_file_name).name))
    needed = " ".join(f'"{one}"' for one in REQUIREMENTS)
    return [
        "# %% Ask a network about pictures",
        "# This program was written by NetSketch. It prepares pictures just as NetSketch does, and says what the",
        "# model answers.",
        "# requirements: Python 3.11 or newer, and",
        "#",
        f"#     pip install {needed}",
        "#",
        "# Name pictures; `--help` says what else can be chosen:",
        "#",
        f"#     python PROGRAM.py --model {model} PICTURE.png",
        "",
        *import_lines({*_IMPORTS, *taken.imports}),
        "",
    ]


def _settings(project: Project, classes: Sequence[str], temperature: float, model_file_name: str) -> list[str]:
    """What the model file knows too: how pictures are prepared for it, and what its answers mean."""
    preparation = project.preparation
    return [
        "# %% The model and what it takes",
        f"NAME = {literal(project.name)}",
        f"MODEL = {literal(PurePath(model_file_name).name)}",
        *_tuple("CLASSES", classes),
        f"TEMPERATURE = {float(temperature)!r}  # corrects how sure it is; measured on samples held out",
        "PICTURES = []  # those that are answered where none are named on the command line",
        "",
        "class Preparation(NamedTuple):",
        '    """How a picture becomes what the network is given."""',
        "",
        "    kind: str",
        "    height: int",
        "    width: int",
        "    channels: int",
        "    scale: str",
        "    shades: str",
        "    channels_first: bool",
        "",
        "PREPARATION = Preparation(",
        *(
            f"    {name}={literal(getattr(preparation, name))},"
            for name in ("kind", "height", "width", "channels", "scale", "shades", "channels_first")
        ),
        ")",
    ]


def _tuple(name: str, texts: Sequence[str]) -> list[str]:
    short = f"{name} = {literal(tuple(texts))}"
    if len(short) <= LONGEST_LINE:
        return [short]
    return [f"{name} = (", *(f"    {literal(text)}," for text in texts), ")"]


def _inputs_of(project: Project) -> list[str]:
    made = [reshaped(shape) for shape in input_shapes(project)]
    answer = made[0] if len(made) == 1 else f"[{', '.join(made)}]"
    return [
        "def inputs_of(x: Any) -> Any:",
        '    """Prepared pictures as each input of the network takes them."""',
        f"    return {answer}",
        "",
    ]


def _answer(project: Project, classes: Sequence[str]) -> str:
    digits = project.preparation.kind == "digit"
    found = "find_digits(read_image(path), PREPARATION)" if digits else "whole_picture(read_image(path))"
    text = _ANSWER.replace("FOUND", found).replace(
        "DOUBT_OF", "why_no_digit" if _of_digits(project, classes) else "None"
    )
    return text if digits else f"{_WHOLE}\n{text}"


_WHOLE = '''
def whole_picture(picture: Any) -> list[FoundDigit]:
    """The whole picture as the network is given it."""
    return [FoundDigit((0.0, 0.0, 1.0, 1.0), prepare_plainly(to_floats(picture), PREPARATION))]
'''


def _of_digits(project: Project, classes: Sequence[str]) -> bool:
    """Whether the first output is asked about digits."""
    answers = outputs_of(project)[0]
    return digit_likeness.expects_digits(project.preparation, classes, answers[-1] or 0 if answers else 0)
