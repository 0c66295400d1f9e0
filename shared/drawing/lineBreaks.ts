import { splitGraphemes } from './graphemes'

/** A stretch of text that stays on one line where it can, and the spaces after it, which may hang over the end. */
export type Chunk = { readonly word: string; readonly spaces: string }

/** The spaces at which a line may break: not those that are made to hold words together. */
const SPACE = ' \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u205f\\u3000'
const CHUNK = new RegExp(`([^${SPACE}]*)([${SPACE}]*)`, 'g')

/** Where lines of one paragraph of shown text may break: where browsers do, so that the editor shows the same lines. */
export function splitIntoChunks(paragraph: string): Chunk[] {
  const chunks: Chunk[] = []
  for (const [whole, word = '', spaces = ''] of paragraph.matchAll(CHUNK)) {
    if (whole === '') continue
    const parts = splitWord(word)
    const last = parts.pop() ?? ''
    for (const part of parts) chunks.push({ word: part, spaces: '' })
    chunks.push({ word: last, spaces })
  }
  return chunks
}

/** Letters, digits and marks of which no two come apart. */
const PLAIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\d’'.,]*$/u
/** Scripts that are written without spaces: where words end, a dictionary knows. */
const SPACELESS = /([\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+)/u

function splitWord(word: string): string[] {
  if (PLAIN.test(word)) return [word]
  return splitSigns(word).flatMap((part) => (SPACELESS.test(part) ? splitByDictionary(part) : [part]))
}

function splitSigns(word: string): string[] {
  const parts: string[] = []
  let [beforeLast, last] = ['', '']
  for (const grapheme of splitGraphemes(word)) {
    const part = parts.at(-1)
    if (part === undefined || breaksBetween(beforeLast, last, grapheme)) parts.push(grapheme)
    else parts[parts.length - 1] = part + grapheme
    beforeLast = last
    last = grapheme
  }
  return parts
}

const words = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(undefined, { granularity: 'word' }) : null

function splitByDictionary(text: string): string[] {
  if (words === null) return [text]
  const parts: string[] = []
  for (const [at, part] of text.split(SPACELESS).entries()) {
    const found = at % 2 === 0 ? [part] : Array.from(words.segment(part), ({ segment }) => segment)
    const [first = '', ...others] = found
    parts.push((parts.pop() ?? '') + first, ...others)
  }
  return parts
}

/** Scripts that break between any two characters, and the pictures that Unicode counts among them. */
const BREAKS_ANYWHERE =
  /[\u231a\u231b\u23f0-\u23f3\u2600-\u2603\u2614\u2615\u2618\u261a-\u261f\u2639-\u263b\u2668\u267f\u26bd-\u26c8\u26cd-\u26d4\u26d8\u26d9\u26dc-\u26e1\u26ea\u26f1-\u2705\u2708-\u270d\u2764\u2e80-\u9fff\ua000-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{1faff}\u{20000}-\u{3ffff}]/u
/** None of these starts a line, and none of the others ends one. */
const CLOSING = /^[\p{Pe}\p{Pf}!?:;,./}…、。，．：；？！々〻ゝゞヽヾ゛゜・]/u
const OPENING = /[\p{Ps}\p{Pi}]$/u
const STARTS = /^\p{Ps}/u
const GLUE = /^[\u00a0\u202f\u2007\u2060\ufeff\u200d]/
const HYPHEN = /^-/
const DASH = /^[\u2010\u2012\u2013]/
const LONG_DASH = /^\u2014/
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u
const DIGIT = /^\p{Nd}/u

function breaksBetween(beforeLast: string, last: string, next: string): boolean {
  if (next.startsWith('\u200b')) return false
  if (last.startsWith('\u200b')) return true
  if (GLUE.test(last)) return false
  if (GLUE.test(next)) return HYPHEN.test(last) || DASH.test(last)
  if (CLOSING.test(next) || OPENING.test(last)) return false
  if (STARTS.test(next)) return !LETTER_OR_DIGIT.test(last) || BREAKS_ANYWHERE.test(last) || BREAKS_ANYWHERE.test(next)
  if (last === '?' || last === '…') return true
  if (HYPHEN.test(next) || DASH.test(next)) return false
  if (HYPHEN.test(last)) return !DIGIT.test(next) || LETTER_OR_DIGIT.test(beforeLast)
  if (DASH.test(last)) return true
  if (LONG_DASH.test(last) !== LONG_DASH.test(next)) return true
  return BREAKS_ANYWHERE.test(last) || BREAKS_ANYWHERE.test(next)
}
