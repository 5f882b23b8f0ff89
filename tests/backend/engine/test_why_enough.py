"""What early stopping says, of one epoch and of several."""

from backend.engine.standing import Standing
from backend.engine.why_enough import why_enough


def test_that_it_is_said_for_how_many_epochs_nothing_became_better() -> None:
    said = str(why_enough(Standing(epoch=17, best_epoch=13, since_best=3)))
    assert said.startswith("Stopped early, after epoch 16: nothing became better in the last 3 measured epochs.")
    assert said.endswith("The best was epoch 13.")


def test_that_a_single_epoch_is_not_several() -> None:
    said = str(why_enough(Standing(epoch=17, best_epoch=15, since_best=1)))
    assert said.startswith("Stopped early, after epoch 16: it did not become better in that epoch.")
    assert "epochs" not in said
