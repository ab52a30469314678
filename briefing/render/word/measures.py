"""Write the theme's lengths and colours as Word counts them."""

TWIPS = 1440 / 25.4


def twips(mm: float) -> int:
    return round(mm * TWIPS)


def hexed(colour: str) -> str:
    return colour.removeprefix("#")
