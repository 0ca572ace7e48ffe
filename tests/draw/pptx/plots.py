"""Plots for the tests of drawing: one for each group kind and axis."""

from builder.plot import Axis, Errors, Group, Input, Label, Plot, Point, Series

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
NAMES = ("甲", "乙", "丙")
BOUNDED = Plot(
    groups=(
        Group("column", (
            Series("价", (12.0, 8.0, 5.0), "accent", outline="ink", width=1,
                   points=(Point(1, hatch="ltUpDiag"), Point(2, colour="warm", hatch="wdUpDiag")),
                   errors=(Errors((2.0, None, 1.0), (1.0, None, 0.5), ("上限", "下限")),)),
        )),
        Group("line", (
            Series("量", (2.0, 3.0, 4.0), "warm", marker="dash", line=False,
                   errors=(Errors((None,) * 3, (1.0, 2.0, 3.0), ("+", "−"), dash="sysDash", cap=False),)),
        )),
    ),
    categories=NAMES,
    value_axis=VALUE,
)  # fmt: skip
CELLED = Plot(
    groups=(
        Group("bar", (
            Series("价", (12.0, 8.0, None), "accent", cells=("十二元", "", "没有"), cells_name="说明",
                   label=Label(show=("cell",), position="inside", colour="paper")),
            Series("量", (2.0, 3.0, 4.0), "warm", cells=("两个", "三个", "四个"),
                   points=(Point(1, label=Label(show=("series", "cell"), between="\n")),)),
        )),
    ),
    categories=NAMES,
    category_axis=Axis(reverse=True),
    value_axis=VALUE,
    category_name="谁",
)  # fmt: skip
SECOND = Plot(
    groups=(
        Group("column", (Series("价", (12.0, 8.0, 5.0), "accent"),)),
        Group("line", (Series("率", (0.1, 0.5, 0.9), "warm", marker="circle", hollow=True),), second=True),
    ),
    categories=NAMES,
    value_axis=VALUE,
    second_axis=Axis(minimum=0, maximum=1, step=0.25, format="0%"),
)  # fmt: skip
HIDDEN = Plot(
    groups=(
        Group("bar", (Series("外", (12.0, 8.0, 5.0), "line"),), gap=30),
        Group("bar", (Series("内", (10.0, 5.0, 4.0), "accent"),), gap=200, second=True),
    ),
    categories=NAMES,
    category_axis=Axis(reverse=True),
    value_axis=VALUE,
    second_axis=Axis(visible=False, minimum=0, maximum=20),
)
POWERS = Plot(
    groups=(
        Group("scatter", (
            Series("价", (0.02, 0.8, 90.0), "accent", x=(1.0, 10.0, 900.0), line=False, marker="diamond",
                   cells=("A", "B", "C"), label=Label(show=("cell",), position="right"),
                   errors=(Errors((1.0, None, 50.0), (0.5, 5.0, 300.0), ("右", "左"), along="x"),)),
        )),
    ),
    category_axis=Axis(minimum=1, maximum=1000, logarithmic=True, step=10),
    value_axis=Axis(minimum=0.01, maximum=100, logarithmic=True, step=10, grid=True),
    category_name="参数量",
)  # fmt: skip
BUBBLES = Plot(
    groups=(
        Group("bubble", (
            Series("价", (12.0, 8.0, 5.0), "accent", x=(1.0, 10.0, 20.0), sizes=(1.0, 4.0, None), sizes_name="量",
                   opacity=60, outline="accent", width=1, points=(Point(1, colour="warm"),)),
            Series("价", (3.0,), "quiet", x=(5.0,), sizes=(2.0,), sizes_name="量"),
        ), scale=60),
    ),
    category_axis=Axis(minimum=0, maximum=30, step=10, crosses=0.0),
    value_axis=VALUE,
    category_name="参数量",
)  # fmt: skip
MADE = Plot(
    groups=(
        Group("column", (
            Series("底", (None, 8.5, 10.0), "paper", opacity=0, formula="IF([率]>4,NA(),SUM([率:all])-[率])"),
            Series("差", (12.0, 8.0, 5.0), "accent", formula="[率]*2", cells=("12 元", "8 元", "5 元"),
                   cell_formula='TEXT([差],"0")&" 元"'),
        ), grouping="stacked"),
    ),
    categories=NAMES,
    value_axis=VALUE,
    inputs=(Input("率", (6.0, 4.0, 2.5), "0.0"), Input("=名", ("=1+1", None, "字"))),
    category_name="谁",
)  # fmt: skip
ALL = {
    "lines": LINES, "bars": BARS, "stack": STACK, "pie": PIE, "ring": RING, "scatter": SCATTER, "bounded": BOUNDED,
    "celled": CELLED, "second": SECOND, "hidden": HIDDEN, "powers": POWERS, "bubbles": BUBBLES, "made": MADE,
}  # fmt: skip
