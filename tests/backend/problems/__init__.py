"""Tests of problems and their repairs."""
