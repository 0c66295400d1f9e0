import type { Point } from '../../../../shared/geometry/box'
import type { StageNote } from './benchStage'

/** Who moves what, the same for every contender. */
export type MovePlan = {
  readonly people: number
  /** Of all of them together. */
  readonly movesPerSecond: number
  readonly notes: readonly Pick<StageNote, 'id' | 'x' | 'y'>[]
}

/** A note that one of the others moves, to so far beside where it lay at first. */
export type TurnMove = { readonly person: number; readonly id: string; readonly dx: number }

type Turn = { readonly tick: number; readonly moves: readonly TurnMove[] }

export const TURNS_PER_SECOND = 20
/** Page units. */
const WAY = 60
const POINTER_REACH = 150

/** What is moved in this twentieth of a second: each person moves all that is theirs in a second at once, one after the other. */
export function movesOf({ people, movesPerSecond, notes }: MovePlan, tick: number): readonly TurnMove[] {
  const each = Math.round(movesPerSecond / Math.max(1, people))
  const second = Math.floor(tick / TURNS_PER_SECOND)
  const moves: TurnMove[] = []
  for (let person = 0; person < people; person++) {
    if (Math.floor((person * TURNS_PER_SECOND) / people) !== tick % TURNS_PER_SECOND) continue
    const own = notes.filter((_, at) => at % people === person)
    for (let at = 0; at < Math.min(each, own.length); at++) {
      const turn = second * each + at
      const round = Math.floor(turn / own.length)
      const id = own[turn % own.length]?.id ?? ''
      moves.push({ person, id, dx: round % 2 === 0 ? WAY : 0 })
    }
  }
  return moves
}

/** Around the first note that this person moves, once in two seconds. */
export function pointerOf({ notes }: MovePlan, person: number, tick: number): Point {
  const angle = (tick / (2 * TURNS_PER_SECOND)) * 2 * Math.PI + person
  const { x, y } = notes[person % notes.length] ?? { x: 0, y: 0 }
  return { x: x + Math.cos(angle) * POINTER_REACH, y: y + Math.sin(angle) * POINTER_REACH }
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
