"""A chart with logarithmic axes, as SVG."""

from math import ceil, floor, log10

WIDTH, HEIGHT = 640, 400
LEFT, RIGHT, TOP, BOTTOM = 70, 530, 40, 350
COLORS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8c6d00"]
STYLE = """text { font: 13px sans-serif; fill: #333 }
line { stroke: #ddd }
polyline { fill: none; stroke-width: 2 }"""


class Axis:
    """Decades from the one at or below the least value to the one at or above the greatest."""

    def __init__(self, values: list[float], start: int, end: int):
        self.start, self.end = start, end
        self.low, self.high = floor(log10(min(values))), ceil(log10(max(values)))

    def place(self, value: float) -> float:
        part = (log10(value) - self.low) / (self.high - self.low)
        return round(self.start + part * (self.end - self.start), 1)

    @property
    def decades(self) -> list[float]:
        return [10**exponent for exponent in range(self.low, self.high + 1)]


def text(x: float, y: float, content: str, attributes: str = "") -> str:
    return f'<text x="{x}" y="{y}" {attributes}>{content}</text>'


def grid(x: Axis, y: Axis) -> list[str]:
    parts = []
    for size in x.decades:
        at = x.place(size)
        parts.append(f'<line x1="{at}" x2="{at}" y1="{TOP}" y2="{BOTTOM}"/>')
        parts.append(text(at, BOTTOM + 22, f"{size:,}", 'text-anchor="middle"'))
    for time in y.decades:
        at = y.place(time)
        parts.append(f'<line x1="{LEFT}" x2="{RIGHT}" y1="{at}" y2="{at}"/>')
        parts.append(text(LEFT - 8, at + 4, f"{time:g} s", 'text-anchor="end"'))
    return parts


def chart(title: str, sizes: list[int], times: dict[str, list[float]]) -> str:
    """Seconds over sizes, a line for each name, and a dashed one that grows in proportion."""
    x = Axis(sizes, LEFT, RIGHT)
    y = Axis([time for series in times.values() for time in series], BOTTOM, TOP)

    def line(series: list[float], attributes: str) -> str:
        points = " ".join(f"{x.place(s)},{y.place(t)}" for s, t in zip(sizes, series, strict=True))
        return f'<polyline points="{points}" {attributes}/>'

    proportion = [10**y.high * size / sizes[-1] for size in sizes]
    proportion = [max(time, 10**y.low) for time in proportion]
    parts = [
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        text(LEFT, 24, title),
        *grid(x, y),
        line(proportion, 'stroke="#999" stroke-dasharray="5 5"'),
    ]
    below = 0.0
    by_height = sorted(zip(times.items(), COLORS), key=lambda item: -item[0][1][-1])
    for (name, series), color in by_height:
        below = max(y.place(series[-1]), below + 15)
        parts.append(line(series, f'stroke="{color}"'))
        parts.append(text(RIGHT + 8, below + 4, name, f'style="fill: {color}"'))
    body = "\n".join(parts)
    box = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>\n<style>{STYLE}</style>\n{body}\n</svg>\n'
