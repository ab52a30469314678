"""What all rooms' tests share: the seed's text, its briefing and its documents, each made once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import briefing
from briefing.model.briefing import Briefing

SEED = Path(__file__).parents[1] / "seeds" / "000_67592d8afd39e285.txt"


@pytest.fixture(scope="session", autouse=True)
def no_house_of_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What lies in ~/.config/briefing must not change what the tests see."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
        yield


@pytest.fixture(scope="session")
def seed_path() -> Path:
    return SEED


@pytest.fixture(scope="session")
def seed() -> Briefing:
    """The briefing that the program makes of the seed."""
    return briefing.extract([SEED])


@pytest.fixture(scope="session")
def seed_documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The seed's documents, by ending."""
    paths = briefing.build([SEED], tmp_path_factory.mktemp("documents"), marking="TLP:AMBER")
    return {path.suffix.removeprefix("."): path for path in paths}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="Keep the pictures as they are drawn now; then look at them."
    )
