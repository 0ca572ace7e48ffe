"""Commands as a person types them, and the outline they find."""

from click.testing import CliRunner, Result

from builder.cli import main

OUTLINE = """\
title: 稿子
sections:
  - slides:
      - layout: title
      - title: 只有两点
        points: [第一点, 第二点]
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)
