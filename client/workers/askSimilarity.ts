import type { Likeness, Text, Twins } from '../../shared/similarity/createSimilarity'
import type { NearGroup } from '../../shared/similarity/nearestGroups'
import type { FromSimilarityWorker, SimilarityQuestion, ToSimilarityWorker } from './similarityMessages'

export type { Likeness, NearGroup, Text, Twins }

/** An answer, and whether it was found by letters alone, as the words could not be fetched. */
export type Answered<Found> = { readonly found: readonly Found[]; readonly isWithoutWords: boolean }

/** Asks a worker about the notes of a board. It starts with the first question and ends when nothing is asked for a while. */
export interface SimilarityAsker {
  like(texts: readonly Text[], id: string, most: number): Promise<Answered<Likeness>>
  twins(texts: readonly Text[], most: number): Promise<Answered<Twins>>
  groupsNear(texts: readonly Text[], id: string, most: number): Promise<Answered<NearGroup>>
  /** Ends the worker: questions that are not answered yet are rejected with `SimilarityCancelled`. The next starts one. */
  cancel(): void
}

export class SimilarityCancelled extends Error {
  override readonly name = 'SimilarityCancelled'
}

/** The worker could not be started, or died. */
export class SimilarityFailed extends Error {
  override readonly name = 'SimilarityFailed'
}

type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>
type Options = { readonly startWorker?: () => WorkerLike; readonly idleMs?: number }
type Waiting = { readonly resolve: (answer: Answered<unknown>) => void; readonly reject: (reason: Error) => void }

const IDLE_MS = 120_000

/** `texts` is told to the worker only where it differs from what was told last. */
export function askSimilarity({
  startWorker = startSimilarityWorker,
  idleMs = IDLE_MS,
}: Options = {}): SimilarityAsker {
  const asker = new Asker(startWorker, idleMs)
  return {
    like: (texts, id, most) => asker.ask<Likeness>(texts, { type: 'like', id, most }),
    twins: (texts, most) => asker.ask<Twins>(texts, { type: 'twins', most }),
    groupsNear: (texts, id, most) => asker.ask<NearGroup>(texts, { type: 'groupsNear', id, most }),
    cancel: () => asker.end(new SimilarityCancelled('Not asked any more')),
  }
}

class Asker {
  readonly #startWorker: () => WorkerLike
  readonly #idleMs: number
  readonly #waiting = new Map<number, Waiting>()
  #worker: WorkerLike | null = null
  #told: readonly Text[] | null = null
  #next = 0
  #idle: ReturnType<typeof setTimeout> | undefined

  constructor(startWorker: () => WorkerLike, idleMs: number) {
    this.#startWorker = startWorker
    this.#idleMs = idleMs
  }

  ask<Found>(texts: readonly Text[], question: SimilarityQuestion): Promise<Answered<Found>> {
    clearTimeout(this.#idle)
    return new Promise<Answered<Found>>((resolve, reject) => {
      const worker = this.#running(reject)
      if (worker === null) return
      const number = this.#next++
      this.#waiting.set(number, { resolve: (answer) => resolve(answer as Answered<Found>), reject })
      if (!isTold(this.#told, texts)) {
        send(worker, { type: 'texts', texts })
        this.#told = texts
      }
      send(worker, { type: 'ask', number, question })
    })
  }

  end(reason: Error): void {
    clearTimeout(this.#idle)
    this.#worker?.terminate()
    this.#worker = null
    this.#told = null
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of waiting) reject(reason)
  }

  #running(reject: (reason: Error) => void): WorkerLike | null {
    if (this.#worker !== null) return this.#worker
    try {
      const worker = this.#startWorker()
      const fail = () => {
        if (worker === this.#worker) this.end(new SimilarityFailed('The worker that compares notes stopped'))
      }
      worker.addEventListener('message', ((event: MessageEvent<FromSimilarityWorker>) => {
        if (worker === this.#worker) this.#hear(event.data)
      }) as EventListener)
      worker.addEventListener('error', fail)
      worker.addEventListener('messageerror', fail)
      this.#worker = worker
      return worker
    } catch {
      reject(new SimilarityFailed('The worker that compares notes could not start'))
      return null
    }
  }

  #hear(message: FromSimilarityWorker): void {
    const waiting = this.#waiting.get(message.number)
    this.#waiting.delete(message.number)
    if ('failure' in message) waiting?.reject(new SimilarityFailed(message.failure))
    else waiting?.resolve({ found: message.answer as readonly unknown[], isWithoutWords: message.isWithoutWords })
    if (this.#waiting.size > 0) return
    this.#idle = setTimeout(() => this.end(new SimilarityCancelled('Idle')), this.#idleMs)
  }
}

function send(worker: WorkerLike, message: ToSimilarityWorker): void {
  worker.postMessage(message)
}

function isTold(told: readonly Text[] | null, texts: readonly Text[]): boolean {
  if (told === texts) return true
  if (told?.length !== texts.length) return false
  return texts.every((one, at) => {
    const other = told[at]
    return other?.id === one.id && other.text === one.text && other.group === one.group
  })
}

function startSimilarityWorker(): Worker {
  return new Worker(new URL('./similarity.worker.ts', import.meta.url), { type: 'module' })
}
