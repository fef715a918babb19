"""A chart with logarithmic axes, as SVG."""

from math import ceil, floor, log10

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 400, 70, 110, 40, 50
COLORS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7"]
STYLE = "text { font: 13px sans-serif; fill: #333 } line { stroke: #ddd } polyline { fill: none; stroke-width: 2 }"


def decade(value: float, unit: str) -> str:
    return f"{value:,.0f}{unit}" if value >= 1 else f"{value:g}{unit}"


def chart(sizes: list[int], times: dict[str, list[float]]) -> str:
    """Seconds over nodes, a line for each name, and a dashed one that grows in proportion."""
    every = [t for series in times.values() for t in series]
    low, high = floor(log10(min(every))), ceil(log10(max(every)))
    first, last = log10(sizes[0]), log10(sizes[-1])

    def x(size: float) -> float:
        return LEFT + (log10(size) - first) / (last - first) * (WIDTH - LEFT - RIGHT)

    def y(time: float) -> float:
        return HEIGHT - BOTTOM - (log10(time) - low) / (high - low) * (HEIGHT - TOP - BOTTOM)

    def line(series: list[float], style: str) -> str:
        points = " ".join(f"{x(s):.1f},{y(t):.1f}" for s, t in zip(sizes, series, strict=True))
        return f'<polyline points="{points}" {style}/>'

    parts = [f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>']
    parts.append(f'<text x="{LEFT}" y="22">diff of two graphs with one edit: time over nodes</text>')
    for size in sizes:
        parts.append(f'<line x1="{x(size):.1f}" x2="{x(size):.1f}" y1="{TOP}" y2="{HEIGHT - BOTTOM}"/>')
        parts.append(f'<text x="{x(size):.1f}" y="{HEIGHT - 28}" text-anchor="middle">{size:,}</text>')
    for exponent in range(low, high + 1):
        at = y(10**exponent)
        parts.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{at:.1f}" y2="{at:.1f}"/>')
        label = decade(10**exponent, " s")
        parts.append(f'<text x="{LEFT - 8}" y="{at + 4:.1f}" text-anchor="end">{label}</text>')
    base = max(10**low, 10 ** (high - (last - first)))
    ideal = [base * size / sizes[0] for size in sizes]
    parts.append(line(ideal, 'stroke="#999" stroke-dasharray="5 5"'))
    labels = sorted((y(series[-1]), name) for name, series in times.items())
    below = 0.0
    for at, name in labels:
        color = COLORS[list(times).index(name) % len(COLORS)]
        below = max(at, below + 15)
        parts.append(line(times[name], f'stroke="{color}"'))
        parts.append(f'<text x="{WIDTH - RIGHT + 8}" y="{below + 4:.1f}" style="fill: {color}">{name}</text>')
    body = "\n".join(parts)
    box = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>\n<style>{STYLE}</style>\n{body}\n</svg>\n'
