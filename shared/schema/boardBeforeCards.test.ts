import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { exportCsv } from '../export/exportCsv'
import { exportJson, type JsonExport } from '../export/exportJson'
import { exportMarkdown } from '../export/exportMarkdown'
import { setCardText } from '../operations/cardFields'
import { createCards } from '../operations/createCards'
import { gather } from '../operations/gathering'
import { LocalEdit } from '../operations/origin'
import { createSupport } from '../operations/supports'
import { createUndo } from '../operations/undo'
import { buildClusterTree } from '../queries/clusterTree'
import { readBoard } from '../queries/readBoard'
import { cardDraft } from '../testing/boards'
import { importInto } from '../testing/jsonImport'
import { WALL } from '../testing/sampleSupports'
import { migrate } from './migrate'

type Recorded = { board: string; stage: string; json: JsonExport; csv: string; md: string }

/** A board as the last Grappe without cards kept it, with what that one exported. */
const recorded: Recorded = JSON.parse(
  readFileSync(new URL('./fixtures/boardBeforeCards.json', import.meta.url), 'utf8'),
)
const origin = new LocalEdit()

function open(update: string): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Buffer.from(update, 'base64'))
  return doc
}

/** As that one wrote it: without the maps that it did not know. */
function withoutLater({ board: { cards, bolts, accounts, ...board }, ...file }: JsonExport): unknown {
  return { ...file, board }
}

describe('a board from before there were cards', () => {
  it('S3 opens as it is, with nothing to migrate, and exports as it did', () => {
    const [board, stage] = [open(recorded.board), open(recorded.stage)]
    const before = Y.encodeStateVector(board)
    expect(migrate({ board, stage }, { from: 1 })).toBeNull()
    expect(readBoard(board).skipped).toEqual({ notes: 0, clusters: 0, relations: 0, cards: 0, bolts: 0, accounts: 0 })
    expect(withoutLater(exportJson(board, stage))).toEqual(recorded.json)
    expect(exportCsv(board)).toBe(recorded.csv)
    expect(exportMarkdown(board, stage)).toBe(recorded.md)
    expect(Y.encodeStateVector(board)).toEqual(before)
  })

  it('S3 gets cards and supports as any other does, which are gathered with its notes', () => {
    const [board, stage] = [open(recorded.board), open(recorded.stage)]
    createSupport(
      stage,
      { id: 's', template: WALL, box: { ...WALL.frame, x: 0, y: 0 }, createdAt: 1, zoneIds: [] },
      origin,
    )
    const undo = createUndo(board, { now: () => 9, by: () => 'ada' })
    createCards(board, [cardDraft('k')], origin)
    setCardText(board, { card: 'k', field: 'name' }, { text: 'Léa', most: 40 }, origin)
    const around = { id: 'c', color: 'pink', author: 'ada', createdAt: 1, origin: { x: 0, y: 0 }, in: null } as const
    const placement = {
      notes: new Map([['alone', { x: 0, y: 0 }]]),
      cards: new Map([['k', { x: 300, y: 0 }]]),
      clusters: new Map(),
    }
    expect(gather(board, around, placement, origin)).toBe(true)
    const node = buildClusterTree(readBoard(board)).roots.find(({ cluster }) => cluster.id === 'c')
    expect([node?.notes.map(({ id }) => id), node?.cards.map(({ id }) => id)]).toEqual([['alone'], ['k']])
    while (undo.undo());
    const { board: maps } = exportJson(board, stage)
    const { c: _, ...clusters } = maps.clusters ?? {}
    expect({ ...maps, clusters, cards: undefined, bolts: undefined, accounts: undefined }).toEqual({
      ...recorded.json.board,
      cards: undefined,
    })
  })

  it('X26 its export comes in', () => {
    const [doc, stage] = [new Y.Doc(), open(recorded.stage)]
    importInto(recorded.json, doc, { stage })
    expect(withoutLater(exportJson(doc, stage))).toEqual(recorded.json)
  })
})
