"""Files that `handvat protect` reads and writes."""
