import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { exportJson } from '../export/exportJson'
import { GROUND } from '../model/account'
import { accountsOf, clustersOf, relationsOf } from '../model/board'
import { textOf } from '../model/entry'
import { openAccount } from '../operations/accounts'
import { LocalEdit } from '../operations/origin'
import { createRelations, deleteRelations } from '../operations/relations'
import { LIMITS } from '../protocol/limits'
import { readBoard } from '../queries/readBoard'
import { aRelation, aTelling } from '../testing/arbitraries'
import { boardWith, stageOf } from '../testing/boards'
import { importInto, stageWith } from '../testing/jsonImport'
import { WALL } from '../testing/sampleSupports'

const origin = new LocalEdit()
const IDS = ['c1', 'n1', 'n2'] as const

function tellingBoard(accounts: Record<string, string>, own = ''): Y.Doc {
  const doc = boardWith({ clusters: { c1: { account: own } }, notes: { n1: {}, n2: {} } })
  for (const [wall, text] of Object.entries(accounts)) openAccount(doc, wall, origin)?.insert(0, text)
  return doc
}

const told = (doc: Y.Doc) => Object.fromEntries([...readBoard(doc).accounts].map(([wall, { text }]) => [wall, text]))

describe('a JSON import of accounts', () => {
  it('X35 tells what the file tells after what is told there, in the text that people type in', () => {
    const json = exportJson(tellingBoard({ [GROUND]: 'Then [[n1]].' }), stageWith())
    const doc = tellingBoard({ [GROUND]: 'First.' })
    const text = textOf(accountsOf(doc).get(GROUND), 'text')
    expect(importInto(json, doc).ignored).toEqual(['stage'])
    expect(told(doc)).toEqual({ [GROUND]: 'First.\n\nThen [[new0]].' })
    expect(textOf(accountsOf(doc).get(GROUND), 'text')).toBe(text)
    importInto(exportJson(tellingBoard({ [GROUND]: '' }), stageWith()), doc)
    expect(told(doc)).toEqual({ [GROUND]: 'First.\n\nThen [[new0]].' })
  })

  it('X35 AC5 begins the account that somebody begins at the same moment', () => {
    const json = exportJson(tellingBoard({ [GROUND]: 'From the file.' }), stageWith())
    const [doc, other] = [new Y.Doc(), new Y.Doc()]
    importInto(json, doc)
    openAccount(other, GROUND, origin)?.insert(0, 'Typed.')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(told(doc)[GROUND]).toMatch(/^(From the file\.Typed\.|Typed\.From the file\.)$/)
  })

  it('X35 takes thousands whole without a client of Yjs for each, and the ground as everybody begins it', () => {
    const accounts = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`w${at}`, { text: `Wall ${at}` }]))
    const json = exportJson(new Y.Doc(), stageOf({}))
    const doc = new Y.Doc()
    importInto({ ...json, board: { ...json.board, accounts: { ...accounts, [GROUND]: { text: 'Ground' } } } }, doc, {
      stage: stageOf({}),
    })
    expect(Object.keys(told(doc))).toHaveLength(5_001)
    expect([told(doc).w4999, told(doc)[GROUND]]).toEqual(['Wall 4999', 'Ground'])
    expect(doc.store.clients.size).toBeLessThan(300)
    const begun = new Y.Doc()
    openAccount(begun, GROUND, origin)
    expect(textOf(accountsOf(doc).get(GROUND), 'text')?._item?.id).toEqual(
      textOf(accountsOf(begun).get(GROUND), 'text')?._item?.id,
    )
  })

  it('X35 begins one again that was destroyed', () => {
    const doc = tellingBoard({ [GROUND]: 'Once.' })
    accountsOf(doc).delete(GROUND)
    importInto(exportJson(tellingBoard({ [GROUND]: 'Again.' }), stageWith()), doc)
    expect(told(doc)).toEqual({ [GROUND]: 'Again.' })
  })

  it('X35 goes with its wall: by the new id of a support that came along', () => {
    const stage = stageOf({ s: { template: WALL } })
    const board = tellingBoard({ s: 'Of the wall.', [GROUND]: 'Of the ground.' })
    const json = exportJson(board, stage)
    const free = { board: new Y.Doc(), stage: stageOf({}) }
    importInto(json, free.board, { stage: free.stage })
    expect(exportJson(free.board, free.stage).board).toEqual(json.board)
    expect(importInto(json, board, { stage }).ignored).not.toContain('accounts.s')
    const [, fresh = ''] = [...stage.getMap('supports').keys()]
    expect(told(board)).toEqual({
      s: 'Of the wall.',
      [GROUND]: 'Of the ground.\n\nOf the ground.',
      [fresh]: 'Of the wall.',
    })
  })

  it('X35 without the stage is told where the wall stands here, else of the ground', () => {
    const json = exportJson(tellingBoard({ s: 'Of the wall.' }), stageOf({ s: { template: WALL } }))
    const there = tellingBoard({ s: 'Known.' })
    importInto(json, there, { supports: stageOf({ s: { template: WALL } }) })
    expect(told(there)).toEqual({ s: 'Known.\n\nOf the wall.' })
    for (const options of [{}, { supports: stageOf({}) }]) {
      const doc = tellingBoard({ [GROUND]: 'Here.' })
      importInto(json, doc, options)
      expect(told(doc)).toEqual({ [GROUND]: 'Here.\n\nOf the wall.' })
    }
  })

  it('X35 keeps a text of 1 MB whole', () => {
    const long = 'é [[c1]]\n'.repeat(120_000)
    const json = { grappe: 1, board: { accounts: { [GROUND]: { text: long } } } }
    const doc = tellingBoard({ [GROUND]: 'First.' })
    importInto(json, doc)
    expect(textOf(accountsOf(doc).get(GROUND), 'text')?.toString()).toBe(`First.\n\n${long}`)
    expect(told(doc)[GROUND]?.length).toBeGreaterThanOrEqual(LIMITS.accountText)
  })

  it('X35 takes what is no account as it stands where nothing is, and else names it', () => {
    const accounts = { [GROUND]: 5, k: { text: 7 }, none: null, odd: { text: 'told', mood: 'calm' } }
    const json = { grappe: 1, board: { accounts }, stage: { meta: {} } }
    const doc = new Y.Doc()
    const stage = stageOf({})
    importInto(json, doc, { stage })
    expect(accountsOf(doc).toJSON()).toEqual(accounts)
    expect(readBoard(doc).skipped.accounts).toBe(3)
    expect(importInto(json, doc, { stage }).ignored).toEqual(
      ['ground', 'k', 'none', 'odd'].map((wall) => `accounts.${wall}`),
    )
    expect(accountsOf(doc).toJSON()).toEqual({ ...accounts, odd: { text: 'told\n\ntold', mood: 'calm' } })
    const told = { grappe: 1, board: { accounts: { [GROUND]: { text: 'lost?' } } } }
    expect(importInto(told, doc).ignored).toEqual([`accounts.${GROUND}`])
  })

  it('X35 AC3 any text comes back whole, mentions of nothing too, and renamed where ids are taken', () => {
    fc.assert(
      fc.property(aTelling(IDS), aTelling(IDS), (whole, own) => {
        const json = exportJson(tellingBoard({ [GROUND]: whole }, own), stageWith())
        const doc = new Y.Doc()
        importInto(json, doc)
        expect(exportJson(doc, stageWith())).toEqual(json)
        const taken = boardWith({ clusters: { c1: {} } })
        importInto(json, taken)
        expect(told(taken)[GROUND]).toBe(whole.replaceAll('[[c1]]', '[[new0]]'))
        expect(textOf(clustersOf(taken).get('new0'), 'account')?.toString()).toBe(own.replaceAll('[[c1]]', '[[new0]]'))
      }),
    )
  })
})

