import { LIGHT_THEME } from '../../../../shared/drawing/theme'
import { median } from '../../measure/statistics'
import { evenScale, powerScale, type Scale, spreadLabels } from './chartScale'
import { AXES, type Axis, BASE, type GrowthTrial, MOVES_EACH, settingsAlong, trialsIn } from './growthFindings'

const WIDTH = 1_000
const HEIGHT = 640
const LEFT = 58
const TOP = 84
const PANEL = { width: 212, height: 190, across: 316, down: 272 }
const LABEL_HEIGHT = 14

const ROWS = [
  { figure: 'cpuMs', title: 'CPU, ms a frame' },
  { figure: 'pss', title: 'Memory, MB' },
] as const
type Row = (typeof ROWS)[number]

const COLUMNS: Readonly<Record<Axis, string>> = {
  notes: 'notes',
  clusters: `clusters, of ${counted(BASE.notes)} notes`,
  people: `others, moving ${MOVES_EACH} notes a second each`,
}

const INK = LIGHT_THEME.card.ink
const { quiet: QUIET, board: GROUND, accent: ACCENT } = LIGHT_THEME
const LINE = '#ddd7cb'
const { islands } = LIGHT_THEME
/** By the first word of a contender's name. */
const COLORS: Readonly<Record<string, string>> = {
  Grappe: ACCENT,
  raw: QUIET,
  Excalidraw: islands.blue.shore,
  tldraw: islands.orange.shore,
}

/** The figures of one contender in one panel, from left to right. */
type Series = { readonly name: string; readonly color: string; readonly points: readonly Point[] }
type Point = { readonly x: number; readonly y: number; readonly low: number; readonly high: number }

/** What a board costs, by what is on it: an SVG of small charts with a ground of its own. The same for the same trials. */
export function drawCost(contenders: readonly string[], trials: readonly GrowthTrial[]): string {
  const panels = ROWS.flatMap((row, down) => {
    const values = trials.map((trial) => trial[row.figure])
    if (values.length === 0) return []
    const top = TOP + down * PANEL.down
    const y = powerScale(values, { from: top + PANEL.height, to: top })
    return [
      text(LEFT - 46, top - 14, row.title, 'font-weight="600"'),
      ...AXES.map((axis, across) =>
        panel({ row, axis, left: LEFT + across * PANEL.across, top, y }, contenders, trials),
      ),
    ]
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${LABEL}" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif" font-size="12" fill="${INK}">`,
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="14" fill="${GROUND}" stroke="${LINE}"/>`,
    text(LEFT - 46, 34, 'What a board costs while one pans from far away', 'font-size="17" font-weight="600"'),
    ...panels,
    text(LEFT - 46, HEIGHT - 18, CAPTION, `fill="${QUIET}"`),
    '</svg>',
    '',
  ].join('\n')
}

const LABEL = 'Processor time a frame and memory of the browser, by notes, clusters and people on the board'

const CAPTION =
  'Medians, with bars from the lowest to the highest. Each line is about twice the one below it. Chromium without a graphics processor, 1280 × 800, at 5 %.'

type Panel = { readonly row: Row; readonly axis: Axis; readonly left: number; readonly top: number; readonly y: Scale }

function panel(place: Panel, contenders: readonly string[], trials: readonly GrowthTrial[]): string {
  const { row, axis, left, top, y } = place
  const settings = settingsAlong(axis)
  const x = evenScale(
    settings.map((setting) => setting[axis]),
    { from: left, to: left + PANEL.width },
  )
  const all = contenders.map((name): Series => {
    const points = settings.flatMap((setting) => {
      const values = trialsIn(trials, name, setting).map((trial) => trial[row.figure])
      if (values.length === 0) return []
      const [low, high] = [y.at(Math.min(...values)), y.at(Math.max(...values))]
      return [{ x: x.at(setting[axis]), y: y.at(median(values)), low, high }]
    })
    return { name, color: COLORS[name.split(' ')[0] ?? ''] ?? INK, points }
  })
  const shown = all.filter(({ points }) => points.length > 0)
  return [
    ...y.ticks.map((tick) => gridLine(place, tick)),
    ...x.ticks.map((tick) =>
      text(x.at(tick), top + PANEL.height + 17, counted(tick), `${MIDDLE} fill="${QUIET}" font-size="11"`),
    ),
    text(left + PANEL.width / 2, top + PANEL.height + 34, COLUMNS[axis], MIDDLE),
    ...shown.map(lineOf),
    ...labels(shown, place),
  ].join('\n')
}

const MIDDLE = 'text-anchor="middle"'

function gridLine({ left, top, y, axis }: Panel, tick: number): string {
  const at = round(y.at(tick))
  const line = `<line x1="${left}" x2="${left + PANEL.width}" y1="${at}" y2="${at}" stroke="${LINE}"/>`
  if (axis !== AXES[0]) return line
  return `${line}\n${text(left - 8, Math.min(y.at(tick) + 4, top + PANEL.height + 4), counted(tick), `text-anchor="end" fill="${QUIET}"`)}`
}

/** Through the medians; from the lowest to the highest of each a bar. */
function lineOf({ name, color, points }: Series): string {
  const isOwn = color === ACCENT
  const dash = color === QUIET ? ' stroke-dasharray="3 3"' : ''
  const path = points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')
  const bars = points.map(({ x, low, high }) => `M${round(x)} ${round(low)}V${round(high)}`).join('')
  const dots = points.map(({ x, y }) => `<circle cx="${round(x)}" cy="${round(y)}" r="${isOwn ? 3.5 : 2.5}"/>`).join('')
  return [
    `<g data-contender="${escaped(name)}" fill="${color}" stroke="none">`,
    `<path d="${bars}" fill="none" stroke="${color}" stroke-width="5" stroke-opacity="0.25"/>`,
    `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="${isOwn ? 3 : 1.6}"${dash}/>`,
    `${dots}</g>`,
  ].join('')
}

/** Beside the last point of each. */
function labels(all: readonly Series[], { top }: Panel): string[] {
  const ends = all.map(({ points }) => points.at(-1) ?? { x: 0, y: 0 })
  const stretch = { from: top + 4, to: top + PANEL.height }
  const places = spreadLabels(
    ends.map(({ y }) => y + 4),
    LABEL_HEIGHT,
    stretch,
  )
  return all.map(({ name, color }, at) => {
    const weight = color === ACCENT ? ' font-weight="700"' : ''
    return text((ends[at]?.x ?? 0) + 9, places[at] ?? 0, name.replace(/ [\d.]+$/, ''), `fill="${color}"${weight}`)
  })
}

function text(x: number, y: number, said: string, more = ''): string {
  return `<text x="${round(x)}" y="${round(y)}" ${more}>${escaped(said)}</text>`
}

function counted(value: number): string {
  return value.toLocaleString('en-GB')
}

function escaped(said: string): string {
  return said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
