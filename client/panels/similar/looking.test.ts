import { describe, expect, it } from 'vitest'
import type { Answered, SimilarityAsker, Text } from '../../workers/askSimilarity'
import { createLooking } from './looking'

type Question = { readonly what: 'like' | 'twins' | 'groupsNear'; readonly id: string }

/** Answers when it is told to. */
class SlowAsker implements SimilarityAsker {
  readonly asked: (Question & {
    answer(found: readonly unknown[], isWithoutWords?: boolean): void
    fail(): void
  })[] = []
  isCancelled = false

  readonly like = (_: readonly Text[], id: string) => this.wait<never>({ what: 'like', id })
  readonly twins = () => this.wait<never>({ what: 'twins', id: '' })
  readonly groupsNear = (_: readonly Text[], id: string) => this.wait<never>({ what: 'groupsNear', id })
  readonly cancel = () => {
    this.isCancelled = true
  }

  get words(): string[] {
    return this.asked.map(({ what, id }) => `${what} ${id}`.trim())
  }

  private wait<Found>(question: Question): Promise<Answered<Found>> {
    return new Promise((resolve, reject) => {
      this.asked.push({
        ...question,
        answer: (found, isWithoutWords = false) => resolve({ found: found as readonly Found[], isWithoutWords }),
        fail: () => reject(new Error('no worker')),
      })
    })
  }
}

const TEXTS: Text[] = [
  { id: 'a', text: 'un', group: 'c' },
  { id: 'lone', text: 'deux', group: null },
]

function setUp() {
  const asker = new SlowAsker()
  const board: { texts: Text[]; hasBegun: boolean } = { texts: TEXTS, hasBegun: true }
  const looking = createLooking(() => ({ ...board }), asker)
  const answer = async (at: number, found: readonly unknown[], isWithoutWords = false) => {
    asker.asked[at]?.answer(found, isWithoutWords)
    await Promise.resolve()
    await Promise.resolve()
  }
  return { asker, board, looking, answer, now: () => looking.look.getState() }
}

const like = (id: string) => ({ id, score: 1, reasons: [] })

describe('Looking for what is alike', () => {
  it('HP1 asks nothing before people have begun', () => {
    const { asker, board, looking, now } = setUp()
    board.hasBegun = false
    looking.ask('a')
    expect([asker.words, now().state]).toEqual([[], 'notBegun'])
    board.hasBegun = true
    looking.check()
    expect(asker.words).toEqual([])
  })

  it('HP6 asks for the clusters near a note only where it stands alone', () => {
    const { asker, looking } = setUp()
    looking.ask('a')
    expect(asker.words).toEqual(['like a', 'twins'])
    looking.ask('lone')
    expect(asker.words.slice(2)).toEqual(['like lone', 'groupsNear lone'])
  })

  it('HP7 leaves out what shares no word and hardly any letters', async () => {
    const { looking, answer, now } = setUp()
    looking.ask('a')
    const weak = { score: 0.1, reasons: [] }
    await answer(0, [like('lone'), { id: 'x', ...weak }, { id: 'y', ...weak, reasons: ['eau'] }])
    expect(now().likes?.map(({ id }) => id)).toEqual(['lone', 'y'])
  })

  it('HP3 drops what was asked before, and keeps the pairs of a board that is the same', async () => {
    const { looking, answer, now } = setUp()
    looking.ask('a')
    looking.ask('lone')
    await answer(0, [like('old')])
    expect(now()).toMatchObject({ about: 'lone', likes: null, twins: null })
    await answer(1, [{ a: 'a', b: 'lone', score: 1, reasons: [] }])
    await answer(2, [like('a')])
    expect(now()).toMatchObject({ likes: [{ id: 'a' }], groups: null, twins: [{ a: 'a', b: 'lone' }] })
  })

  it('HP3 asks anew about a board that changed, and drops what came of it as it was', async () => {
    const { asker, board, looking, answer, now } = setUp()
    looking.ask(null)
    board.texts = TEXTS.slice(1)
    looking.ask(null)
    await answer(0, [{ a: 'a', b: 'lone', score: 1, reasons: [] }])
    expect([asker.words, now().twins]).toEqual([['twins', 'twins'], null])
    await answer(1, [])
    expect(now().twins).toEqual([])
  })

  it('HP3 says that the board has changed, and asks nothing by itself', () => {
    const { asker, board, looking, now } = setUp()
    looking.ask(null)
    board.texts = TEXTS.map((text) => ({ ...text }))
    looking.check()
    expect(now().isOld).toBe(false)
    board.texts = TEXTS.map((text) => ({ ...text, group: 'c' }))
    looking.check()
    expect([now().isOld, asker.words]).toEqual([true, ['twins']])
    looking.ask(null)
    expect([now().isOld, asker.words]).toEqual([false, ['twins', 'twins']])
  })

  it('HP7 says that it failed, and asks everything again when it is asked', async () => {
    const { asker, looking, now } = setUp()
    looking.ask('a')
    looking.ask('lone')
    asker.asked[1]?.fail()
    await expect.poll(() => now().state).toBe('failed')
    looking.ask('lone')
    expect([now().state, asker.words.slice(4)]).toEqual(['asked', ['like lone', 'groupsNear lone', 'twins']])
  })

  it('HP7 says that only letters were compared', async () => {
    const { looking, answer, now } = setUp()
    looking.ask(null)
    await answer(0, [], true)
    expect(now().isWithoutWords).toBe(true)
  })

  it('HP3 ends the worker when it is left, and hears nothing more', async () => {
    const { asker, looking, answer, now } = setUp()
    looking.ask('a')
    looking.stop()
    await answer(0, [like('lone')])
    expect([asker.isCancelled, now().likes]).toEqual([true, null])
  })
})
