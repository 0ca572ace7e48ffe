"""Gross margins under a fall of prices: of those who rent out chips, sell tokens, or build on them; shares of one."""

HOURS = 8760.0  # of a year


def break_even_rent(capex: float, life: float, utilisation: float, opex: float) -> float:
    """The rent per hour that only just pays a chip: what it wears off and costs in an hour that it is rented."""
    return capex / (life * HOURS * utilisation) + opex


def owner(rent: float, break_even: float) -> float:
    """The margin of who rents out a chip. Below zero the full cost is lost; over `opex` it still runs."""
    return 1 - break_even / rent


def value_to_book(rent: float, opex: float, utilisation: float, years: float, rate: float, book: float) -> float:
    """What a chip's years to come are worth at a discount rate, against its book value: -0.27 is 27 % less.

    Cash comes at the end of each year; a chip whose rent pays less than its running is switched off.
    """
    cash = max(0.0, rent - opex) * HOURS * utilisation
    worth: float = cash * ((1 - (1 + rate) ** -years) / rate if rate else years)
    return worth / book - 1


def seller(before: float, price_fall: float, cost_fall: float = 0.0, fixed_share: float = 0.0) -> float:
    """The margin of who sells tokens: the price falls, and of the unit cost what is not fixed."""
    cost = (1 - before) * (fixed_share + (1 - fixed_share) * (1 - cost_fall))
    return 1 - cost / (1 - price_fall)


def application(inference: float, other: float, fall: float, use: float = 1.0, passed_on: float = 0.0) -> float:
    """The margin of who builds on tokens: both costs are shares of revenue before; `use` tokens per customer after."""
    return 1 - (inference * (1 - fall) * use + other) / (1 - passed_on)


def new_use(fall: float, elasticity: float) -> float:
    """Which share of the use after a fall there would not be without it."""
    before: float = (1 - fall) ** elasticity
    return 1 - before