describe('a JSON import of relations', () => {
  it('X10 any come back whole: to themselves, to nothing, twice and deleted', () => {
    fc.assert(
      fc.property(fc.array(aRelation([...IDS, 'nothing']), { maxLength: 8 }), (relations) => {
        const board = tellingBoard({})
        const drafts = relations.map((relation, at) => ({ ...relation, id: `r${at}` }))
        createRelations(board, drafts, origin)
        deleteRelations(board, ['r1'], 5, origin, 'ada')
        const json = exportJson(board, stageWith())
        const doc = new Y.Doc()
        expect(importInto(json, doc).created.relations ?? 0).toBe(relationsOf(board).size)
        expect(exportJson(doc, stageWith())).toEqual(json)
        importInto(json, doc)
        const [first, second] = [new Set(Object.keys(json.board.relations ?? {})), readBoard(doc).relations]
        const again = [...second.values()].filter(({ id }) => !first.has(id))
        const named = again.map(({ from, to, sign, note, deletedAt }) => [
          newOf(from),
          newOf(to),
          sign,
          note,
          deletedAt,
        ])
        const before = [...readBoard(board).relations.values()].map(({ from, to, sign, note, deletedAt }) => {
          return [from !== 'nothing', to !== 'nothing', sign, note, deletedAt]
        })
        expect(named).toEqual(before)
      }),
    )
  })

  it('X10 keeps what is no relation, and one from something to itself, as they stand', () => {
    const relations = {
      self: { from: 'n1', to: 'n1', sign: 'link', note: '' },
      odd: { from: 'n1', sign: 'equal', to: 7 },
      none: null,
    }
    const doc = new Y.Doc()
    importInto({ grappe: 1, board: { relations } }, doc)
    expect(relationsOf(doc).toJSON()).toEqual(relations)
  })

  it('X10 takes more than anybody may draw', () => {
    const count = LIMITS.relationsPerBoard + 1
    const all = Array.from({ length: count }, (_, at) => [
      `r${at}`,
      { from: 'a', to: `b${at}`, sign: 'link', note: '' },
    ])
    const doc = new Y.Doc()
    expect(importInto({ grappe: 1, board: { relations: Object.fromEntries(all) } }, doc).created.relations).toBe(count)
    expect(readBoard(doc).relations.size).toBe(count)
  })
})

function newOf(end: string): boolean {
  return end.startsWith('new')
}
