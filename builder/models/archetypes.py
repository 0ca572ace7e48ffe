"""The archetypes of gains and losses: what each earns before and after a fall of compute prices."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Literal, TypeAlias

from msgspec import Struct, field

from builder.models.elasticity import use_multiple
from builder.models.margins import application, break_even_rent, owner, seller
from builder.models.parameters import Amount, Bilingual, Elasticity, Fall, ModelParameters, PartOf, Share, Years
from builder.outline.records import Text

Key: TypeAlias = Literal[
    "gpu_owner",
    "gpu_owner_contracted",
    "gpu_buyer",
    "scarcity_seller",
    "app_keeps",
    "app_flat_rate",
    "app_passes_on",
    "bill_of_materials",
]
STRESS = 0.7  # ours
RENT, RENT_AFTER = 3.00, 1.70  # USD per H100-hour on one-year contracts: 2023, October 2025
INTERCONNECT = 0.19  # of a cluster's cost
CASES = {"observed": 1 - RENT_AFTER / RENT, "stress": STRESS}


class Parameters(ModelParameters, frozen=True, kw_only=True):
    """Prices in one currency; `cases` are falls of the price as shares. What each is stands in `gains_and_losses`."""

    archetypes: tuple[Key, ...] = (
        "gpu_owner", "gpu_owner_contracted", "scarcity_seller", "app_keeps", "app_flat_rate", "app_passes_on",
    )  # fmt: skip
    """The kinds of firms, in the order of rows."""
    cases: dict[str, Fall] = field(default_factory=lambda: dict(CASES))
    """Falls of the price by case, as shares."""
    show: Literal["change", "margin"] = "change"
    """The change of the margin in points, or the margin itself."""
    currency: Text | None = None
    """The currency of rents."""
    rent: Amount = RENT
    """The rent of a chip-hour before."""
    capex: Amount = 33_750 / (1 - INTERCONNECT)
    """What a chip cost, with its part of the network."""
    capex_buyer: Amount = 23_238 / (1 - INTERCONNECT)
    """What a chip costs today."""
    life: Amount = 6.0
    """How many years a chip lasts."""
    life_short: Amount = 4.0
    """How many years it lasts in the variant."""
    utilisation: PartOf = 0.8
    """The share of hours that are rented."""
    opex: Amount = 0.262 * RENT
    """What running it costs an hour."""
    contracted: Share = 0.96
    """The share of hours under contract at the old rent."""
    discount: Share = 0.1
    """The discount rate a year."""
    years_used: Years = 2.0
    """How many years the chip has run."""
    seller_margin: Share = 0.75
    """The seller's margin before."""
    fixed_share: Share = 0.3
    """The share of the seller's unit cost that does not fall."""
    inference_share: Share = 0.23
    """The share of revenue that inference costs."""
    other_share: Share = 0.32
    """The share of revenue that everything else costs."""
    elasticity: Elasticity = 1.11
    """How use answers the price."""
    elasticity_weak: Elasticity = 0.5
    """How it does in the variant."""
    passed_on: Fall = 0.1
    """By what share the application lowers its own price."""
    bill_share: Share = 0.1
    """The share of the bill of materials that compute is."""
    bill_share_high: Share = 0.2
    """That share in the variant."""


class Archetype(Struct, frozen=True):
    """A kind of firm. `before` and `after` give margins as shares of one; their last argument asks for the variant.

    Without a margin `before` there is no change to tell. `varied` says whether there is a variant.
    """

    texts: Bilingual
    after: Callable[[Parameters, float, bool], float]
    before: Callable[[Parameters, bool], float] | None
    varied: bool = False


def cost_of_hour(parameters: Parameters, capex: float, short: bool) -> float:
    """The rent at which a chip of this price breaks even, in its long or its short life."""
    life = parameters.life_short if short else parameters.life
    return break_even_rent(capex, life, parameters.utilisation, parameters.opex)


def _owner(parameters: Parameters, fall: float, short: bool) -> float:
    return owner(parameters.rent * (1 - fall), cost_of_hour(parameters, parameters.capex, short))


def _contracted(parameters: Parameters, fall: float, short: bool) -> float:
    rent = parameters.rent * (1 - (1 - parameters.contracted) * fall)
    return owner(rent, cost_of_hour(parameters, parameters.capex, short))


def _buyer(parameters: Parameters, fall: float, short: bool) -> float:
    return owner(parameters.rent * (1 - fall), cost_of_hour(parameters, parameters.capex_buyer, short))


def _seller(parameters: Parameters, fall: float, falling: bool) -> float:
    if falling:
        return seller(parameters.seller_margin, fall, fall, parameters.fixed_share)
    return seller(parameters.seller_margin, fall)


def _application(parameters: Parameters, fall: float, use: float = 1.0, passed_on: float = 0.0) -> float:
    return application(parameters.inference_share, parameters.other_share, fall, use, passed_on)


def _keeps(parameters: Parameters, fall: float, responding: bool) -> float:
    return _application(parameters, fall, use_multiple(1 - fall, parameters.elasticity_weak) if responding else 1.0)


def _flat_rate(parameters: Parameters, fall: float, _: bool) -> float:
    return _application(parameters, fall, use_multiple(1 - fall, parameters.elasticity))


def _passes_on(parameters: Parameters, fall: float, _: bool) -> float:
    return _application(parameters, fall, passed_on=parameters.passed_on)


def _bill(parameters: Parameters, fall: float, high: bool) -> float:
    return -(parameters.bill_share_high if high else parameters.bill_share) * fall


def _unfallen(after: Callable[[Parameters, float, bool], float]) -> Callable[[Parameters, bool], float]:
    return lambda parameters, variant: after(parameters, 0.0, variant)


ARCHETYPES: MappingProxyType[str, Archetype] = MappingProxyType(
    {
        "gpu_owner": Archetype(("显卡老买家，随行就市", "GPU owner at market rent"), _owner, _unfallen(_owner), True),
        "gpu_owner_contracted": Archetype(
            ("显卡老买家，长约锁价", "GPU owner with forward contracts"), _contracted, _unfallen(_contracted), True
        ),
        "gpu_buyer": Archetype(("显卡新买家", "New GPU buyer"), _buyer, None, True),
        "scarcity_seller": Archetype(
            ("只靠稀缺的模型商，成本锁定", "Scarcity seller, cost locked in"), _seller, _unfallen(_seller), True
        ),
        "app_keeps": Archetype(
            ("应用企业，留住节省", "Application that keeps the saving"), _keeps, _unfallen(_keeps), True
        ),
        "app_flat_rate": Archetype(
            ("应用企业，包月不限量", "Application on a flat rate"), _flat_rate, _unfallen(_flat_rate)
        ),
        "app_passes_on": Archetype(
            ("应用企业，部分让利", "Application that passes some on"),
            _passes_on,
            lambda parameters, _: _application(parameters, 0.0),
        ),
        "bill_of_materials": Archetype(
            ("端侧与机器人：物料成本", "Edge and robots: bill of materials"), _bill, _unfallen(_bill), True
        ),
    }
)
