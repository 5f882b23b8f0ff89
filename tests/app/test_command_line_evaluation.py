"""What `evaluate` says of classes, of numbers, and of what has neither."""

import json

import numpy as np

from app.command_line_evaluation import evaluation_document, evaluation_sentence
from backend.messages import Evaluation


def test_that_a_share_is_said_with_how_far_it_can_be_trusted() -> None:
    told = Evaluation(0.25, 0.988, 10_000, [[9880, 120], [0, 0]], ("no", "yes"))

    assert evaluation_sentence(told) == (
        "98.8 % of 10,000 samples are right (95 % sure: 98.6 to 99.0); loss 0.2500."
    )
    document = json.loads(json.dumps(evaluation_document(told)))
    low, high = document["interval"]
    assert low < 0.988 < high
    assert document["classes"] == [
        {"label": "no", "precision": 1.0, "recall": 0.988, "count": 10_000},
        {"label": "yes", "precision": 0.0, "recall": None, "count": 0},
    ]


def test_that_numbers_are_said_by_how_far_they_are_off() -> None:
    true, said = np.array([1, 2, 3, 4], np.float32), np.array([1, 2, 3, 6], np.float32)
    told = Evaluation(1.0, None, 4, [], (), true, said)

    assert evaluation_sentence(told) == (
        "4 samples: mean absolute error 0.5000, root mean square 1.0000, R² 0.2000; loss 1.0000."
    )
    document = evaluation_document(told)
    assert document["interval"] is None
    assert document["classes"] == []


def test_that_a_network_without_one_answer_a_sample_tells_its_loss() -> None:
    assert evaluation_sentence(Evaluation(None, None, 7, [])) == "7 samples were measured; loss ?."
