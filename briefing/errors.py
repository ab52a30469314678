"""Every error that a user can meet.

BriefingError
├── SourceError            a source can't be read: missing, empty, binary, damaged, encrypted, not English prose
│   └── UnknownFormatError the source's ending is none that briefing reads
├── NotABriefingError      the file given to `render` is no briefing.json
├── OutputError            a file can't be written, or one in the way is not ours
└── SettingsError          a template, theme, table or option is broken
"""


class BriefingError(Exception):
    """One line that says what is wrong, why, and what to do."""


class SourceError(BriefingError):
    """A source can't become a briefing."""

    def __init__(self, source: str, reason: str, remedy: str) -> None:
        super().__init__(f"{source}: {reason}; {remedy}")
        self.source, self.reason, self.remedy = source, reason, remedy


class UnknownFormatError(SourceError):
    """The source's ending is none that briefing reads."""


class NotABriefingError(SourceError):
    """The file given to `render` is no briefing.json."""


class OutputError(BriefingError):
    """A file can't be written, or one in the way is not ours."""


class SettingsError(BriefingError):
    """A template, theme, table or option is broken."""
