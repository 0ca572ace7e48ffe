"""Plots for the tests of drawing: one for each group kind and axis."""

from builder.plot import Axis, Group, Label, Plot, Point, Series

VALUE = Axis(minimum=0, maximum=20, step=5, grid=True, format="0")
SHOWN = Label(position="outside", format='+0;"−"0')
LINES = Plot(
    groups=(
        Group("area", (Series("带", (0.0, 20.0), "warm", opacity=10, listed=False),), grouping="standard"),
        Group(
            "line",
            (
                Series("推理", (1.5, None), "accent", points=(Point(0, label=Label(show=("series", "value"))),)),
                Series("点", (None, 3.0), "warm", line=False, marker="circle", leaders=True, listed=False,
                       points=(Point(1, label=Label(show=("series",), position="above", shift=(0, -0.1))),)),
                Series("点", (None, 3.0), "paper", line=False, marker="circle", marker_size=5, listed=False),
            ),
            grouping="standard",
        ),
    ),
    categories=(0.0, 64.0),
    category_axis=Axis(unit="days", step=30, minimum=0, maximum=64, format="0", title="天", title_at=(0.1, 0.9)),
    value_axis=VALUE,
    title="万 GPU 小时",
    legend="top",
    legend_area=(0.1, 0.0, 0.5, 0.1),
    area=(0.1, 0.1, 0.8, 0.8),
    category_name="day",
)  # fmt: skip
BARS = Plot(
    groups=(
        Group("bar", (
            Series("甲", (3.0, -2.0), "accent", points=(Point(1, colour="warm", label=SHOWN),), label=SHOWN),
            Series("乙", (1.0, None), "accent_tint", hatch="wdUpDiag"),
        ), overlap=-6),
    ),
    categories=("=HYPERLINK(1)", "1.50"),
    category_axis=Axis(reverse=True, labels="low"),
    value_axis=VALUE,
)  # fmt: skip
STACK = Plot(
    groups=(Group("column", (Series("甲", (3.0,), "accent", label=SHOWN),), grouping="stacked"),),
    categories=("一",),
    value_axis=VALUE,
)
PIE = Plot(
    groups=(
        Group("pie", (Series("份", (3.0, 2.0), "accent", points=(Point(0, colour="quiet"),), label=SHOWN),)),
    ),
    categories=("一", "二"),
)  # fmt: skip
RING = Plot(
    groups=(Group("doughnut", (Series("份", (3.0, 2.0), "accent", label=Label(position="outside")),)),),
    categories=("一", "二"),
    legend="right",
)
SCATTER = Plot(
    groups=(
        Group("scatter", (
            Series("价", (0.1, 2.5), "accent", x=(7.0, 180.0), line=False, marker="circle"),
            Series("量", (4.0, None), "quiet", x=(7.0, 180.0), line=False, marker="square"),
            Series("别", (4.0,), "quiet", x=(9.0,), points=(Point(0, label=Label(text="名\n字")),)),
        )),
    ),
    category_axis=Axis(minimum=0, maximum=200, step=50),
    value_axis=VALUE,
    category_name="参数量",
)  # fmt: skip
ALL = {"lines": LINES, "bars": BARS, "stack": STACK, "pie": PIE, "ring": RING, "scatter": SCATTER}
