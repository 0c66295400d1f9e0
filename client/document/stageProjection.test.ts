import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { metaOf, writeStageMeta } from '../../shared/model/stageMeta'
import { createStageProjection } from './stageProjection'

it('reads what the board says of itself and follows it', () => {
  const stage = new Y.Doc()
  const projection = createStageProjection(stage)
  expect(projection.meta.getState()).toEqual({
    title: '',
    locale: 'fr',
    authors: 'named',
    schema: 1,
    generation: '',
    unsaved: false,
  })
  writeStageMeta(stage, { title: 'Atelier', locale: 'en', generation: 'g1' })
  expect(projection.meta.getState()).toMatchObject({ title: 'Atelier', locale: 'en', generation: 'g1' })
  metaOf(stage).set('locale', 'klingon')
  expect(projection.meta.getState().locale).toBe('fr')
  projection.destroy()
  writeStageMeta(stage, { title: 'Later' })
  expect(projection.meta.getState().title).toBe('Atelier')
})
