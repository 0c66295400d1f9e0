/** A stretch of a text, in UTF-16 units: from `start` up to `end`. */
export type TextRange = { readonly start: number; readonly end: number }

/** Where a text may be taken apart by itself: its lines where it has several, else its sentences; blank ones skipped. */
export function partsOfText(text: string): TextRange[] {
  const lines = partsBetween(text, lineBreaks(text)).map((line) => withoutBullet(text, line))
  const filled = lines.filter(({ start, end }) => end > start)
  return filled.length > 1 ? filled : partsBetween(text, sentenceBreaks(text))
}

/** The two sides of a place in a text, without the spaces around them; the place is moved off the middle of a character. */
export function sidesOf(text: string, place: number): { readonly before: TextRange; readonly after: TextRange } {
  const at = startOfCharacter(text, Math.min(Math.max(place, 0), text.length))
  return { before: trimRange(text, { start: 0, end: at }), after: trimRange(text, { start: at, end: text.length }) }
}

const BULLET = /^(?:[-–—•*·‣▪]|\d{1,2}[.)])\s+/

function withoutBullet(text: string, { start, end }: TextRange): TextRange {
  const bullet = BULLET.exec(text.slice(start, end))?.[0] ?? ''
  return { start: start + bullet.length, end }
}

function lineBreaks(text: string): TextRange[] {
  return [...text.matchAll(/[\n\r\u2028\u2029]+/g)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }))
}

/** The spaces after a sentence's end, where another one begins: with a capital letter, a number or an opening sign. */
const SENTENCE_END =
  /[.!?…؟]+(?:\s?»|["”’')\]])*(\s+)(?=[«"“‘'([¿¡–—-]*\s?(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N}|\p{Extended_Pictographic}))/gu
/** Scripts that put no space between two sentences. */
const WIDE_END = /[。！？]+[」』）]*/gu
/** What ends with a full stop and is no sentence: initials, and titles and abbreviations in French and English. */
const SHORTENED =
  /(?:^|[\s(«"'’-])(?:\p{Lu}|M|MM|Mme|Mlle|Dr|Pr|Me|St|Ste|Mr|Mrs|Ms|art|cf|ex|env|max|min|no|p|pp|vs|fig|tél|av|bd)\.$/iu

function sentenceBreaks(text: string): TextRange[] {
  const spaced = [...text.matchAll(SENTENCE_END)].flatMap(({ 0: whole, 1: spaces = '', index }) => {
    const start = index + whole.length - spaces.length
    return SHORTENED.test(text.slice(0, start)) ? [] : [{ start, end: index + whole.length }]
  })
  const wide = [...text.matchAll(WIDE_END)].map(({ 0: { length }, index }) => ({
    start: index + length,
    end: index + length,
  }))
  return [...spaced, ...wide].sort((a, b) => a.start - b.start)
}

function partsBetween(text: string, breaks: readonly TextRange[]): TextRange[] {
  const starts = [0, ...breaks.map(({ end }) => end)]
  const ends = [...breaks.map(({ start }) => start), text.length]
  const parts = starts.map((start, at) => trimRange(text, { start, end: ends[at] ?? start }))
  return parts.filter(({ start, end }) => end > start)
}

function trimRange(text: string, { start, end }: TextRange): TextRange {
  const part = text.slice(start, end)
  const trimmed = part.trimStart()
  const from = end - trimmed.length
  return { start: from, end: from + trimmed.trimEnd().length }
}

/** The place, or the start of the character (as people count: a family of emoji is one) that it lies within. */
export function startOfCharacter(text: string, place: number): number {
  const from = Math.max(0, place - LONGEST_CHARACTER)
  const near = text.slice(from, place + LONGEST_CHARACTER)
  if (typeof Intl.Segmenter !== 'function') return isLowSurrogate(text, place) ? place - 1 : place
  for (const { index, segment } of new Intl.Segmenter().segment(near)) {
    const start = from + index
    if (start < place && place < start + segment.length) return start
  }
  return place
}

/** UTF-16 units; longer ones do not occur in what people write. */
const LONGEST_CHARACTER = 100

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff
}
