import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { exportJson } from '../export/exportJson'
import { cardsOf } from '../model/board'
import type { Card } from '../model/card'
import { cardTextAt } from '../model/cardTextAt'
import { fieldOf } from '../model/fieldOf'
import { kindsOf, supportsOf, zonesOf } from '../model/stageMaps'
import { parseKind, parseSupport, parseZone } from '../model/support'
import { addCardRow, setCardName, setCardText, setCardValue } from '../operations/cardFields'
import { LocalEdit } from '../operations/origin'
import { createSupport, lockChallenge, nameSupport } from '../operations/supports'
import { clusterOrigins, pagePosition } from '../queries/pagePositions'
import { readBoard } from '../queries/readBoard'
import { readZones } from '../queries/readZones'
import { boardWith, placeIn, stageOf } from '../testing/boards'
import { importInto } from '../testing/jsonImport'
import { PROFILE, TALE, TASK, WALL } from '../testing/sampleSupports'

const origin = new LocalEdit()

/** A wall with a profile in it, every field of which is filled, and which refers to all that is there. */
function source(): { board: Y.Doc; stage: Y.Doc } {
  const stage = stageOf({ s: { template: WALL, x: 500, y: 700 } })
  const board = boardWith({
    clusters: { c: { title: 'Shade', place: placeIn('s-wall', 10, 20, { x: 1, y: 2 }) } },
    notes: { n: { place: placeIn('c', 0, 0) } },
    cards: {
      t: { kind: TALE, place: placeIn('s-banner', 5, 5), values: { title: 'Silence' } },
      k: {
        place: placeIn('s-wall', 30, 40, { x: 3, y: 4 }),
        values: { name: 'Léa', story: 'n', needs: 'time\nhelp', age: 52, basis: 'field', place: '2026-03-01' },
        origins: ['n', 'c', 'elsewhere'],
      },
    },
  })
  for (const name of ['n', 'c', 't', 'elsewhere'])
    setCardName(board, 'k', { field: 'about', name, isSet: true }, origin)
  setCardName(board, 'k', { field: 'checks', name: 'second', isSet: true }, origin)
  setCardValue(board, 'k', 'portrait', { kind: 'drawing', strokes: [[0, 0, 1, 1]] }, origin)
  const steps = fieldOf(PROFILE, 'steps')
  if (steps !== null) addCardRow(board, 'k', { field: steps, id: 'r1', cells: { what: 'call', count: 3 } }, origin)
  lockChallenge(stage, 's', { card: 't', sentence: 't' }, origin)
  nameSupport(stage, 's', { key: 'title', text: 'n' }, origin)
  return { board, stage }
}

function exported(): ReturnType<typeof exportJson> {
  const { board, stage } = source()
  return JSON.parse(JSON.stringify(exportJson(board, stage)))
}

function theCard(doc: Y.Doc, kind: string, isNew: (id: string) => boolean): Card {
  const card = [...readBoard(doc).cards.values()].find((each) => each.kind === kind && isNew(each.id))
  if (card === undefined) throw new Error(kind)
  return card
}

