"""What a network costs: parameters, work and memory of its layers, and about how long a training takes.

Counted exactly: parameters and multiply-adds. Forecast, and always said with "about": memory and time.
"""
