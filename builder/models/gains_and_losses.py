"""Gains and losses: what a fall of compute prices does to the gross margins of those who own, sell and use compute.

    gpu_owner             1 - (capex / (life x 8760 x utilisation) + opex) / rent          [rent, opex: per hour]
    gpu_owner_contracted  the same, `contracted` of the hours at the old rent
    gpu_buyer             the same at `capex_buyer`, who pays today's price; has no margin before, so `show: margin`
    scarcity_seller       1 - (1 - seller_margin) / (1 - d)
    app_keeps             1 - inference_share x (1 - d) - other_share
    app_flat_rate         1 - inference_share x (1 - d) x (1 - d) ^ -elasticity - other_share
    app_passes_on         1 - (inference_share x (1 - d) + other_share) / (1 - passed_on)
    bill_of_materials     -bill_share x d          [of the bill of materials; a table of its own]

d is the fall of a case; shares are of revenue before. Low and high of a case lie between this and a variant: chips that
live `life_short`, a seller of whose unit cost only `fixed_share` does not fall, customers who use more by
`elasticity_weak`, `bill_share_high`. An `app_flat_rate` or `app_passes_on` has none.

Sources. Rents (3.00 in 2023, 1.70 in October 2025, USD per H100-hour): Epoch AI, SemiAnalysis as reported. Chips: DGX
H100 270,000 / 8 and 23,238 (Epoch AI), over 1 - 0.19 of interconnect. Lives of 6 and 4 years and 0.96 under contract:
CoreWeave and Nebius as reported. Opex 26.2 % of the rent of 2023: CoreWeave 10-Q. Margin of 0.75: FutureSearch on
OpenAI's API in 2024. Shares of 0.23 and 0.32: ICONIQ 2026, of two samples. Elasticity: see `elasticity`. Bill share of
0.1: a weak source. Ours: utilisation, discount, `years_used`, `fixed_share`, `elasticity_weak`, `passed_on`,
`bill_share_high`, the stress case; they are told among the assumptions.

Worked: 41,667 / (6 x 8760 x 0.8) + 0.786 = 1.777, the rent to break even; at 1.70 the margin is 1 - 1.777 / 1.70 =
-4.5 %, from 40.8 %: -45.3 points. The seller: 1 - 0.25 / 0.567 = 55.9 %. The application at -70 %: 61.1 %.

    data:
      margins:
        model: gains_and_losses
        archetypes: [gpu_owner, gpu_owner_contracted, scarcity_seller, app_keeps, app_flat_rate]
        cases: {observed: 0.433, stress: 0.7}

Columns: `who`, and for each case `observed` (change in points; with `show: margin` the margin, after a column
`before`), `observed_low`, `observed_high`. Results: `gpu_owner_before`, `gpu_owner_observed`,
`gpu_owner_observed_change`, `gpu_owner_observed_variant` (its margin) for each archetype and case; `break_even`,
`break_even_short`, `break_even_buyer`; of owners `value_observed` (present value against book, in %); of flat rates
`new_use_observed` (which part of use the fall has made, in %).

`names` renames rows by archetype, and cases in the words of results; `currency` is that of rents.
"""

from collections.abc import Iterator

from builder.models.archetypes import ARCHETYPES, STRESS, Archetype, Parameters, cost_of_hour
from builder.models.figures import percent
from builder.models.margins import new_use, value_to_book
from builder.models.outcome import Outcome, Result, refusal
from builder.models.parameters import Bilingual

__all__ = ["NAME", "NAMES", "Parameters", "run"]

