"""The parts of the view of the test set: the pictures, what is chosen of them, the classes, numbers."""
