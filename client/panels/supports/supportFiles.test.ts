import { describe, expect, it } from 'vitest'
import { readTemplate } from '../../../shared/templates/checkTemplate'
import { BoardDriver } from '../../testing/boardDriver'
import { createTranslate } from '../../testing/createTranslate'
import { SAMPLE_CHALLENGE, SAMPLE_CROSS, SAMPLE_WALL } from '../../testing/sampleTemplates'
import { readSupportFile } from './readSupportFile'
import { templateOfSupport } from './templateOfSupport'

const t = createTranslate('en')
const fileOf = (content: unknown, name = 'ours.json') => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return { name, size: text.length, text: async () => text }
}
const read = (content: unknown) => readSupportFile(fileOf(content), { t, kinds: [SAMPLE_CHALLENGE] })
const why = async (content: unknown) => {
  const found = await read(content)
  return found.ok ? 'nothing' : found.why
}

describe('a support’s file', () => {
  it('SP12 brings the support and the kinds that it needs of those that are known', async () => {
    const bare = { ...SAMPLE_WALL, kinds: [] }
    expect(await read(bare)).toEqual({ ok: true, template: SAMPLE_WALL })
    expect(await read(SAMPLE_CROSS)).toEqual({ ok: true, template: SAMPLE_CROSS })
  })

  it.each([
    ['no JSON', '{"grappeTemplate": 1', '“ours.json” is not JSON that can be read.'],
    ['another file', { notes: {} }, '“ours.json” is not the file of a support.'],
    ['a strange key', { ...SAMPLE_CROSS, colour: 'red' }, 'a support has nothing that is called “colour” (at colour).'],
    [
      'markup in a label',
      { ...SAMPLE_CROSS, title: { fr: '<b>Oui</b>', en: 'Yes' } },
      'the text at title.fr holds < or >; labels are plain text.',
    ],
    [
      'a zone outside its frame',
      { ...SAMPLE_CROSS, zones: SAMPLE_CROSS.zones.map((zone) => ({ ...zone, rect: [50, 0, 60, 100] })) },
      'what stands at zones.0.rect lies outside its frame.',
    ],
    [
      '10,000 zones',
      { ...SAMPLE_CROSS, zones: Array.from({ length: 10_000 }, () => SAMPLE_CROSS.zones[0]) },
      /too large|too many/,
    ],
    [
      'an unknown kind',
      { ...SAMPLE_CROSS, zones: SAMPLE_CROSS.zones.map((zone) => ({ ...zone, takes: ['persona'] })) },
      '“persona” is named at zones.0.takes.0, but is nowhere.',
    ],
    [
      'another kind by a known name',
      { ...SAMPLE_WALL, kinds: [{ ...SAMPLE_CHALLENGE, color: 'pink' }] },
      'this board knows another kind of card by the name “challenge” (at kinds.0).',
    ],
  ])('SP12 with %s is refused in one line that names the place', async (_, content, words) => {
    const line = await why(content)
    if (typeof words === 'string') expect(line).toContain(words)
    else expect(line).toMatch(words)
    expect(line.split('\n')).toHaveLength(1)
  })

  it('SP12 that is too large, or cannot be read, is not read', async () => {
    const large = { name: 'big.json', size: 256 * 1024 + 1, text: () => Promise.reject(new Error('it was read')) }
    expect(await readSupportFile(large, { t, kinds: [] })).toEqual({
      ok: false,
      why: '“big.json” is too large: at most 256 kB.',
    })
    const folder = { name: 'folder', size: 10, text: () => Promise.reject(new Error('not a file')) }
    expect(await readSupportFile(folder, { t, kinds: [] })).toEqual({ ok: false, why: '“folder” cannot be read.' })
  })
})

describe('a support that is saved', () => {
  it('SP13 is a file that brings it back: its zones and kinds, its size, and the facilitator’s words', () => {
    const board = new BoardDriver({}, { canLead: true })
    const { commands, supports, kinds } = board
    const id = commands.addSupport.run(SAMPLE_CROSS) ?? ''
    commands.resizeSupport.run(id, { x: 0, y: 0, width: 90_000, height: 700 })
    for (const [key, text] of Object.entries({ title: 'Ours', 'speed.low': '<i>slow', trust: '  ' })) {
      commands.nameSupport.run(id, { key, text, before: '' })
    }
    const support = supports.supports.get(id)
    if (support === undefined) throw new Error('no support')
    const saved = templateOfSupport(support, { locale: 'fr', kindOf: kinds.kindOf, made: SAMPLE_CROSS })
    expect(saved).toMatchObject({
      title: { fr: 'Ours', en: 'Cross' },
      frame: { width: 20_000, height: 700 },
      minutes: 60,
      summary: SAMPLE_CROSS.summary,
    })
    const layout = saved.zones[0]?.layout
    expect(layout?.kind === 'quadrants' ? [layout.x.low.fr, layout.y.label.fr] : null).toEqual(['islow', 'trust (fr)'])
    expect(readTemplate(JSON.parse(JSON.stringify(saved)))).toMatchObject({ ok: true })
  })

  it('SP13 holds the kinds of cards that its zones take, where the server is not there too', () => {
    const board = new BoardDriver({}, { canLead: true })
    const id = board.commands.prepareSupport.run(SAMPLE_WALL) ?? ''
    const support = board.supports.supports.get(id)
    if (support === undefined) throw new Error('no support')
    const saved = templateOfSupport(support, { locale: 'en', kindOf: board.kinds.kindOf, made: null })
    expect(saved.kinds).toEqual([SAMPLE_CHALLENGE])
    expect(saved.zones).toEqual(SAMPLE_WALL.zones)
    expect(readTemplate(JSON.parse(JSON.stringify(saved)))).toMatchObject({ ok: true })
  })
})
