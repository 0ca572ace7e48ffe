"""Price elasticity: how use, spending and chip-hours answer a new price.

    use = price_ratio ^ -e x (1 + growth) ^ years      [multiple of the use before]
    spend = price_ratio x use                          rises only if e > 1
    chips = use x price_ratio ^ phi                    rises only if e > phi

e is the elasticity as a positive number, constant along the curve; phi, from 0 to 1, the share of the fall (of its
logarithm) that comes from more tokens per chip-hour; growth, a year, what demand grows without the price.

Sources. e of 1.11: an NBER working paper on open models that several hosts offer, by way of a summary; users who only
change hosts make it larger than a market's. The other elasticities, phi and a price of 0.3 are illustrations of ours.

Worked, a price of 0.3 and e of 1.11: 0.3 ^ -1.11 = 3.805 times the use; 0.3 x 3.805 = 1.142 times the spending;
2.084 times the chip-hours at phi of 0.5.

    data:
      response:
        model: elasticity
        price_ratio: 0.3
        elasticities: [0.7, 1.0, 1.11, 1.5]
        phi: [0.5, 1]

Columns: `elasticity`, `use`, `spend`, and a `chips_0_5` for each phi. Results: `use_1_11`, `spend_1_11`,
`chips_1_11_0_5` …; a list of one number leaves its part of the name out.
"""

from collections.abc import Iterator

from builder.models.figures import cell, key, percent
from builder.models.outcome import Outcome, Result, Row
from builder.models.parameters import Bilingual, Elasticity, Growth, ModelParameters, Ratio, Share, Years

NAME = "elasticity"
STRESS = 0.3  # ours: a fall of 70 %
ELASTICITIES = (0.7, 1.0, 1.11, 1.5)
PHI = (0.5, 1.0)
TIMES: Bilingual = ("倍", "times")
NAMES: dict[str, Bilingual] = {
    "price_ratio": ("价格之比", "price ratio"),
    "growth": ("价格以外的年增长", "growth without the price"),
    "years": ("年数", "years"),
    "elasticities": ("弹性", "elasticity"),
    "phi": ("降价中来自效率的份额", "share of the fall from efficiency"),
}


class Parameters(ModelParameters, frozen=True, kw_only=True):
    """The new price as a multiple of the old one, the elasticities and shares to try, growth apart from the price."""

    price_ratio: Ratio = STRESS
    """The new price as a multiple of the old one."""
    elasticities: tuple[Elasticity, ...] = ELASTICITIES
    """The elasticities to try, as positive numbers."""
    phi: tuple[Share, ...] = PHI
    """Shares of the fall that come from more tokens per chip-hour, to try."""
    growth: Growth = 0.0
    """What demand grows a year without the price, as a share."""
    years: Years = 0.0
    """How many years demand grows."""


def use_multiple(price_ratio: float, elasticity: float, growth: float = 0.0, years: float = 0.0) -> float:
    """How many times the use before."""
    grown: float = price_ratio**-elasticity * (1 + growth) ** years
    return grown


def row_keys(parameters: Parameters) -> tuple[str, ...]:
    """The keys by which rows may be named: the elasticities as numbers."""
    return tuple(f"{elasticity:g}" for elasticity in parameters.elasticities)


def run(parameters: Parameters) -> Outcome:
    """A row for each elasticity."""
    price, phis = parameters.price_ratio, parameters.phi
    rows: list[Row] = []
    results: list[Result] = []
    for elasticity in parameters.elasticities:
        use = use_multiple(price, elasticity, parameters.growth, parameters.years)
        chips = tuple(use * price**phi for phi in phis)
        name = parameters.names.get(f"{elasticity:g}", f"{elasticity:g}")
        rows.append((str(name), cell(use, 4), cell(price * use, 4), *(cell(value, 4) for value in chips)))
        results += _results(parameters, elasticity, (use, price * use), chips)
    columns = ("elasticity", "use", "spend", *(f"chips_{key(phi)}" for phi in phis))
    units = ("", *[parameters.say(TIMES)] * (len(columns) - 1))
    return Outcome(columns, tuple(rows), units, tuple(results), tuple(_assumptions(parameters)))


def _results(
    parameters: Parameters, elasticity: float, totals: tuple[float, float], chips: tuple[float, ...]
) -> Iterator[Result]:
    many = len(parameters.elasticities) > 1
    ending = f"_{key(elasticity)}" if many else ""
    at = (f"弹性 {elasticity:g} 时的", f" at an elasticity of {elasticity:g}")
    for name, value, words in zip(("use", "spend"), totals, (("用量", "use"), ("支出", "spending")), strict=True):
        yield parameters.result(f"{name}{ending}", value, TIMES, (at[0] + words[0], words[1] + at[1]))
    for phi, value in zip(parameters.phi, chips, strict=True):
        name = f"chips{ending}" + (f"_{key(phi)}" if len(parameters.phi) > 1 else "")
        chinese = f"{at[0]}芯片小时，降价的 {percent(phi)} 来自效率"
        english = f"chip-hours{at[1]}, {percent(phi)} of the fall from efficiency"
        yield parameters.result(name, value, TIMES, (chinese, english))


def _assumptions(parameters: Parameters) -> Iterator[str]:
    if parameters.price_ratio == STRESS:
        yield parameters.say(("价格降 70%，为示意", "A price fall of 70%, an illustration"))
    if parameters.elasticities == ELASTICITIES:
        tried = "0.7、1.0、1.5", "0.7, 1.0 and 1.5"
        yield parameters.say((f"弹性 {tried[0]} 为示意", f"Elasticities of {tried[1]} are illustrations"))
    if parameters.phi == PHI:
        chinese, english = (
            "降价中 50% 或 100% 来自效率，为示意",
            "50% or 100% of the fall from efficiency, illustrations",
        )
        yield parameters.say((chinese, english))
    if parameters.growth == 0 or parameters.years == 0:
        yield parameters.say(("不计价格以外的需求增长", "No growth of demand without the price"))
