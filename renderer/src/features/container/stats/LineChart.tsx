import 'uplot/dist/uPlot.min.css'
import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import uPlot from 'uplot'
import { chartOptions } from './chart-options'
import classes from './LineChart.module.css'

/** One line of a chart. */
export interface ChartLine {
  readonly label: string
  readonly values: readonly (number | null)[]
  /** Name of a CSS colour variable. */
  readonly color: string
  readonly isDashed?: boolean
}

interface LineChartProps {
  readonly title: string
  /** The current value in words: what a person who does not see the chart reads. */
  readonly value: string
  /** Epoch seconds of the samples. */
  readonly at: readonly number[]
  readonly lines: readonly ChartLine[]
  /** A value as the axis writes it. */
  readonly format: (value: number) => string
  /** What the vertical axis reaches at least, so that noise looks small. */
  readonly least: number
  /** Bytes in powers of 1024. */
  readonly isBinary?: boolean
}

const height = 150

/** A live chart of the last five minutes with its current value in words. */
export function LineChart({ title, value, at, lines, format, least, isBinary = false }: LineChartProps) {
  const { t, i18n } = useTranslation('container')
  const scheme = useComputedColorScheme('light')
  const { ref, width } = useElementSize<HTMLDivElement>()
  const host = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot | null>(null)
  const isSized = width > 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: a plot is made anew when its looks change; size and data follow below
  useEffect(() => {
    if (!host.current || !isSized) return
    const style = getComputedStyle(host.current)
    plot.current = new uPlot(
      chartOptions({
        width,
        height,
        lines,
        format,
        least,
        isBinary,
        language: i18n.language,
        colorOf: (name) => style.getPropertyValue(name),
      }),
      toData(at, lines),
      host.current,
    )
    return () => {
      plot.current?.destroy()
      plot.current = null
    }
  }, [isSized, scheme, i18n.language, lines.length])

  useEffect(() => {
    if (isSized) plot.current?.setSize({ width, height })
  }, [isSized, width])

  useEffect(() => {
    plot.current?.setData(toData(at, lines))
  }, [at, lines])

  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <span className={classes.title}>{title}</span>
        <span className={classes.value}>{value}</span>
      </figcaption>
      <div ref={ref} className={classes.canvas}>
        <div ref={host} role="img" aria-label={t('stats.chartOf', { title })} style={{ height }} />
      </div>
      {lines.length > 1 && (
        <div className={classes.keys}>
          {lines.map((line) => (
            <span key={line.label} className={classes.key}>
              <span
                className={classes.stroke}
                data-dashed={line.isDashed || undefined}
                style={{ borderColor: `var(${line.color})` }}
                aria-hidden
              />
              {line.label}
            </span>
          ))}
        </div>
      )}
    </figure>
  )
}

function toData(at: readonly number[], lines: readonly ChartLine[]): uPlot.AlignedData {
  return [[...at], ...lines.map((line) => [...line.values])]
}
