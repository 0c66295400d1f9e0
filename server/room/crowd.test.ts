import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../shared/protocol/limits'
import { BOARD, type Joined, RoomWorld } from '../testing/roomWorld'

type State = { cursor?: unknown; [field: string]: unknown }
type Person = Joined & { id: number; clock: number; state: State }

const COLUMNS = 30
/** Ids apart from one another, as Yjs draws them. */
const idOf = (i: number) => (Math.imul(i + 1, 2_654_435_761) >>> 0) + 1
const gridPlace = (i: number) => ({ x: (i % COLUMNS) * 100, y: Math.floor(i / COLUMNS) * 100 })
const stateOf = (i: number, cursor: unknown) => ({ person: { id: `p${i}`, name: 'Ada' }, cursor, drag: null })

/** A room where everybody has told of a cursor and all is calm. */
async function crowdOf(count: number, placeOf: (i: number) => unknown = gridPlace) {
  const world = new RoomWorld()
  const people: Person[] = Array.from({ length: count }, (_, i) => {
    const joined = world.join(BOARD, { key: `k${i}` })
    return { ...joined, id: idOf(i), clock: 0, state: stateOf(i, placeOf(i)) }
  })
  await world.settle()
  for (const person of people) tell(person)
  await world.clock.advance(1_000)
  return { world, people, at: (i: number) => people[i] as Person }
}

function tell(person: Person, change: Record<string, unknown> = {}): void {
  person.state = { ...person.state, ...change }
  person.peer.sendPresence([{ id: person.id, clock: ++person.clock, state: person.state }])
}

/** Everybody's cursor moves by one. */
function moveAll(people: readonly Person[]): void {
  for (const person of people) {
    const { x, y } = person.state.cursor as { x: number; y: number }
    tell(person, { cursor: { x: x + 1, y } })
  }
}

/** The ids that each person was told of while `during` ran, frame by frame. */
async function heard(people: readonly Person[], during: () => Promise<unknown>): Promise<number[][][]> {
  const before = people.map(({ peer }) => peer.presences.length)
  await during()
  return people.map(({ peer }, i) => peer.presences.slice(before[i]).map((frame) => frame.map(({ id }) => id)))
}

const isKnown = (to: Person, of: Person) => expect(to.peer.presenceOf(of.id), `${of.id} at ${to.id}`).toEqual(of.state)

