"""The parts of `handvat lint`."""
