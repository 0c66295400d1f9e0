import type { Sample } from './readMetrics'

const WIDTH = 720
const HEIGHT = 240
const LINES = [
  { name: 'RSS', color: '#0b5fad', of: (sample: Sample) => sample.rss },
  { name: 'heap used', color: '#b3401f', of: (sample: Sample) => sample.heap },
] as const

/** Memory over time as an SVG of its own. */
export function drawChart(samples: readonly Sample[]): string {
  const end = Math.max(1, samples.at(-1)?.at ?? 1)
  const top = Math.max(1, ...samples.map(({ rss }) => rss)) * 1.1
  const x = (at: number) => ((at / end) * WIDTH).toFixed(1)
  const y = (bytes: number) => (HEIGHT - (bytes / top) * HEIGHT).toFixed(1)
  const lines = LINES.map(({ color, of }) => {
    const points = samples.map((sample) => `${x(sample.at)},${y(of(sample))}`).join(' ')
    return `<polyline fill="none" stroke="${color}" points="${points}"/>`
  })
  const names = LINES.map(({ name, color }, i) => `<text x="${8 + i * 60}" y="14" fill="${color}">${name}</text>`)
  const scale = `<text x="8" y="28" fill="#555">0 to ${megabytes(top)} MB, 0 to ${(end / 60).toFixed(1)} minutes</text>`
  const body = [...lines, ...names, scale].join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="11">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff" stroke="#ccc"/>
${body}
</svg>
`
}

/** One row a minute, as text. */
export function drawTable(samples: readonly Sample[]): string {
  const rows = [['minute', 'RSS MB', 'heap MB', 'lowest', 'external', 'handles', 'sockets', 'rooms', 'files']]
  const minutes = Math.ceil((samples.at(-1)?.at ?? 0) / 60)
  for (let minute = 0; minute < minutes; minute++) {
    const within = samples.filter(({ at }) => at >= minute * 60 && at < (minute + 1) * 60)
    const last = within.at(-1)
    if (last === undefined) continue
    const medianOf = (of: (sample: Sample) => number) => megabytes(median(within.map(of)))
    rows.push([
      `${minute + 1}`,
      medianOf(({ rss }) => rss),
      medianOf(({ heap }) => heap),
      megabytes(Math.min(...within.map(({ heap }) => heap))),
      medianOf(({ external }) => external),
      ...[last.handles, last.sockets, last.rooms, last.descriptors.files].map(String),
    ])
  }
  return rows.map((row) => row.map((cell) => cell.padStart(9)).join('')).join('\n')
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1)
}
