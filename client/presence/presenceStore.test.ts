import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { LIMITS } from '../../shared/protocol/limits'
import { twoPages } from '../testing/twoPages'
import { personColor } from './personColor'
import { createPresenceStore } from './presenceStore'
import { settleOnWrite } from './settleOnWrite'
import type { PresenceStore, PresentPerson } from './types'

const bob: PresentPerson = { id: 'bob', name: 'Bob', color: personColor('bob') }
const ann: PresentPerson = { id: 'ann', name: 'Ann', color: personColor('ann') }

let pages: ReturnType<typeof twoPages>
let seen: PresenceStore
let his: PresenceStore

beforeEach(() => {
  vi.useFakeTimers()
  pages = twoPages()
  seen = createPresenceStore(pages.hers, ann)
  his = createPresenceStore(pages.his, bob)
})

afterEach(() => {
  seen.destroy()
  his.destroy()
  pages.his.destroy()
  pages.hers.destroy()
  vi.useRealTimers()
})

const bobAsSeen = () => seen.others.get(pages.his.clientID)
const pause = () => vi.advanceTimersByTime(50)

describe('presence', () => {
  it('shows the others and never oneself', () => {
    expect([...seen.others.values()]).toEqual([
      {
        ...{ person: bob, cursor: null, drag: null, editing: null, inCard: null, telling: null, caret: null },
        ...{ view: null, laser: false, hand: null, ready: null, renamed: null, writer: null, leads: false },
      },
    ])
    his.setEditing('note1')
    pause()
    expect(bobAsSeen()?.editing).toBe('note1')
    his.destroy()
    expect(seen.others.size).toBe(0)
  })

  it('remembers the name of who left', () => {
    expect([seen.nameOf('ann'), seen.nameOf('bob'), seen.nameOf('eve')]).toEqual(['Ann', 'Bob', null])
    his.destroy()
    expect(seen.nameOf('bob')).toBe('Bob')
  })

  it('CS20 sends the first move at once, at most 20 a second, and never loses the last', () => {
    const sent: unknown[] = []
    pause()
    pages.his.on('update', () => sent.push(pages.his.getLocalState()))
    for (let x = 1; x <= 100; x++) {
      his.setCursor({ x, y: 0 })
      his.setDrag({ ids: ['n'], dx: x, dy: 0 })
      vi.advanceTimersByTime(10)
    }
    expect(sent.length).toBeGreaterThanOrEqual(19)
    expect(sent.length).toBeLessThanOrEqual(21)
    expect(sent[0]).toMatchObject({ cursor: { x: 1 } })
    pause()
    expect(bobAsSeen()).toMatchObject({ cursor: { x: 100, y: 0 }, drag: { ids: ['n'], dx: 100, dy: 0 } })
  })

  it('keeps the identity of who did not change', () => {
    const third = new Awareness(new Y.Doc())
    const before = bobAsSeen()
    const changed = vi.fn()
    seen.onChange(changed)
    third.setLocalState({ person: { id: 'eve', name: 'Eve' }, cursor: null, drag: null, editing: null })
    applyAwarenessUpdate(pages.hers, encodeAwarenessUpdate(third, [third.clientID]), 'link')
    expect(changed).toHaveBeenCalledOnce()
    expect(seen.others.size).toBe(2)
    expect(bobAsSeen()).toBe(before)
    third.destroy()
  })

  it.each([
    {},
    { person: { id: '', name: 'x' }, cursor: null, drag: null, editing: null },
    { person: { id: 'eve', name: 'x'.repeat(61) }, cursor: null, drag: null, editing: null },
    { person: { id: 'eve', name: 'x' }, cursor: { x: null, y: 0 }, drag: null, editing: null },
    { person: { id: 'eve', name: 'x' }, cursor: null, drag: { ids: [7], dx: 0, dy: 0 }, editing: null },
    { person: { id: 'eve', name: 'x' }, cursor: null, drag: null, editing: 'n', caret: [null, [-1, 0]] },
    { person: { id: 'eve', name: 'x' }, cursor: null, drag: null, editing: 'n', caret: [[1, 0.5], null] },
    { person: { id: 'eve', name: 'x' }, cursor: null, drag: null, editing: 'n', caret: [null] },
    { user: { name: 'an unmodified client' } },
    'a word',
  ])('CS21 ignores what is no presence: %j', (state) => {
    pages.his.setLocalState(state as Record<string, unknown>)
    expect(seen.others.size).toBe(0)
    his.setCursor({ x: 1, y: 1 })
    pause()
    expect(seen.others.size).toBe(1)
  })

  it('CS26 tells where in a text somebody is, for as long as they write in it', () => {
    his.setEditing('note1')
    his.setCaret({ anchor: null, head: { client: 7, clock: 3 } })
    pause()
    expect(bobAsSeen()).toMatchObject({ editing: 'note1', caret: { anchor: null, head: { client: 7, clock: 3 } } })
    his.setEditing('note2')
    pause()
    expect(bobAsSeen()).toMatchObject({ editing: 'note2', caret: null })
    his.setCaret({ anchor: null, head: null })
    pause()
    expect(bobAsSeen()?.caret).toEqual({ anchor: null, head: null })
    his.setEditing(null)
    pause()
    expect(bobAsSeen()?.caret).toBeNull()
  })

  it('CA7 tells which card somebody has open, and where in it they write', () => {
    his.setInCard({ card: 'c' })
    his.setCaret({ anchor: null, head: null })
    pause()
    expect(bobAsSeen()).toMatchObject({ inCard: { card: 'c' }, caret: null })
    his.setInCard({ card: 'c', field: 'steps', row: 'r', column: 'what' })
    his.setCaret({ anchor: null, head: { client: 7, clock: 3 } })
    pause()
    const head = { client: 7, clock: 3 }
    const inCard = { card: 'c', field: 'steps', row: 'r', column: 'what' }
    expect(bobAsSeen()).toMatchObject({ inCard, caret: { anchor: null, head } })
    his.setInCard(null)
    pause()
    expect(bobAsSeen()).toMatchObject({ inCard: null, caret: null })
  })

  it('CS26 hears no caret of who writes nowhere, and knows who tells none', () => {
    const eve = { person: { id: 'eve', name: 'x' }, cursor: null, drag: null }
    pages.his.setLocalState({
      ...eve,
      editing: null,
      caret: [
        [1, 2],
        [1, 2],
      ],
    })
    expect(bobAsSeen()).toMatchObject({ editing: null, caret: null })
    pages.his.setLocalState({ ...eve, editing: 'note1' })
    expect(bobAsSeen()).toMatchObject({ editing: 'note1', caret: null })
  })

  it('CS26 tells no caret of an observer', () => {
    const watching = createPresenceStore(pages.hers, null)
    watching.setEditing('note1')
    watching.setCaret({ anchor: null, head: null })
    pause()
    expect(pages.hers.getLocalState()).not.toMatchObject({ caret: expect.anything() })
    watching.destroy()
  })

  it('CS21 takes no colour from the wire', () => {
    const state = { person: { id: 'bob', name: 'Bob', color: 'white' }, cursor: null, drag: null, editing: null }
    pages.his.setLocalState(state)
    expect(bobAsSeen()?.person).toEqual(bob)
  })

  it('CS22 stays within the limit with 500 notes in hand, and counts those it does not name', () => {
    const ids = Array.from({ length: 500 }, (_, index) => `note-${String(index).padStart(16, '0')}`)
    pause()
    his.setDrag({ ids, dx: 1.23456, dy: 1 / 3 })
    expect(JSON.stringify(pages.his.getLocalState()).length).toBeLessThanOrEqual(LIMITS.awarenessState)
    const drag = bobAsSeen()?.drag
    expect(drag?.ids.length).toBeGreaterThan(100)
    expect(drag?.ids).toEqual(ids.slice(0, drag?.ids.length))
    expect((drag?.ids.length ?? 0) + (drag?.more ?? 0)).toBe(500)
  })

  it('CS10 tells nothing of an observer, who sees the others', () => {
    const awareness = new Awareness(new Y.Doc())
    awareness.setLocalState(null)
    applyAwarenessUpdate(awareness, encodeAwarenessUpdate(pages.his, [pages.his.clientID]), 'link')
    const store = createPresenceStore(awareness, null)
    store.setCursor({ x: 1, y: 1 })
    expect(awareness.getLocalState()).toBeNull()
    expect([...store.others.values()].map((other) => other.person.name)).toEqual(['Bob'])
    store.destroy()
    awareness.destroy()
  })
})

