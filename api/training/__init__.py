"""Training: conferences, workshops, courses and retraining that units hold under a programme."""
