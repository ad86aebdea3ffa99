"""What was measured, as it goes from the measuring process to the one that shows it."""

from dataclasses import asdict, dataclass, field


@dataclass(frozen=True)
class Row:
    """One kind of request. `reason` says why it could not be measured; then the figures are None."""

    name: str
    #: Multiples of the constant response.
    times: float | None = None
    cpu_ms: float | None = None
    wall_ms: float | None = None
    queries: int | None = None
    size: int | None = None
    zipped: int | None = None
    #: Of the process, after it, in MB.
    resident: int | None = None
    reason: str = ""
    #: True where the reason is that it took too long, or that it was not answered as it should.
    is_failure: bool = False


@dataclass(frozen=True)
class Run:
    """All that one database with so many projects gave. Memory is in MB, of a process that served nothing else."""

    database: str
    projects: int
    constant_ms: float
    resident_before: int
    resident_after: int
    peak: int
    rows: list[Row] = field(default_factory=list)

    def as_data(self):
        return asdict(self)

    @classmethod
    def from_data(cls, data):
        return cls(**{**data, "rows": [Row(**row) for row in data["rows"]]})

    def row(self, name):
        """The row of a name; None where there is none."""
        return next((row for row in self.rows if row.name == name), None)