describe('a drag that ends', () => {
  beforeEach(() => {
    pause()
    his.setDrag({ ids: ['a', 'b'], dx: 10, dy: 0 })
    pause()
  })

  it('CS23 stays in sight until the document has the new place, where the clear comes first', () => {
    his.setDrag(null)
    expect(bobAsSeen()?.drag).toEqual({ ids: ['a', 'b'], dx: 10, dy: 0 })
    seen.settle(['a'])
    expect(bobAsSeen()?.drag?.ids).toEqual(['b'])
    seen.settle(['b'])
    expect(bobAsSeen()?.drag).toBeNull()
  })

  it('CS23 is not shown on top of the new place, where the document comes first', () => {
    seen.settle(['a', 'b', 'elsewhere'])
    expect(bobAsSeen()?.drag).toBeNull()
    his.setDrag(null)
    expect(bobAsSeen()?.drag).toBeNull()
  })

  it('CS23 is let go after half a second where the document never changes', () => {
    const changed = vi.fn()
    his.setDrag(null)
    seen.onChange(changed)
    vi.advanceTimersByTime(499)
    expect(bobAsSeen()?.drag).not.toBeNull()
    vi.advanceTimersByTime(1)
    expect(bobAsSeen()?.drag).toBeNull()
    expect(changed).toHaveBeenCalledOnce()
  })

  it('CS23 goes on where the person drags on, and where the next drag follows at once', () => {
    seen.settle(['a'])
    his.setDrag({ ids: ['a', 'b'], dx: 20, dy: 0 })
    pause()
    expect(bobAsSeen()?.drag).toEqual({ ids: ['a', 'b'], dx: 20, dy: 0 })
    his.setDrag(null)
    pause()
    his.setDrag({ ids: ['c'], dx: 1, dy: 1 })
    pause()
    vi.advanceTimersByTime(1_000)
    expect(bobAsSeen()?.drag).toEqual({ ids: ['c'], dx: 1, dy: 1 })
  })

  it('CS23 cursor moves while it is held change nothing about it', () => {
    his.setDrag(null)
    pause()
    his.setCursor({ x: 4, y: 4 })
    pause()
    expect(bobAsSeen()).toMatchObject({ cursor: { x: 4, y: 4 }, drag: { ids: ['a', 'b'] } })
    vi.advanceTimersByTime(1_000)
    expect(bobAsSeen()?.drag).toBeNull()
  })

  it('CS23 the document tells which entries have their new place', () => {
    const settled: string[] = []
    type Change = Parameters<Parameters<Parameters<typeof settleOnWrite>[1]['onChange']>[0]>[0]
    const tell: ((change: Change) => void)[] = []
    const stop = settleOnWrite(
      { settle: (ids) => settled.push(...ids) },
      {
        onChange: (listener) => {
          tell.push(listener)
          return () => tell.splice(0)
        },
      },
    )
    const change: Change = {
      notes: new Map<string, ReadonlySet<string> | 'all'>([
        ['moved', new Set(['place'])],
        ['new', 'all'],
        ['written', new Set(['text'])],
      ]),
      removedNotes: new Set(['gone']),
      clusters: new Map([['c', new Set(['place'])]]),
      removedClusters: new Set(),
      cards: new Map(),
      removedCards: new Set(),
      local: false,
    }
    for (const listener of tell) listener(change)
    expect(settled.sort()).toEqual(['c', 'gone', 'moved', 'new'])
    for (const listener of tell) listener({ ...change, local: true })
    expect(settled).toHaveLength(4)
    stop()
    expect(tell).toEqual([])
  })
})
