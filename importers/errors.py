"""The one error class for what a user can mend."""

from __future__ import annotations


class UserError(Exception):
    """Something the user can put right: where it is, what is wrong, what to do.

    ``file`` is the name as the user knows it ("export.zip/Connections.csv"), ``line`` the physical
    line counted from 1. ``exit_code`` follows the command-line contract: 1 no usable input, 2 wrong
    usage, 4 output not written, 5 environment lacks something.
    """

    def __init__(
        self,
        what: str,
        *,
        remedy: str = "",
        file: str = "",
        line: int | None = None,
        exit_code: int = 1,
    ) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy
        self.file = file
        self.line = line
        self.exit_code = exit_code

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}, line {self.line}"
        head = f"{where}: {self.what}" if where else self.what
        return f"{head}\n{self.remedy}" if self.remedy else head
