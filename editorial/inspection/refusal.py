class Refused(Exception):
    """A file that is not taken: a code, for which whoever asked has a sentence."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code
