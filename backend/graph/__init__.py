"""The network as it is drawn: its values, rules, shapes, layout, and the spec that the engine builds from."""
