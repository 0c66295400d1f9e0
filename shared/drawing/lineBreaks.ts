/** A stretch of text that stays on one line where it can, and the spaces after it, which may hang over the end. */
export type Chunk = { readonly word: string; readonly spaces: string }

/** The spaces at which a line may break: not those that are made to hold words together. */
const SPACE = ' \\t\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u205f\\u3000'
const CHUNK = new RegExp(`([^${SPACE}]*)([${SPACE}]*)`, 'g')

/** French puts a space before these; typed on a keyboard it is an ordinary one, and still none of them starts a line. */
const FRENCH_SIGN = /^[!?:;»]+$/

/**
 * Where lines of one paragraph may break: where browsers do, so that the editor shows the same lines, but for the
 * signs that French sets apart.
 */
export function splitIntoChunks(paragraph: string): Chunk[] {
  const chunks: Chunk[] = []
  for (const [whole, word = '', spaces = ''] of paragraph.matchAll(CHUNK)) {
    if (whole === '') continue
    const before = chunks.at(-1)
    if (before?.spaces === ' ' && FRENCH_SIGN.test(word)) {
      chunks[chunks.length - 1] = { word: `${before.word} ${word}`, spaces }
      continue
    }
    const parts = splitWord(word)
    const last = parts.pop() ?? ''
    for (const part of parts) chunks.push({ word: part, spaces: '' })
    chunks.push({ word: last, spaces })
  }
  return chunks
}

/** Scripts that break between any two characters, and pictures. */
const BREAKS_ANYWHERE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u
/** Never at the start of a line, and never at its end, in those scripts. */
const CLOSING = /^[、。，．：；？！）」』】〉》〕…ー々]/
const OPENING = /[（「『【〈《〔]$/

function splitWord(word: string): string[] {
  return BREAKS_ANYWHERE.test(word) ? splitAnywhere(word) : splitAtHyphens(word)
}

/** After a hyphen or a dash, « Marcadet-|Poissonniers », but never between a sign and its number; and between )(. */
const BREAKS_INSIDE = /(?<=[-\u2010\u2013\u2014])(?=[^-\u2010\u2013\u2014\d])|(?<=[\p{L}\p{N}]-)(?=\d)|(?<=\))(?=\()/u

function splitAtHyphens(word: string): string[] {
  return word.split(BREAKS_INSIDE)
}

function splitAnywhere(word: string): string[] {
  const parts: string[] = []
  let isOpen = false
  for (const grapheme of splitGraphemes(word)) {
    const breaksHere = BREAKS_ANYWHERE.test(grapheme)
    const last = parts.at(-1)
    const joins = last !== undefined && (CLOSING.test(grapheme) || OPENING.test(last) || (!breaksHere && isOpen))
    if (joins) parts[parts.length - 1] = last + grapheme
    else parts.push(grapheme)
    isOpen = !breaksHere
  }
  return parts
}

const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null

/** What a reader sees as one character each. */
export function splitGraphemes(text: string): string[] {
  if (segmenter === null) return Array.from(text)
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
