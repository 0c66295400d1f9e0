import type { Contender } from '../contenders/contender'
import { hocuspocus } from '../contenders/hocuspocus'
import { product } from '../contenders/product'
import { runnable } from '../contenders/runnable'
import { yWebsocketInMemory } from '../contenders/yWebsocketServer'
import { LOADS, type Load } from '../load/loads'
import type { Section } from '../measure/section'
import { median, ratio, rounded, spread } from '../measure/statistics'
import type { BenchOptions } from '../options'
import { type Figures, measureOnce, type Windows } from './measureOnce'

const WINDOWS: Windows = { warmUpMs: 2_000, windowMs: 5_000, drainMs: 2_000 }
const QUICK: Windows = { warmUpMs: 1_000, windowMs: 2_000, drainMs: 1_000 }

const COLUMNS = [
  'load',
  'echoes',
  'server',
  'edits p50 / p95 / p99 ms',
  'p95, ours by theirs',
  'cursors p95 ms',
  'server CPU %',
  'µs a delivery',
  'memory MB',
  'edits there in the window / 2 s later %',
  'cut off',
  'generators CPU %',
]

const NOTES = [
  'The rates are of each person; 5 drags are of five people, as presence 20 times a second, as our client does.',
  'A latency runs from the sender’s stamp to each receiver, the sender too. Medians of the repetitions, lowest and highest in brackets where one number stands.',
  'Server CPU is of one core, all threads. A delivery is an edit or a cursor that reached one person; a newer cursor may stand for an older one.',
  'Where edits are not there when the window closes, the server is saturated: its latency is how long the load lasted, and grows with it.',
  'Two generator processes on the same machine; one near 100 % would measure itself. With echoes, each client sends back every presence it hears, as y-websocket does.',
]

/** The loads of a room, every server in turn; one row for each load and server. */
export async function measureSync({ reps, quick }: BenchOptions): Promise<Section[]> {
  const { contenders, notRun } = await runnable([product, yWebsocketInMemory, hocuspocus])
  const windows = quick ? QUICK : WINDOWS
  const rows: string[][] = []
  for (const load of LOADS) {
    for (const isEchoing of [false, true]) {
      const found = new Map<string, Figures[]>(contenders.map(({ name }) => [name, []]))
      for (let rep = 0; rep < reps; rep++) {
        for (const contender of contenders) {
          const figures = await tryOnce(contender, load, isEchoing, windows, notRun)
          if (figures !== null) found.get(contender.name)?.push(figures)
        }
      }
      const ours = found.get(product.name) ?? []
      for (const [name, figures] of found) rows.push(row(load, isEchoing, name, figures, ours))
    }
  }
  return [{ title: 'Sync: one room', columns: COLUMNS, rows, notes: NOTES, notRun }]
}

async function tryOnce(
  contender: Contender,
  load: Load,
  isEchoing: boolean,
  windows: Windows,
  notRun: string[],
): Promise<Figures | null> {
  try {
    console.error(`  ${load.name}${isEchoing ? ', echoes' : ''}: ${contender.name}`)
    return await measureOnce(contender, load, isEchoing, windows)
  } catch (error) {
    notRun.push(`${load.name} on ${contender.name}: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

function row(load: Load, isEchoing: boolean, name: string, figures: Figures[], ours: Figures[]): string[] {
  const of = (key: keyof Figures) => figures.map((one) => one[key])
  const middle = (key: keyof Figures, digits = 0) => rounded(median(of(key)), digits)
  const isOurs = name === product.name
  return [
    load.name,
    isEchoing ? 'yes' : 'no',
    name,
    `${middle('editP50', 1)} / ${spread(of('editP95'), 1)} / ${middle('editP99', 1)}`,
    isOurs
      ? ''
      : ratio(
          ours.map((one) => one.editP95),
          of('editP95'),
        ),
    middle('cursorP95', 1),
    spread(of('serverCpu'), 1),
    middle('usPerDelivery', 2),
    middle('memoryMb'),
    `${middle('inWindow')} / ${middle('afterDrain')}`,
    middle('cutOff'),
    middle('generatorCpu'),
  ]
}
