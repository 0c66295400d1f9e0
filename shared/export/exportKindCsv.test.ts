import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { cardsOf } from '../model/board'
import { pagePlace } from '../model/place'
import { addCardRow, deleteCardRow, setCardName, setCardValue } from '../operations/cardFields'
import { deleteCards } from '../operations/cards'
import { LocalEdit } from '../operations/origin'
import { boardWith, placeIn, stageOf } from '../testing/boards'
import { CROSS, PROFILE, TALE, TASK, WALL } from '../testing/sampleSupports'
import { exportKindCsv } from './exportKindCsv'

const origin = new LocalEdit()
const KINDS = [PROFILE, TALE, TASK]
const COMMON = 'id,kind,title,cluster,clusterPath,support,zone,place,author,createdAt,fiction,origins'

function csvOf(board: Y.Doc, stage: Y.Doc, kind: string): { header: string; rows: Record<string, string>[] } {
  const csv = exportKindCsv(board, stage, {
    kind,
    kinds: KINDS,
    authorName: (id) => (id === 'ada' ? 'Ada' : undefined),
  })
  if (csv === null) throw new Error(`no ${kind}`)
  const rows = Papa.parse<Record<string, string>>(csv.text, { header: true, skipEmptyLines: true }).data
  return { header: csv.text.split('\n')[0] ?? '', rows }
}

function fieldOf(name: string) {
  const field = PROFILE.fields.find((each) => each.name === name)
  if (field === undefined) throw new Error(name)
  return field
}

/** Every field of a card of the kind `profile`. */
function fillProfile(doc: Y.Doc, card: string): void {
  for (const [field, value] of Object.entries({ age: 52, ease: -1, basis: 'field', place: '2026-03-01' })) {
    setCardValue(doc, card, field, value, origin)
  }
  setCardValue(doc, card, 'portrait', { kind: 'face', face: 'glasses' }, origin)
  for (const name of ['third', 'first']) setCardName(doc, card, { field: 'checks', name, isSet: true }, origin)
  for (const name of ['n', 'gone', 'other']) setCardName(doc, card, { field: 'about', name, isSet: true }, origin)
  addCardRow(doc, card, { field: fieldOf('mood'), id: 'm1', cells: { step: 'hope', value: 2 } }, origin)
  addCardRow(doc, card, { field: fieldOf('mood'), id: 'm2', cells: { step: 'doubt', value: -1 } }, origin)
  addCardRow(doc, card, { field: fieldOf('steps'), id: 'r1', cells: { what: 'call', count: 3 } }, origin)
  addCardRow(doc, card, { field: fieldOf('steps'), id: 'r2', cells: { what: 'meet' } }, origin)
  addCardRow(doc, card, { field: fieldOf('steps'), id: 'r3', cells: { what: 'taken away' } }, origin)
  deleteCardRow(doc, card, 'steps', 'r3', 9, origin)
}

