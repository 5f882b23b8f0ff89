"""Messages as frames: what goes in comes out, and nonsense is told from messages."""

import msgspec
import numpy as np
import pytest

from backend.graph.to_spec import model_spec
from backend.message_frames import (
    FrameError,
    event_from_frames,
    frame_count,
    number_of,
    request_from_frames,
    to_frames,
)
from backend.messages import (
    Done,
    DrawingRead,
    DrawingsAnswered,
    EpochDone,
    EventEnvelope,
    Exported,
    FineTune,
    ModelOpened,
    OpenModel,
    Predict,
    ReadDrawing,
    RequestEnvelope,
    StepsDone,
    Stop,
    Train,
    TrainingEnded,
    WeightsUnfit,
)
from backend.project import DataChoice, Project, TrainingSettings
from backend.proof import Proof
from backend.templates import template
from backend.wording import say


def test_that_arrays_travel_with_their_shape_and_type() -> None:
    loss, accuracy = np.array([1.5, np.nan], np.float32), np.zeros((2,), np.float32)
    sent = StepsDone(epoch=1, step=2, of=4, loss=loss, accuracy=accuracy, samples_per_second=9.0)
    head, *frames = to_frames(EventEnvelope(7, sent))
    assert frame_count(head) == len(frames) == 2
    envelope = event_from_frames(head, frames)
    assert envelope.number == number_of(head) == 7
    assert isinstance(envelope.body, StepsDone)
    np.testing.assert_array_equal(envelope.body.loss, loss)
    assert envelope.body.loss.dtype == np.float32


def test_that_arrays_with_gaps_travel_too() -> None:
    pictures = np.arange(64, dtype=np.float32).reshape(4, 4, 4)[::2, :, ::-1]
    head, *frames = to_frames(RequestEnvelope(1, Predict(pictures)))
    body = request_from_frames(head, frames).body
    assert isinstance(body, Predict)
    np.testing.assert_array_equal(body.pictures, pictures)


@pytest.mark.parametrize(
    "event",
    [
        Done(),
        DrawingsAnswered({"one": "Ankle boot"}),
        TrainingEnded("failed", say("No {what}.", what="luck")),
        EpochDone(1, 5, {"loss": None, "accuracy": 0.5}, 0.001, 1.0, 0.1),
        Exported("a.onnx", "onnx", Proof(100, 0, None, "", say("It was not read."))),
    ],
)
def test_that_events_without_arrays_are_one_frame(
    event: Done | DrawingsAnswered | TrainingEnded | EpochDone | Exported,
) -> None:
    head, *frames = to_frames(EventEnvelope(3, event))
    assert frames == []
    read = event_from_frames(head, frames).body
    assert type(read) is type(event)
    assert msgspec.to_builtins(read) == msgspec.to_builtins(event)


def test_that_the_request_to_fine_tune_travels_whole() -> None:
    sent = FineTune(TrainingSettings(epochs=7), DataChoice(my_drawings="even"), "Taught")
    head, *frames = to_frames(RequestEnvelope(1, sent))
    body = request_from_frames(head, frames).body
    assert isinstance(body, FineTune)
    assert (body.settings, body.data, body.name) == (sent.settings, sent.data, sent.name)


def test_that_the_layers_that_a_training_keeps_travel_with_it() -> None:
    project = template("iris-two-layer").project
    keep = (("dense", "eyes"), ("dense_2", "dense_2"))
    sent = Train(model_spec(project.graph), project.training, project.data, project, keep)
    head, *frames = to_frames(RequestEnvelope(1, sent))
    body = request_from_frames(head, frames).body
    assert isinstance(body, Train)
    assert (body.keep, body.settings, body.data) == (keep, sent.settings, sent.data)


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"{}",
        b"[1, 2]",
        b"\xff\xff",
        b"[" * 5000,
        b'{"arrays": [["float32", [-1]]], "message": {"number": 1, "body": {"type": "Predict", "pictures": 0}}}',
        b'{"arrays": [["object", [1]]], "message": {"number": 1, "body": {"type": "Predict", "pictures": 0}}}',
        b'{"arrays": [["float32", [3]]], "message": {"number": 1, "body": {"type": "Predict", "pictures": 0}}}',
        b'{"arrays": [], "message": {"number": 1, "body": {"type": "Predict", "pictures": 0}}}',
        b'{"arrays": [], "message": {"number": 1, "body": {"type": "Stop"}}}',
        b'{"arrays": [], "message": {"number": 1, "body": {"type": "Done"}}}',
    ],
)
def test_that_what_is_no_request_is_told_from_one(head: bytes) -> None:
    with pytest.raises(FrameError):
        request_from_frames(head, [b"12345678"])


def test_that_nothing_but_arrays_is_written_in_place_of_an_array() -> None:
    with pytest.raises(TypeError):
        to_frames(RequestEnvelope(1, Predict(object())))  # type: ignore[arg-type]


def test_that_the_number_of_an_unreadable_message_is_found_where_it_has_one() -> None:
    assert number_of(b'{"arrays": [], "message": {"number": 12, "body": {"type": "Unknown"}}}') == 12
    assert number_of(b"no message at all") == 0
    head, *_frames = to_frames(RequestEnvelope(5, Stop(4)))
    assert number_of(head) == 5


def test_that_a_file_to_open_travels_with_the_drawing_and_comes_back_with_what_was_taken() -> None:
    drawing = Project(name="Net")
    for sent in (OpenModel("w.h5", drawing), OpenModel("m.h5"), ReadDrawing("net.py")):
        head, *frames = to_frames(RequestEnvelope(1, sent))
        assert msgspec.to_builtins(request_from_frames(head, frames).body) == msgspec.to_builtins(sent)
    for event in (
        ModelOpened(drawing, "Keras", "w.h5", (say("Matched."),), ("a", "b"), "weights", True),
        WeightsUnfit("w.h5", say("Layer {name}", name="a")),
        DrawingRead(drawing, "Keras", "net.py", (say("Line {line}", line=3),)),
    ):
        head, *frames = to_frames(EventEnvelope(1, event))
        read = event_from_frames(head, frames).body
        assert msgspec.to_builtins(read) == msgspec.to_builtins(event)
