"""Training against inference: after how many days of serving as much compute is spent as training the model took.

By hours of one chip, which needs no price:

    per_day [GPU-hours/day] = nodes x gpus_per_node x 24
    days = train_gpu_hours / per_day

or by operations, a dense transformer taking 6 FLOP per parameter and token to train and 2 to serve:

    training [FLOP] = 6 N D      per_day [FLOP/day] = 2 N T      days = 3 D / T

N active parameters (of a mixture of experts those that a token passes), D tokens of training, T tokens served in a day.
When the last run is only the share f of all compute for research, as at other laboratories, days / f:
`share_of_research` is the range of f and gives `days_low` and `days_high`.

Sources. Hours and nodes: DeepSeek-V3 README (2,788,000 H800-hours), DeepSeek open-infra-index of 2025-02-28 (226.75
nodes of 8 GPUs on average). Shares: Epoch AI on OpenAI's compute in 2024 (0.1), a report on final runs (0.3). The rule
of 6 and 2 stands in courses; Kaplan et al. 2020 and Hoffmann et al. 2022 are its usual references.

Left out: the load of one day is taken for every day; long contexts, caching, decoding bound by memory, failed runs.

Worked: 2,788,000 / (226.75 x 8 x 24) = 64.04 days; with f of 0.3 and 0.1, 213 and 640 days; after 365 days inference
is 85.07 % of both. Llama 3.1 405B: 6 x 405e9 x 15.6e12 = 3.79e25 FLOP.

    data:
      crossing:
        model: training_vs_inference
        train_gpu_hours: 2788000
        nodes: 226.75
        chip: H800
        scale: 10000
        price_per_hour: 2

Columns: `day`, `training`, `serving` (both summed up to that day), with `band: true` also `research_low` and
`research_high`. Results: `days`, `days_low`, `days_high`, `share_after_year`, `training`, `per_day`, `research_low`,
`research_high`, with a price `cost` and `cost_per_day`. `scale` counts them in so many GPU-hours or FLOP.

Other parameters: `gpu_hours_per_day` for `nodes` and `gpus_per_node` (8); `parameters_active`, `train_tokens` and
`tokens_per_day` (N, D, T); `chip`, its name in units; `horizon`, the last day shown (365); `price_per_hour` and its
`currency`.
"""

from collections.abc import Iterator

from msgspec import Struct

from builder.models.figures import cell, counted, percent, tenths
from builder.models.outcome import Outcome, Result, refusal
from builder.models.parameters import Amount, Bilingual, ModelParameters, PartOf
from builder.outline.records import Text

NAME = "training_vs_inference"
HOURS = 24.0
YEAR = 365.0
STEPS = (1, 2, 5, 10, 15, 30, 60, 90, 180, 365)  # days between rows
MOST_ROWS = 14
SHARES = (0.1, 0.3)
OPERATIONS = ("parameters_active", "train_tokens", "tokens_per_day")
HOURLY = ("train_gpu_hours", "nodes", "gpu_hours_per_day")
NAMES: dict[str, Bilingual] = {
    "train_gpu_hours": ("训练 GPU 小时", "GPU-hours of training"),
    "nodes": ("推理节点数", "serving nodes"),
    "gpus_per_node": ("每节点 GPU 数", "GPUs per node"),
    "gpu_hours_per_day": ("每日推理 GPU 小时", "GPU-hours served a day"),
    "parameters_active": ("激活参数量", "active parameters"),
    "train_tokens": ("训练 token 数", "training tokens"),
    "tokens_per_day": ("每日 token 数", "tokens a day"),
    "price_per_hour": ("每小时租金", "rent per hour"),
    "share_of_research": ("最终训练占研发算力", "final run of research compute"),
}


class Parameters(ModelParameters, frozen=True, kw_only=True):
    """Hours of a chip (`train_gpu_hours` and `nodes`, or `gpu_hours_per_day`), or the three numbers of operations."""

    train_gpu_hours: Amount | None = None
    """GPU-hours of the last training run."""
    nodes: Amount | None = None
    """Nodes that serve, on average."""
    gpus_per_node: Amount = 8.0
    """GPUs in a node."""
    gpu_hours_per_day: Amount | None = None
    """GPU-hours served a day, in place of nodes."""
    parameters_active: Amount | None = None
    """Parameters that a token passes."""
    train_tokens: Amount | None = None
    """Tokens of training."""
    tokens_per_day: Amount | None = None
    """Tokens served a day."""
    share_of_research: tuple[PartOf, PartOf] = SHARES
    """The least and the greatest share that the last run is of all compute for research."""
    horizon: Amount = 365.0
    """The last day shown."""
    scale: Amount = 1.0
    """Hours or operations are counted in so many."""
    chip: Text | None = None
    """The chip's name, for units."""
    price_per_hour: Amount | None = None
    """The rent of a GPU-hour."""
    currency: Text | None = None
    """The currency of the rent."""
    band: bool = False
    """Whether compute for research is a band of two columns."""


class Loads(Struct, frozen=True):
    """Both sides in one unit: all of training, a day of serving."""

    training: float
    per_day: float
    unit: Bilingual

    @property
    def days(self) -> float:
        return self.training / self.per_day


def row_keys(_: Parameters) -> tuple[str, ...]:
    """No row has a name: days do."""
    return ()


