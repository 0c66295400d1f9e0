import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Layout } from '../../model/layout'
import type { Template } from '../../model/template'
import { parseTemplate } from '../../templates/parseTemplate'
import { createRecordingCanvas, type DrawCall, RecordingContext } from '../../testing/recordingContext'
import { drawnSupport, recordSupport, recordZoneDrop, SUPPORT_OPTIONS } from '../../testing/supportDrawing'
import { REFUSED } from '../islandShore'
import { createNotePainter } from '../notePainter'
import { createTextMeasurer } from '../textMeasurer'
import { LIGHT_THEME } from '../theme'
import { SUPPORT_REACH } from './drawnSupport'
import { drawSupport } from './drawSupport'

const measurer = createTextMeasurer(createRecordingCanvas, 'sans-serif')
const FOLDER = new URL('../../templates/', import.meta.url)
const TEMPLATES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const parsed = parseTemplate(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')))
    return parsed.ok ? [parsed.template] : []
  })
const template = (id: string) => TEMPLATES.find((each) => each.id === id) as Template

const textsOf = (context: RecordingContext) => context.named('fillText').map((call) => String(call.args[0]))
const saying = (context: RecordingContext) => textsOf(context).join(' ').replace(/\s+/g, ' ')
const sizeOf = (call: DrawCall | undefined) => Number(/([\d.]+)px/.exec(call?.font ?? '')?.[1])

const words = (text: string) => ({ fr: text, en: text })
const parts = (...names: string[]) => names.map((name, at) => ({ name: `p${at}`, label: words(name) }))
const axis = (name: string, marks?: string[]) => ({
  name,
  label: words(`nom de ${name}`),
  low: words(`${name} bas`),
  high: words(`${name} haut`),
  ...(marks !== undefined && { marks: marks.map(words) }),
})

/** One zone over all of a frame of 2,000 by 1,000. */
function withLayout(layout: Layout): Template {
  const zone = { name: 'all', label: words('Zone'), rect: [0, 0, 100, 100], takes: ['note'], layout } as const
  const { zones, ...rest } = template('cross')
  return {
    ...rest,
    frame: { width: 2_000, height: 1_000 },
    zones: [{ ...zones[0], ...zone, hint: undefined } as never],
  }
}

