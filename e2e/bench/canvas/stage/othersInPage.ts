import type { StageMove, StagePerson } from './benchStage'

/** `notes` are where they lie at first. */
export type OthersInPage = {
  readonly people: number
  readonly movesPerSecond: number
  readonly notes: readonly StageMove[]
}

declare global {
  /** Ends what `startOthers` began. */
  var stopOthers: (() => void) | undefined
}

/**
 * Runs in the page: others who drag notes to and fro, one after the other, and point at them, twenty times a second.
 */
export function startOthers({ people, movesPerSecond, notes }: OthersInPage): void {
  const perSecond = 20
  const reach = 60
  const stage = globalThis.benchStage
  if (stage === undefined) throw new Error('The page has no stage')
  let tick = 0
  let moved = 0
  const nextMove = (): StageMove[] => {
    const note = notes[moved % notes.length]
    if (note === undefined) return []
    const away = Math.sin((Math.floor(moved / notes.length) + 1) * 0.7) * reach
    moved++
    return [{ id: note.id, x: note.x + away, y: note.y + away / 2 }]
  }
  const pointing = (person: number): StagePerson[] => {
    const note = notes[Math.floor((person * notes.length) / people)]
    if (note === undefined) return []
    const angle = tick / 10 + person
    const cursor = { x: note.x + 100 + Math.cos(angle) * 150, y: note.y + 100 + Math.sin(angle) * 150 }
    return [{ id: `person${person}`, name: `Person ${person + 1}`, cursor }]
  }
  const timer = setInterval(() => {
    tick++
    const due = Math.floor((tick * movesPerSecond) / perSecond) - moved
    const moves = Array.from({ length: due }, nextMove).flat()
    if (moves.length > 0) stage.move(moves)
    if (people > 0) stage.people(Array.from({ length: people }, (_, person) => pointing(person)).flat())
  }, 1_000 / perSecond)
  globalThis.stopOthers = () => {
    clearInterval(timer)
    stage.people([])
  }
}