NAME = "gains_and_losses"
BILL = "bill_of_materials"
CASE_NAMES: dict[str, Bilingual] = {"observed": ("实际降幅", "observed"), "stress": ("压力情景", "stress")}
OWNERS = {"gpu_owner", "gpu_owner_contracted"}
POINTS: Bilingual = ("个百分点", "points")
PERCENT: Bilingual = ("%", "%")
OF_BILL: Bilingual = ("% 物料成本", "% of the bill of materials")
NAMES: dict[str, Bilingual] = {
    "cases": ("降价幅度", "price fall"),
    "rent": ("降价前租金", "rent before"),
    "capex": ("单卡投入", "capex per GPU"),
    "capex_buyer": ("新买家单卡投入", "capex of a new buyer"),
    "life": ("折旧年限", "life"),
    "life_short": ("较短的折旧年限", "short life"),
    "utilisation": ("利用率", "utilisation"),
    "opex": ("每小时运维成本", "opex per hour"),
    "contracted": ("长约占比", "share under contract"),
    "discount": ("折现率", "discount rate"),
    "years_used": ("已用年数", "years used"),
    "seller_margin": ("模型商原毛利率", "seller's margin before"),
    "fixed_share": ("单位成本中固定的份额", "fixed share of unit cost"),
    "inference_share": ("推理成本占收入", "inference cost of revenue"),
    "other_share": ("其他成本占收入", "other cost of revenue"),
    "elasticity": ("用量弹性", "elasticity of use"),
    "elasticity_weak": ("较弱的用量弹性", "weak elasticity of use"),
    "passed_on": ("让利幅度", "price cut passed on"),
    "bill_share": ("算力占物料成本", "compute in the bill of materials"),
    "bill_share_high": ("算力占物料成本的高值", "compute in the bill of materials, high"),
}
# Parameters of ours and who they matter to, as sentences.
OURS: tuple[tuple[str, set[str], Bilingual], ...] = (
    ("utilisation", {*OWNERS, "gpu_buyer"}, ("利用率 {}", "Utilisation is {}")),
    ("discount", {"gpu_owner"}, ("现值的折现率 {}", "The discount rate of present values is {}")),
    (
        "fixed_share",
        {"scarcity_seller"},
        ("变体中单位成本的 {} 不随算力下降", "The variant takes {} of unit cost as fixed"),
    ),
    ("passed_on", {"app_passes_on"}, ("让利 {}", "The price is cut by {}")),
    ("bill_share_high", {BILL}, ("物料成本中算力占比的高值 {}", "The high share of compute is {}")),
)


def row_keys(parameters: Parameters) -> tuple[str, ...]:
    """The keys by which rows may be named, and cases in the words of results."""
    return *parameters.archetypes, *parameters.cases


def run(parameters: Parameters) -> Outcome:
    """A row for each archetype, a column and its bounds for each case. Raises DeckError when some are at odds."""
    _check(parameters)
    margins = parameters.show == "margin"
    bounds = [f"{case}{ending}" for case in parameters.cases for ending in ("", "_low", "_high")]
    columns = ("who", *(("before",) if margins else ()), *bounds)
    if len({*columns}) < len(columns):
        raise refusal(parameters.at, "two columns would have one name", "name the cases apart")
    unit = parameters.say(OF_BILL if BILL in parameters.archetypes else PERCENT if margins else POINTS)
    return Outcome(
        columns,
        tuple(tuple(_row(parameters, key, margins)) for key in parameters.archetypes),
        ("", *[unit] * (len(columns) - 1)),
        tuple(_results(parameters)),
        tuple(_assumptions(parameters)),
    )


def _check(parameters: Parameters) -> None:
    chosen, at = parameters.archetypes, parameters.at
    if len(set(chosen)) < len(chosen):
        raise refusal(at, "an archetype stands twice under 'archetypes'")
    if BILL in chosen and (len(chosen) > 1 or parameters.show == "margin"):
        hint = "give it a table of its own, without 'show: margin'"
        raise refusal(at, f"'{BILL}' is a cost and no margin", hint)
    if "gpu_buyer" in chosen and parameters.show == "change":
        raise refusal(at, "'gpu_buyer' has no margin before the fall", "write 'show: margin', or leave it out")
    if not parameters.cases:
        raise refusal(at, "'cases' is empty", "write {observed: 0.433}")
    for case in parameters.cases:
        if not case.isidentifier():
            raise refusal(at, f"the case '{case}' is no name of a column", "write one word of letters and digits")
    if parameters.life_short > parameters.life:
        raise refusal(at, "'life_short' is longer than 'life'")
    if parameters.years_used >= parameters.life:
        raise refusal(at, "'years_used' leaves nothing of 'life'")


def _row(parameters: Parameters, key: str, margins: bool) -> Iterator[str | float | None]:
    archetype = ARCHETYPES[key]
    yield parameters.name(key, archetype.texts)
    if margins:
        yield None if archetype.before is None else _points(archetype.before(parameters, False))
    for fall in parameters.cases.values():
        value = _told(parameters, archetype, fall, False, margins)
        yield _points(value)
        if archetype.varied:
            other = _told(parameters, archetype, fall, True, margins)
            yield from (_points(min(value, other)), _points(max(value, other)))
        else:
            yield from (None, None)


def _told(parameters: Parameters, archetype: Archetype, fall: float, variant: bool, margins: bool) -> float:
    """What the table tells of a case: the margin after it, or the change that it makes."""
    after = archetype.after(parameters, fall, variant)
    return after if margins or archetype.before is None else after - archetype.before(parameters, variant)


def _points(share: float) -> float:
    return round(100 * share, 1) + 0.0  # no negative zero


