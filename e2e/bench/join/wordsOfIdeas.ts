import { readFile } from 'node:fs/promises'

const IDEAS = new URL('../../fixtures/ideas-paris-18.csv', import.meta.url)

/** Words as people of one district really wrote them, so that notes made of them compress as such notes do. */
export async function wordsOfIdeas(): Promise<string[]> {
  const [, ...lines] = (await readFile(IDEAS, 'utf8')).trim().split('\n')
  return lines.flatMap((line) => line.replaceAll('"', '').split(',')[0]?.split(' ') ?? []).filter((word) => word !== '')
}