describe('a crowd', () => {
  it('SY36 up to 120 people everybody is told of every movement, far or near, at the next tick', async () => {
    const { world, people, at } = await crowdOf(120, (i) => ({ x: i ** 3, y: 0 }))
    const frames = await heard(people, async () => {
      moveAll(people)
      await world.clock.advance(21)
    })
    for (const of of people) isKnown(at(0), of)
    for (const told of frames) expect(told.map((frame) => frame.length)).toEqual([120])
  })

  it('SY36 of 600 people each is told of the movements of the 50 nearest, its own among them', async () => {
    const { world, people, at } = await crowdOf(600)
    const middle = 10 * COLUMNS + 15
    const watched = [at(0), at(middle), at(599)]
    moveAll(people)
    const frames = await heard(watched, () => world.clock.advance(100))
    for (const [i, person] of watched.entries()) {
      const [frame, ...more] = frames[i] ?? []
      expect(more).toEqual([])
      // The 50, and whose turn it is to be told to everybody: 600 in 10 s.
      expect(frame?.length).toBeGreaterThanOrEqual(50)
      expect(frame?.length).toBeLessThanOrEqual(57)
      for (const near of byDistance(people, person).slice(0, 40)) isKnown(person, near)
      const far = byDistance(people, person).slice(60)
      expect(far.filter((of) => frame?.includes(of.id)).length).toBeLessThanOrEqual(7)
    }
  })

  it('SY36 who moves across the board is soon told of those who are near now', async () => {
    const { world, people, at } = await crowdOf(150)
    tell(at(0), { cursor: { x: 2_900, y: 300 } })
    for (let i = 0; i < 6; i++) {
      moveAll(people)
      await world.clock.advance(60)
    }
    for (const near of byDistance(people, at(0)).slice(0, 40)) isKnown(at(0), near)
  })

  it('SY36 who goes out of sight leaves no cursor behind', async () => {
    const { world, people, at } = await crowdOf(150)
    const [stays, goes] = [at(60), at(61)]
    moveAll(people)
    tell(goes, { cursor: { x: 2_950, y: 350 } })
    for (let i = 0; i < 6; i++) {
      moveAll(people.filter((of) => of !== goes))
      await world.clock.advance(60)
    }
    isKnown(stays, goes)
    expect(byDistance(people, stays).indexOf(goes)).toBeGreaterThan(60)
  })

  it('SY36 observers, and who has no cursor, see what happens where most is going on', async () => {
    const placeOf = (i: number) => (i < 90 ? { x: i, y: 0 } : { x: 1e6 + i * 1e5, y: 0 })
    const { world, people, at } = await crowdOf(151, (i) => (i === 0 ? null : placeOf(i)))
    const observer = await world.enter(BOARD, { role: 'observer', key: 'o' })
    await world.clock.advance(500)
    const watchers = [{ ...observer, id: 0, clock: 0, state: {} }, at(0)]
    const told = await heard(watchers, async () => {
      moveAll(people.slice(1))
      await world.clock.advance(60)
    })
    for (const frames of told) {
      const centre = people.slice(1, 90).filter((of) => frames.flat().includes(of.id))
      expect(centre.length).toBeGreaterThanOrEqual(48)
    }
  })

  it('SY39 who has no cursor comes last', async () => {
    const { world, people, at } = await crowdOf(160, (i) => (i < 100 ? null : gridPlace(i)))
    moveAll(people.slice(100))
    await world.clock.advance(60)
    for (const near of byDistance(people.slice(100), at(130)).slice(0, 40)) isKnown(at(130), near)
  })

  it('SY36 when it is no crowd any more everybody is told what they were not', async () => {
    const { world, people } = await crowdOf(150)
    moveAll(people)
    for (const person of people.slice(50)) person.leave()
    await world.clock.advance(60)
    for (const to of people.slice(0, 50)) for (const of of people.slice(0, 50)) isKnown(to, of)
  })

  it('SY37 who comes, goes, drags, writes or has another name is told of to all 300 in the next frame', async () => {
    const { world, people, at } = await crowdOf(300)
    const changed = [at(3), at(299), at(180), at(90)] as const
    tell(changed[0], { drag: { ids: ['n1'], dx: 0, dy: 0 } })
    tell(changed[1], { editing: 'n2' })
    tell(changed[2], { person: { id: 'p180', name: 'Grace' } })
    tell(changed[3], { cursor: null })
    const gone = at(45)
    gone.leave()
    const comes = await world.enter(BOARD, { key: 'new' })
    comes.peer.sendPresence([{ id: 7, clock: 1, state: { person: { id: 'new' } } }])
    await world.clock.advance(100)
    for (const { peer } of people) {
      if (peer === gone.peer) continue
      for (const of of changed) expect(peer.presenceOf(of.id)).toEqual(of.state)
      expect(peer.presenceOf(gone.id)).toBeNull()
      expect(peer.presenceOf(7)).toEqual({ person: { id: 'new' } })
    }
  })

  it('SY37 who does something else all the time is told of to those far away once a second', async () => {
    const { world, people, at } = await crowdOf(150)
    const far = byDistance(people, at(0)).at(-1) as Person
    const [told] = await heard([far], async () => {
      for (let i = 0; i < 200; i++) {
        moveAll(people)
        tell(at(0), { editing: `n${i}` })
        await world.clock.advance(50)
      }
    })
    const times = told?.flat().filter((id) => id === at(0).id).length
    expect(times).toBeGreaterThanOrEqual(10)
    expect(times).toBeLessThanOrEqual(20)
    await world.clock.advance(1_100)
    isKnown(far, at(0))
  })

  it('SY38 everybody’s newest state reaches all 600 within 10 s, then there is silence', async () => {
    const { world, people } = await crowdOf(600)
    moveAll(people)
    const watched = people.filter((_, i) => i % 200 === 0)
    await world.clock.advance(10_100)
    for (const to of watched) for (const of of people) isKnown(to, of)
    const after = await heard(watched, () => world.clock.advance(4_000))
    expect(after.flat()).toEqual([])
  })

  it('SY39 300 people at one point are told of 50 each, and nobody of nobody', async () => {
    const { world, people } = await crowdOf(300, () => ({ x: 5, y: 5 }))
    const frames = await heard(people, async () => {
      moveAll(people)
      await world.clock.advance(60)
    })
    const listeners = new Map<number, number>()
    for (const [frame, ...more] of frames) {
      expect(more).toEqual([])
      expect(frame?.length).toBeGreaterThanOrEqual(50)
      expect(frame?.length).toBeLessThanOrEqual(57)
      for (const id of frame ?? []) listeners.set(id, (listeners.get(id) ?? 0) + 1)
    }
    for (const { id } of people) expect(listeners.get(id)).toBeGreaterThanOrEqual(50)
  })

  it('SY39 who drags something is seen by all who are near, and who write in one note see each other', async () => {
    const { world, people, at } = await crowdOf(160, (i) => (i < 150 ? { x: 5, y: 5 } : { x: i * 1_000, y: 0 }))
    const [drags, writes] = [at(70), at(159)]
    tell(drags, { drag: { ids: ['n'], dx: 0, dy: 0 } })
    tell(writes, { editing: 'text' })
    tell(at(3), { editing: 'text' })
    await world.clock.advance(1_000)
    moveAll(people)
    tell(drags, { drag: { ids: ['n'], dx: 40, dy: 2 } })
    await world.clock.advance(60)
    for (const to of people.slice(0, 150)) isKnown(to, drags)
    isKnown(at(3), writes)
    isKnown(writes, at(3))
  })

  it('SY39 a crowd without one cursor hears of one another’s carets', async () => {
    const { world, people } = await crowdOf(150, () => null)
    for (const person of people) tell(person, { caret: [[1, person.clock], null] })
    await world.clock.advance(60)
    const frames = await heard(people, async () => {
      for (const person of people) tell(person, { caret: [[1, person.clock], null] })
      await world.clock.advance(60)
    })
    for (const frame of frames) expect(frame.flat().length).toBeGreaterThanOrEqual(50)
  })

  it('SY39 whatever a state says of its cursor, the others are served', async () => {
    const strange: unknown[] = [
      'here',
      7,
      [],
      { x: '1', y: 2 },
      { x: null, y: Number.MAX_VALUE },
      { x: Number.MAX_VALUE, y: -Number.MAX_VALUE },
      { x: { x: { y: 1 } }, y: [1] },
      { y: 1 },
      JSON.parse('['.repeat(1_900) + ']'.repeat(1_900)),
      JSON.parse('{"__proto__": {"x": 1, "y": 1}, "constructor": 1}'),
    ]
    const { world, people, at } = await crowdOf(150, (i) => (i < 100 ? gridPlace(i) : strange[i % strange.length]))
    for (const person of people.slice(60)) tell(person, { cursor: strange[(person.clock + 3) % strange.length] })
    for (const state of [1, 'x', [], [[]], true])
      at(99).peer.sendPresence([{ id: at(99).id, clock: ++at(99).clock, state }])
    moveAll(people.slice(0, 60))
    await world.clock.advance(11_000)
    for (const { peer } of people) expect(peer.closed).toBeNull()
    for (const of of people.slice(0, 99)) isKnown(at(0), of)
  })

  it('SY35 a slow reader in a crowd is told all that it missed once it has caught up', async () => {
    const { world, people, at } = await crowdOf(150)
    const slow = at(119)
    slow.peer.bufferedBytes = LIMITS.bufferedWithoutCursors + 1
    const [missed] = await heard([slow], async () => {
      moveAll(people)
      at(7).leave()
      await world.clock.advance(1_000)
    })
    expect(missed).toEqual([])
    slow.peer.bufferedBytes = 0
    tell(at(3))
    await world.clock.advance(100)
    for (const of of people) if (of !== at(7)) isKnown(slow, of)
    expect(slow.peer.presenceOf(at(7).id)).toBeNull()
  })

  it('SY21 edits and cursors of one tick come in one frame each', async () => {
    const { world, people, at } = await crowdOf(150)
    const [told] = await heard([at(0)], async () => {
      moveAll(people)
      for (const { peer } of people) peer.doc.getText('t').insert(0, 'x')
      await world.clock.advance(50)
    })
    expect(told?.length).toBe(1)
    expect(at(0).peer.updateFrames).toBe(1)
  })
})

function byDistance(people: readonly Person[], to: Person): Person[] {
  const place = (person: Person) => person.state.cursor as { x: number; y: number }
  const way = (person: Person) => Math.hypot(place(person).x - place(to).x, place(person).y - place(to).y)
  return [...people].sort((a, b) => way(a) - way(b))
}
