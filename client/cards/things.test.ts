import { describe, expect, it } from 'vitest'
import { pagePlace } from '../../shared/model/place'
import { setCardName, setCardText } from '../../shared/operations/cardFields'
import { deleteCards } from '../../shared/operations/cards'
import { createClusters } from '../../shared/operations/clusters'
import { createCards } from '../../shared/operations/createCards'
import { SystemEdit } from '../../shared/operations/origin'
import { clusterDraft } from '../../shared/testing/boards'
import { BoardDriver } from '../testing/boardDriver'
import { SAMPLE_KIND } from '../testing/sampleKind'
import { findThings } from './findThings'
import { goToThing, thingOf } from './things'

const EDIT = new SystemEdit('server')

function setUp() {
  const board = new BoardDriver({ Éclairer: { x: 0, y: 0 }, 'deux notes': { x: 300, y: 0 } })
  const draft = (id: string) => ({ id, kind: SAMPLE_KIND, place: pagePlace(0, 0), author: '', createdAt: 1 })
  createCards(board.doc, [draft('lila'), draft('omar'), draft('blank')], EDIT)
  for (const id of ['lila', 'omar']) {
    setCardText(board.doc, { card: id, field: 'name' }, { text: id === 'lila' ? 'Lila' : 'Omar', most: 40 }, EDIT)
  }
  createClusters(board.doc, [clusterDraft('k', { title: 'La rue\nà pied' })], EDIT)
  const view = {
    ...board,
    kinds: { ...board.kinds, kindOf: (name: string) => (name === 'sample' ? SAMPLE_KIND : null) },
  }
  const find = (to: string[], query = '', taken: string[] = []) =>
    findThings(view, { to }, query, new Set(taken), 'fr').things.map(({ id }) => id)
  return { board, view, find }
}

describe('what a card refers to', () => {
  it('CA14 is found by its words: cards first, then clusters, then notes, those without a name last', () => {
    const { find } = setUp()
    expect(find(['sample', 'note', 'cluster'])).toEqual(['lila', 'omar', 'blank', 'k', 'deux notes', 'Éclairer'])
    expect(find(['note'])).toEqual(['deux notes', 'Éclairer'])
    expect(find(['sample', 'note'], 'ecl')).toEqual(['Éclairer'])
    expect(find(['other', 'cluster'], 'pied rue')).toEqual(['k'])
    expect(find(['sample'], '', ['lila'])).toEqual(['omar', 'blank'])
  })

  it('CA14 is called by what stands on it, and says that it is in the trash or gone', () => {
    const { board, view } = setUp()
    expect(thingOf(view, 'lila', 'en')).toMatchObject({
      name: 'Lila',
      kind: 'card',
      kindTitle: 'Sample',
      color: 'teal',
    })
    expect(thingOf(view, 'k', 'en')).toMatchObject({ name: 'La rue à pied', kind: 'cluster' })
    deleteCards(board.doc, ['lila'], 1, EDIT)
    expect(thingOf(view, 'lila', 'en')).toMatchObject({ isInTrash: true })
    expect(thingOf(view, 'nothing', 'en')).toBeNull()
  })

  it('CA14 is named even where cards refer to each other in a circle', () => {
    const { board, view } = setUp()
    for (const [card, name] of [
      ['lila', 'omar'],
      ['omar', 'lila'],
    ] as const) {
      setCardName(board.doc, card, { field: 'about', name, isSet: true }, EDIT)
    }
    const titled = { ...SAMPLE_KIND, titleField: 'about' }
    const circular = { ...view, kinds: { ...view.kinds, kindOf: () => titled } }
    expect(thingOf(circular, 'lila', 'en')).toMatchObject({ kind: 'card' })
  })

  it('CA1 opens where it is a card, and is shown on the board where it is not', () => {
    const { board } = setUp()
    board.commands.openCard.run('lila')
    goToThing(board, { id: 'omar', kind: 'card' })
    expect(board.session.getState().card).toBe('omar')
    goToThing(board, { id: 'Éclairer', kind: 'note' })
    expect(board.session.getState().card).toBeNull()
    expect(board.selection).toEqual(['Éclairer'])
  })
})
