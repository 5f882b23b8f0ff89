"""Puts recognized layers into the one row in which each takes what the one before gives. Needs no TensorFlow."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.guessed_pieces import Piece, weighted_piece, weightless_piece
from backend.engine.model_files.weights_only import WeightsFile
from backend.project_format.errors import tamed
from backend.wording import say

_MOST_TRIES = 20_000
_LONGEST_NUMBER = 9
_SEQUENCE_WORDS = re.compile(r"lstm|gru|rnn|conv1d|convolution1d|bidirectional")


def pieces_in_order(file: WeightsFile) -> tuple[Piece, ...]:
    """All layers that were recognized; raises `ModelFileError` where they cannot follow each other.

    Of a file that does not keep the order, layers without weights come last: where they stood is not known.
    """
    weighted = file.weighted
    followers = [bool(_SEQUENCE_WORDS.search(layer.name.lower())) for layer in weighted[1:]]
    pieces = {
        layer: weighted_piece(layer, follows) for layer, follows in zip(weighted, [*followers, False], strict=True)
    }
    if file.in_order:
        row = [pieces[layer] if layer.arrays else weightless_piece(layer) for layer in file.layers]
        unknown = file.layers[-1] if row[-1] is None else None
        found = [piece for piece in row if piece is not None]
        if unknown is not None and found:
            found.append(Piece(unknown.name, "Activation"))  # nothing else has no weights at the end
        _check_follows(file, [piece for piece in found if piece.weights is not None])
        return tuple(found)
    others = [piece for layer in file.layers if not layer.arrays and (piece := weightless_piece(layer))]
    return (*_chained(file, list(pieces.values())), *others)


def fits_after(before: Piece | None, piece: Piece) -> bool:
    """Whether a layer can take what the one before gives."""
    if before is None:
        return True
    if piece.kind == "Embedding":
        return False
    if piece.takes is None or before.gives is None or piece.takes == before.gives:
        # A convolution cannot go on from single rows of numbers.
        return not (before.places == 0 and (piece.places or 0) > 0)
    return piece.places == 0 and bool(before.places and before.gives) and piece.takes % before.gives == 0


def _check_follows(file: WeightsFile, row: Sequence[Piece]) -> None:
    before: Piece | None = None
    for piece in row:
        if not fits_after(before, piece):
            assert before is not None
            raise ModelFileError(
                tamed(
                    say(
                        "{name} holds weights only, and its network cannot be guessed: “{layer}” takes {takes} "
                        "numbers, but “{before}” gives {gives}. Open the network first, as a project, a Keras "
                        "program or the .json of its architecture; then the weights go into it.",
                        name=file.name,
                        layer=piece.name,
                        takes=piece.takes or 0,
                        before=before.name,
                        gives=before.gives or 0,
                    )
                )
            )
        before = _carried(before, piece)


def _carried(before: Piece | None, piece: Piece) -> Piece:
    """What the next layer sees: normalization changes neither size nor places."""
    if piece.places is not None or before is None:
        return piece
    return Piece(piece.name, piece.kind, gives=piece.gives or before.gives, places=before.places)


def _chained(file: WeightsFile, pieces: Sequence[Piece]) -> list[Piece]:
    """The row; layers of one class keep their order, which the numbers in their names tell."""
    ordered = sorted(pieces, key=_class_and_number)
    queues = [list(group) for _, group in groupby(ordered, key=lambda piece: _class_and_number(piece)[0])]
    # Layers that look at places come before those that look at rows, whatever the alphabet says.
    queues.sort(key=lambda queue: (queue[0].kind != "Embedding", queue[0].places == 0, queue[0].places is None))
    row = _Chaining(queues).find()
    if row is None:
        raise ModelFileError(
            tamed(
                say(
                    "{name} holds weights only, and its layers do not follow each other in one row. Open the "
                    "network first, as a project, a Keras program or the .json of its architecture; then the "
                    "weights go into it.",
                    name=file.name,
                )
            )
        )
    return row


class _Chaining:
    def __init__(self, queues: list[list[Piece]]) -> None:
        self._queues = queues
        self._taken = [0] * len(queues)
        self._row: list[Piece] = []
        self._total = sum(map(len, queues))
        self._tries = 0
        # Normalization usually follows at once; otherwise the order of the classes.
        self._preferred = sorted(range(len(queues)), key=lambda queue: queues[queue][0].places is not None)

    def find(self) -> list[Piece] | None:
        """Depth first, without recursion: as deep as there are layers."""
        choices: list[Iterator[int]] = [iter(range(len(self._queues)))]
        seen: list[Piece | None] = [None]
        used: list[int] = []
        while choices and self._tries < _MOST_TRIES:
            if len(self._row) == self._total:
                return self._row
            for queue in choices[-1]:
                self._tries += 1
                place = self._taken[queue]
                if place < len(self._queues[queue]) and fits_after(seen[-1], self._queues[queue][place]):
                    self._taken[queue] += 1
                    used.append(queue)
                    piece = self._queues[queue][place]
                    self._row.append(piece)
                    seen.append(_carried(seen[-1], piece))
                    choices.append(iter(self._preferred))
                    break
            else:
                choices.pop()
                seen.pop()
                if used:
                    self._taken[used.pop()] -= 1
                    self._row.pop()
        return None


def _class_and_number(piece: Piece) -> tuple[str, int]:
    stored = piece.weights.stored_as if piece.weights is not None else piece.name
    name, line, number = stored.rpartition("_")
    is_numbered = bool(line) and number.isdecimal() and len(number) <= _LONGEST_NUMBER
    return (name, int(number)) if is_numbered else (stored, 0)
