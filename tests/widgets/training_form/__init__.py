"""Tests of the form of a training, part by part."""
