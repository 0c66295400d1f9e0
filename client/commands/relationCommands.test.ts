import { describe, expect, it } from 'vitest'
import { pagePlace } from '../../shared/model/place'
import { SystemEdit } from '../../shared/operations/origin'
import { createRelations } from '../../shared/operations/relations'
import { BoardDriver } from '../testing/boardDriver'
import { boardOf, select } from '../testing/clusteredBoard'
import { beginPhase } from '../testing/ledBoard'
import { SAMPLE_CHALLENGE } from '../testing/sampleTemplates'
import { layCard } from '../testing/supportedBoard'
import { swapDesk } from './swapDesk'

const CLUSTERED = {
  g: { place: pagePlace(0, 1_000), title: 'Shade' },
  h: { place: pagePlace(2_000, 1_000), title: 'Water' },
}
const HELD = { g: { one: { x: 40, y: 140 }, two: { x: 290, y: 140 } } }

function board(): BoardDriver {
  return boardOf({ a: { x: 100, y: 100 }, b: { x: 500, y: 100 }, c: { x: 900, y: 100 } }, CLUSTERED, HELD)
}

function relate(on: BoardDriver, from: string, to: string): string | null {
  return on.commands.createRelation.run({ from, to, sign: 'cause' })
}

const chosen = ({ session }: BoardDriver) => session.getState().relation

const standing = ({ relations }: BoardDriver) =>
  [...relations.standing.values()].map(({ from, to, sign, note }) => ({ from, to, sign, note }))

describe('relating two things', () => {
  it('RL1 RL2 draws a relation and selects it alone', () => {
    const on = select(board(), 'a')
    const id = relate(on, 'a', 'g')
    expect(standing(on)).toEqual([{ from: 'a', to: 'g', sign: 'cause', note: '' }])
    expect([chosen(on), on.selection]).toEqual([id, []])
    select(on, 'b')
    expect(chosen(on)).toBeNull()
    on.commands.selectRelation.run(id)
    expect([chosen(on), on.selection]).toEqual([id, []])
    on.key('Escape')
    expect(chosen(on)).toBeNull()
  })

  it('RL1 says in one line what speaks against it', () => {
    const on = board()
    expect([relate(on, 'a', 'a'), relate(on, 'a', 'nowhere')]).toEqual([null, null])
    expect(on.said).toEqual([
      'Nothing is related to itself: choose another post-it or cluster.',
      'One of the two is not there any more.',
    ])
    const id = relate(on, 'a', 'g')
    select(on, 'b')
    expect(relate(on, 'g', 'a')).toBeNull()
    expect(on.said.at(-1)).toBe('Related already: “a” leads to “Shade”')
    expect([chosen(on), standing(on)]).toEqual([id, [expect.objectContaining({ from: 'a' })]])
    expect(on.commands.askRelation.run({ from: 'g', to: 'a' })).toBe(false)
    expect(on.commands.askRelation.run({ from: 'g', to: 'h' })).toBe(true)
  })

  it('RL1 a board that has 2,000 takes no more', () => {
    const on = board()
    const many = Array.from({ length: 2_000 }, (_, at) => ({
      id: `r${at}`,
      from: `x${at}`,
      to: 'y',
      sign: 'link' as const,
    }))
    createRelations(on.doc, many, new SystemEdit('import'))
    expect(relate(on, 'a', 'b')).toBeNull()
    expect(on.said).toEqual(['This board has 2,000 relations, as many as it takes.'])
  })

  it('RL1 RL6 in another phase neither draws nor keeps the window', () => {
    const on = select(board(), 'a')
    const id = relate(on, 'a', 'b')
    on.commands.openRelate.run()
    expect(on.session.getState().window).toBe('relate')
    beginPhase(on, ['write', 'gather'], 'Gathering')
    expect(on.session.getState().window).toBeNull()
    expect(on.said).toEqual(['Now: Gathering. Relations are for another time.'])
    on.commands.selectRelation.run(id)
    on.key('Delete')
    expect([relate(on, 'a', 'c'), standing(on).length]).toEqual([null, 1])
  })
})

