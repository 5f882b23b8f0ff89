"""The grammar of the command line: commands and their options."""

import argparse
from importlib.metadata import version
from pathlib import Path
from typing import NoReturn

from app.command_line_errors import UsageError
from app.command_line_training import add_training_options, whole_number
from backend.wording import say


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(
            say("{message}; `{command} --help` shows what there is.", message=message, command=self.prog)
        )


def make_parser() -> argparse.ArgumentParser:
    """The parser of all commands; it raises `UsageError` where argparse would print and exit."""
    parser = _Parser(prog="netsketch", description="Draw a neural network, train it, test it, take it along.")
    parser.add_argument("--version", action="version", version=f"netsketch {version('netsketch')}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    common = _Parser(add_help=False)
    common.add_argument("--json", action="store_true", help="one JSON document on standard output")

    tour = commands.add_parser("tour", help="the main job by itself, in the real window")
    tour.add_argument("arguments", nargs=argparse.REMAINDER)
    for name, text in (
        ("templates", "networks to begin with"),
        ("layers", "kinds of layers"),
        ("datasets", "data that can be chosen by name"),
        ("doctor", "versions, device, folders, what is missing and how to get it"),
    ):
        commands.add_parser(name, help=text, parents=[common])

    check = commands.add_parser("check", help="shapes, parameters and problems", parents=[common])
    check.add_argument("network", metavar="PROJECT|TEMPLATE|MODEL.h5")

    export = commands.add_parser("export", help="the network as a file", parents=[common])
    export.add_argument("network", metavar="PROJECT|TEMPLATE|MODEL.h5")
    export.add_argument(
        "--to", metavar="FILE", type=Path, required=True, help="by ending: .py .ipynb .netsketch .txt .csv .md"
    )
    export.add_argument(
        "--program",
        choices=("train", "predict", "network"),
        default="train",
        help="which program a .py or .ipynb is: one that trains, one that answers pictures, or the network alone",
    )

    _add_train(commands.add_parser("train", help="train a new network", parents=[common]))

    go_on = commands.add_parser(
        "continue", help="go on with a run that was interrupted, or give it more epochs", parents=[common]
    )
    go_on.add_argument("run", metavar="RUN|last", help="the folder of a run, as `train` tells it")
    go_on.add_argument("--epochs", metavar="N", type=whole_number, help="so many in all")
    go_on.add_argument("--out", metavar="MODEL.h5", help="where the model is saved too")
    _add_device(go_on)

    evaluate = commands.add_parser("evaluate", help="measure a model on data", parents=[common])
    evaluate.add_argument("model", metavar="MODEL.h5", type=Path)
    evaluate.add_argument("--data", metavar="NAME|PATH", required=True)
    _add_device(evaluate)
    evaluate.add_argument(
        "--part", choices=("train", "test", "all"), help="usually test; all of what has no test part: my-drawings"
    )

    predict = commands.add_parser("predict", help="what a model says to pictures or arrays", parents=[common])
    predict.add_argument("model", metavar="MODEL.h5", type=Path)
    predict.add_argument("inputs", metavar="IMAGE|ARRAYS", nargs="+")
    _add_device(predict)
    predict.add_argument("--out", metavar="ANSWERS.npz", type=Path, help="where the answers to arrays are written")
    return parser


def _add_train(train: argparse.ArgumentParser) -> None:
    train.add_argument("network", metavar="PROJECT|TEMPLATE")
    train.add_argument("--data", metavar="NAME|PATH", help="a data set or a .npz file")
    add_training_options(train)
    _add_device(train)
    train.add_argument("--out", metavar="MODEL.h5", help="where the model is saved too")


def _add_device(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--device",
        metavar="ID",
        default="",
        help="what to compute on: cpu, gpu:0 … or all-gpus; `doctor` lists them",
    )
