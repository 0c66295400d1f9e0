import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerSimilarity } from './answerSimilarity'
import { askSimilarity, SimilarityCancelled, SimilarityFailed, type Text } from './askSimilarity'
import type { FromSimilarityWorker, ToSimilarityWorker } from './similarityMessages'

/** A resource of one word, in the form of `shared/similarity/words.bin`. */
function oneWord(): ArrayBuffer {
  const languages = [{ name: 'fr', stopWords: 'les un', families: 'trottoir' }]
  const head = new TextEncoder().encode(JSON.stringify({ version: 1, dimensions: 2, languages }))
  const bytes = new Uint8Array([head.length, 0, 0, 0, ...head, 9, 0x4b])
  return bytes.buffer
}

const TEXTS: Text[] = [
  { id: 'a', text: 'Réparer les trottoirs', group: null },
  { id: 'b', text: 'Réparer les trottoirs !', group: 'g' },
  { id: 'c', text: 'Un marché', group: 'g' },
]

/** The worker's own code beside the asker, with what it was told. */
class FakeWorker extends EventTarget {
  readonly told: ToSimilarityWorker[] = []
  isEnded = false
  readonly #answer: (message: ToSimilarityWorker) => void

  constructor(loadWords: () => Promise<ArrayBuffer>) {
    super()
    const send = (data: FromSimilarityWorker) => {
      if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }))
    }
    this.#answer = answerSimilarity({ loadWords, send })
  }

  postMessage(message: ToSimilarityWorker): void {
    this.told.push(structuredClone(message))
    this.#answer(message)
  }

  terminate(): void {
    this.isEnded = true
  }
}

function setUp({ loadWords = async () => oneWord(), idleMs = 1_000 } = {}) {
  const workers: FakeWorker[] = []
  const load = vi.fn(loadWords)
  const asker = askSimilarity({
    idleMs,
    startWorker: () => {
      const worker = new FakeWorker(load)
      workers.push(worker)
      return worker
    },
  })
  const toldTexts = () => workers.flatMap(({ told }) => told).filter(({ type }) => type === 'texts')
  return { asker, workers, load, toldTexts }
}

afterEach(() => vi.useRealTimers())

describe('Asking the worker', () => {
  it('starts it with the first question alone, and fetches the words once (SM10)', async () => {
    const { asker, workers, load } = setUp()
    expect(workers).toHaveLength(0)
    const like = await asker.like(TEXTS, 'a', 3)
    expect(like.isWithoutWords).toBe(false)
    expect(like.found[0]).toMatchObject({ id: 'b', score: 1 })
    expect((await asker.twins(TEXTS, 3)).found).toMatchObject([{ a: 'a', b: 'b' }])
    expect((await asker.groupsNear(TEXTS, 'a', 3)).found).toMatchObject([{ group: 'g' }])
    expect(workers).toHaveLength(1)
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('tells it the texts again only once they differ (SM10)', async () => {
    const { asker, toldTexts } = setUp()
    await asker.like(TEXTS, 'a', 3)
    await asker.like(
      TEXTS.map((text) => ({ ...text })),
      'a',
      3,
    )
    expect(toldTexts()).toHaveLength(1)
    const changed = TEXTS.map((text) => (text.id === 'b' ? { ...text, text: 'Du pain' } : text))
    expect((await asker.like(changed, 'a', 3)).found).not.toContainEqual(expect.objectContaining({ score: 1 }))
    expect(toldTexts()).toHaveLength(2)
  })

  it('answers each question about the texts that it came with (SM10)', async () => {
    const { asker } = setUp()
    const [all, fewer] = await Promise.all([asker.twins(TEXTS, 3), asker.twins(TEXTS.slice(1), 3)])
    expect([all.found.length, fewer.found.length]).toEqual([1, 0])
  })

  it('ends it once nothing is asked for a while, and starts another (SM10)', async () => {
    vi.useFakeTimers()
    const { asker, workers } = setUp({ idleMs: 5_000 })
    await asker.twins(TEXTS, 3)
    await vi.advanceTimersByTimeAsync(4_999)
    expect(workers[0]?.isEnded).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(workers[0]?.isEnded).toBe(true)
    expect((await asker.twins(TEXTS, 3)).found).toHaveLength(1)
    expect(workers).toHaveLength(2)
  })

  it('rejects what is cancelled, and goes on with another worker (SM10)', async () => {
    const { asker, workers } = setUp()
    const asked = asker.twins(TEXTS, 3)
    asker.cancel()
    await expect(asked).rejects.toThrow(SimilarityCancelled)
    expect(workers[0]?.isEnded).toBe(true)
    expect((await asker.twins(TEXTS, 3)).found).toHaveLength(1)
  })

  it('rejects all that waits, once, where the worker dies (SM10)', async () => {
    const { asker, workers } = setUp({ loadWords: () => new Promise(() => {}) })
    const asked = [asker.twins(TEXTS, 3), asker.like(TEXTS, 'a', 3)]
    workers[0]?.dispatchEvent(new Event('error'))
    for (const one of await Promise.allSettled(asked))
      expect(one).toMatchObject({ status: 'rejected', reason: expect.any(SimilarityFailed) })
    expect(workers[0]?.isEnded).toBe(true)
  })

  it('rejects where none can be started (SM10)', async () => {
    const asker = askSimilarity({
      startWorker: () => {
        throw new Error('No workers here')
      },
    })
    await expect(asker.twins(TEXTS, 3)).rejects.toThrow(SimilarityFailed)
  })

  it.each([
    ['cannot be fetched', () => Promise.reject(new Error('503'))],
    ['are no words', async () => new ArrayBuffer(9)],
  ])('answers without the words where they %s, and says so (SM11)', async (_, loadWords) => {
    const { asker } = setUp({ loadWords })
    expect(await asker.twins(TEXTS, 3)).toMatchObject({ isWithoutWords: true, found: [{ a: 'a', b: 'b' }] })
  })
})
