import { readFile } from 'node:fs/promises'

const IDEAS = new URL('../../fixtures/ideas-paris-18.csv', import.meta.url)

/** What people of one district really wrote, each up to its first comma. */
export async function readIdeas(): Promise<string[]> {
  const [, ...lines] = (await readFile(IDEAS, 'utf8')).trim().split('\n')
  return lines.map((line) => line.replaceAll('"', '').split(',')[0] ?? '')
}