describe('drawSupport', () => {
  it('writes the title, the zones’ names, and what to do in a zone while it is empty', () => {
    const persona = template('persona')
    const empty = saying(recordSupport(drawnSupport(persona)))
    for (const said of ['Personas', 'Matériau de terrain', 'Un fait par post-it', '0 / 12'])
      expect(empty).toContain(said)
    const begun = saying(recordSupport(drawnSupport(persona, { counts: { material: 3, gallery: 2 } })))
    expect(begun).toContain('Matériau de terrain')
    expect(begun).not.toContain('Un fait par post-it')
    expect(begun).toContain('2 / 12')
  })

  it('takes the words that the facilitator gave it', () => {
    const names = { title: 'Atelier du Mans', 'axisX.low': 'Tout à distance', axisY: ' ' }
    const said = saying(recordSupport(drawnSupport(template('cross'), { names })))
    for (const given of ['Atelier du Mans', 'Tout à distance', 'L’autre pôle', 'Seconde variable'])
      expect(said).toContain(given)
    expect(said).not.toContain(template('cross').title.fr)
  })

  it('speaks the board’s language', () => {
    const said = saying(recordSupport(drawnSupport(template('persona')), 0.25, { locale: 'en' }))
    expect(said).toContain(template('persona').zones[0]?.label.en)
  })

  it('shows the locked challenge in the banner, or an invitation', () => {
    const wall = template('kjWall')
    expect(saying(recordSupport(drawnSupport(wall)))).toContain('Le défi s’affichera ici')
    const locked = saying(recordSupport(drawnSupport(wall, { challenge: 'Comment pourrions-nous ouvrir la halle ?' })))
    expect(locked).toContain('ouvrir la halle')
    expect(locked).not.toContain('s’affichera ici')
  })

  it('lists the clusters in the legend, how many more there are, and what marks mean', () => {
    const legend = Array.from({ length: 200 }, (_, at) => ({
      number: `1-${at + 1}`,
      title: `Île ${at + 1}`,
      color: 'teal' as const,
    }))
    const few = textsOf(recordSupport(drawnSupport(template('kjWall'), { legend: legend.slice(0, 3) })))
    for (const said of ['1-1', 'Île 1', '1-3', 'Île 3', 'À cheval']) expect(few).toContain(said)
    const many = textsOf(recordSupport(drawnSupport(template('kjWall'), { legend })))
    const shown = many.filter((text) => text.startsWith('Île')).length
    expect(many).toContain(`+${200 - shown}`)
    expect(many).toContain('À cheval')
  })

  it('RG11 tells in the legend the signs that relations on the board have, and no others', () => {
    const wall = template('kjWall')
    const told = textsOf(recordSupport(drawnSupport(wall, { signs: ['cause', 'opposition'] })))
    expect(told).toEqual(expect.arrayContaining(['entraîne', 's’oppose']))
    expect(told).not.toContain('va avec')
    expect(textsOf(recordSupport(drawnSupport(wall)))).not.toContain('entraîne')
  })

  it('dims what is only prepared and says so', () => {
    const prepared = recordSupport(drawnSupport(template('kjWall'), { isPrepared: true }))
    expect(saying(prepared)).toContain('Préparé')
    expect(prepared.calls.every((call) => call.globalAlpha < 1)).toBe(true)
    expect(recordSupport(drawnSupport(template('kjWall'))).calls.every((call) => call.globalAlpha === 1)).toBe(true)
  })

  it('lights the zone that something would go into, and marks one that takes it not', () => {
    const drop = { zone: 'gallery', state: 'target' } as const
    const lit = recordZoneDrop(drawnSupport(template('persona')), 0.25, drop)
    expect(lit.calls.length).toBe(2)
    const [ground, rim] = lit.calls
    expect(ground).toMatchObject({ name: 'fill', fillStyle: LIGHT_THEME.support.zones.blue })
    expect(rim).toMatchObject({ name: 'stroke', strokeStyle: LIGHT_THEME.islands.blue.shore })
    const refused = recordZoneDrop(drawnSupport(template('persona')), 0.25, { ...drop, state: 'refused' })
    expect(refused.named('stroke').some((call) => call.strokeStyle === REFUSED)).toBe(true)
  })

  it('tells on the axis what the place under the hand means', () => {
    const reading = { at: { x: 1_500, y: 300 }, x: 'Variable 0,7' }
    const drop = { zone: 'slider', state: 'target', reading } as const
    const tag = recordZoneDrop(drawnSupport(template('pushedVariable')), 0.25, drop)
      .named('fillText')
      .at(-1)
    expect(tag?.args[0]).toBe('Variable 0,7')
    expect(tag?.args[1]).toBeCloseTo(1_500)
    expect(tag?.args[2]).toBeGreaterThan(1_500)
  })

  it.each([
    ['columns', { kind: 'columns', columns: parts('Tôt', 'Tard') }],
    ['lanes', { kind: 'lanes', lanes: parts('Élus', 'Agents') }],
    ['rings', { kind: 'rings', rings: parts('Ici', 'Loin') }],
  ] as const)('tells beside %s where something would go', (_kind, layout) => {
    const drop = { zone: 'all', state: 'target', reading: { at: { x: 1_700, y: 800 }, part: 'Tard' } } as const
    const context = recordZoneDrop(drawnSupport(withLayout(layout as never)), 0.5, drop)
    expect(context.named('fillText').at(-1)?.args[0]).toBe('Tard')
  })

  it('names poles, axes, columns, lanes, quarters, rings and sectors', () => {
    const layouts: [Layout, string[]][] = [
      [{ kind: 'axes', x: axis('x'), y: axis('y') }, ['x bas', 'x haut', 'nom de x', 'y bas', 'y haut', 'nom de y']],
      [{ kind: 'columns', columns: parts('Tôt', 'Tard') }, ['Tôt', 'Tard']],
      [{ kind: 'lanes', lanes: parts('Élus', 'Agents') }, ['Élus', 'Agents']],
      [
        { kind: 'quadrants', x: axis('x'), y: axis('y'), quadrants: [words('A'), words('B'), words('C'), words('D')] },
        ['x bas', 'x haut', 'y bas', 'y haut', 'A', 'B', 'C', 'D'],
      ],
      [
        { kind: 'rings', rings: parts('Ici', 'Loin'), sectors: parts('Soin', 'École', 'Rue') },
        ['Ici', 'Loin', 'Soin', 'École', 'Rue'],
      ],
    ]
    for (const [layout, said] of layouts) {
      const texts = textsOf(recordSupport(drawnSupport(withLayout(layout)), 0.5))
      for (const name of said) expect(texts, layout.kind).toContain(name)
    }
  })

  it('draws a mark where places read as it', () => {
    const context = recordSupport(
      drawnSupport(withLayout({ kind: 'axes', x: axis('x', ['a', 'b', 'c', 'd', 'e']) })),
      0.5,
    )
    const upright = context.named('stroke').filter(({ points: [x, , to] }) => x !== undefined && x === to)
    expect(new Set(upright.map(({ points }) => points[0]))).toEqual(new Set([600, 1_100, 1_600]))
    expect(textsOf(context)).not.toContain('a')
  })

  it('keeps its words large enough to read as one goes further off, and from far away writes the title alone', () => {
    for (const zoom of [1, 0.4, 0.2, 0.12]) {
      const texts = recordSupport(drawnSupport(template('kjWall')), zoom).named('fillText')
      const title = texts.find((call) => call.args[0] === 'Mur KJ')
      expect(sizeOf(title) * zoom).toBeGreaterThanOrEqual(13)
    }
    const far = recordSupport(drawnSupport(template('kjWall')), 0.03)
    expect(textsOf(far)).toEqual(['Mur KJ'])
    expect(sizeOf(far.named('fillText')[0]) * 0.03).toBeGreaterThan(13)
  })

  it('writes nothing while the font is on its way', () => {
    expect(recordSupport(drawnSupport(template('kjWall')), 0.25, { detail: 'wordless' }).named('fillText')).toEqual([])
  })

  it('lays out once for a zoom, then only draws', () => {
    let measured = 0
    const createCanvas = () => {
      const context = new RecordingContext()
      const measure = context.measureText.bind(context)
      context.measureText = (text) => {
        measured++
        return measure(text)
      }
      return { image: context, context }
    }
    const painter = createNotePainter(createCanvas, LIGHT_THEME)
    const drawn = drawnSupport(template('kjWall'))
    const contexts = [new RecordingContext(), new RecordingContext()]
    const counts = contexts.map((context) => {
      drawSupport(context, { x: 0, y: 0, zoom: 0.25 }, drawn, painter, SUPPORT_OPTIONS)
      return measured
    })
    expect(counts[1]).toBe(counts[0])
    expect(contexts[1]?.calls).toEqual(contexts[0]?.calls)
  })

  it.each(TEMPLATES.map((each) => [each.id, each] as const))('keeps all words of %s within its reach', (_id, each) => {
    const long = 'Un nom que quelqu’un a fait beaucoup trop long pour tenir où que ce soit '.repeat(4)
    const names = Object.fromEntries(
      ['title', 'axisX', 'axisX.low', 'axisY.high', 'variable', 'use'].map((name) => [name, long]),
    )
    const drawn = drawnSupport(each, { names, challenge: long, isPrepared: true })
    const { x, y, width, height } = drawn.support.box
    for (const zoom of [1, 0.3, 0.1, 0.03]) {
      for (const call of recordSupport(drawn, zoom).named('fillText')) {
        const [text, at, baseline] = call.args as [string, number, number]
        const wide = measurer.width(text) * sizeOf(call)
        const left = call.textAlign === 'center' ? at - wide / 2 : at
        expect(left, text).toBeGreaterThanOrEqual(x)
        expect(left + wide, text).toBeLessThanOrEqual(x + width + 1)
        expect(baseline, text).toBeGreaterThanOrEqual(y - SUPPORT_REACH)
        expect(baseline, text).toBeLessThanOrEqual(y + height)
      }
    }
  })
})