describe('a JSON import of cards', () => {
  it('X24 gives equal cards with their supports, in which people type on', () => {
    const { board, stage } = source()
    const json = exported()
    const doc = new Y.Doc()
    const empty = stageOf({})
    const report = importInto(json, doc, { stage: empty })
    expect(report).toEqual({
      ...{ created: { notes: 1, clusters: 1, cards: 2 }, ignoredColumns: [], ignored: [], rejected: [] },
    })
    expect(exportJson(doc, empty)).toEqual(json)
    expect(readBoard(doc)).toEqual(readBoard(board))
    expect(readZones(empty)).toEqual(readZones(stage))
    for (const path of [{ field: 'name' }, { field: 'needs' }, { field: 'steps', row: 'r1', column: 'what' }]) {
      expect(cardTextAt(doc, { card: 'k', ...path })).toBeInstanceOf(Y.Text)
    }
    setCardText(doc, { card: 'k', field: 'steps', row: 'r1', column: 'what' }, { text: 'call!', most: 80 }, origin)
    nameSupport(empty, 's', { key: 'title', text: 'Wall' }, origin)
    expect(cardTextAt(doc, { card: 'k', field: 'steps', row: 'r1', column: 'what' })?.toString()).toBe('call!')
    expect(parseSupport('s', supportsOf(empty).get('s'))).toMatchObject({ value: { names: { title: 'Wall' } } })
  })

  it('X24 remaps what is taken, and all that refers to it: places, zones, challenges, origins, references', () => {
    const { board: doc, stage } = source()
    const json = exported()
    importInto(json, doc, { stage })
    const isNew = (id: string) => id.startsWith('new')
    const records = readBoard(doc)
    const [note, cluster] = [records.notes, records.clusters].map((map) => [...map.keys()].find(isNew) ?? '')
    const tale = theCard(doc, 'tale', isNew)
    const card = theCard(doc, 'profile', isNew)
    const [support] = [...supportsOf(stage)].filter(([id]) => isNew(id))
    const zones = [...zonesOf(stage)].flatMap(([id, entry]) => {
      const zone = parseZone(id, entry)
      return isNew(id) && zone.ok ? [zone.value] : []
    })
    const zoneNamed = (name: string) => zones.find(({ zone }) => zone.name === name)?.id
    expect(zones.map(({ support }) => support)).toEqual([support?.[0], support?.[0], support?.[0]])
    expect(card.place.in).toBe(zoneNamed('wall'))
    expect(tale.place.in).toBe(zoneNamed('banner'))
    expect(records.clusters.get(cluster ?? '')?.place.in).toBe(zoneNamed('wall'))
    expect(card.origins).toEqual([note, cluster, 'elsewhere'].sort())
    expect(card.values).toMatchObject({
      ...{ name: 'Léa', story: 'n', age: 52, basis: 'field', checks: { second: true } },
      about: { [note ?? '']: true, [cluster ?? '']: true, [tale.id]: true, elsewhere: true },
    })
    const read = parseSupport('', support?.[1])
    expect(read).toMatchObject({ value: { names: { title: 'n' }, challenge: { card: tale.id, sentence: 't' } } })
  })

  it('X24 keeps the names of fields where an entry is called as one', () => {
    const doc = boardWith({ notes: { story: {}, needs: {} } })
    importInto(exportJson(boardWith({ notes: { story: {}, needs: {} }, cards: { k: {} } }), stageOf({})), doc)
    expect(Object.keys(readBoard(doc).cards.get('k')?.values ?? {})).toEqual(expect.arrayContaining(['story', 'needs']))
  })

  it('X25 takes kinds by their names: one that is there stays, and is named where it is another', () => {
    const json = exported()
    const stage = stageOf({ own: { template: { ...WALL, kinds: [PROFILE, { ...TALE, color: 'grey' }] } } })
    const doc = boardWith({ notes: { profile: {}, tale: {} } })
    const report = importInto(json, doc, { stage })
    expect(report.ignored).toEqual(['stage.kinds.tale'])
    expect([...kindsOf(stage).keys()].sort()).toEqual(['profile', 'tale'])
    expect(parseKind('tale', kindsOf(stage).get('tale'))).toMatchObject({ value: { color: 'grey' } })
    expect([...readBoard(doc).cards.values()].map(({ kind }) => kind).sort()).toEqual(['profile', 'tale'])
  })

  it('X25 leaves the kinds of the file’s words alone, whatever is called as they are', () => {
    const stage = stageOf({ s: { template: { ...WALL, kinds: [TASK] } } })
    const doc = boardWith({ notes: { wall: {}, what: {}, note: {} } })
    const target = stageOf({})
    const json = exportJson(boardWith({ notes: { wall: {}, what: {}, note: {} } }), stage)
    importInto(json, doc, { stage: target })
    expect(target.getMap('zones').toJSON()).toEqual(stage.getMap('zones').toJSON())
    expect(target.getMap('kinds').toJSON()).toEqual(stage.getMap('kinds').toJSON())
  })

  it('X26 without the stage, what lies in its zones lies where it lay on the page', () => {
    const doc = new Y.Doc()
    expect(importInto(exported(), doc).ignored).toEqual(['stage'])
    const { cards, clusters } = readBoard(doc)
    const origins = clusterOrigins(clusters, readZones(stageOf({})))
    // The wall of the file's support lies at (500, 800), and was elsewhere when these were put onto it.
    expect(pagePosition(theCard(doc, 'profile', () => true).place, origins)).toEqual({ x: 530, y: 840 })
    expect(origins.get('c')).toEqual({ x: 510, y: 820 })
    expect(cards.size).toBe(2)
  })

  it('X26 an export of an older Grappe, without cards, comes in', () => {
    const { board } = exportJson(boardWith({ notes: { n: {} } }), stageOf({}))
    const { cards: _, ...maps } = board
    const doc = boardWith({ cards: { k: {} } })
    importInto({ grappe: 1, board: maps, stage: { meta: { schema: 1 } } }, doc, { stage: stageOf({}) })
    expect([readBoard(doc).notes.size, cardsOf(doc).size]).toEqual([1, 1])
  })

  it('X24 keeps a card of a kind that nobody knows, and what does not validate, as they stand', () => {
    const board = boardWith({ cards: { k: { kind: { ...PROFILE, name: 'odd' }, values: { name: 'Léa' } } } })
    const fields = cardsOf(board).get('k')?.get('fields') as Y.Map<unknown>
    fields.set('later', new Y.Map([['deep', new Y.Map([['text', new Y.Text('n')]])]]))
    cardsOf(board).set('bad', new Y.Map([['kind', 5]]))
    const json = JSON.parse(JSON.stringify(exportJson(board, stageOf({}))))
    const doc = new Y.Doc()
    importInto(json, doc)
    expect(exportJson(doc, stageOf({}))).toEqual(json)
    const read = cardsOf(doc).get('k')?.get('fields') as Y.Map<unknown> | undefined
    const later = read?.get('later') as Y.Map<Y.Map<unknown>> | undefined
    expect(later?.get('deep')?.get('text')).toBeInstanceOf(Y.Text)
    const again = new Y.Doc()
    createSupport(
      again,
      { ...{ id: 'x', template: WALL, box: { ...WALL.frame, x: 0, y: 0 } }, createdAt: 1, zoneIds: [] },
      origin,
    )
    importInto(json, doc, { stage: again })
    expect(readBoard(doc).cards.size).toBe(2)
  })
})
