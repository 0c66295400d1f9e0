import type { splitGraphemes } from '../../../drawing/graphemes'
import type { runsOf } from '../../../drawing/textDirection'

/** What cuts a line, from who draws it: code of its own here would make several files of one in a browser. */
export type LineCutter = { readonly runsOf: typeof runsOf; readonly splitGraphemes: typeof splitGraphemes }

/** A line's letters from left to right as they are seen. */
export function seenLetters(line: string, isRtl: boolean, { runsOf, splitGraphemes }: LineCutter): string[] {
  return runsOf(line, isRtl).flatMap((run) => {
    const letters = splitGraphemes(line.slice(run.start, run.end))
    return run.isRtl ? letters.reverse() : letters
  })
}
