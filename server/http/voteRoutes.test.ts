import { describe, expect, it, vi } from 'vitest'
import { ballotsOf } from '../../shared/facilitation/ballot'
import { putVote } from '../../shared/facilitation/changeVotes'
import { readVotes, type Vote, votesOf } from '../../shared/facilitation/vote'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { noteDraft } from '../../shared/testing/boards'
import { startHttp } from './httpHarness'

const EDIT = new SystemEdit('server')
const DOTS = { title: ' Which  one? ', method: 'dots', kind: 'notes' }

async function withNotes() {
  const http = await startHttp()
  const { id, keys } = await http.create()
  const [board, stage] = await Promise.all([http.rooms.doc(id), http.rooms.doc(`${id}.stage`)])
  createNotes(board, [noteDraft('n1', { text: 'bench' }), noteDraft('n2', { text: 'tree' })], EDIT)
  const at = `/api/boards/${id}/votes`
  const join = async (key = keys.participant) =>
    (await http.call('POST', `/api/boards/${id}/people`, { key })).json<{ id: string; key: string }>()
  const open = (body: unknown = DOTS, key = keys.facilitator) => http.call('POST', at, { key, body })
  const opened = async (body: unknown = DOTS) => (await open(body)).json<{ id: string }>().id
  const close = (vote: string, key = keys.facilitator) => http.call('POST', `${at}/${vote}/close`, { key, body: {} })
  const drop = (vote: string, key = keys.facilitator) => http.call('DELETE', `${at}/${vote}`, { key })
  const ballot = async (person: string, vote: string, picks: unknown) =>
    ballotsOf(await http.rooms.doc(`${id}.desk.${person}`)).set(vote, picks)
  const votes = () => readVotes(stage)
  return { ...http, id, keys, board, stage, at, join, open, opened, close, drop, ballot, votes }
}

type Votes = Awaited<ReturnType<typeof withNotes>>
const told = (answer: { statusCode: number; json: () => { code?: string } }) =>
  answer.statusCode < 300 ? answer.statusCode : `${answer.statusCode} ${answer.json().code}`

