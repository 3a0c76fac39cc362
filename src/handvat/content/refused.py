"""What the loader says when a file of the approach is not as it should be."""


class ContentRefused(Exception):
    """A content file breaks a rule; says where, what, and what to do about it."""

    def __init__(self, file: str, line: int, *, what: str, remedy: str) -> None:
        super().__init__(f"{file}, line {line}: {what} {remedy}")
        self.file = file
        self.line = line
        self.what = what
        self.remedy = remedy
