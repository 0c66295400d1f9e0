import { describe, expect, it } from 'vitest'
import { boxesOverlap } from '../../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../../shared/model/note'
import { boxOfNotes, makeStageBoard, middleCrossing, notesNear } from '../stage/makeStageBoard'
import { stageFile } from '../stage/stageFile'
import { movesOf, pointerOf } from '../stage/takeTurns'
import { rotated } from './contenders'
import { whoMoves } from './stageScenes'

const IDEAS = ['Planter des arbres', 'Une rue aux enfants devant chaque école du quartier, dès la rentrée', 'Un banc']

describe('the board that all contenders show', () => {
  it('is the same for the same plan', () => {
    expect(makeStageBoard({ notes: 500, clusters: 20 }, IDEAS)).toEqual(
      makeStageBoard({ notes: 500, clusters: 20 }, IDEAS),
    )
  })

  it.each([0, 50, 300])('has all notes apart, in %i clusters', (clusters) => {
    const board = makeStageBoard({ notes: 2_000, clusters }, IDEAS)
    const boxes = board.notes.map(({ x, y }) => ({ x, y, width: NOTE_SIZE, height: NOTE_SIZE }))
    const byPlace = [...boxes].sort((a, b) => a.x - b.x)
    const touching = byPlace.filter((box, at) =>
      byPlace.slice(at + 1, at + 60).some((other) => boxesOverlap(box, other)),
    )
    expect(board.notes).toHaveLength(2_000)
    expect(touching).toEqual([])
    expect(board.clusters).toHaveLength(clusters)
    expect(board.clusters.flatMap(({ notes }) => notes)).toHaveLength(clusters === 0 ? 0 : 2_000)
    expect(
      board.clusters.some((cluster, at) => board.clusters.slice(at + 1).some((other) => boxesOverlap(cluster, other))),
    ).toBe(false)
  })

  it('has texts of 40 to 80 letters', () => {
    const lengths = makeStageBoard({ notes: 500, clusters: 0 }, IDEAS).notes.map(({ text }) => text.length)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(40)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(80)
  })

  it('has a hundred notes in its middle that a box chooses and no others', () => {
    for (const notes of [500, 2_000, 5_000, 10_000]) {
      const board = makeStageBoard({ notes, clusters: 0 }, IDEAS)
      const chosen = notesNear(board, middleCrossing(board), 100)
      const box = boxOfNotes(chosen)
      const met = board.notes.filter(({ x, y }) => boxesOverlap(box, { x, y, width: NOTE_SIZE, height: NOTE_SIZE }))
      expect(met).toHaveLength(100)
    }
  })

  it('is imported with each note where it lies, in its cluster or in none', () => {
    const board = makeStageBoard({ notes: 30, clusters: 3 }, IDEAS)
    const file = stageFile(board) as { board: { notes: Record<string, { place: unknown }> } }
    const [cluster] = board.clusters
    const [note] = board.notes
    expect(file.board.notes[note?.id ?? '']?.place).toEqual({
      in: cluster?.id,
      x: (note?.x ?? 0) - (cluster?.x ?? 0),
      y: (note?.y ?? 0) - (cluster?.y ?? 0),
      pageX: note?.x,
      pageY: note?.y,
    })
  })
})

describe('the others', () => {
  const board = makeStageBoard({ notes: 500, clusters: 0 }, IDEAS)
  const { people, ids } = whoMoves(board, { people: 20, movesPerSecond: 400 })
  const places = new Map(board.notes.map((note) => [note.id, note]))
  const plan = { people, notes: ids.flatMap((id) => places.get(id) ?? []) }
  const ticks = Array.from({ length: 20 }, (_, tick) => movesOf(plan, tick))

  it('move 400 notes a second, each one once, twenty in each twentieth of it', () => {
    expect(new Set(ids).size).toBe(400)
    expect(ticks.map((moves) => moves.length)).toEqual(Array(20).fill(20))
    expect(new Set(ticks.flat().map(({ id }) => id))).toEqual(new Set(ids))
  })

  it('move them to the side and then back', () => {
    expect(movesOf(plan, 3).map(({ dx }) => dx)).toEqual(Array(20).fill(60))
    expect(movesOf(plan, 23).map(({ id, dx }) => ({ id, dx }))).toEqual(
      movesOf(plan, 3).map(({ id }) => ({ id, dx: 0 })),
    )
  })

  it('point near the middle of the board', () => {
    const middle = middleCrossing(board)
    for (let person = 0; person < people; person++) {
      const { x, y } = pointerOf(plan, person, 7)
      expect(Math.hypot(x - middle.x, y - middle.y)).toBeLessThan(1_200)
    }
  })
})

it('lets another contender begin each time', () => {
  expect([0, 1, 2, 3].map((by) => rotated(['a', 'b', 'c'], by)[0])).toEqual(['a', 'b', 'c', 'a'])
})
