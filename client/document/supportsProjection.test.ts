import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { LocalEdit } from '../../shared/operations/origin'
import { createSupport, placeSupport } from '../../shared/operations/supports'
import { SAMPLE_WALL } from '../testing/sampleTemplates'
import { readSupports, type SupportsReader } from './readSupports'
import { createSupportsProjection } from './supportsProjection'

it('SP5 knows of supports before what reads them has come', async () => {
  const stage = new Y.Doc()
  let bring: (reader: SupportsReader) => void = () => {}
  const coming = new Promise<SupportsReader>((resolve) => {
    bring = resolve
  })
  const projection = createSupportsProjection(stage, null, () => coming)
  expect([projection.supports.size, projection.isComing]).toEqual([0, false])
  const box = { x: 0, y: 0, width: 1600, height: 1000 }
  const draft = { id: 's', template: SAMPLE_WALL, box, createdAt: 1, zoneIds: ['a', 'b', 'c'] }
  createSupport(stage, draft, new LocalEdit())
  expect([projection.supports.size, projection.isComing]).toEqual([0, true])
  const told = new Promise<void>((tell) => projection.onChange(() => tell()))
  bring(readSupports)
  await told
  expect([projection.supports.size, projection.isComing]).toEqual([1, false])
})

it('keeps what is shown of a support that a change does not touch', () => {
  const stage = new Y.Doc()
  const box = { x: 0, y: 0, width: 1600, height: 1000 }
  for (const id of ['s', 't']) {
    const zoneIds = ['a', 'b', 'c'].map((zone) => `${id}.${zone}`)
    createSupport(stage, { id, template: SAMPLE_WALL, box, createdAt: 1, zoneIds }, new LocalEdit())
  }
  const projection = createSupportsProjection(stage, null, () => readSupports)
  const before = projection.supports
  placeSupport(stage, 's', { ...box, x: 500 }, new LocalEdit())
  const after = projection.supports
  expect(after).not.toBe(before)
  expect(after.get('s')?.box.x).toBe(500)
  expect([after.get('t') === before.get('t'), after.get('s') === before.get('s')]).toEqual([true, false])
})
