"""Implied elasticity: what two prices and two uses would say about demand, if the price alone had moved it.

    e = -(ln(to_use / from_use) - years x ln(1 + growth)) / ln(to_price / from_price)

The arc in logarithms, as a positive number. Prices and uses each in one unit, before and after. With no growth it is an
upper bound: whatever else raised demand is put down to the price.

Worked, mobile data in China (ministry figures by way of copies): 8.5 to 3.75 yuan per GB from 2018 to the end of 2020,
4.42 to 10.44 GB a month: ln 2.362 / -ln 0.441 = 1.050.

    data:
      traffic:
        model: implied_elasticity
        from_price: 8.5
        to_price: 3.75
        from_use: 4.42
        to_use: 10.44

Columns: `when`, `price`, `use`, `spend`; rows by the names `from` and `to`. Results: `elasticity`, `price_ratio`,
`use_ratio`, `spend_ratio`.
"""

from math import log

from builder.models.figures import cell
from builder.models.outcome import Outcome, refusal
from builder.models.parameters import Amount, Bilingual, Growth, ModelParameters, Years

NAME = "implied_elasticity"
TIMES: Bilingual = ("倍", "times")
NAMES: dict[str, Bilingual] = {
    "from_price": ("起始价格", "price before"),
    "to_price": ("最终价格", "price after"),
    "from_use": ("起始用量", "use before"),
    "to_use": ("最终用量", "use after"),
    "growth": ("价格以外的年增长", "growth without the price"),
    "years": ("年数", "years"),
}


class Parameters(ModelParameters, frozen=True, kw_only=True):
    """Prices and uses before and after, and what demand would have grown anyhow."""

    from_price: Amount
    """The price before."""
    to_price: Amount
    """The price after, in the same unit."""
    from_use: Amount
    """The use before."""
    to_use: Amount
    """The use after, in the same unit."""
    growth: Growth = 0.0
    """What demand would have grown a year anyhow, as a share."""
    years: Years = 0.0
    """How many years lie between."""


def row_keys(_: Parameters) -> tuple[str, ...]:
    """The keys by which rows may be named."""
    return "from", "to"


def run(parameters: Parameters) -> Outcome:
    """Two rows, before and after. Raises DeckError when the price did not change."""
    price = parameters.to_price / parameters.from_price
    use = parameters.to_use / parameters.from_use
    if parameters.to_price == parameters.from_price:
        raise refusal(parameters.at, "the price does not change, so use tells nothing about it")
    elasticity = -(log(use) - parameters.years * log(1 + parameters.growth)) / log(price)
    before = (parameters.from_price, parameters.from_use, cell(parameters.from_price * parameters.from_use))
    after = (parameters.to_price, parameters.to_use, cell(parameters.to_price * parameters.to_use))
    rows = (
        (parameters.name("from", ("之前", "before")), *before),
        (parameters.name("to", ("之后", "after")), *after),
    )
    results = (
        parameters.result("elasticity", elasticity, ("", ""), ("隐含的价格弹性", "implied elasticity")),
        parameters.result("price_ratio", price, TIMES, ("价格之比", "price ratio")),
        parameters.result("use_ratio", use, TIMES, ("用量之比", "use ratio")),
        parameters.result("spend_ratio", price * use, TIMES, ("支出之比", "spend ratio")),
    )
    upper = ("增长全部归于降价，弹性为上限", "All growth is put down to the price: the elasticity is an upper bound")
    assumptions = () if parameters.growth and parameters.years else (parameters.say(upper),)
    return Outcome(("when", "price", "use", "spend"), rows, ("", "", "", ""), results, assumptions)
