import type uPlot from 'uplot'
import type { ChartLine } from './LineChart'
import { seriesLength } from './stats-series'

/** How a chart is drawn: the last five minutes, from zero up, in the colours of the theme. */
export function chartOptions(looks: {
  readonly width: number
  readonly height: number
  readonly lines: readonly ChartLine[]
  readonly format: (value: number) => string
  readonly language: string
  /** The value of a CSS variable. */
  readonly colorOf: (name: string) => string
}): uPlot.Options {
  const { width, height, lines, format, language, colorOf } = looks
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const axis: uPlot.Axis = {
    stroke: colorOf('--gantry-muted'),
    grid: { stroke: colorOf('--gantry-border'), width: 1 },
    ticks: { show: false },
    font: '11px sans-serif',
  }
  return {
    width,
    height,
    legend: { show: false },
    cursor: { show: false },
    padding: [8, 8, 0, 0],
    scales: {
      x: { time: true, range: (_, _min, max) => [max - seriesLength + 1, max] },
      y: { range: (_, _min, max) => [0, !Number.isFinite(max) || max <= 0 ? 1 : max * 1.15] },
    },
    axes: [
      { ...axis, space: 80, size: 24, values: (_, splits) => splits.map((at) => time.format(at * 1000)) },
      { ...axis, size: 68, space: 34, values: (_, splits) => splits.map(format) },
    ],
    series: [
      {},
      ...lines.map(
        (line): uPlot.Series => ({
          label: line.label,
          stroke: colorOf(line.color),
          width: 1.5,
          points: { show: false },
          ...(line.isDashed ? { dash: [4, 4] } : {}),
        }),
      ),
    ],
  }
}
