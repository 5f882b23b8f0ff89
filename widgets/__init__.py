"""The parts of the screen, one a file. They show values and emit signals; they know no page and no engine."""
