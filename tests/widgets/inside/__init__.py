"""Tests of what shows the inside of a network."""