describe('a relation that is there', () => {
  it('RL3 gets another sign, is turned round and gets a word, a step each', () => {
    const on = board()
    const id = relate(on, 'a', 'b') ?? ''
    on.commands.changeRelation.run(id, { sign: 'opposition' })
    on.commands.changeRelation.run(id, { turn: true })
    on.commands.writeRelation.run(id, { text: 'at', before: '', stretch: 'one' })
    on.commands.writeRelation.run(id, { text: 'at noon', before: 'at', stretch: 'one' })
    expect(standing(on)).toEqual([{ from: 'b', to: 'a', sign: 'opposition', note: 'at noon' }])
    on.commands.undo.run()
    expect(standing(on)).toEqual([{ from: 'b', to: 'a', sign: 'opposition', note: '' }])
    on.commands.undo.run()
    on.commands.undo.run()
    expect(standing(on)).toEqual([{ from: 'a', to: 'b', sign: 'cause', note: '' }])
  })

  it.each(['Delete', 'Backspace'])('RL3 %s deletes the selected one, and undo brings it back', (key) => {
    const on = board()
    relate(on, 'a', 'b')
    on.key(key)
    expect([standing(on), chosen(on), on.liveIds.length]).toEqual([[], null, 5])
    expect(on.said).toEqual(['Relation deleted'])
    on.commands.undo.run()
    expect(standing(on)).toHaveLength(1)
  })

  it('RL3 Delete is for things again once one is selected, and with neither does nothing', () => {
    const on = board()
    relate(on, 'a', 'b')
    select(on, 'c').key('Delete')
    expect([standing(on).length, on.liveIds.includes('c')]).toEqual([1, false])
    on.key('Delete')
    expect(standing(on)).toHaveLength(1)
  })

  it('RL3 what two people drew at once goes as one and comes back so', () => {
    const on = board()
    const id = relate(on, 'a', 'b') ?? ''
    createRelations(on.doc, [{ id: '!', from: 'b', to: 'a', sign: 'link' }], new SystemEdit('server'))
    expect([...on.relations.standing.keys()]).toEqual(['!'])
    const gone = on.commands.deleteRelation.run('!')
    expect([standing(on), [...(gone ?? [])].sort()]).toEqual([[], ['!', id].sort()])
    on.commands.restoreRelations.run(gone ?? [])
    expect([...on.relations.standing.keys()]).toEqual(['!'])
    expect(on.commands.restoreRelations.isEnabled(gone ?? [])).toBe(false)
  })

  it('RL2 is shown with both its ends', () => {
    const on = new BoardDriver({ a: { x: 100, y: 100 }, far: { x: 3_000, y: 100 } })
    const id = relate(on, 'a', 'far') ?? ''
    on.session.setState({ outline: true })
    on.camera.setViewport({ width: 390, height: 844 })
    on.commands.showRelation.run(id)
    const { x, width } = on.camera.visibleBox()
    expect([x < 100, x + width > 3_200]).toEqual([true, true])
    expect([on.session.getState().outline, chosen(on)]).toEqual([false, id])
  })
})

describe('choosing two things', () => {
  it('RL4 R opens the window for one or two, or for none, and not for three or a card', () => {
    const on = select(board(), 'a', 'g')
    on.key('r')
    expect(on.session.getState().window).toBe('relate')
    layCard(on, 'card', SAMPLE_CHALLENGE)
    const isOffered = (...ids: string[]) => select(on, ...ids).commands.openRelate.isEnabled()
    expect([isOffered(), isOffered('g'), isOffered('a', 'b')]).toEqual([true, true, true])
    expect([isOffered('a', 'b', 'c'), isOffered('card')]).toEqual([false, false])
    expect(new BoardDriver({ a: { x: 0, y: 0 } }).commands.openRelate.isEnabled()).toBe(false)
  })

  it('RL4 takes the ends that it is given', () => {
    const on = board()
    on.commands.openRelate.run(['b', 'h'])
    expect([...on.session.getState().selection]).toEqual(['b', 'h'])
  })

  it('RL5 relates a note that is carried back and forth to the other cluster, once', () => {
    const on = select(board(), 'one')
    expect(on.commands.relateStraddling.isEnabled()).toBe(false)
    for (const home of ['h', 'g', 'h']) on.commands.sendTo.run(home)
    expect(on.commands.relateStraddling.isEnabled()).toBe(true)
    on.commands.relateStraddling.run()
    expect(standing(on)).toEqual([{ from: 'one', to: 'g', sign: 'link', note: '' }])
    expect(on.commands.relateStraddling.isEnabled('one')).toBe(false)
  })
})

it('RL2 going to the desk lets go of the relation, as of things', () => {
  const on = board()
  relate(on, 'a', 'b')
  swapDesk(on.session, true)
  expect([chosen(on), on.session.getState().onDesk]).toEqual([null, true])
})
