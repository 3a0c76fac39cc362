"""The `handvat analyse` command: statistics of a file of answers, without starting the house."""
