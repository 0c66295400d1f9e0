import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** From a word to those that translate it, the first the most usual, with what share it has of them. */
export type Translations = ReadonlyMap<string, ReadonlyMap<string, number>>

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A dictionary of FreeDict, as the Debian packages dict-freedict-* hold it. */
export function readDictd(path: string): { translations: Map<string, Map<string, number>>; verbs: Set<string> } {
  const raw = gunzipSync(readFileSync(`${path}.dict.dz`))
  const translations = new Map<string, Map<string, number>>()
  const verbs = new Set<string>()
  const seen = new Set<number>()
  for (const line of readFileSync(`${path}.index`, 'utf8').split('\n')) {
    const [name = '', offset = '', length = ''] = line.split('\t')
    const from = number(offset)
    if (length === '' || /^00-?database/.test(name) || seen.has(from)) continue
    seen.add(from)
    const [head = '', ...lines] = raw.toString('utf8', from, from + number(length)).split('\n')
    const word = (head.split(/ \/| </)[0] ?? '').trim().toLowerCase()
    if (/<v>/.test(head) && !word.includes(' ')) verbs.add(word)
    const found = translations.get(word) ?? new Map<string, number>()
    translations.set(word, found)
    for (const each of translationsIn(lines)) if (!found.has(each)) found.set(each, 1 / (found.size + 1))
  }
  return { translations, verbs }
}

/** The line after the word, and each that begins with a number; what stands between explains. */
function translationsIn(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    const numbered = /^\s*\d+\. (\S.*)$/.exec(line)?.[1]
    if (numbered === undefined && at > 0) return []
    const plain = (numbered ?? line).replace(/\[[^\]]*\]/g, '').replace(/\s+\d+\.\s*$/, '')
    return plain
      .split(',')
      .map((each) => each.trim().toLowerCase().replaceAll('\u0301', ''))
      .filter((each) => each !== '')
  })
}

function number(text: string): number {
  return [...text].reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0)
}
