import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { GROUND } from '../../shared/model/account'
import { createClusters } from '../../shared/operations/clusters'
import { SystemEdit } from '../../shared/operations/origin'
import { clusterDraft } from '../../shared/testing/boards'
import { BoardDriver } from '../testing/boardDriver'
import type { TextChange } from './telling'

/** A wall of one titled cluster, its account followed. */
function setUp(at = GROUND) {
  const board = new BoardDriver()
  createClusters(board.doc, [clusterDraft('c')], new SystemEdit('server'))
  const heard: TextChange[] = []
  const account = board.commands.followAccount.run(at, (changes) => heard.push(...changes))
  const write = (insert: string, stretch: string | null = null) =>
    board.commands.writeAccount.run(
      at,
      [{ from: account?.read().length ?? 0, to: account?.read().length ?? 0, insert }],
      stretch,
    )
  return { board, account, heard, write }
}

function applied(text: string, changes: readonly TextChange[]): string {
  return [...changes].reverse().reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text)
}

describe('an account', () => {
  it('TL2 begins with its first letter, and not with whoever reads it', () => {
    const { board, account, write } = setUp()
    expect(account?.read()).toBe('')
    expect(board.doc.getMap('accounts').size).toBe(0)
    expect(write('So it is.')).toBe(true)
    expect(account?.read()).toBe('So it is.')
  })

  it('TL6 a stretch of typing is one step, and takes nobody else’s words with it', () => {
    const { board, account, write } = setUp()
    write('Hers', 'one')
    write('. ', 'one')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(board.doc))
    const text = (other.getMap('accounts').get(GROUND) as Y.Map<Y.Text>).get('text')
    text?.insert(text.length, 'His.')
    Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(other))
    expect(account?.read()).toBe('Hers. His.')
    board.commands.undo.run()
    expect(account?.read()).toBe('His.')
    board.commands.redo.run()
    expect(account?.read()).toBe('Hers. His.')
    board.commands.undo.run()
    board.commands.undo.run()
    expect(account?.read()).toBe('His.')
  })

  it('TL2 its changes are heard as they are made, several at once too, and letters keep their places', () => {
    const { board, account, heard, write } = setUp('c')
    write('one two')
    const letter = account?.letterBefore(7)
    heard.splice(0)
    const changes = [
      { from: 0, to: 3, insert: 'three' },
      { from: 7, to: 7, insert: '!' },
    ]
    board.commands.writeAccount.run('c', changes, null)
    expect(account?.read()).toBe('three two!')
    expect(applied('one two', heard)).toBe('three two!')
    expect(letter && account?.placeAfter(letter)).toBe(9)
    expect(account?.letterBefore(0)).toBeNull()
    account?.stop()
  })

  it('TL1 a cluster’s is told by whoever may write, title or relate, and opens from the cluster', () => {
    const { board } = setUp('c')
    board.commands.tellCluster.run('c')
    expect(board.session.getState()).toMatchObject({ window: 'telling', telling: 'c' })
    expect([...board.selection]).toEqual(['c'])
    expect(board.commands.tellCluster.isEnabled('gone')).toBe(false)
    const none = { write: false, move: false, gather: false, title: false, vote: false, relate: false, any: true }
    board.rights.setState({ ...board.rights.getState(), ...none })
    expect(board.commands.writeAccount.isEnabled('c', [], null)).toBe(false)
    for (const right of ['write', 'title', 'relate'] as const) {
      board.rights.setState({ ...board.rights.getState(), ...none, [right]: true })
      expect(board.commands.writeAccount.isEnabled('c', [], null)).toBe(true)
    }
  })
})

describe('the tool that points', () => {
  it('TL4 says what one taps, and selects nothing', () => {
    const board = new BoardDriver({ a: { x: 300, y: 300 } })
    board.session.setState({ tool: 'point' })
    board.click(400, 400)
    expect(board.session.getState().pointed).toEqual({ id: 'a' })
    expect(board.selection).toEqual([])
    board.wait(2_000).dragFrom({ x: 400, y: 400 }, { x: 500, y: 500 })
    expect(board.note('a').place).toMatchObject({ x: 300, y: 300 })
    board.commands.stepOut.run()
    expect(board.session.getState().tool).toBe('select')
  })
})
