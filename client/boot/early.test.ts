import { describe, expect, it, vi } from 'vitest'
import { DOCUMENT_BYTES, DOCUMENT_GENERATION } from '../../shared/protocol/documentHeaders'
import { createEarlyAnswers } from './earlyAnswers'
import { readEarlyDocument } from './earlyDocument'
import { readKnownHere } from './knownHere'
import { createLoadProgress } from './loadProgress'

const ABC = new Uint8Array([1, 2, 3])

/** An answer whose chunks come when they are sent. */
function document(total: number, generation = 'g1') {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>({
    start: (made) => {
      controller = made
    },
  })
  const headers = { [DOCUMENT_BYTES]: `${total}`, [DOCUMENT_GENERATION]: generation }
  return {
    answer: new Response(body, { headers }),
    send: (chunk: Uint8Array) => controller?.enqueue(chunk),
    end: () => controller?.close(),
  }
}

/** Time that stands still until all that waits is told that it is over. */
function standingTime() {
  const waiting = new Set<() => void>()
  const later = (run: () => void) => {
    waiting.add(run)
    return () => void waiting.delete(run)
  }
  const pass = () => {
    for (const run of [...waiting]) run()
  }
  return { later, waiting, pass }
}

describe('a document that is asked for early', () => {
  it('FL2 FL7 is whole with its generation, and tells how much of it has come', async () => {
    const progress = createLoadProgress({ step: 'asked' })
    const told: unknown[] = []
    progress.subscribe(() => told.push(progress.state.board))
    const { answer, send, end } = document(6)
    const time = standingTime()
    const reading = readEarlyDocument(Promise.resolve(answer), progress, time.later)
    send(ABC)
    send(ABC)
    end()
    expect(await reading).toEqual({ update: new Uint8Array([1, 2, 3, 1, 2, 3]), generation: 'g1' })
    expect(told).toEqual([
      { step: 'coming', received: 3, total: 6 },
      { step: 'coming', received: 6, total: 6 },
      { step: 'here' },
    ])
    expect(time.waiting.size).toBe(0)
  })

  it.each([
    ['is refused', () => new Response('no', { status: 401 })],
    ['has no size', () => new Response(ABC)],
    ['is longer than it says', () => new Response(ABC, { headers: { [DOCUMENT_BYTES]: '2' } })],
    ['is shorter than it says', () => new Response(ABC, { headers: { [DOCUMENT_BYTES]: '4' } })],
  ])('FL7 is left to the socket where it %s', async (_, answer) => {
    const progress = createLoadProgress({ step: 'asked' })
    expect(await readEarlyDocument(Promise.resolve(answer()), progress, standingTime().later)).toBeNull()
    expect(progress.state.board.step).not.toBe('here')
  })

  it('FL7 is left to the socket where no answer comes', async () => {
    const progress = createLoadProgress()
    expect(await readEarlyDocument(Promise.reject(new Error('no network')), progress, standingTime().later)).toBeNull()
    const time = standingTime()
    const reading = readEarlyDocument(new Promise(() => {}), progress, time.later)
    time.pass()
    expect(await reading).toBeNull()
  })

  it('FL7 is left to the socket where it comes to a halt', async () => {
    const progress = createLoadProgress()
    const { answer, send } = document(6)
    const time = standingTime()
    const reading = readEarlyDocument(Promise.resolve(answer), progress, time.later)
    send(ABC)
    await vi.waitFor(() => expect(progress.state.board.step).toBe('coming'))
    await vi.waitFor(() => expect(time.waiting.size).toBe(1))
    time.pass()
    expect(await reading).toBeNull()
  })
})

describe('an early answer', () => {
  const init = (key: string, method = 'GET') => ({ method, headers: { Authorization: `Bearer ${key}` } })

  function browser() {
    const asked: string[] = []
    let count = 0
    const answers = createEarlyAnswers(async (input) => {
      asked.push(String(input))
      count += 1
      return new Response(`${count}`)
    })
    return { asked, answers }
  }

  it('FL6 is given once, to who asks the same with the same key', async () => {
    const { asked, answers } = browser()
    void answers.ask('/api/boards/b', 'k')
    expect(await (await answers.fetch('/api/boards/b', init('k'))).text()).toBe('1')
    expect(await (await answers.fetch('/api/boards/b', init('k'))).text()).toBe('2')
    expect(asked).toHaveLength(2)
  })

  it.each([
    ['another key', '/api/boards/b', init('other')],
    ['another path', '/api/boards/c', init('k')],
    ['another method', '/api/boards/b', init('k', 'DELETE')],
  ])('FL6 is none for %s', async (_, path, wanted) => {
    const { asked, answers } = browser()
    void answers.ask('/api/boards/b', 'k')
    expect(await (await answers.fetch(path, wanted)).text()).toBe('2')
    expect(asked).toHaveLength(2)
  })

  it('FL6 that did not come is asked for again', async () => {
    let isThere = false
    const answers = createEarlyAnswers(async () => {
      if (!isThere) throw new TypeError('no network')
      return new Response('now')
    })
    await expect(answers.ask('/api/boards/b', 'k')).rejects.toThrow('no network')
    isThere = true
    expect(await (await answers.fetch('/api/boards/b', init('k'))).text()).toBe('now')
  })
})

describe('what address and device say of a board', () => {
  const read = (kept: Record<string, unknown>) => (key: string) => (key in kept ? JSON.stringify(kept[key]) : null)
  const at = (pathname: string, hash = '') => ({ pathname, hash })
  const person = { id: 'p', name: 'Zoé', key: 'personal', role: 'participant' }

  it('FL6 is a new link at the first visit', () => {
    expect(readKnownHere(at('/b/board1', '#link'), read({}))).toEqual({
      board: 'board1',
      key: 'link',
      isKnown: false,
      isNobody: true,
      isNewLink: true,
    })
  })

  it('FL6 is who was here before, by the personal key', () => {
    const kept = {
      'grappe/board/board1': { person, links: { participant: 'link' } },
      'grappe/recent': [{ id: 'board1' }],
    }
    const known = { board: 'board1', key: 'personal', isKnown: true, isNobody: false, isNewLink: false }
    expect(readKnownHere(at('/b/board1'), read(kept))).toEqual(known)
    expect(readKnownHere(at('/b/board1/', '#link'), read(kept))).toEqual(known)
    expect(readKnownHere(at('/b/board1', '#other'), read(kept))).toEqual({ ...known, isNewLink: true })
  })

  it('FL6 is the kept link of who watches or projects', () => {
    const kept = { 'grappe/board/board1': { person: null, links: { screen: 'link' } } }
    expect(readKnownHere(at('/s/board1'), read(kept))?.key).toBe('link')
  })

  it('FL6 is nothing where no board is named, and no key where none is known', () => {
    expect(readKnownHere(at('/'), read({}))).toBeNull()
    expect(readKnownHere(at('/x/board1'), read({}))).toBeNull()
    expect(readKnownHere(at('/b/board1'), () => '{broken')?.key).toBeNull()
  })
})
