"""Steps that are shared out among several devices do what one device does; real graphics cards are not needed."""

import json
import subprocess
import sys
from typing import Any

import pytest

FLOAT_TOLERANCE = 2e-5
"""What adding floats in another order can make of three epochs."""


@pytest.fixture(scope="module", params=[2, 4])
def found(request: pytest.FixtureRequest) -> dict[str, dict[str, Any]]:
    """How far one device and so many ended apart, by what was trained."""
    command = [sys.executable, "-m", "tests.backend.engine.mirrored_run", str(request.param)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    answer: dict[str, dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return answer


@pytest.mark.parametrize("what", ["sgd", "adam", "two ends", "smaller than the cards"])
def test_that_weights_and_figures_are_those_of_one_device(found: dict[str, dict[str, Any]], what: str) -> None:
    assert found[what]["weights"] < FLOAT_TOLERANCE
    assert found[what]["told"] < FLOAT_TOLERANCE
    assert found[what]["answers"]


def test_that_batch_normalization_sees_the_samples_of_its_device_and_remembers_the_same_as_the_others(
    found: dict[str, dict[str, Any]],
) -> None:
    assert found["normalized"]["weights"] > FLOAT_TOLERANCE, "as mirrored.py says: it is not that of one device"
    assert found["normalized"]["copies"] == 0


def test_that_all_copies_of_a_network_stay_the_same(found: dict[str, dict[str, Any]]) -> None:
    assert {name: row["copies"] for name, row in found.items()} == dict.fromkeys(found, 0)
