import { describe, expect, it } from 'vitest'
import { mentionOf } from '../model/mention'
import { pagePlace } from '../model/place'
import type { Relation } from '../model/relation'
import { boardWith, placeIn } from '../testing/boards'
import { readBoard } from './readBoard'
import { readToTell, whatIsTold } from './told'
import { ONE_WALL } from './walls'

const relation = (id: string, from: string, to: string): Relation => ({ id, from, to, sign: 'link', note: '' })

/** An outer cluster without a title that holds a titled one and an untitled one, and a lone wolf. */
function setUp() {
  const doc = boardWith({
    clusters: {
      outer: { title: '', place: pagePlace(0, 0) },
      titled: { place: placeIn('outer', 0, 0) },
      untitled: { title: '', place: placeIn('outer', 900, 0) },
    },
    notes: {
      a: { place: placeIn('titled', 0, 0) },
      b: { place: placeIn('untitled', 0, 0) },
      c: { place: placeIn('untitled', 300, 0) },
      wolf: { place: pagePlace(0, 3_000) },
    },
  })
  const relations = [relation('r', 'titled', 'outer'), relation('s', 'a', 'wolf')]
  return readToTell(readBoard(doc), relations, { wallOf: ONE_WALL, wall: '' })
}

const tell = (account: string, own: { id: string; account: string }[] = []) => {
  const { clusters, relations, wolves } = whatIsTold(setUp(), account, own)
  return [clusters.untold, relations.untold.map(({ id }) => id), wolves.untold]
}

describe('whatIsTold', () => {
  it('AC8 To tell are the clusters with a title and the outermost ones, the relations, and the lone wolves of the wall', () => {
    const { clusters, relations, wolves } = setUp()
    expect(clusters).toEqual(['outer', 'titled'])
    expect(relations.map(({ id }) => id)).toEqual(['r', 's'])
    expect(wolves).toEqual(['wolf'])
    const elsewhere = readToTell({ notes: new Map(), clusters: new Map() }, [], { wallOf: ONE_WALL, wall: 'north' })
    expect(elsewhere).toEqual({ clusters: [], relations: [], wolves: [] })
  })

  it('AC8 What is mentioned is told; a relation where one passage mentions both its ends', () => {
    expect(tell('')).toEqual([['outer', 'titled'], ['r', 's'], ['wolf']])
    expect(tell(`First ${mentionOf('outer')}.\nThen ${mentionOf('titled')}.`)).toEqual([[], ['r', 's'], ['wolf']])
    expect(tell(`${mentionOf('titled')} is in ${mentionOf('outer')}`)).toEqual([[], ['s'], ['wolf']])
    expect(tell(`${mentionOf('a')} and ${mentionOf('wolf')}`)).toEqual([['outer', 'titled'], ['r'], []])
  })

  it('AC9 Each passage of a cluster’s own account tells of that cluster', () => {
    expect(tell('', [{ id: 'titled', account: 'So it is.' }])).toEqual([['outer'], ['r', 's'], ['wolf']])
    expect(tell('', [{ id: 'titled', account: `In ${mentionOf('outer')}.` }])).toEqual([[], ['s'], ['wolf']])
    expect(tell('', [{ id: 'titled', account: ' \n ' }])).toEqual([['outer', 'titled'], ['r', 's'], ['wolf']])
  })
})
