import type { Point } from '../../../../shared/geometry/box'
import type { StageNote } from './benchStage'

/** Who moves what, the same for every contender. */
export type MovePlan = {
  readonly people: number
  /** Each moves their part of these, once a second. */
  readonly notes: readonly Pick<StageNote, 'id' | 'x' | 'y'>[]
}

/** A note that one of the others moves, to so far beside where it lay at first. */
export type TurnMove = { readonly person: number; readonly id: string; readonly dx: number }

type Turn = { readonly tick: number; readonly moves: readonly TurnMove[] }

const TURNS_PER_SECOND = 20
/** Page units. */
const WAY = 60
const POINTER_REACH = 150

/**
 * What is moved in this twentieth of a second: each person moves all of theirs once a second at once, to the side and
 * back, one person after the other.
 */
export function movesOf(plan: MovePlan, tick: number): readonly TurnMove[] {
  const { people } = plan
  const [second, now] = [Math.floor(tick / TURNS_PER_SECOND), tick % TURNS_PER_SECOND]
  const dx = second % 2 === 0 ? WAY : 0
  return Array.from({ length: people }, (_, person) => person)
    .filter((person) => Math.floor((person * TURNS_PER_SECOND) / people) === now)
    .flatMap((person) => ownOf(plan, person).map(({ id }) => ({ person, id, dx })))
}

/** Around the first note that this person moves, once in two seconds. */
export function pointerOf(plan: MovePlan, person: number, tick: number): Point {
  const angle = (tick / (2 * TURNS_PER_SECOND)) * 2 * Math.PI + person
  const { x, y } = ownOf(plan, person)[0] ?? { x: 0, y: 0 }
  return { x: x + Math.cos(angle) * POINTER_REACH, y: y + Math.sin(angle) * POINTER_REACH }
}

function ownOf({ people, notes }: MovePlan, person: number): MovePlan['notes'] {
  const from = (at: number) => Math.floor((at * notes.length) / people)
  return notes.slice(from(person), from(person + 1))
}

/** Does each turn when it is due; gives what ends it. */
export function takeTurns(plan: MovePlan, take: (turn: Turn) => void): () => void {
  let tick = 0
  const timer = setInterval(() => {
    take({ tick, moves: movesOf(plan, tick) })
    tick++
  }, 1_000 / TURNS_PER_SECOND)
  return () => clearInterval(timer)
}
