import type uPlot from 'uplot'
import type { ChartLine } from './LineChart'
import { seriesLength } from './stats-series'

/** Steps of an axis of bytes in powers of 1024: 1, 2, 4, ... */
const binarySteps = Array.from({ length: 50 }, (_, power) => 2 ** power)

/** How a chart is drawn: the last five minutes, from zero up, in the colours of the theme. */
export function chartOptions(looks: {
  readonly width: number
  readonly height: number
  readonly lines: readonly ChartLine[]
  readonly format: (value: number) => string
  readonly least: number
  readonly isBinary: boolean
  readonly language: string
  /** The value of a CSS variable. */
  readonly colorOf: (name: string) => string
}): uPlot.Options {
  const { width, height, lines, format, least, isBinary, language, colorOf } = looks
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
      y: { range: (_, _min, max) => [0, Math.max(least, (max ?? 0) * 1.15)] },
    },
    axes: [
      { ...axis, space: 80, size: 24, values: (_, splits) => splits.map((at) => time.format(at * 1000)) },
      {
        ...axis,
        size: 68,
        space: 34,
        ...(isBinary ? { incrs: binarySteps } : {}),
        values: (_, splits) => splits.map(format),
      },
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
