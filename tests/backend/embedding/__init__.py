"""Tests of placing samples in a plane."""
