"""Which figures may be published."""
