"""Tests of the drawings that people keep."""
