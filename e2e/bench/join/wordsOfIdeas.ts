import { readIdeas } from '../load/readIdeas'

/** Words as people of one district really wrote them, so that notes made of them compress as such notes do. */
export async function wordsOfIdeas(): Promise<string[]> {
  return (await readIdeas()).flatMap((idea) => idea.split(' ')).filter((word) => word !== '')
}
