"""What the bench says: one line a bar, with the figure, the bar and the aim."""

from typing import NamedTuple


class Bar(NamedTuple):
    """A figure and what it must reach: at least `bar` when `more` is better, else at most."""

    name: str
    figure: float
    bar: float
    aim: float
    unit: str = ""
    more: bool = False

    @property
    def met(self) -> bool:
        return self.figure >= self.bar if self.more else self.figure <= self.bar

    def __str__(self) -> str:
        sign, unit = ">=" if self.more else "<=", f" {self.unit}" if self.unit else ""
        return f"{'ok   ' if self.met else 'SHORT'} {self.name}: {self.figure:.3g}{unit} (bar {sign} {self.bar:g}, aim {self.aim:g})"
