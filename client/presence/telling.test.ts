import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { writeStageMeta } from '../../shared/model/stageMeta'
import { createStageProjection } from '../document/stageProjection'
import { twoPages } from '../testing/twoPages'
import { personColor } from './personColor'
import { createPresenceStore } from './presenceStore'
import { createTelling } from './telling'
import type { PresenceStore } from './types'

const BOB = { id: 'bob', name: 'Bob', color: personColor('bob') }
const SILENT = {
  cursor: null,
  drag: null,
  editing: null,
  inCard: null,
  telling: null,
  caret: null,
  view: null,
  laser: false,
  writer: null,
}

let pages: ReturnType<typeof twoPages>
let seen: PresenceStore
let stage: Y.Doc
let frames: number

beforeEach(() => {
  vi.useFakeTimers()
  pages = twoPages()
  seen = createPresenceStore(pages.hers, null)
  stage = new Y.Doc()
  frames = 0
  pages.his.on('update', () => frames++)
})

afterEach(() => {
  seen.destroy()
  pages.his.destroy()
  pages.hers.destroy()
  vi.useRealTimers()
})

/** Bob's page, and what it tells once nothing is on its way. */
function open({ leads = false } = {}) {
  const telling = createTelling({ meta: createStageProjection(stage).meta, leads, client: () => 42 })
  const store = createPresenceStore(pages.his, BOB, { leads, telling })
  const told = () => {
    vi.advanceTimersByTime(60)
    return seen.others.get(pages.his.clientID)
  }
  const doEverything = () => {
    store.setCursor({ x: 1, y: 2 })
    store.setDrag({ ids: ['note'], dx: 3, dy: 4 })
    store.setEditing('note')
    store.setInCard({ card: 'card', field: 'name' })
    store.setTelling('wall')
    store.setCaret({ anchor: { client: 42, clock: 7 }, head: null })
    store.setView({ x: 0, y: 0, width: 100, height: 100 })
    store.setLaser(true)
  }
  return { store, told, doEverything }
}

describe('what a page tells of its person', () => {
  it('AN2 where authors are hidden: who is here, a hand, ready, and nothing of what they do', () => {
    writeStageMeta(stage, { generation: 'g', authors: 'hidden' })
    const { store, told, doEverything } = open()
    doEverything()
    store.setHand(5)
    store.setReady('phase')
    store.setRenamed({ person: 'eve', at: 3 })
    expect(told()).toMatchObject({ ...SILENT, person: BOB, hand: 5, ready: 'phase', renamed: { person: 'eve', at: 3 } })
    expect(store.own).toMatchObject({ cursor: { x: 1, y: 2 }, editing: 'note' })
  })

  it('AN3 nor when they do something: no frame leaves while nothing changes of what is told', () => {
    writeStageMeta(stage, { generation: 'g', authors: 'hidden' })
    const { store, told, doEverything } = open()
    told()
    const before = frames
    for (let at = 0; at < 20; at++) {
      doEverything()
      told()
    }
    expect(frames).toBe(before)
    store.setHand(5)
    expect(told()?.hand).toBe(5)
    expect(frames).toBe(before + 1)
  })

  it('AN2 before it is known whether authors are hidden no more is told; then all, or what was told is taken back', () => {
    const { told, doEverything } = open()
    doEverything()
    expect(told()).toMatchObject(SILENT)
    writeStageMeta(stage, { generation: 'g' })
    expect(told()).toMatchObject({ cursor: { x: 1, y: 2 }, inCard: { card: 'card' }, laser: true, writer: 42 })
    writeStageMeta(stage, { authors: 'hidden' })
    told()
    // A drag that ends is shown for a moment more.
    vi.advanceTimersByTime(600)
    expect(told()).toMatchObject({ ...SILENT, person: BOB })
  })

  it('AN2 who leads is seen as on any board, but for the client that they write as', () => {
    writeStageMeta(stage, { generation: 'g', authors: 'hidden' })
    const { told, doEverything } = open({ leads: true })
    doEverything()
    expect(told()).toMatchObject({ cursor: { x: 1, y: 2 }, laser: true, leads: true, writer: null })
    expect(told()?.drag?.ids).toEqual(['note'])
  })

  it('AN1 a named board is told which client writes, so that news can name them', () => {
    writeStageMeta(stage, { generation: 'g', authors: 'named' })
    expect(open().told()?.writer).toBe(42)
  })
})
