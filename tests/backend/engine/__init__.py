"""Tests of the engine; those that need TensorFlow start it once for all."""
