"""Which figures may be published, so that none gives away a group under the minimum."""
