import { describe, expect, it } from 'vitest'
import { setNoteText } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { BoardDriver } from '../testing/boardDriver'
import { findNotes } from './findNotes'

function found(typed: string): string[] {
  const board = new BoardDriver({ b: { x: 300, y: 0 }, a: { x: 0, y: 0 }, c: { x: 0, y: 400 } })
  setNoteText(board.doc, 'a', 'Des bancs à l’ombre', new SystemEdit('server'))
  setNoteText(board.doc, 'b', 'Ombrières, été comme hiver', new SystemEdit('server'))
  return findNotes(board.projection, typed).map(({ id }) => id)
}

describe('finding notes by their words', () => {
  it('takes every word anywhere, whatever the case and the accents, in reading order', () => {
    expect(found('OMBR')).toEqual(['a', 'b'])
    expect(found('ete ombrieres')).toEqual(['b'])
    expect(found('ombre neige')).toEqual([])
  })

  it('gives all of them where nothing is typed', () => {
    expect(found(' ')).toEqual(['a', 'b', 'c'])
  })
})
