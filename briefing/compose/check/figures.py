"""Doubt figures for which no one vouches: Dossier -> Checks; they stand nowhere else in the briefing."""

from collections.abc import Iterator

from briefing.compose.dossier import Dossier
from briefing.compose.doubtful import doubtful_figures
from briefing.compose.wording import wording
from briefing.model.briefing import Check


def check_figures(dossier: Dossier) -> Iterator[Check]:
    for figure in doubtful_figures(dossier):
        yield Check(kind="figure", text=wording("checks", "figure", words=figure.text), evidence=(figure,))
