"""The records that the rooms hand each other, and the briefing that they make: frozen, typed, free of file formats."""
