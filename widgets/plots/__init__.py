"""Pictures of a training: its curves, its layers and what they are made of.

`training_plot` and `layer_plot`, and what only they import, need pyqtgraph; see `stepwise_import`.
"""
