import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { pagePlace } from '../../shared/model/place'
import type { Relation } from '../../shared/model/relation'
import {
  createClusters,
  deleteClusters,
  foldClusters,
  placeNotesInCluster,
  renameCluster,
} from '../../shared/operations/clusters'
import { mergeClusters } from '../../shared/operations/mergeClusters'
import { createNotes, deleteNotes, moveNotes, restoreNotes, setNoteText } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { clusterDraft, noteDraft } from '../../shared/testing/boards'
import { relationWords } from '../commands/relationWords'
import { BoardDriver } from '../testing/boardDriver'
import { createTranslate } from '../testing/createTranslate'
import { writeElsewhere } from '../testing/writeElsewhere'
import { followOthersChanges } from './changeNews'
import { newsWords } from './newsWords'

const EDIT = new SystemEdit('server')

/** A board of mine, and another person's replica of it. */
function setUp() {
  const board = new BoardDriver({ a: { x: 0, y: 0 }, b: { x: 300, y: 0 } })
  const others = new Map<string, Y.Doc>()
  const join = (name: string, person = name) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(board.doc))
    board.presence.setOther(doc.clientID, { person: { id: person, name, color: '#000000' }, writer: doc.clientID })
    doc.on('update', (update) => Y.applyUpdate(board.doc, update, 'network'))
    board.doc.on('update', (update, origin) => origin !== 'network' && Y.applyUpdate(doc, update))
    others.set(name, doc)
    return doc
  }
  let time = 0
  let waiting: { at: number; run: () => void } | null = null
  const said: string[] = []
  const timers = {
    now: () => time,
    set(run: () => void, milliseconds: number) {
      waiting = { at: time + milliseconds, run }
      return 1
    },
    clear() {
      waiting = null
    },
  }
  const textOf = (id: string) => board.projection.notes.get(id)?.text ?? ''
  const titleOf = (id: string) => board.projection.clusters.get(id)?.title ?? ''
  const relationOf = (relation: Relation) => relationWords(board, relation, createTranslate('en'))
  const words = { t: createTranslate('en'), locale: 'en', textOf, titleOf, cardOf: () => null, relationOf } as const
  const stop = followOthersChanges(board, { timers, onNews: (batch) => said.push(newsWords(batch, words)) })
  const wait = (milliseconds: number) => {
    const until = time + milliseconds
    for (let due = waiting; due !== null && due.at <= until; due = waiting) {
      waiting = null
      time = due.at
      due.run()
    }
    time = until
  }
  return { board, join, said, wait, stop }
}

function add(doc: Y.Doc, ...ids: string[]): void {
  const drafts = ids.map((id) => ({ id, text: `text of ${id}`, place: pagePlace(0, 900), author: 'x', createdAt: 0 }))
  createNotes(
    doc,
    drafts.map((draft) => ({ ...draft, color: 'yellow' as const })),
    EDIT,
  )
}

describe('what others do', () => {
  it('is told in one batch, with who did it', () => {
    const { join, said, wait } = setUp()
    const [anais, bruno] = [join('Anaïs'), join('Bruno')]
    add(anais, 'c', 'd')
    add(bruno, 'e')
    setNoteText(bruno, 'a', 'other', EDIT)
    deleteNotes(bruno, ['b'], 1, EDIT)
    expect(said).toEqual([])
    wait(2_000)
    expect(said).toEqual(['3 post-its added, 1 changed, 1 deleted by Anaïs and Bruno'])
  })

  it('OU9 is told once where a reveal brought it, by nobody', () => {
    const { board, said, wait } = setUp()
    writeElsewhere(board.doc, (doc) => {
      const drafts = ['x', 'y', 'z'].map((id) => ({ ...noteDraft(id), reveal: 'r1' }))
      createNotes(doc, drafts, EDIT)
    })
    wait(20_000)
    expect(said).toEqual(['3 post-its were revealed'])
  })

  it('is told with its text where it is one', () => {
    const { join, said, wait } = setUp()
    const anais = join('Anaïs')
    add(anais, 'c')
    wait(20_000)
    deleteNotes(anais, ['c'], 1, EDIT)
    wait(20_000)
    expect(said).toEqual(['Anaïs: Post-it added: “text of c”', 'Anaïs: Post-it deleted: “text of c”'])
  })

  it('OU1 is told every ten seconds at most, and nothing is lost in between', () => {
    const { join, said, wait } = setUp()
    const anais = join('Anaïs')
    add(anais, 'c')
    wait(2_000)
    add(anais, 'd')
    wait(2_000)
    add(anais, 'e')
    wait(5_000)
    expect(said).toHaveLength(1)
    wait(5_000)
    expect(said).toEqual(['Anaïs: Post-it added: “text of c”', '2 post-its added by Anaïs'])
    wait(60_000)
    expect(said).toHaveLength(2)
  })

  it('OU2 is not told of what this person did, here or in another tab, nor of people, cursors and stacking', () => {
    const { board, join, said, wait } = setUp()
    const otherTab = join('me')
    join('Anaïs')
    board.key('n')
    add(otherTab, 'c')
    board.presence.setOther(7, { cursor: { x: 1, y: 2 }, drag: { ids: ['a'], dx: 5, dy: 5 } })
    board.presence.setOther(7, null)
    wait(20_000)
    expect(said).toEqual([])
  })

  it('is nothing where it was taken back, or where this person undid or deleted it', () => {
    const { board, join, said, wait } = setUp()
    const anais = join('Anaïs')
    add(anais, 'c', 'd')
    deleteNotes(anais, ['c'], 1, EDIT)
    board.session.setState({ selection: new Set(['d']) })
    board.key('Delete')
    wait(20_000)
    expect(said).toEqual([])
    deleteNotes(anais, ['a'], 1, EDIT)
    board.commands.restoreNotes.run(['a'])
    wait(20_000)
    expect(said).toEqual([])
    restoreNotes(anais, ['d'], EDIT)
    wait(20_000)
    expect(said).toEqual(['Anaïs: Post-it added: “text of d”'])
  })

  it('waits until who writes has left the note, and says it once', () => {
    const { board, join, said, wait } = setUp()
    const anais = join('Anaïs')
    board.presence.setOther(anais.clientID, { editing: 'a' })
    for (const text of ['a s', 'a sh', 'a shade']) {
      setNoteText(anais, 'a', text, EDIT)
      wait(8_000)
    }
    expect(said).toEqual([])
    board.presence.setOther(anais.clientID, { editing: null })
    wait(20_000)
    expect(said).toEqual(['Anaïs: Post-it changed: “a shade”'])
  })

  it('counts people whose name is not known, and says no names where none is', () => {
    const { join, said, wait } = setUp()
    const [anais, nameless] = [join('Anaïs'), join('', 'p7')]
    moveNotes(nameless, new Map([['a', pagePlace(5, 5)]]), EDIT)
    moveNotes(nameless, new Map([['b', pagePlace(5, 5)]]), EDIT)
    wait(20_000)
    add(anais, 'c')
    add(nameless, 'd')
    wait(20_000)
    expect(said).toEqual(['2 post-its changed', '2 post-its added by Anaïs and 1 other person'])
  })

  it('is not told any more once the board is left', () => {
    const { join, said, wait, stop } = setUp()
    add(join('Anaïs'), 'c')
    stop()
    wait(20_000)
    expect(said).toEqual([])
  })
})