describe('votes', () => {
  it('H110 are opened by a facilitator, with all people of that moment as the roll', async () => {
    const { open, join, votes, keys } = await withNotes()
    const people = [await join(), await join(keys.facilitator)]
    const answer = await open(DOTS, people[1]?.key)
    expect(answer.statusCode).toBe(201)
    await join()
    const plain = { dots: 5, most: 1, wall: null, among: null, closedAt: null, results: null }
    expect(votes()).toEqual([
      {
        ...plain,
        id: answer.json().id,
        title: 'Which one?',
        method: 'dots',
        kind: 'notes',
        openedAt: expect.any(Number),
        by: people[1]?.id,
        roll: people.map(({ id }) => id),
      },
    ])
  })

  it('H110 take no more dots on one thing than one has', async () => {
    const { opened, votes } = await withNotes()
    await opened({ ...DOTS, dots: 2, most: 9 })
    expect(votes()[0]).toMatchObject({ dots: 2, most: 2 })
  })

  it.each(['participant', 'observer', 'screen'] as const)(
    'H110 are neither opened, closed nor dropped by a %s',
    async (role) => {
      const { open, opened, close, drop, keys, votes } = await withNotes()
      expect(told(await open(DOTS, keys[role]))).toBe('403 forbidden')
      const vote = await opened()
      expect(told(await close(vote, keys[role]))).toBe('403 forbidden')
      expect(told(await drop(vote, keys[role]))).toBe('403 forbidden')
      expect(votes()[0]?.closedAt).toBeNull()
    },
  )

  it.each([
    [{ method: 'hands', kind: 'notes' }],
    [{ method: 'dots', kind: 'people' }],
    [{ ...DOTS, dots: 0 }],
    [{ ...DOTS, dots: 21 }],
    [{ ...DOTS, most: 1.5 }],
    [{ ...DOTS, title: 'x'.repeat(201) }],
    [{ ...DOTS, among: 'n1' }],
    [{ ...DOTS, wall: '' }],
    [{}],
  ])('H3 are not opened by %j', async (body) => {
    const { open, votes } = await withNotes()
    expect(told(await open(body))).toBe('422 invalid-input')
    expect(votes()).toEqual([])
  })

  it('H111 are open one at a time, also where two are opened at once', async () => {
    const { open, opened, close, votes } = await withNotes()
    const answers = await Promise.all([open(), open()])
    expect(answers.map(told).sort()).toEqual([201, '409 vote-open'])
    expect(votes()).toHaveLength(1)
    await close(votes()[0]?.id ?? '')
    await opened()
    expect(votes()).toHaveLength(2)
  })

  it.each([
    [{ ...DOTS, kind: 'cards' }],
    [{ ...DOTS, kind: 'clusters' }],
    [{ ...DOTS, wall: 'gone' }],
    [{ ...DOTS, among: ['gone'] }],
    [{ ...DOTS, among: [] }],
  ])('H111 are not opened where nothing stands to %j', async (body) => {
    const { open, votes } = await withNotes()
    expect(told(await open(body))).toBe('422 nothing-to-vote')
    expect(votes()).toEqual([])
  })

  it('H111 are forty on one board at most', async () => {
    const { open, opened, close, drop, votes } = await withNotes()
    for (let i = 0; i < 40; i++) await close(await opened())
    expect(told(await open())).toBe('422 too-many-votes')
    await drop(votes()[0]?.id ?? '')
    expect(told(await open())).toBe(201)
  })

  it('H112 are counted when they close, once, of the roll alone', async () => {
    const { join, opened, close, ballot, votes, call, keys, id, rooms } = await withNotes()
    const [ada, bo, cy] = [await join(), await join(), await join()]
    const vote = await opened({ ...DOTS, dots: 2 })
    const late = await join()
    await ballot(ada.id, vote, { n1: 1, n2: 1 })
    await ballot(bo.id, vote, { n2: 1 })
    await ballot(late.id, vote, { n1: 1 })
    await ballot(cy.id, vote, { n1: 9 })
    await call('DELETE', `/api/boards/${id}/people/${bo.id}`, { key: keys.facilitator })
    expect(told(await close(vote))).toBe(204)
    const expected = {
      ...{ ballots: 2, spoilt: 1, of: 3 },
      lines: [
        { id: 'n2', name: 'tree', score: 2, voters: 2, counts: [] },
        { id: 'n1', name: 'bench', score: 1, voters: 1, counts: [] },
      ],
    }
    const [closed] = votes()
    expect(closed?.results).toEqual(expected)
    await ballot(ada.id, vote, { n1: 2 })
    expect((await Promise.all([close(vote), close(vote)])).map(told)).toEqual([204, 204])
    expect(votes()).toEqual([closed])
    expect(rooms.written.filter(({ room }) => room.endsWith('.stage'))).toHaveLength(2)
  })

  it('H112 are closed once where two close them at once', async () => {
    const { opened, close, rooms } = await withNotes()
    const vote = await opened()
    const before = rooms.written.length
    expect((await Promise.all([close(vote), close(vote), close(vote)])).map(told)).toEqual([204, 204, 204])
    expect(rooms.written.length - before).toBe(1)
  })

  it('H112 are counted among those of a second round', async () => {
    const { opened, close, votes } = await withNotes()
    await close(await opened({ ...DOTS, among: ['n2', 'gone'] }))
    expect(votes()[0]?.results?.lines.map(({ id }) => id)).toEqual(['n2'])
  })

  it('H112 and H114 are 404 where there is no such vote', async () => {
    const { close, drop, stage } = await withNotes()
    stage.getMap<unknown>('votes').set('odd', 'a word')
    expect(told(await close('gone'))).toBe('404 no-such-vote')
    expect(told(await close('odd'))).toBe('404 no-such-vote')
    expect(told(await drop('gone'))).toBe('404 no-such-vote')
  })

  it.each(['open', 'closed'])('H114 are gone once they are dropped, %s ones too', async (state) => {
    const { opened, close, drop, votes } = await withNotes()
    const vote = await opened()
    if (state === 'closed') await close(vote)
    expect(told(await drop(vote))).toBe(204)
    expect(votes()).toEqual([])
  })

  it.each<[string, (votes: Votes, vote: string) => Promise<{ statusCode: number; json: () => { code?: string } }>]>([
    ['opened', ({ open }) => open()],
    ['closed', ({ close }, vote) => close(vote)],
    ['dropped', ({ drop }, vote) => drop(vote)],
  ])('H115 are not %s while the server cannot save', async (_, act) => {
    const votes = await withNotes()
    const vote = await votes.opened()
    votes.rooms.canSave = false
    const before = votes.votes()
    expect(told(await act(votes, vote))).toBe('503 cannot-save')
    expect(votes.votes()).toEqual(before)
    votes.rooms.canSave = true
    expect(told(await votes.close(vote))).toBe(204)
  })

  it('H118 H113 nobody finds out a ballot by a roll, or a vote, that their program writes onto the stage', async () => {
    const { join, opened, close, ballot, votes, stage, store, id } = await withNotes()
    const [ada, bo] = [await join(), await join()]
    const vote = await opened()
    await ballot(ada.id, vote, { n1: 1 })
    await ballot(bo.id, vote, { n2: 1 })
    const entry = votesOf(stage).get(vote)
    entry?.set('roll', [ada.id])
    putVote(stage, { ...(votes()[0] as Vote), id: 'own', openedAt: 1 }, EDIT)
    expect(told(await close('own'))).toBe('404 no-such-vote')
    expect(told(await close(vote))).toBe(204)
    const voteNow = () => votes().find((each) => each.id === vote)
    expect(voteNow()?.results).toMatchObject({ ballots: 2, of: 2 })
    entry?.set('closedAt', null)
    expect(told(await close(vote))).toBe('404 no-such-vote')
    expect(voteNow()?.closedAt).toBeNull()
    expect((await store.board(id))?.vote).toBeUndefined()
  })

  it('H112 a desk that cannot be read leaves the vote open', async () => {
    const { join, opened, close, votes, rooms } = await withNotes()
    const { id: person } = await join()
    const vote = await opened()
    const doc = rooms.doc.bind(rooms)
    const broken = vi.spyOn(rooms, 'doc').mockImplementation((name) => {
      return name.includes(person) ? Promise.reject(new Error('broken')) : doc(name)
    })
    expect((await close(vote)).statusCode).toBe(500)
    expect(votes()[0]?.closedAt).toBeNull()
    broken.mockRestore()
    expect(told(await close(vote))).toBe(204)
  })

  it('H36 the log of a vote tells neither its title nor its number', async () => {
    const { opened, close, logged } = await withNotes()
    const vote = await opened({ ...DOTS, title: 'Zebracade' })
    await close(vote)
    expect(logged.join()).toContain('/votes/:vote/close')
    expect(logged.join()).not.toContain(vote)
    expect(logged.join()).not.toContain('Zebracade')
  })
})
