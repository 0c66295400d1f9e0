import { createSimilarity, type Similarity, type Text } from '../../shared/similarity/createSimilarity'
import { type Resources, readResources } from '../../shared/similarity/resources'
import type { FromSimilarityWorker, SimilarityQuestion, ToSimilarityWorker } from './similarityMessages'

type Ends = {
  /** Gives the prepared words, or throws. Asked once. */
  readonly loadWords: () => Promise<ArrayBuffer>
  readonly send: (message: FromSimilarityWorker) => void
}

/** The worker's part: answers in the order asked, each about the texts that were sent last before it. */
export function answerSimilarity({ loadWords, send }: Ends): (message: ToSimilarityWorker) => void {
  let texts: readonly Text[] = []
  let similarity: Similarity | null = null
  let words: Promise<Resources | null> | null = null
  let turn = Promise.resolve()

  const answer = async (number: number, question: SimilarityQuestion) => {
    try {
      words ??= loadWords()
        .then(readResources, () => null)
        .catch(() => null)
      const resources = await words
      similarity ??= createSimilarity(texts, resources)
      send({ number, answer: askOf(similarity, question), isWithoutWords: resources === null })
    } catch (error) {
      send({ number, failure: error instanceof Error ? error.message : String(error) })
    }
  }
  return (message) => {
    if (message.type === 'ask') turn = turn.then(() => answer(message.number, message.question))
    else
      turn = turn.then(() => {
        texts = message.texts
        similarity = null
      })
  }
}

function askOf(similarity: Similarity, question: SimilarityQuestion): unknown {
  if (question.type === 'like') return similarity.like(question.id, question.most)
  if (question.type === 'twins') return similarity.twins(question.most)
  return similarity.groupsNear(question.id, question.most)
}
