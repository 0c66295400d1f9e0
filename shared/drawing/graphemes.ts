const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null

/** What joins a character to the one before it: marks, skin tones, joiners, the tags of a flag. */
const EXTENDS = /^(?:\p{M}|\u200c|\u200d|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}])$/u
const FLAG_HALF = /^[\u{1f1e6}-\u{1f1ff}]$/u

/** What a reader sees as one character each. */
export function splitGraphemes(text: string): string[] {
  if (segmenter === null) return joinCodePoints(text)
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** For browsers without a segmenter: near enough that no picture and no accent is cut in two. */
export function joinCodePoints(text: string): string[] {
  const graphemes: string[] = []
  for (const point of text) {
    const before = graphemes.at(-1)
    const joins =
      before !== undefined &&
      (EXTENDS.test(point) || before.endsWith('\u200d') || (FLAG_HALF.test(before) && FLAG_HALF.test(point)))
    if (joins) graphemes[graphemes.length - 1] = before + point
    else graphemes.push(point)
  }
  return graphemes
}
