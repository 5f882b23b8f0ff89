"""Pictures of a training: its curves and what they are made of. `training_plot` alone imports pyqtgraph."""
