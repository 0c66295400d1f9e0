import { describe, expect, it } from 'vitest'
import { pagePlace } from '../../shared/model/place'
import { createNotes, moveNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { noteDraft } from '../../shared/testing/boards'
import { BoardDriver } from '../testing/boardDriver'
import { writeElsewhere } from '../testing/writeElsewhere'
import { RevealArrivals } from './revealArrivals'

const SERVER = new SystemEdit('server')

function reveal(board: BoardDriver, ...ids: string[]) {
  writeElsewhere(board.doc, (doc) =>
    createNotes(
      doc,
      ids.map((id) => ({ ...noteDraft(id), reveal: 'r1' })),
      SERVER,
    ),
  )
}

function follow(board: BoardDriver) {
  const state = { isInSync: true, now: 0 }
  const arrivals = new RevealArrivals({ projection: board.projection, isInSync: () => state.isInSync }, () => state.now)
  return { arrivals, state }
}

describe('what turns over', () => {
  it('WV1 is what a reveal brought while the page was open, each once', () => {
    const board = new BoardDriver()
    reveal(board, 'before')
    const { arrivals } = follow(board)
    reveal(board, 'a', 'b')
    expect(arrivals.take()).toEqual(['a', 'b'])
    expect(arrivals.take()).toEqual([])
  })

  it('WV1 is neither what another wrote otherwise, nor what this page wrote, nor what only moves', () => {
    const board = new BoardDriver()
    reveal(board, 'before')
    const { arrivals } = follow(board)
    writeElsewhere(board.doc, (doc) => createNotes(doc, [noteDraft('theirs')], SERVER))
    writeElsewhere(board.doc, (doc) => moveNotes(doc, new Map([['before', pagePlace(9, 9)]]), SERVER))
    createNotes(board.doc, [{ ...noteDraft('mine'), reveal: 'r1' }], SERVER)
    expect(arrivals.take()).toEqual([])
  })

  it('WV1 is nothing of what a page catches up with', () => {
    const board = new BoardDriver()
    const { arrivals, state } = follow(board)
    state.isInSync = false
    reveal(board, 'a')
    state.isInSync = true
    expect(arrivals.take()).toEqual([])
  })

  it('WV1 waits for a minute where nobody sees the board, and is no news after it', () => {
    const board = new BoardDriver()
    const { arrivals, state } = follow(board)
    reveal(board, 'a')
    state.now = 60_000
    reveal(board, 'b')
    state.now = 60_001
    expect(arrivals.take()).toEqual(['b'])
  })
})
