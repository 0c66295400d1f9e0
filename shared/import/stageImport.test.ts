import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { exportJson } from '../export/exportJson'
import { readTables } from '../facilitation/tables'
import { readStageMeta, writeStageMeta } from '../model/stageMeta'
import { readBoard } from '../queries/readBoard'
import { boardWith, placeIn } from '../testing/boards'
import { importInto, stageWith } from '../testing/jsonImport'

describe('a JSON import with its stage', () => {
  it('X11 imports the stage where asked, never what makes a board this board', () => {
    const source = stageWith({
      supports: { s1: { zone: 'n1' } },
      timer: { endsAt: 5, note: 'x' },
      meta: { theme: 'day' },
    })
    writeStageMeta(source, { title: 'Other', locale: 'en', generation: 'g9', unsaved: true })
    const json = exportJson(boardWith({ notes: { n1: {} } }), source)
    const stage = stageWith({ timer: { endsAt: 9 } })
    const board = boardWith({ notes: { n1: {} } })
    const report = importInto(json, board, { stage })
    expect(readStageMeta(stage)).toEqual({
      title: 'Atelier',
      locale: 'fr',
      schema: 1,
      generation: 'g1',
      unsaved: false,
      authors: 'named',
    })
    expect(stage.getMap('meta').get('theme')).toBe('day')
    expect(stage.getMap('supports').toJSON()).toEqual({ s1: { zone: 'new0' } })
    expect(stage.getMap('timer').toJSON()).toEqual({ endsAt: 9, note: 'x' })
    expect(report.ignored).toEqual(['stage.timer.endsAt'])
  })

  it('X11 remaps taken ids of the stage, and places on the board with them', () => {
    const source = stageWith({ supports: { s1: { name: 'wall' } } })
    const json = exportJson(boardWith({ notes: { n1: { place: placeIn('s1', 1, 2) } } }), source)
    const stage = stageWith({ supports: { s1: { name: 'other' } } })
    const doc = new Y.Doc()
    importInto(json, doc, { stage })
    expect(stage.getMap('supports').toJSON()).toEqual({ s1: { name: 'other' }, new0: { name: 'wall' } })
    expect(readBoard(doc).notes.get('n1')?.place).toEqual(placeIn('new0', 1, 2))
  })

  it('X11 starts no phase, freezes nothing and seats nobody, and says so; phases and tables come, with what names them', () => {
    const source = stageWith({
      lead: { phase: { id: 'p1', at: 1, by: 'ada' }, freeze: { at: 2, by: 'ada' } },
      seats: { ada: 't1' },
      tables: { t1: new Y.Map(Object.entries({ name: 'Nord', color: 'teal', z: 'a0' })) },
      supports: { s1: new Y.Map(Object.entries({ table: 't1', phase: 'phase' })) },
      phases: { p1: new Y.Map(Object.entries({ title: { fr: 'Écrire', en: 'Write' }, can: ['write'], z: 'a0' })) },
    })
    const json = exportJson(boardWith({}), source)
    const stage = stageWith({
      lead: { phase: { id: 'p0', at: 1, by: 'bo' } },
      tables: { t1: new Y.Map(Object.entries({ name: 'Sud', color: 'pink', z: 'a0' })) },
    })
    const report = importInto(json, boardWith({}), { stage })
    expect(report.ignored).toEqual(['stage.lead', 'stage.seats'])
    expect(stage.getMap('lead').toJSON()).toEqual({ phase: { id: 'p0', at: 1, by: 'bo' } })
    expect(stage.getMap('seats').size).toBe(0)
    expect(readTables(stage).map(({ id, name }) => [id, name])).toEqual([
      ['new0', 'Nord'],
      ['t1', 'Sud'],
    ])
    expect(stage.getMap('supports').toJSON()).toEqual({ s1: { table: 'new0', phase: 'phase' } })
    expect(stage.getMap('phases').toJSON()).toEqual({
      p1: { title: { fr: 'Écrire', en: 'Write' }, can: ['write'], z: 'a0' },
    })
  })
})
