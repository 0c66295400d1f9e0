import { describe, expect, it } from 'vitest'
import type { Tally } from '../../../shared/facilitation/tally'
import { ApiError, NetworkError } from '../../sync/apiError'
import type { ListedPerson } from '../../sync/boardApi'
import { createTranslate } from '../../testing/createTranslate'
import { tallyWords, waitingPeople, waitingTables, writtenWords } from './deskCounts'
import { newlyOffered } from './newlyOffered'
import { notPutWords, revealedWords } from './revealedWords'

const t = createTranslate('en')
const TALLY: Tally = { notes: 7, writers: 3, people: { ann: 2, bob: 4, gone: 1, eve: 0 }, vote: null }
const HIDDEN: Tally = { ...TALLY, people: null }
const person = (id: string, name: string): ListedPerson => ({
  ...{ id, name, role: 'participant', from: 'room', joinedAt: 1, online: true },
})
const table = (id: string) => ({ id, name: '', color: 'blue' as const, z: id })

describe('how much lies on desks', () => {
  it('DE9 is told in all', () => {
    expect(tallyWords(TALLY, t)).toBe('7 post-its on 3 desks')
    expect(tallyWords({ notes: 0, writers: 0 }, t)).toBe('Nothing yet')
  })

  it('DE9 is told in short beside one’s own', () => {
    expect(writtenWords(3, TALLY, t)).toBe('7 on 3 desks')
    expect(writtenWords(0, TALLY, t)).toBe('7 on 3 desks')
    expect(writtenWords(3, null, t)).toBe('')
    expect(writtenWords(3, { ...TALLY, notes: 0 }, t)).toBe('')
    expect(writtenWords(0, { ...TALLY, notes: 0 }, t)).toBe('Nothing yet')
  })

  it('DE9 is told by person, the most first, of who is on no roll any more too', () => {
    const people = waitingPeople(TALLY, [person('ann', 'Ann'), person('bob', 'Bob'), person('eve', 'Eve')])
    expect(people.map(({ name, count }) => [name, count])).toEqual([
      ['Bob', 4],
      ['Ann', 2],
      [null, 1],
    ])
  })

  it('DE9 is told by table', () => {
    const seats = new Map([
      ['ann', 't1'],
      ['bob', 't1'],
    ])
    expect(waitingTables(TALLY, [table('t1'), table('t2')] as never, seats)).toEqual([
      { id: 't1', count: 6 },
      { id: 't2', count: 0 },
    ])
  })

  it('DE9 is told of nobody and no table where authors are hidden', () => {
    expect(waitingPeople(HIDDEN, [person('ann', 'Ann')])).toEqual([])
    expect(waitingTables(HIDDEN, [table('t1')] as never, new Map([['ann', 't1']]))).toEqual([{ id: 't1', count: null }])
  })
})

describe('what came of a reveal', () => {
  it('DE9 is the server’s answer', () => {
    expect(revealedWords({ revealed: 24, desks: 12 }, t)).toBe('24 post-its from 12 desks are on the board')
    expect(revealedWords({ revealed: 1, desks: 1 }, t)).toBe('On the board: 1 post-it from 1 desk')
    expect(revealedWords({ revealed: 2, desks: 2, unread: 1 }, t)).toContain(' 1 desk could not be read')
    expect(revealedWords({ revealed: 0, desks: 0 }, t)).toBe('There was nothing left to reveal.')
  })

  it('DE9 is one clear line without an answer, and why it was refused', () => {
    expect(revealedWords(new NetworkError(), t)).toBe('No answer from the server. What still waits was not revealed.')
    expect(revealedWords(new ApiError(429, 'too-many-reveals', ''), t)).toContain('Wait a moment')
    expect(revealedWords(new ApiError(503, 'cannot-save', ''), t)).toMatch(/^Nothing was revealed\. ./)
    expect(notPutWords(new NetworkError(), t)).toMatch(/^The server does not answer\./)
    expect(notPutWords(new ApiError(403, 'frozen', ''), t)).toMatch(/^Nothing was put on the board\. ./)
  })
})

describe('what is offered', () => {
  const differing = [{ deskId: 'd', boardId: 'b', deskText: 'more', boardText: 'm' }]
  const news = { boardTakes: true, isAlone: false, differing }

  it('DE8 is what waits, until it is let be, and all of it when something comes to it', () => {
    expect(newlyOffered(news, ['a', 'b'], new Set()).waiting).toEqual(['a', 'b'])
    expect(newlyOffered(news, ['a', 'b'], new Set(['a', 'b'])).waiting).toEqual([])
    expect(newlyOffered(news, ['a', 'b', 'c'], new Set(['a', 'b'])).waiting).toEqual(['a', 'b', 'c'])
  })

  it('DE8 is nothing of what waits while people write alone, and nothing at all where the board takes nothing', () => {
    expect(newlyOffered({ ...news, isAlone: true }, ['a'], new Set()).waiting).toEqual([])
    const none = newlyOffered({ ...news, boardTakes: false }, ['a'], new Set())
    expect(none).toEqual({ waiting: [], differing: [] })
  })

  it('DE8 is what was written on since a reveal, again where it was written on again', () => {
    const [first] = newlyOffered(news, [], new Set()).differing
    const known = new Set([first?.key ?? ''])
    expect(newlyOffered(news, [], known).differing).toEqual([])
    const more = { ...news, differing: [{ ...differing[0], deskText: 'more yet' }] as typeof differing }
    expect(newlyOffered(more, [], known).differing).toHaveLength(1)
  })
})
