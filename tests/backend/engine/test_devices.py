"""What can be computed on, which of it is used, and why."""

import subprocess
import sys

import pytest

from backend.engine import devices
from backend.engine.devices import Choice, chosen_id, device_message, device_reason, devices_of

TWO_CARDS = devices_of(["Small card", "Large card"])


def test_that_the_cpu_is_always_there_and_all_cards_only_where_there_are_several() -> None:
    assert [device.id for device in devices_of([])] == ["cpu"]
    assert [device.id for device in devices_of(["Card"])] == ["cpu", "gpu:0"]
    assert [device.id for device in TWO_CARDS] == ["cpu", "gpu:0", "gpu:1", "all-gpus"]
    assert TWO_CARDS[-1].title == "Small card + Large card"


@pytest.mark.parametrize(
    ("wished", "chosen"),
    [("", "gpu:0"), ("cpu", "cpu"), ("GPU:1", "gpu:1"), ("all-gpus", "all-gpus"), ("gpu:2", None), ("tpu", None)],
)
def test_that_what_is_wished_is_taken_where_it_is_there(wished: str, chosen: str | None) -> None:
    assert chosen_id(wished, TWO_CARDS) == chosen


def test_that_without_a_card_the_cpu_is_taken() -> None:
    assert chosen_id("", devices_of([])) == "cpu"
    assert chosen_id("all-gpus", devices_of(["Only one"])) is None


@pytest.mark.parametrize(
    ("choice", "used", "why"),
    [
        (Choice("cpu", devices_of([])), "Training on the CPU", "because no graphics card was found"),
        (Choice("cpu", TWO_CARDS, "cpu"), "Training on the CPU", "because it was chosen"),
        (Choice("gpu:0", TWO_CARDS), "Training on the graphics card Small card", "faster than the CPU"),
        (Choice("gpu:1", TWO_CARDS, "gpu:1"), "graphics card Large card", "because it was chosen"),
        (Choice("all-gpus", TWO_CARDS, "all-gpus"), "all graphics cards: Small card + Large card", "was chosen"),
        (Choice("cpu", devices_of([]), "gpu:1"), "Training on the CPU", "The device chosen, gpu:1, is not there"),
    ],
)
def test_that_it_is_said_in_words(choice: Choice, used: str, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "_choice", choice)
    assert used in str(device_message())
    assert why in str(device_reason(choice))


def test_that_half_precision_is_for_cards_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "_choice", None)
    assert "on the CPU it is left out" in str(devices.half_precision_obstacle())


def test_that_a_process_that_may_falls_back_to_the_cpu_and_another_is_told_what_there_is() -> None:
    program = (
        "from backend.engine.devices import UnknownDeviceError, choose_device\n"
        "choice = choose_device('gpu:7', or_cpu=True)\n"
        "assert choice.id == 'cpu' and choice.is_fallback\n"
        "try: choose_device('gpu:7')\n"
        "except UnknownDeviceError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "There is no device “gpu:7” here. There are: cpu (CPU)" in done.stdout
