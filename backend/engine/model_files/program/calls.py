"""Reads calls: of Keras' classes, of layers on outputs, of methods of models, of the program's own functions."""

import ast
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from backend.catalogue.layers import LAYER_KINDS
from backend.engine.model_files.program import making
from backend.engine.model_files.program.arithmetic import TooMuchError, bounded
from backend.engine.model_files.program.builtin_calls import NotKnownHereError, known_answer
from backend.engine.model_files.program.expressions import Expressions
from backend.engine.model_files.program.found import Found
from backend.engine.model_files.program.references import joins_layers, makes_a_layer, makes_a_model
from backend.engine.model_files.program.source import place_of
from backend.engine.model_files.program.things import (
    Function,
    Layer,
    Model,
    Options,
    Reference,
    Scope,
    Tensor,
    Unknown,
    UnreadableError,
)
from backend.wording import say

_MOST_LAYERS = 5000
_MAKING = frozenset(
    {"optimizers", "losses", "metrics", "initializers", "regularizers", "constraints", "callbacks", "activations"}
)

RunFunction = Callable[[Function, Sequence[Any], Mapping[str, Any], int], Any]


class Calls:
    """Reads calls, and keeps in `found` what they make; `run` reads a call of a function of the program."""

    def __init__(self, found: Found, run: RunFunction) -> None:
        self._found = found
        self._run = run
        self.expressions = Expressions(self.read)

    def read(self, node: ast.Call, scope: Scope) -> Any:
        """What the call answers; raises `UnreadableError`."""
        method = self._method(node, scope)
        if method is not None:
            return method()
        function = self.expressions.read(node.func, scope)
        match function:
            case Reference():
                return self._of_keras(function, node, scope)
            case Layer():
                given, named = self._arguments(node, scope)
                return making.call_layer(function, given, named, node.lineno)
            case Model():
                given, named = self._arguments(node, scope)
                return making.call_layer(making.as_layer(function), given, named, node.lineno)
            case Function():
                given, named = self._arguments(node, scope, keep_unknown=True)
                answer = self._run(function, given, named, node.lineno)
                if isinstance(answer, Unknown):
                    raise UnreadableError(answer.reason, answer.line)
                return answer
            case _:
                raise self._unreadable(node)

    def _arguments(
        self, node: ast.Call, scope: Scope, *, keep_unknown: bool = False
    ) -> tuple[list[Any], dict[str, Any]]:
        """What is given; with `keep_unknown` what cannot be read is passed on and matters only if it is used."""

        def value(one: ast.expr) -> Any:
            try:
                return self.expressions.read(one, scope)
            except UnreadableError as error:
                if not keep_unknown:
                    raise
                return Unknown(error.message, error.line)

        given: list[Any] = []
        for one in node.args:
            if isinstance(one, ast.Starred):
                given += self.expressions.iterated(one.value, scope)
            else:
                given.append(value(one))
        named: dict[str, Any] = {}
        for keyword in node.keywords:
            if keyword.arg is not None:
                named[keyword.arg] = value(keyword.value)
                continue
            more = self.expressions.read(keyword.value, scope)
            if not isinstance(more, dict):
                raise self._unreadable(node)
            named.update({str(key): one for key, one in more.items()})
        return given, named

    def _of_keras(self, thing: Reference, node: ast.Call, scope: Scope) -> Any:
        if makes_a_model(thing):
            return self._made_model(thing, node, scope)
        if makes_a_layer(thing) or joins_layers(thing):
            if thing.last == "Lambda":
                return Layer("Lambda", {}, node.lineno)  # refused for what it is, whatever it does
            given, named = self._arguments(node, scope)
            if joins_layers(thing):
                return making.join(thing, given, named, node.lineno)
            layer = making.make_layer(thing, given, named, node.lineno)
            if self._found.order == "channels_first" and _has_an_order(layer):
                layer.config.setdefault("data_format", self._found.order)
            return making.make_input(layer) if thing.last == "Input" else layer
        if thing.last == "ArgumentParser":
            return Options()
        if thing.home in _MAKING:
            given, named = self._arguments(node, scope)
            return making.make_other(thing, given, named, node.lineno)
        return self._answer(thing, node, scope)

    def _answer(self, thing: Reference, node: ast.Call, scope: Scope) -> Any:
        if thing.last in ("image_data_format", "image_dim_ordering"):
            first = self._found.order == "channels_first"
            return ("th" if first else "tf") if thing.last == "image_dim_ordering" else self._found.order
        given, named = self._arguments(node, scope)
        if thing.last in ("set_image_data_format", "set_image_dim_ordering") and given:
            self._found.order = "channels_first" if given[0] in ("th", "channels_first") else "channels_last"
            return None
        if thing.path.endswith("utils.set_random_seed") and given and isinstance(given[0], int):
            self._found.seed = given[0]
            return None
        if thing.path.endswith(("set_dtype_policy", "set_global_policy")) and given:
            self._found.half_precision = given[0] == "mixed_float16"
            return None
        self.expressions.count(*given)
        try:
            return bounded(known_answer(thing.path, given, named))
        except (NotKnownHereError, TooMuchError) as error:
            raise self._unreadable(node) from error

    def _made_model(self, thing: Reference, node: ast.Call, scope: Scope) -> Model:
        try:
            given, named = self._arguments(node, scope)
            model = making.make_model(thing, given, named, node.lineno)
        except UnreadableError as error:
            model = Model(node.lineno, problem=error)
        self._found.models.append(model)
        return model

    # Methods ----------------------------------------------------------------------------------------------

    def _method(self, node: ast.Call, scope: Scope) -> Callable[[], Any] | None:
        """The call of a method of something that was read, or nothing."""
        if not isinstance(node.func, ast.Attribute):
            return None
        name = node.func.attr
        if isinstance(node.func.value, ast.Name):
            try:
                known = scope.find(node.func.value.id)
            except KeyError:
                return None
            if isinstance(known, Reference | Unknown):
                return None
        owner = self.expressions.read(node.func.value, scope)
        match owner:
            case Model():
                return lambda: self._of_model(owner, name, node, scope)
            case Options():
                return lambda: self._of_options(owner, name, node, scope)
            case list() if name in ("append", "extend"):
                return lambda: self._grow(owner, name, node, scope)
            case dict() if name in ("get", "items", "keys", "values"):
                return lambda: self._of_dictionary(owner, name, node, scope)
            case Layer() if name in ("get_output_at",):
                return lambda: Tensor(owner, owner.calls[-1]) if owner.calls else None
            case _:
                return None

    def _of_model(self, model: Model, name: str, node: ast.Call, scope: Scope) -> Any:
        match name:
            case "add":
                self._add(model, node, scope)
            case "pop" if model.layers:
                model.layers.pop()
            case "build":
                given, named = self._arguments(node, scope)
                shape = given[0] if given else named.get("input_shape", named.get("batch_input_shape"))
                model.shape = list(shape) if isinstance(shape, list | tuple) else None
            case "compile":
                model.compiled = self._kept(node, scope, ("optimizer", "loss", "metrics"))
                self._found.last = model
            case "fit" | "fit_generator":
                model.fitted = self._kept(node, scope, ("x", "y", "batch_size", "epochs"))
                self._found.last = model
            case "summary" | "evaluate" | "predict" | "save" | "save_weights" | "load_weights":
                return None
            case _:
                raise self._unreadable(node)
        return None

    def _add(self, model: Model, node: ast.Call, scope: Scope) -> None:
        """What cannot be read spoils the model, not the program."""
        try:
            given, named = self._arguments(node, scope)
            making.add_layer(model, given[0] if given else named.get("layer"), node.lineno)
            if len(model.layers) > _MOST_LAYERS:
                raise UnreadableError(say("The network has too many layers."), node.lineno)
        except UnreadableError as error:
            model.problem = model.problem or error

    def _kept(self, node: ast.Call, scope: Scope, places: Sequence[str]) -> dict[str, Any]:
        """The arguments as far as they can be read, by name."""
        found: dict[str, Any] = {}
        given = [(places[place], one) for place, one in enumerate(node.args[: len(places)])]
        for name, one in [*given, *((word.arg, word.value) for word in node.keywords if word.arg is not None)]:
            try:
                found[name] = self.expressions.read(one, scope)
            except UnreadableError as error:
                found[name] = Unknown(error.message, error.line)
        return found

    def _of_options(self, options: Options, name: str, node: ast.Call, scope: Scope) -> Any:
        """An option of the program holds what it holds if nobody says otherwise; that is told once."""
        if name == "add_argument":
            given = [
                one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)
            ]
            told = self._kept(node, scope, ())
            usual = told.get("default", False if told.get("action") == "store_true" else None)
            named = told.get("dest") or max(given, key=len, default="").lstrip("-").replace("-", "_")
            if isinstance(named, str):
                options.values[named] = usual
            return None
        if name in ("parse_args", "parse_known_args"):
            note = say(
                "{place} lets options be given; those that hold without any were read.",
                place=place_of(node.lineno),
            )
            self._found.notes += [note] if options.values and note not in self._found.notes else []
            return options if name == "parse_args" else [options, []]
        if name in ("add_argument_group", "add_mutually_exclusive_group"):
            return options
        return None

    def _grow(self, owner: list[Any], name: str, node: ast.Call, scope: Scope) -> None:
        given, _ = self._arguments(node, scope)
        more = given if name == "append" else given[0] if given else []
        self.expressions.count(more)
        if not isinstance(more, list | tuple):
            raise self._unreadable(node)
        bounded(owner)
        owner.extend(more)

    def _of_dictionary(self, owner: dict[Any, Any], name: str, node: ast.Call, scope: Scope) -> Any:
        given, _ = self._arguments(node, scope)
        match name:
            case "items":
                return list(owner.items())
            case "keys":
                return list(owner)
            case "values":
                return list(owner.values())
        if not given or not isinstance(given[0], str | int):
            raise self._unreadable(node)
        return owner.get(given[0], given[1] if len(given) > 1 else None)

    def _unreadable(self, node: ast.Call) -> UnreadableError:
        text = self.expressions.text_of(node.func)[:60] if not isinstance(node.func, ast.Call) else "…"
        return UnreadableError(
            say("What “{text}(…)” gives is only known when the program runs. Write it there instead.", text=text),
            node.lineno,
        )


def _has_an_order(layer: Layer) -> bool:
    """Whether a layer may have its channels in front."""
    kind = LAYER_KINDS.get(layer.class_name)
    return kind is not None and kind.parameter("data_format") is not None
