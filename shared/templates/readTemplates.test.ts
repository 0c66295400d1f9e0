import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kind, template, zone } from '../testing/templateJson'
import { readTemplates } from './readTemplates'

const FOLDER = new URL('./', import.meta.url)
const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, text: readFileSync(new URL(file, FOLDER), 'utf8') }))
const { templates, bad } = readTemplates(files)

describe('the supports that come with the product', () => {
  it('SU1 are whole', () => {
    expect(bad).toEqual([])
    expect(templates.map(({ id }) => `${id}.json`)).toEqual(files.map(({ file }) => file))
  })

  it('SU1 last as long as their phases', () => {
    for (const { id, minutes, phases } of templates) {
      expect([id, phases.reduce((sum, phase) => sum + phase.minutes, 0)]).toEqual([id, minutes])
    }
  })
})

describe('readTemplates', () => {
  const file = (id: string, more: Record<string, unknown> = {}) => ({
    file: `${id}.json`,
    text: JSON.stringify(template({ id, ...more })),
  })
  const takesSheets = { zones: [zone('wall', { takes: ['sheet'] })] }
  const read = (...given: ReturnType<typeof file>[]) => {
    const result = readTemplates(given)
    return {
      ids: result.templates.map(({ id }) => id),
      bad: result.bad.map(({ file: name, problem: { code, path } }) => [name, code, path]),
    }
  }

  it('SU1 lets a file name the kinds of any other, whichever comes first', () => {
    const kinds = [kind([])]
    expect(read(file('a', takesSheets), file('b', { kinds }))).toEqual({ ids: ['a', 'b'], bad: [] })
  })

  it('SU1 takes one kind from several files where it is the same, and refuses one that differs', () => {
    const same = file('b', { kinds: [kind([])] })
    const other = file('c', { kinds: [kind([], { color: 'pink' })] })
    expect(read(file('a', { kinds: [kind([])] }), same, other)).toEqual({
      ids: ['a', 'b'],
      bad: [['c.json', 'different', 'kinds.0']],
    })
  })

  it('SU1 gives an id to the file that comes first', () => {
    const again = { ...file('a'), file: 'z.json' }
    expect(read(file('a'), again)).toEqual({ ids: ['a'], bad: [['z.json', 'taken', 'id']] })
  })

  it('SU1 leaves out with a bad file what needs its kinds, and nothing else', () => {
    const broken = file('b', { kinds: [kind([], { titleField: 'nothing' })] })
    expect(read(file('a', takesSheets), broken, file('c'), { file: 'd.json', text: '{' })).toEqual({
      ids: ['c'],
      bad: [
        ['d.json', 'notJson', ''],
        ['b.json', 'unknown', 'kinds.0.titleField'],
        ['a.json', 'unknown', 'zones.0.takes.0'],
      ],
    })
  })
})