describe('the CSV of a kind of card', () => {
  it('X20 has every field of its kind, each in words', () => {
    const values = { name: 'Léa', story: 'Long.\nVery.', needs: 'time\n\n help \n' }
    const doc = boardWith({
      notes: { n: { text: 'A bench,\nor two' } },
      cards: { k: { values, origins: ['n'] }, other: { values: { name: 'Ben' } } },
    })
    fillProfile(doc, 'k')
    const { header, rows } = csvOf(doc, stageOf({}), 'profile')
    expect(header).toBe(
      `${COMMON},name,story,age,ease,basis,checks,needs,profile.place,mood,steps,about,aboutIds,portrait,sentence`,
    )
    expect(rows[0]).toEqual({
      ...{ id: 'k', kind: 'profile', title: 'Léa', cluster: '', clusterPath: '', support: '', zone: '', place: '' },
      ...{ author: 'Ada', createdAt: new Date(1).toISOString(), fiction: 'false', origins: 'n' },
      ...{ name: 'Léa', story: 'Long.\nVery.', age: '52', ease: "'-1", basis: 'FIELD', checks: 'FIRST ; THIRD' },
      ...{ needs: 'time ; help', 'profile.place': '2026-03-01', mood: 'hope (+2) ; doubt (-1)' },
      ...{ steps: 'call, 3 ; meet', about: 'A bench, or two ; Ben', aboutIds: 'gone ; n ; other' },
      ...{ portrait: 'glasses', sentence: 'I am Léa' },
    })
  })

  it('X20 says where a card lies: its cluster, its support and zone as they are called, what the place means', () => {
    const doc = boardWith({
      clusters: {
        c1: { title: 'Shade', place: placeIn('s-axes', 100, 100) },
        c2: { title: 'Trees', place: placeIn('c1', 0, 320) },
        gone: { title: 'Gone', place: placeIn('s-axes', 0, 20) },
      },
      cards: {
        inner: { kind: TALE, place: placeIn('c2', 0, 0), values: { title: 'b' } },
        alone: { kind: TALE, place: placeIn('s-axes', 600, 50), values: { title: 'a' } },
        below: { kind: TALE, place: placeIn('gone', 0, 0), values: { title: 'c' } },
        page: { kind: TALE, place: pagePlace(5000, 5000), values: { title: 'd' } },
        lost: { kind: TALE, place: placeIn('s9', 9, 9, { x: 6000, y: 5000 }), values: { title: 'e' } },
      },
    })
    cardsOf(doc).get('page')?.set('author', 'p7')
    const stage = stageOf({ s: { template: CROSS, x: 1000, y: -1000 } }, { locale: 'fr' })
    clusterToTrash(doc, 'gone')
    const { rows } = csvOf(doc, stage, 'tale')
    const place = ({ id, cluster, clusterPath, support, zone, place }: Record<string, string>) =>
      [id, cluster, clusterPath, support, zone, place].join('|')
    expect(rows.map(place)).toEqual([
      'inner|Trees|Shade / Trees|Cross (fr)|Axes (fr)|speed (fr) 0,3 · trust (fr) 0,4',
      'below|||Cross (fr)|Axes (fr)|speed (fr) 0,2 · trust (fr) 0,8',
      'alone|||Cross (fr)|Axes (fr)|speed (fr) 0,8 · trust (fr) 0,8',
      'page|||||',
      'lost|||||',
    ])
    expect(rows.map(({ fiction, author }) => `${fiction} ${author}`)).toContain('true p7')
  })

  it('X20 knows the kinds of the board first, then those of the server, and names no kind that nobody knows', () => {
    const doc = boardWith({ cards: { k: { kind: TASK, values: { what: 'Call' } } } })
    const stage = stageOf({ s: { template: WALL } })
    const all = { kinds: KINDS }
    expect(exportKindCsv(doc, stage, { ...all, kind: 'task' })?.title).toBe('Task')
    expect(exportKindCsv(doc, stage, { kinds: [], kind: 'tale' })).toEqual({
      title: 'Tale',
      text: `${COMMON},tale.title,changes\n`,
    })
    for (const kind of ['soup', '__proto__', 'constructor', '']) {
      expect(exportKindCsv(doc, stage, { ...all, kind })).toBeNull()
    }
  })

  it('X20 gives what a card holds beyond its kind, and all of a kind that nobody knows, as it stands', () => {
    const doc = boardWith({
      cards: {
        k: { kind: TALE, values: { title: 'T' } },
        odd: { kind: { ...TASK, name: 'odd' }, values: { what: '=1' } },
      },
    })
    const fields = cardsOf(doc).get('k')?.get('fields') as Y.Map<unknown>
    fields.set('mood', { calm: 1 })
    fields.set('id', 'x')
    const { header, rows } = csvOf(doc, stageOf({}), 'tale')
    expect(header).toBe(`${COMMON},tale.title,changes,tale.id,mood`)
    expect(rows[0]).toMatchObject({ id: 'k', 'tale.id': 'x', mood: '{"calm":1}' })
    const odd = csvOf(doc, stageOf({}), 'odd')
    expect(odd.header).toBe(`${COMMON},after,what`)
    expect(odd.rows).toMatchObject([{ id: 'odd', title: "'=1", what: "'=1", fiction: 'false' }])
  })

  it('X20 X6 leaves out the trash, guards formulas and holds no control characters', () => {
    const doc = boardWith({
      cards: { a: { kind: TALE, values: { title: '\u0007=1' } }, b: { kind: TALE, values: { title: 'gone' } } },
    })
    deleteCards(doc, ['b'], 5, origin)
    expect(csvOf(doc, stageOf({}), 'tale').rows).toMatchObject([{ id: 'a', title: "'=1", 'tale.title': "'=1" }])
  })
})

function clusterToTrash(doc: Y.Doc, id: string): void {
  const clusters = doc.getMap<Y.Map<unknown>>('clusters')
  clusters.get(id)?.set('deletedAt', 5)
}