def _results(parameters: Parameters) -> Iterator[Result]:
    for key in parameters.archetypes:
        yield from _margins(parameters, key, ARCHETYPES[key])
    short = (parameters.capex, True), ("较短年限下的保本租金", "rent to break even in a short life")
    rents = {"break_even": ((parameters.capex, False), ("保本租金", "rent to break even")), "break_even_short": short}
    if OWNERS & {*parameters.archetypes}:
        for name, (chip, words) in rents.items():
            yield parameters.result(name, cost_of_hour(parameters, *chip), _rent(parameters), words)
    if "gpu_buyer" in parameters.archetypes:
        words = ("新买家的保本租金", "rent to break even of a new buyer")
        cost = cost_of_hour(parameters, parameters.capex_buyer, False)
        yield parameters.result("break_even_buyer", cost, _rent(parameters), words)
    for name, fall in parameters.cases.items():
        case = _case(parameters, name)
        if "gpu_owner" in parameters.archetypes:
            words = (f"{case}：现值相对账面", f"{case}: present value against book")
            yield parameters.result(f"value_{name}", 100 * _value(parameters, fall), PERCENT, words)
        if "app_flat_rate" in parameters.archetypes:
            words = (f"{case}：因降价才有的用量占比", f"{case}: share of use that the fall has made")
            yield parameters.result(f"new_use_{name}", 100 * new_use(fall, parameters.elasticity), PERCENT, words)


def _margins(parameters: Parameters, key: str, archetype: Archetype) -> Iterator[Result]:
    """What an archetype has before and after each case, as `archetype_case` with what it is."""
    who = parameters.name(key, archetype.texts)
    before = archetype.before
    margin = OF_BILL if key == BILL else PERCENT
    if before is not None and key != BILL:
        words = (f"{who}：原毛利率", f"{who}: margin before")
        yield parameters.result(f"{key}_before", 100 * before(parameters, False), margin, words)
    for case, fall in parameters.cases.items():
        told = _case(parameters, case)
        after = archetype.after(parameters, fall, False)
        yield parameters.result(f"{key}_{case}", 100 * after, margin, (f"{who}：{told}", f"{who}: {told}"))
        if before is not None and key != BILL:
            words = (f"{who}：{told}，变化", f"{who}: {told}, change")
            change = after - before(parameters, False)
            yield parameters.result(f"{key}_{case}_change", 100 * change, POINTS, words)
        if archetype.varied:
            words = (f"{who}：{told}，变体", f"{who}: {told}, variant")
            variant = archetype.after(parameters, fall, True)
            yield parameters.result(f"{key}_{case}_variant", 100 * variant, margin, words)


def _case(parameters: Parameters, case: str) -> str:
    return parameters.name(case, CASE_NAMES.get(case, (case, case)))


def _rent(parameters: Parameters) -> Bilingual:
    return f"{parameters.currency or '美元'}/小时", f"{parameters.currency or 'USD'} an hour"


def _value(parameters: Parameters, fall: float) -> float:
    left = parameters.life - parameters.years_used
    book = parameters.capex * left / parameters.life
    rent = parameters.rent * (1 - fall)
    return value_to_book(rent, parameters.opex, parameters.utilisation, left, parameters.discount, book)


def _assumptions(parameters: Parameters) -> Iterator[str]:
    """What is ours and was left as it is, of what the chosen archetypes use."""
    plain, chosen = Parameters(), {*parameters.archetypes}
    for name, users, texts in OURS:
        value = getattr(parameters, name)
        if users & chosen and value == getattr(plain, name):
            yield parameters.say(texts).format(percent(value))
    if "gpu_owner" in chosen and parameters.years_used == plain.years_used:
        years = f"{parameters.years_used:g}"
        yield parameters.say((f"现值的芯片已用 {years} 年", f"The chips of present values are {years} years old"))
    if "app_keeps" in chosen and parameters.elasticity_weak == plain.elasticity_weak:
        weak = f"{parameters.elasticity_weak:g}"
        yield parameters.say((f"变体的用量弹性 {weak}", f"The elasticity of use of the variant is {weak}"))
    if chosen & {*OWNERS, "gpu_buyer"}:
        yield parameters.say(("每小时运维成本不随租金下降", "Opex per hour does not fall with the rent"))
    if "app_flat_rate" in chosen:
        yield parameters.say(("包月多出的用量不另收费", "The additional use of flat rates is not paid"))
    if parameters.cases.get("stress") == STRESS:
        yield parameters.say(
            (f"降价 {percent(STRESS)} 为压力情景，非预测", f"A fall of {percent(STRESS)} is a stress case")
        )
