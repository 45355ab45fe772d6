import { useEffect, useRef, useState } from 'preact/hooks'
import UPlot from 'uplot'
import type { PriceHistory } from '../../../lib/catalog/price-history'
import { language } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import { type ChartData, chartData } from './chart-data'
import 'uplot/dist/uPlot.min.css'

interface Props extends Pick<PriceHistory, 'points' | 'currency'> {
  /** What the chart spans, in milliseconds since 1970. */
  readonly from: number
  readonly to: number
}

const HEIGHT = 200
/** With a span of minutes the axis would repeat the same time over and over. */
const MIN_SPAN_S = 6 * 3600

/** The value of a custom color property at an element: a canvas does not understand `light-dark()`. */
function colorOf(element: HTMLElement, name: string): string {
  element.style.color = `var(${name})`
  const { color } = getComputedStyle(element)
  element.style.color = ''
  return color
}

function draw(target: HTMLElement, data: ChartData, currency: string): UPlot {
  const [line, text, accent] = ['--line', '--quiet', '--accent'].map((name) => colorOf(target, name))
  const numbers = new Intl.NumberFormat(language(), { maximumSignificantDigits: 6 })
  const days = new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short' })
  const hours = new Intl.DateTimeFormat(language(), { weekday: 'short', hour: 'numeric', minute: 'numeric' })
  const axis = { stroke: text ?? '', grid: { stroke: line ?? '', width: 1 }, ticks: { stroke: line ?? '' } }
  const isLong = (data[0].at(-1) ?? 0) - (data[0][0] ?? 0) > 3 * 86_400
  const options: UPlot.Options = {
    width: target.clientWidth,
    height: HEIGHT,
    legend: { show: false },
    cursor: { show: false },
    // Half of the last label extends beyond the last line.
    padding: [null, 40, null, null],
    scales: { x: { time: true, range: (_, from, to) => [Math.min(from, to - MIN_SPAN_S), to] } },
    axes: [
      {
        ...axis,
        space: 90,
        values: (_, places) => places.map((place) => (isLong ? days : hours).format(place * 1000)),
      },
      {
        ...axis,
        label: currency,
        labelSize: 20,
        size: (_, values) => 16 + 7 * Math.max(4, ...(values ?? []).map((value) => value.length)),
        values: (_, places) => places.map((place) => numbers.format(place)),
      },
    ],
    series: [
      {},
      {
        stroke: accent ?? '',
        width: 2,
        points: { show: true, size: 6, fill: accent ?? '' },
        ...(UPlot.paths.stepped ? { paths: UPlot.paths.stepped({ align: 1 }) } : {}),
      },
    ],
  }
  return new UPlot(options, data, target)
}

/** Prices over time as steps. The table beside it has the same data. */
export function PriceChart({ points, currency, from, to }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [isDark, setDark] = useState(false)
  useEffect(() => {
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    const listen = () => setDark(scheme.matches)
    listen()
    scheme.addEventListener('change', listen)
    return () => scheme.removeEventListener('change', listen)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another color scheme has other colors
  useEffect(() => {
    const target = frame.current
    if (!target) return
    const chart = draw(target, chartData(points, from, to), currency)
    const watch = new ResizeObserver(() => chart.setSize({ width: target.clientWidth, height: HEIGHT }))
    watch.observe(target)
    return () => {
      watch.disconnect()
      chart.destroy()
    }
  }, [points, currency, from, to, isDark])

  // A time axis runs from left to right in every language.
  return (
    <div class="price-chart" dir="ltr" role="img" aria-label={t('price_chart', { currency })} ref={frame} />
  )
}
