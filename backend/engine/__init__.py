"""The engine: the only place where TensorFlow is imported. This file imports nothing, on purpose."""
