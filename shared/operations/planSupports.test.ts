import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { boxAround, boxesOverlap } from '../geometry/box'
import { kindsOf, supportsOf, zonesOf } from '../model/stageMaps'
import { parseKind, parseSupport, parseZone } from '../model/support'
import { readZones } from '../queries/readZones'
import { kindsFor } from '../templates/kindsFor'
import { readTemplates } from '../templates/readTemplates'
import { SystemEdit } from './origin'
import { planSupport, planSupports } from './planSupports'
import { createSupport } from './supports'

const FOLDER = new URL('../templates/', import.meta.url)
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'))
const { templates } = readTemplates(files.map((file) => ({ file, text: readFileSync(new URL(file, FOLDER), 'utf8') })))
const origin = new SystemEdit('server')

function means() {
  let made = 0
  return { createId: () => `id${made++}`, now: 7 }
}

describe('the supports that come with the product', () => {
  it('SU6 are made twice on one board: both whole, ids of their own, each kind of card once', () => {
    expect(templates).toHaveLength(8)
    for (const template of templates) {
      const stage = new Y.Doc()
      const whole = { ...template, kinds: kindsFor(template, templates) }
      const drafts = planSupports([whole, whole], means())
      for (const draft of drafts) createSupport(stage, draft, origin)

      expect(supportsOf(stage).size).toBe(2)
      expect(zonesOf(stage).size).toBe(2 * template.zones.length)
      expect(new Set(drafts.flatMap(({ id, zoneIds }) => [id, ...zoneIds])).size).toBe(2 + zonesOf(stage).size)
      for (const [id, entry] of supportsOf(stage)) expect(parseSupport(id, entry)).toMatchObject({ ok: true })
      for (const { id, zoneIds } of drafts) {
        const zones = zoneIds.map((zone) => parseZone(zone, zonesOf(stage).get(zone)))
        expect(zones).toEqual(
          template.zones.map((zone, at) => ({ ok: true, value: { id: zoneIds[at], support: id, zone } })),
        )
      }
      const kinds = [...kindsOf(stage)].map(([name, entry]) => parseKind(name, entry))
      expect(kinds).toEqual(whole.kinds.map((kind) => ({ ok: true, value: { ...kind, id: kind.name } })))
      expect(readZones(stage).size).toBe(zonesOf(stage).size)
    }
  })

  it('SU6 all fit on one board', () => {
    const stage = new Y.Doc()
    for (const draft of planSupports([...templates, ...templates], means())) createSupport(stage, draft, origin)
    expect([...kindsOf(stage).keys()].sort()).toEqual(['action', 'challenge', 'persona', 'scenario'])
    const boxes = [...supportsOf(stage)].map(([id, entry]) => {
      const parsed = parseSupport(id, entry)
      if (!parsed.ok) throw new Error(parsed.reason)
      return parsed.value.box
    })
    expect(boxes).toHaveLength(16)
    for (const [at, box] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) expect(boxesOverlap(box, other)).toBe(false)
    }
    expect(Y.encodeStateAsUpdate(stage).byteLength).toBeLessThan(200_000)
  })

  it('SU6 have room in every zone for what it takes', () => {
    for (const { id, frame, zones, kinds } of templates.map((template) => ({
      ...template,
      kinds: kindsFor(template, templates),
    }))) {
      for (const { name, rect, takes } of zones) {
        const width = (frame.width * rect[2]) / 100
        const height = (frame.height * rect[3]) / 100
        for (const kind of kinds.filter((one) => takes.includes(one.name))) {
          expect([id, name, kind.name, kind.width < width && kind.height < height]).toEqual([id, name, kind.name, true])
        }
        if (takes.includes('note')) expect([id, name, Math.min(width, height) > 240]).toEqual([id, name, true])
      }
    }
  })
})

describe('planSupports', () => {
  const [one, two] = templates as [(typeof templates)[0], (typeof templates)[0]]

  it('SU7 lays them in rows in their order, apart from each other, around the origin', () => {
    const drafts = planSupports([one, two, one, two, one], means())
    const boxes = drafts.map(({ box }) => box)
    expect(drafts.map(({ template }) => template.id)).toEqual([one.id, two.id, one.id, two.id, one.id])
    for (const [at, box] of boxes.entries()) {
      const before = boxes[at - 1]
      expect(boxes.slice(0, at).some((other) => boxesOverlap(other, box))).toBe(false)
      if (before !== undefined) expect(box.y > before.y || box.x > before.x).toBe(true)
    }
    const { x, y, width, height } = boxAround(boxes) ?? { x: 0, y: 0, width: 0, height: 0 }
    expect(Math.abs(x + width / 2)).toBeLessThanOrEqual(1)
    expect(Math.abs(y + height / 2)).toBeLessThanOrEqual(1)
    expect(width).toBeLessThan(3 * height)
    expect(planSupports([], means())).toEqual([])
  })

  it('SU7 makes one where it is asked to, of its frame’s size', () => {
    expect(planSupport(one, { x: 10, y: 20 }, means())).toEqual({
      id: 'id0',
      template: one,
      box: { x: 10, y: 20, ...one.frame },
      createdAt: 7,
      zoneIds: one.zones.map((_, at) => `id${at + 1}`),
    })
  })
})

describe('kindsFor', () => {
  it('SU8 gives a support’s own kinds and those of others that its zones take', () => {
    const kindsOfId = (id: string) => {
      const template = templates.find((each) => each.id === id)
      return template === undefined ? [] : kindsFor(template, templates).map(({ name }) => name)
    }
    expect(kindsOfId('persona')).toEqual(['persona'])
    expect(kindsOfId('extremeUser').sort()).toEqual(['challenge', 'persona', 'scenario'])
    expect(kindsOfId('kjWall').sort()).toEqual(['action', 'challenge', 'persona', 'scenario'])
  })
})
