"""What msgspec says of a value that does not fit its type, as a sentence for people who do not program."""

import re

import msgspec

from backend.wording import Message, mark, marked, say

_PLACE = re.compile(r"(?P<what>.*?)(?: - at `(?P<key>key in )?\$?(?P<path>[^`]*)`)?", re.DOTALL)
_WRONG_TYPE = re.compile(r"Expected `(?P<wanted>[^`]*)`, got `(?P<got>[^`]*)`")
_OUT_OF_RANGE = re.compile(r"Expected `(?P<wanted>int|float)` (?P<side>>=|<=|>|<) (?P<limit>\S+)")
_LENGTH = re.compile(r"Expected `array` of length (?P<count>\d+).*")
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<name>.*)`", re.DOTALL)
_MISSING = re.compile(r"Object missing required field `(?P<name>.*)`")
_ENTRY = re.compile(r"(?P<list>nodes|links|notes)\[(?P<index>\d+)\]")

_FIELDS = {
    "epochs": mark("The number of epochs"),
    "batch_size": mark("The batch size"),
    "learning_rate": mark("The learning rate"),
    "seed": mark("The seed"),
    "shuffle": mark("The switch for shuffling"),
    "loss": mark("The loss"),
    "optimizer": mark("The optimizer"),
    "optimizer_parameters": mark("A setting of the optimizer"),
    "full_batch": mark("The switch for all samples in each step"),
    "schedule": mark("The schedule of the learning rate"),
    "schedule_parameters": mark("A setting of the schedule"),
    "warm_up": mark("The number of epochs of the warm-up"),
    "loss_parameters": mark("A setting of the loss"),
    "outputs": mark("A setting of an output"),
    "weight": mark("The weight of an output"),
    "metrics": mark("The list of metrics"),
    "class_weights": mark("The weight of a class"),
    "validation_every": mark("The number of epochs between two validations"),
    "stop_early": mark("The switch for stopping early"),
    "patience": mark("The patience"),
    "min_delta": mark("The least gain"),
    "monitor": mark("What is watched"),
    "keep_best": mark("The switch for keeping the best weights"),
    "mixed_precision": mark("The switch for mixed precision"),
    "training": mark("The part on the training"),
    "data": mark("The part on the data"),
    "preparation": mark("The part on the preparation of pictures"),
    "graph": mark("The part on the network"),
    "validation": mark("The share for validation"),
    "path": mark("The path of the data"),
    "validation_from": mark("Where the samples for validation come from"),
    "validation_path": mark("The path of the data for validation"),
    "height": mark("The height of prepared pictures"),
    "width": mark("The width of prepared pictures"),
    "channels": mark("The number of colours of prepared pictures"),
    "scale": mark("The scale of prepared pictures"),
    "shades": mark("The shades of prepared pictures"),
    "channels_first": mark("The order of the colours of prepared pictures"),
    "nodes": mark("The list of layers"),
    "links": mark("The list of connections"),
    "notes": mark("The list of notes"),
    "parameters": mark("A setting"),
    "position": mark("The position"),
    "name": mark("The name"),
}
"""By the field of the file; what is not here is quoted as it is called there."""

_WANTED = {
    "int": mark("a whole number"),
    "float": mark("a number"),
    "bool": mark("true or false"),
    "str": mark("text"),
    "array": mark("a list"),
    "object": mark("a group of named values"),
    "null": mark("nothing"),
}
_GOT = {**_WANTED, "int": mark("a number"), "float": mark("a number with a decimal point")}


def misfit_message(error: msgspec.ValidationError) -> Message:
    """The sentence: what is wrong where, and what it must be."""
    found = _PLACE.fullmatch(str(error))
    assert found is not None  # it matches any text
    what, path = found["what"], found["path"] or ""
    match_of = {
        pattern: pattern.fullmatch(what) for pattern in (_UNKNOWN, _MISSING, _OUT_OF_RANGE, _WRONG_TYPE, _LENGTH)
    }
    if unknown := match_of[_UNKNOWN]:
        return _in_place(say("There is no setting called “{name}”", name=unknown["name"]), path)
    if missing := match_of[_MISSING]:
        return _in_place(say("“{name}” is missing", name=missing["name"]), path)
    if beyond := match_of[_OUT_OF_RANGE]:
        return _must_be(path, _range(beyond["wanted"], beyond["side"], beyond["limit"]))
    if wrong := match_of[_WRONG_TYPE]:
        got = marked(_GOT.get(wrong["got"], wrong["got"]))
        return _must_be(path, say("{wanted}, not {got}", wanted=_wanted(wrong["wanted"]), got=got))
    if length := match_of[_LENGTH]:
        return _must_be(path, say("a list of {count}", count=int(length["count"])))
    return _in_place(say("{thing} has a value that it cannot have", thing=_thing(path)), path)


def _must_be(path: str, wish: Message) -> Message:
    return _in_place(say("{thing} must be {wish}", thing=_thing(path), wish=wish), path)


def _in_place(sentence: Message, path: str) -> Message:
    """The sentence with the layer, connection or note in which it is so, counted as people count."""
    entry = _ENTRY.search(path)
    if entry is None:
        return say("{sentence}.", sentence=sentence)
    number = int(entry["index"]) + 1
    match entry["list"]:
        case "nodes":
            where = say("layer number {number}", number=number)
        case "links":
            where = say("connection number {number}", number=number)
        case _:
            where = say("note number {number}", number=number)
    return say("{sentence} ({where}).", sentence=sentence, where=where)


def _thing(path: str) -> Message:
    """What the path leads to: the last field that has a name."""
    names = re.findall(r"\.(\w+)(\[\d+\])?", path)
    if not names:
        return say("The whole")
    name, index = names[-1]
    if index and name in ("nodes", "links", "notes"):
        return say("What stands there")
    return marked(_FIELDS[name]) if name in _FIELDS else say("“{name}”", name=name)


def _wanted(written: str) -> Message:
    kinds = [kind for kind in written.split(" | ") if kind != "null"]
    if set(kinds) == {"array", "str"}:
        return say("a word or a list of numbers")
    if "array" in kinds and len(kinds) > 1:
        return say("a number, a word, true or false, or a list of numbers")
    if set(kinds) == {"int", "float"}:
        return say("a number")
    return marked(_WANTED.get(kinds[0], kinds[0]) if kinds else "null")


def _range(wanted: str, side: str, limit: str) -> Message:
    shown = limit.removesuffix(".0")
    shown = f"{int(shown):,}" if shown.lstrip("-").isdecimal() else shown
    match wanted, side:
        case "int", ">=":
            return say("a whole number, {limit} or more", limit=shown)
        case "int", _:
            return say("a whole number, {limit} or less", limit=shown)
        case _, ">=":
            return say("a number, {limit} or more", limit=shown)
        case _, ">":
            return say("a number above {limit}", limit=shown)
        case _, "<":
            return say("a number below {limit}", limit=shown)
        case _:
            return say("a number, {limit} or less", limit=shown)
