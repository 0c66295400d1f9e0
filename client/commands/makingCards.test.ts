import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Box, boxContains, boxesOverlap, centerOf } from '../../shared/geometry/box'
import type { CardKind } from '../../shared/model/cardKind'
import { pagePlace } from '../../shared/model/place'
import { type Template, templateSchema } from '../../shared/model/template'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { cardText } from '../../shared/queries/cardValues'
import { namesIn } from '../../shared/queries/namesIn'
import challenges from '../../shared/templates/challenges.json'
import cross from '../../shared/templates/cross.json'
import pushedVariable from '../../shared/templates/pushedVariable.json'
import { noteDraft } from '../../shared/testing/boards'
import { setSelection } from '../session/session'
import { BoardDriver } from '../testing/boardDriver'
import { layCard, laySupport } from '../testing/supportedBoard'

const [CROSS, CHALLENGES, PUSHED] = [cross, challenges, pushedVariable].map((file) =>
  v.parse(templateSchema, file),
) as [Template, Template, Template]
const CHALLENGE = CHALLENGES.kinds[0] as CardKind
const SCENARIO = PUSHED.kinds.find(({ name }) => name === 'scenario') as CardKind

function setUp() {
  const board = new BoardDriver(
    { a: { x: 20_000, y: 0 }, b: { x: 20_300, y: 0 } },
    { canLead: true, serverKinds: [CHALLENGE, SCENARIO], templates: [CROSS] },
  )
  const cards = () => [...board.projection.cards.values()]
  return { board, cards }
}

describe('making cards', () => {
  it('makes an empty one of a kind, where nothing lies, and opens it', () => {
    const { board, cards } = setUp()
    const id = board.commands.createCard.run('challenge')
    expect(cards().map((card) => card.id)).toEqual([id])
    expect(cards()[0]).toMatchObject({ kind: 'challenge', author: 'me', origins: [] })
    expect(board.session.getState().card).toBe(id)
    expect(board.commands.createCard.isEnabled('nothing')).toBe(false)
  })

  it('makes one of each note, which stays; the card remembers it and refers to it', () => {
    const { board, cards } = setUp()
    setSelection(board.session, ['a', 'b'])
    const made = board.commands.makeChallenge.run() ?? []
    expect(made).toHaveLength(2)
    const boxes = cards().map(({ place, width, height }) => ({ x: place.pageX, y: place.pageY, width, height }))
    expect(boxesOverlap(boxes[0] as Box, boxes[1] as Box)).toBe(false)
    expect(board.liveIds).toEqual(expect.arrayContaining(['a', 'b']))
    const [first] = cards()
    expect(first?.origins).toEqual(['a'])
    const { seeds } = CHALLENGE
    if (first !== undefined && seeds !== undefined) expect(cardText(first, seeds.text)).toBe('a')
    const reference = CHALLENGE.fields.find((field) => field.type === 'reference' && field.to.includes('note'))
    if (first !== undefined && reference !== undefined) expect(namesIn(first, reference.name)).toEqual(['a'])
    board.commands.undo.run()
    expect(cards().every(({ deletedAt }) => deletedAt !== undefined)).toBe(true)
  })

  it('gives each of four cards a quarter of a cross of its own', () => {
    const { board, cards } = setUp()
    board.commands.addSupport.run(CROSS)
    const zone = [...board.supports.zones.values()].find(({ zone: { takes } }) => takes[0] === 'scenario')
    const box = board.projection.zones.get(zone?.id ?? '')
    if (box === undefined) throw new Error('the cross has no zone for scenarios')
    for (let count = 0; count < 4; count++) board.commands.createCard.run('scenario')
    const middles = cards().map(({ place, width, height }) =>
      centerOf({ x: place.pageX, y: place.pageY, width, height }),
    )
    for (const middle of middles) expect(boxContains(box, middle)).toBe(true)
    const quarters = middles.map(({ x, y }) => `${x > centerOf(box).x} ${y > centerOf(box).y}`)
    expect(new Set(quarters).size).toBe(4)
    expect(cards().every(({ place }) => place.in === zone?.id)).toBe(true)
  })

  it('lays no more in a zone that they belong in than it holds, and the others elsewhere', () => {
    const { board, cards } = setUp()
    const home = { ...CROSS.zones[0], name: 'gallery', rect: [0, 0, 100, 100], takes: ['challenge'], most: 12 }
    const gallery = { ...home, layout: undefined, look: 'wall' } as Template['zones'][number]
    laySupport(board, 'g', { ...CROSS, frame: { width: 20_000, height: 10_000 }, zones: [gallery], kinds: [] })
    for (let at = 0; at < 11; at++) layCard(board, `c${at}`, CHALLENGE, { in: 'g.gallery', x: at * 1_500, y: 200 })
    createNotes(board.doc, [noteDraft('d', { place: pagePlace(25_000, 0) })], new SystemEdit('import'))
    setSelection(board.session, ['a', 'b', 'd'])
    const made = board.commands.makeChallenge.run() ?? []
    const homes = made.map((id) => board.projection.cards.get(id)?.place.in)
    expect(homes).toEqual(['g.gallery', null, null])
    const boxes = cards().flatMap(({ id, place, width, height }) =>
      made.includes(id) ? [{ x: place.pageX, y: place.pageY, width, height }] : [],
    )
    expect(boxesOverlap(boxes[1] as Box, boxes[2] as Box)).toBe(false)
  })

  it('makes a challenge of a scenario, and both know each other', () => {
    const { board } = setUp()
    const scenario = board.commands.createCard.run('scenario') ?? ''
    const [challenge = ''] = board.commands.makeCard.run('challenge', scenario) ?? []
    const card = (id: string) => board.projection.cards.get(id)
    expect(card(challenge)?.origins).toEqual([scenario])
    expect(namesIn(card(challenge) ?? { values: {} }, 'basedOn')).toEqual([scenario])
    expect(namesIn(card(scenario) ?? { values: {} }, 'challenges')).toEqual([challenge])
    expect(board.session.getState().card).toBe(challenge)
  })

  it('merges cards of a kind into the first as people read, which keeps its words and remembers the others', () => {
    const { board, cards } = setUp()
    setSelection(board.session, ['a', 'b'])
    const made = board.commands.makeChallenge.run() ?? []
    setSelection(board.session, made)
    board.commands.mergeCards.run()
    const live = cards().filter(({ deletedAt }) => deletedAt === undefined)
    expect(live).toHaveLength(1)
    expect(live[0]?.origins).toEqual(expect.arrayContaining(['a', 'b']))
    board.commands.undo.run()
    expect(cards().filter(({ deletedAt }) => deletedAt === undefined)).toHaveLength(2)
  })
})
