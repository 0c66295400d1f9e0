import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { Relation } from '../../../shared/model/relation'
import { deleteNotes } from '../../../shared/operations/notes'
import { SystemEdit } from '../../../shared/operations/origin'
import { readBoard } from '../../../shared/queries/readBoard'
import { boardWith, placeIn } from '../../../shared/testing/boards'
import { goneSince, relationsGone } from './goneSince'

type Content = Parameters<typeof boardWith>[0]

function compare(then: Content, now: Y.Doc): { gone: string[]; moved: string[] } {
  const { gone, moved } = goneSince(readBoard(boardWith(then)), readBoard(now))
  return { gone: [...gone].sort(), moved: [...moved].sort() }
}

const inside = (cluster: string) => ({ place: placeIn(cluster, 0, 0) })

describe('what is gone since a snapshot', () => {
  it('SN3 is nothing where the present has it all, whatever came besides', () => {
    const then = { clusters: { c: {} }, notes: { a: inside('c'), b: {} }, cards: { k: {} } }
    const now = boardWith({ ...then, notes: { ...then.notes, later: inside('c') } })
    expect(compare(then, now)).toEqual({ gone: [], moved: [] })
  })

  it('SN3 is what was deleted or is not there, of every kind', () => {
    const then = { clusters: { c: {}, d: {} }, notes: { a: {}, b: {} }, cards: { k: {}, l: {} } }
    const now = boardWith({ clusters: { d: {} }, notes: { a: {} }, cards: { k: {} } })
    deleteNotes(now, ['a'], 5, new SystemEdit('server'))
    expect(compare(then, now)).toEqual({ gone: ['a', 'b', 'c', 'l'], moved: [] })
  })

  it('SN3 is not what lay in the trash then', () => {
    const then = boardWith({ notes: { a: {} } })
    deleteNotes(then, ['a'], 5, new SystemEdit('server'))
    expect(goneSince(readBoard(then), readBoard(boardWith({}))).gone.size).toBe(0)
  })

  it('SN3 tells apart what left its cluster, and leaves out what was gathered', () => {
    const clusters = { c: {}, d: {} }
    const then = { clusters, notes: { a: inside('c'), b: inside('c'), loose: {} } }
    const now = boardWith({ clusters, notes: { a: inside('d'), b: {}, loose: inside('d') } })
    expect(compare(then, now)).toEqual({ gone: [], moved: ['a', 'b'] })
  })

  it('SN3 reads a cluster without a title that fell apart as gone', () => {
    const pair = { clusters: { c: { title: '' } }, notes: { a: inside('c'), b: inside('c') } }
    const now = boardWith({ ...pair, notes: { a: inside('c'), b: {} } })
    expect(compare(pair, now)).toEqual({ gone: ['c'], moved: ['a', 'b'] })
  })

  it('SN3 counts the relations that were taken away, or one of whose ends is gone', () => {
    const standing = (...ids: string[]) => ({ standing: new Map(ids.map((id) => [id, {} as Relation])) })
    expect(relationsGone(standing('r1', 'r2', 'r3'), standing('r2', 'later'))).toBe(2)
    expect(relationsGone(standing(), standing('later'))).toBe(0)
  })
})
