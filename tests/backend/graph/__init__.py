"""Tests of the graph: rules, shapes, layout, spec."""
