import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Template } from '../../model/template'
import { parseTemplate } from '../../templates/parseTemplate'
import { createRecordingCanvas, RecordingContext } from '../../testing/recordingContext'
import { drawnSupport } from '../../testing/supportDrawing'
import { createNotePainter } from '../notePainter'
import { LIGHT_THEME } from '../theme'
import type { DrawnSupport } from './drawnSupport'
import { drawTables, type TableMark } from './drawTables'

const MARKS: Readonly<Record<string, TableMark>> = {
  one: { name: 'Reds', color: 'pink', isOwn: false },
  two: { name: 'Table 2', color: 'teal', isOwn: true },
}

function cross(): Template {
  const parsed = parseTemplate(JSON.parse(readFileSync(new URL('../../templates/cross.json', import.meta.url), 'utf8')))
  if (!parsed.ok) throw new Error('the template is not one')
  return parsed.template
}

/** Zones by their place: whose they are. */
function supportOf(table: string | undefined, zones: readonly (string | undefined)[] = []): DrawnSupport {
  const drawn = drawnSupport(cross())
  const { support } = drawn
  return {
    ...drawn,
    support: { ...support, table, zones: support.zones.map((zone, at) => ({ ...zone, table: zones[at] })) },
  }
}

function record(drawn: DrawnSupport, zoom = 1, detail: 'fine' | 'wordless' = 'fine'): RecordingContext {
  const context = new RecordingContext()
  const painter = createNotePainter(createRecordingCanvas, LIGHT_THEME)
  const options = { pixelRatio: 1, detail, markOf: (id: string) => MARKS[id] ?? null, yours: 'yours' }
  drawTables(context, { x: 0, y: 0, zoom }, drawn, painter, options)
  return context
}

const wordsOf = (context: RecordingContext) => context.named('fillText').map(({ args }) => args[0])

it('R9 a support says whose it is, a zone only where it is another’s than its support', () => {
  expect(wordsOf(record(supportOf('one')))).toEqual(['Reds'])
  expect(wordsOf(record(supportOf('one', ['one', 'two'])))).toEqual(['Reds', 'Table 2 · yours'])
  expect(wordsOf(record(supportOf(undefined, ['two'])))).toEqual(['Table 2 · yours'])
})

it('R9 nothing is drawn where everybody works, and where the table is gone', () => {
  expect(record(supportOf(undefined)).named('stroke')).toEqual([])
  expect(record(supportOf('gone')).named('stroke')).toEqual([])
})

it('R9 from far away, and while the view moves, the rim alone stands', () => {
  for (const context of [record(supportOf('one'), 0.01), record(supportOf('one'), 1, 'wordless')]) {
    expect([wordsOf(context), context.named('stroke').length]).toEqual([[], 1])
  }
})
