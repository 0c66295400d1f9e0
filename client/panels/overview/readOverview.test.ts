import { expect, it } from 'vitest'
import { pagePlace } from '../../../shared/model/place'
import { setBolts } from '../../../shared/operations/bolts'
import { createClusters, placeNotesInCluster } from '../../../shared/operations/clusters'
import { putInto } from '../../../shared/operations/gathering'
import { moveNotes } from '../../../shared/operations/notes'
import { SystemEdit } from '../../../shared/operations/origin'
import { createRelations } from '../../../shared/operations/relations'
import { nameSupport } from '../../../shared/operations/supports'
import { placeIn } from '../../../shared/testing/boards'
import { BoardDriver } from '../../testing/boardDriver'
import { SAMPLE_CHALLENGE, SAMPLE_CROSS, SAMPLE_WALL } from '../../testing/sampleTemplates'
import { layCard, laySupport } from '../../testing/supportedBoard'
import { readOverview } from './readOverview'

const REMOTE = new SystemEdit('server')
const at = { x: 0, y: 0 }

function setUp() {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'wolf', 'stray']
  const board = new BoardDriver(Object.fromEntries(ids.map((id, at) => [id, { x: at * 300, y: 0 }])))
  const draft = { color: 'blue' as const, author: '', createdAt: 0 }
  createClusters(
    board.doc,
    [
      { ...draft, id: 'big', title: 'Six of them', place: pagePlace(0, -100) },
      { ...draft, id: 'untitled', title: '', place: pagePlace(0, 2_000) },
    ],
    REMOTE,
  )
  placeNotesInCluster(board.doc, ['a', 'b', 'c', 'd', 'e', 'f'], 'big', REMOTE)
  return board
}

function carry(board: BoardDriver, note: string, to: string) {
  putInto(board.doc, { notes: new Map([[note, { x: 0, y: 0 }]]), clusters: new Map() }, to, REMOTE)
}

it('counts what is gathered, and lists lone wolves, large clusters and those without a title', () => {
  const board = setUp()
  for (const note of ['a', 'b']) carry(board, note, 'untitled')
  const overview = readOverview(board)
  expect(overview).toMatchObject({ notes: 8, gathered: 6, levels: [2], hints: [], straddling: [] })
  expect(overview.untitled.map(({ id, words }) => [id, words])).toEqual([['untitled', ['a', 'b']]])
  expect(overview.walls[0]?.wolves.map(({ id, dots }) => [id, dots])).toEqual([
    ['wolf', 1],
    ['stray', 1],
  ])
  expect(readOverview(setUp()).hints).toMatchObject([{ cluster: { id: 'big' }, labels: 6, hint: 'many' }])
})

it('names the clusters that a note goes back and forth between, until the mark is cleared', () => {
  const board = setUp()
  for (const note of ['a', 'b']) carry(board, note, 'untitled')
  for (const to of ['big', 'untitled', 'big']) carry(board, 'stray', to)
  const [straddling] = readOverview(board).straddling
  expect(straddling).toMatchObject({ id: 'stray', between: [{ id: 'big' }, { id: 'untitled' }] })
  expect(board.commands.unmarkStraddling.isEnabled('wolf')).toBe(false)
  board.commands.unmarkStraddling.run('stray')
  expect(readOverview(board).straddling).toEqual([])
})

it('BO11 lists whose placing is doubted: where it lies and how many say so, this person too', () => {
  const board = setUp()
  const bolt = { createdAt: 1, on: 'a', in: 'big' }
  setBolts(
    board.doc,
    ['ada', 'bob'].map((author) => ({ ...bolt, id: author, author })),
    REMOTE,
  )
  board.commands.toggleBolt.run('wolf')
  expect(readOverview(board).doubted).toMatchObject([
    { id: 'a', home: { id: 'big' }, bolts: 2, hasOwnBolt: false },
    { id: 'wolf', home: null, bolts: 1, hasOwnBolt: true },
  ])
})

it('counts what lies on walls alone, lists the wolves of each wall apart, and what there is of supports and cards', () => {
  const board = new BoardDriver({ lone: at, other: at, found: at, beside: at })
  laySupport(board, 'w1', SAMPLE_WALL)
  laySupport(board, 'w2', SAMPLE_WALL, { x: 3_000, y: 0 })
  laySupport(board, 'x', SAMPLE_CROSS, { x: 6_000, y: 0 })
  const places = { lone: 'w1.wall', other: 'w2.wolves', found: 'x.field' }
  moveNotes(board.doc, new Map(Object.entries(places).map(([id, home]) => [id, placeIn(home, 0, 0)])), REMOTE)
  for (const id of ['one', 'two']) layCard(board, id, SAMPLE_CHALLENGE, { in: 'w1.wall' })
  layCard(board, 'odd', { ...SAMPLE_CHALLENGE, name: 'odd' })
  nameSupport(board.stage, 'w2', { key: 'title', text: 'Second wall' }, REMOTE)
  const { notes, gathered, walls, supports, kinds } = readOverview(board)
  expect([notes, gathered]).toEqual([2, 0])
  expect(walls.map(({ title, wolves }) => `${title}: ${wolves.map(({ id }) => id)}`)).toEqual([
    'Wall (fr): lone',
    'Second wall: other',
  ])
  expect(supports.map(({ title, held }) => [title, held])).toEqual([
    ['Wall (fr)', { notes: 1, cards: 2, clusters: 0 }],
    ['Second wall', { notes: 1, cards: 0, clusters: 0 }],
    ['Cross (fr)', { notes: 1, cards: 0, clusters: 0 }],
  ])
  expect(kinds.map(({ title, cards }) => [title, cards])).toEqual([
    ['Challenge (fr)', ['one', 'two']],
    [null, ['odd']],
  ])
})

it('OU33 counts relations by their signs, and lists the clusters and counts the wolves without one', () => {
  const board = setUp()
  const related = () => readOverview(board).related
  expect(related()).toEqual({ count: 0, signs: [], unrelated: [], wolves: 0 })
  for (const note of ['a', 'b']) carry(board, note, 'untitled')
  createRelations(
    board.doc,
    [
      { id: 'r1', from: 'big', to: 'wolf', sign: 'link' },
      { id: 'r2', from: 'c', to: 'big', sign: 'cause' },
      { id: 'r3', from: 'd', to: 'big', sign: 'link' },
    ],
    REMOTE,
  )
  expect(related()).toMatchObject({
    count: 3,
    signs: [
      { sign: 'cause', count: 1 },
      { sign: 'link', count: 2 },
    ],
    unrelated: [{ id: 'untitled' }],
    wolves: 1,
  })
})
