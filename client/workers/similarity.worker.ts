/// <reference lib="webworker" />

import wordsUrl from '../../shared/similarity/words.bin?url'
import { answerSimilarity } from './answerSimilarity'
import type { ToSimilarityWorker } from './similarityMessages'

declare const self: DedicatedWorkerGlobalScope

const answer = answerSimilarity({ loadWords, send: (message) => self.postMessage(message) })

self.addEventListener('message', (event: MessageEvent<ToSimilarityWorker>) => answer(event.data))

async function loadWords(): Promise<ArrayBuffer> {
  const response = await fetch(wordsUrl)
  if (!response.ok) throw new Error(`The words answered ${response.status}`)
  return response.arrayBuffer()
}
