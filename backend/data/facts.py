"""What is known of data without loading it."""

from pathlib import Path

from backend.data import fashion_mnist, iris, mnist, starter_digits, xor_plane
from backend.data.catalogue import DATASETS, FILE
from backend.data.digit_file import describe_digit_file
from backend.data.errors import DataError, UnknownDataError
from backend.my_drawings.mixing import mixed_facts
from backend.my_drawings.samples import NAME, drawings_facts
from backend.project import DataChoice, DataFacts
from backend.wording import say


def describe(choice: DataChoice) -> DataFacts:
    """Say what the chosen data is: quick, nothing is fetched. Raises `DataError`."""
    if choice.name == NAME or choice.my_drawings == "none":
        return _describe_alone(choice)
    return mixed_facts(_describe_alone(choice), choice.my_drawings)


def _describe_alone(choice: DataChoice) -> DataFacts:
    match choice.name:
        case "starter-digits":
            return starter_digits.facts()
        case "mnist":
            return mnist.FACTS
        case "fashion-mnist":
            return fashion_mnist.FACTS
        case "iris":
            return iris.facts()
        case "xor":
            return xor_plane.facts()
        case "my-drawings":
            return drawings_facts()
        case _ if choice.name == FILE:
            return describe_digit_file(chosen_file(choice))
        case _:
            raise unknown_data(choice.name)


def chosen_file(choice: DataChoice) -> Path:
    """The file of a choice of the name "file"."""
    if not choice.path:
        raise DataError(say("No data is chosen yet. Choose some that fits the network."))
    return Path(choice.path)


def unknown_data(name: str) -> UnknownDataError:
    """The error for a name that means nothing here; it says which there are."""
    known = ", ".join(DATASETS)
    return UnknownDataError(
        say(
            "There is no data set “{name}”. There are: {known}; or give the path of a .npz file.",
            name=name,
            known=known,
        )
    )