def run(parameters: Parameters) -> Outcome:
    """Both sides day by day, and the day on which they meet. Raises DeckError when a side is not given, or twice."""
    low, high = parameters.share_of_research
    if low > high:
        raise refusal(parameters.at, "the first of 'share_of_research' is the smaller", f"write [{high:g}, {low:g}]")
    loads = _loads(parameters)
    research = (loads.training / high, loads.training / low) if parameters.band else ()
    unit = parameters.say(loads.unit)
    rows = tuple(
        (day, *(cell(value) for value in (loads.training, loads.per_day * exact, *research)))
        for day, exact in _days(loads.days, parameters.horizon)
    )
    names = ("research_low", "research_high")[: len(research)]
    columns = ("day", "training", "serving", *names)
    units = (parameters.say(("天", "days")), *[unit] * (len(columns) - 1))
    return Outcome(columns, rows, units, tuple(_results(parameters, loads)), tuple(_assumptions(parameters)))


def _operations(parameters: Parameters) -> tuple[float, float, float] | None:
    """N, D and T; None when hours are counted."""
    found = (parameters.parameters_active, parameters.train_tokens, parameters.tokens_per_day)
    given = [key for key, value in zip(OPERATIONS, found, strict=True) if value is not None]
    if not given:
        return None
    if others := [key for key in HOURLY if getattr(parameters, key) is not None]:
        message = f"'{given[0]}' counts operations, '{others[0]}' counts hours"
        raise refusal(parameters.at, message, "keep to one way of counting")
    size, trained, served = found
    if size is None or trained is None or served is None:
        missing = next(key for key in OPERATIONS if key not in given)
        raise refusal(parameters.at, f"counting operations wants '{missing}' as well")
    return size, trained, served


def _loads(parameters: Parameters) -> Loads:
    operations, scale = _operations(parameters), parameters.scale
    if operations is None:
        return _by_hours(parameters)
    if parameters.price_per_hour is not None:
        raise refusal(parameters.at, "operations have no price per hour", "count hours, or leave 'price_per_hour' out")
    size, trained, served = operations
    return Loads(6 * size * trained / scale, 2 * size * served / scale, counted(scale, ("FLOP", "FLOP")))


def _by_hours(parameters: Parameters) -> Loads:
    if parameters.train_gpu_hours is None:
        raise refusal(parameters.at, "the key 'train_gpu_hours' is missing", f"or give {', '.join(OPERATIONS)}")
    if (parameters.nodes is None) == (parameters.gpu_hours_per_day is None):
        raise refusal(
            parameters.at, "a day of serving is said by 'nodes' or by 'gpu_hours_per_day'", "give one of them"
        )
    per_day = parameters.gpu_hours_per_day or (parameters.nodes or 0.0) * parameters.gpus_per_node * HOURS
    chip = str(parameters.chip or "GPU")
    unit = counted(parameters.scale, (f"{chip} 小时", f"{chip}-hours"))
    return Loads(parameters.train_gpu_hours / parameters.scale, per_day / parameters.scale, unit)


def _days(crossing: float, horizon: float) -> list[tuple[float, float]]:
    """The days of the table, as shown and exact: even steps, the crossing, the horizon."""
    step = next((step for step in STEPS if horizon / step <= MOST_ROWS), horizon / MOST_ROWS)
    even = [step * count for count in range(MOST_ROWS + 1) if step * (count + 0.5) <= horizon]
    exact = {float(day): float(day) for day in (*even, horizon)}
    exact[tenths(crossing)] = crossing
    return sorted(exact.items())


def _results(parameters: Parameters, loads: Loads) -> Iterator[Result]:
    low, high = parameters.share_of_research
    served = loads.per_day * YEAR
    days = ("天", "days")
    parity = ("推理累计用量追平训练的天数", "days until serving has used as much as training")
    yield parameters.result("days", loads.days, days, parity)
    for name, share in (("days_low", high), ("days_high", low)):
        words = (f"{parity[0]}，最终训练占研发 {percent(share)}", f"{parity[1]}, a run of {percent(share)} of research")
        yield parameters.result(name, loads.days / share, days, words)
    words = ("满一年时推理占训练与推理之和的份额", "inference as a share of both after a year")
    yield parameters.result("share_after_year", served / (served + loads.training), ("", ""), words)
    yield parameters.result("training", loads.training, loads.unit, ("训练用量", "training"))
    yield parameters.result("per_day", loads.per_day, _a_day(loads.unit), ("每日推理用量", "serving a day"))
    for name, share in (("research_low", high), ("research_high", low)):
        words = (f"研发用量，最终训练占 {percent(share)}", f"research, of which the run is {percent(share)}")
        yield parameters.result(name, loads.training / share, loads.unit, words)
    if parameters.price_per_hour is not None:
        price = parameters.price_per_hour * parameters.scale
        money = (str(parameters.currency or "美元"), str(parameters.currency or "USD"))
        yield parameters.result("cost", loads.training * price, money, ("训练成本", "cost of training"))
        words = ("每日推理成本", "cost of serving a day")
        yield parameters.result("cost_per_day", loads.per_day * price, _a_day(money), words)


def _a_day(unit: Bilingual) -> Bilingual:
    return f"{unit[0]}/天", f"{unit[1]} a day"


def _assumptions(parameters: Parameters) -> Iterator[str]:
    low, high = map(percent, parameters.share_of_research)
    yield parameters.say(("每日推理用量按不变外推", "The serving of one day is taken for every day"))
    others = ("（其他机构的比例）", ", as at other laboratories")
    taken = others if parameters.share_of_research == SHARES else ("", "")
    chinese = f"区间按最终训练占研发算力的 {low} 至 {high} 计{taken[0]}"
    english = f"The range takes the final run for {low} to {high} of research compute{taken[1]}"
    yield parameters.say((chinese, english))
    if parameters.parameters_active is not None:
        texts = (
            "按每参数每 token 训练 6 次、推理 2 次运算计",
            "6 operations per parameter and token to train, 2 to serve",
        )
        yield parameters.say(texts)
