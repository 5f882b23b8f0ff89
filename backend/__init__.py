"""What NetSketch knows and does, in plain Python: no screen, and TensorFlow only in `backend.engine`."""