describe('what others do to clusters', () => {
  /** The cluster k, called Shade, holds nothing yet. */
  function setUpCluster() {
    const setting = setUp()
    const anais = setting.join('Anaïs')
    createClusters(anais, [clusterDraft('k', { title: 'Shade' })], EDIT)
    setting.wait(20_000)
    setting.said.length = 0
    return { ...setting, anais }
  }

  it('OU7 is told with the cluster’s title: what was gathered, how it is called, folded, let go', () => {
    const { anais, said, wait } = setUpCluster()
    placeNotesInCluster(anais, ['a', 'b'], 'k', EDIT)
    wait(20_000)
    renameCluster(anais, 'k', 'Shade comes first', EDIT)
    wait(20_000)
    foldClusters(anais, ['k'], 'folded', EDIT)
    wait(20_000)
    foldClusters(anais, ['k'], 'open', EDIT)
    wait(20_000)
    deleteClusters(anais, ['k'], 1, EDIT)
    wait(20_000)
    expect(said).toEqual([
      'Anaïs: 2 post-its gathered in “Shade”',
      'Anaïs: “Shade” is now called “Shade comes first”',
      'Anaïs: “Shade comes first” folded',
      'Anaïs: “Shade comes first” unfolded',
      'Anaïs: “Shade comes first” ungrouped, what it held is still there',
    ])
  })

  it('OU7 is told in one batch with what happens to notes, each note once', () => {
    const { anais, said, wait } = setUpCluster()
    setNoteText(anais, 'a', 'other', EDIT)
    placeNotesInCluster(anais, ['a'], 'k', EDIT)
    add(anais, 'c', 'd')
    placeNotesInCluster(anais, ['c'], 'k', EDIT)
    createClusters(anais, [clusterDraft('k2', { title: 'Water' })], EDIT)
    mergeClusters(anais, 'k', ['k2'], 2, EDIT)
    wait(20_000)
    expect(said).toEqual(['Anaïs: 2 post-its added, 1 post-it gathered in “Shade”'])
  })

  it('OU7 says which cluster was merged into which, and counts what is more than three', () => {
    const { anais, said, wait } = setUpCluster()
    const others = ['k1', 'k2', 'k3', 'k4']
    createClusters(
      anais,
      others.map((id) => clusterDraft(id, { title: id })),
      EDIT,
    )
    wait(20_000)
    mergeClusters(anais, 'k', ['k1'], 2, EDIT)
    wait(20_000)
    expect(said).toEqual([
      'Anaïs: “k1” added, “k2” added, “k3” added, 1 more change to clusters',
      'Anaïs: “k1” merged into “Shade”',
    ])
  })

  it('OU7 tells of a new cluster with its whole title, once whoever gathered it has written that', () => {
    const { anais, board, said, wait } = setUpCluster()
    board.presence.setOther(anais.clientID, { editing: 'new' })
    createClusters(anais, [clusterDraft('new', { title: 'Water for' })], EDIT)
    placeNotesInCluster(anais, ['a', 'b'], 'new', EDIT)
    wait(20_000)
    expect(said).toEqual([])
    renameCluster(anais, 'new', 'Water for all', EDIT)
    board.presence.setOther(anais.clientID, { editing: null })
    wait(20_000)
    expect(said).toEqual(['Anaïs: 2 post-its gathered in “Water for all”'])
  })

  it('OU7 waits until who writes a title has left it, and is silent of this person’s own', () => {
    const { board, anais, said, wait } = setUpCluster()
    board.presence.setOther(anais.clientID, { editing: 'k' })
    for (const title of ['Shade c', 'Shade comes']) {
      renameCluster(anais, 'k', title, EDIT)
      wait(8_000)
    }
    expect(said).toEqual([])
    board.presence.setOther(anais.clientID, { editing: null })
    wait(20_000)
    expect(said).toEqual(['Anaïs: “Shade” is now called “Shade comes”'])
    board.commands.renameCluster.run('k', 'Mine')
    board.commands.toggleFold.run('k')
    wait(60_000)
    expect(said).toHaveLength(1)
  })
})
