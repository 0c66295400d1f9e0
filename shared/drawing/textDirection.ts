/** A stretch of a line that reads in one direction. Places are of the line's text. */
export type Run = { readonly start: number; readonly end: number; readonly isRtl: boolean }

/** Hebrew, Arabic and their relatives, by code unit: the high surrogates of those beyond the first plane, too. */
const RTL =
  /[\u05be\u05c0\u05c3\u05c6\u05d0-\u05f4\u0608\u060b\u060d\u061b-\u064a\u066d-\u066f\u0671-\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u0710\u0712-\u072f\u074d-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/
const DIGIT = /[\d\u0660-\u0669\u06f0-\u06f9]/
const LETTER = /\p{L}|\u200e/u
const MARK = /\p{M}/u
const LOW_SURROGATE = /[\udc00-\udfff]/

/** A paragraph reads as its first letter does. */
export function isRightToLeft(paragraph: string): boolean {
  if (!RTL.test(paragraph)) return false
  for (const point of paragraph) {
    if (RTL.test(point)) return true
    if (LETTER.test(point)) return false
  }
  return false
}

/** The line's runs from left to right as they are shown. */
export function runsOf(line: string, isRtl: boolean): Run[] {
  if (!isRtl && !RTL.test(line)) return [{ start: 0, end: line.length, isRtl: false }]
  const levels = levelsOf(line, isRtl ? 1 : 0)
  const runs: (Run & { level: number })[] = []
  for (const [at, level] of levels.entries()) {
    const last = runs.at(-1)
    if (last?.level === level) runs[runs.length - 1] = { ...last, end: at + 1 }
    else runs.push({ start: at, end: at + 1, level, isRtl: level % 2 === 1 })
  }
  return reorder(runs)
}

const NO_MARKS: readonly [string, string] = ['', '']

/** The marks to draw before and after a line, since what lies beyond its ends decides how signs at its edges read. */
export function edgeMarks(line: string, before: string, after: string): readonly [string, string] {
  if (!RTL.test(before) && !RTL.test(line) && !RTL.test(after)) return NO_MARKS
  return [markFor(lastStrong(before)), markFor(firstStrong(after))]
}

type Kind = 'left' | 'right' | 'digit' | 'neutral'

function kindOf(point: string): Kind {
  if (RTL.test(point)) return 'right'
  if (DIGIT.test(point)) return 'digit'
  return LETTER.test(point) ? 'left' : 'neutral'
}

function markFor(kind: Kind): string {
  if (kind === 'right') return '\u200f'
  return kind === 'left' ? '\u200e' : ''
}

function firstStrong(text: string): Kind {
  for (const point of text) {
    const kind = kindOf(point)
    if (kind !== 'neutral') return kind
  }
  return 'neutral'
}

function lastStrong(text: string): Kind {
  return firstStrong(Array.from(text).reverse().join(''))
}

/** The levels of the Unicode bidirectional algorithm, a code unit each, without explicit embeddings. */
function levelsOf(line: string, base: 0 | 1): number[] {
  const kinds = kindsOf(line)
  const levels: number[] = []
  for (let at = 0; at < kinds.length; ) {
    let end = at
    while (end < kinds.length && kinds[end] === kinds[at]) end++
    const level = levelOf(kinds, at, end, base)
    for (; at < end; at++) levels.push(level)
  }
  return levels
}

function levelOf(kinds: readonly Kind[], at: number, end: number, base: 0 | 1): number {
  const kind = kinds[at] as Kind
  if (kind === 'left') return base === 0 ? 0 : 2
  if (kind === 'right') return 1
  const before = sideBefore(kinds, at, base)
  if (kind === 'digit') return before === 'right' || base === 1 ? 2 : 0
  const after = sideAfter(kinds, end, base)
  if (before !== after) return base
  if (before === 'right') return 1
  return base === 0 ? 0 : 2
}

function sideBefore(kinds: readonly Kind[], at: number, base: 0 | 1): Kind {
  for (let index = at - 1; index >= 0; index--) {
    if (kinds[index] === 'left' || kinds[index] === 'right') return kinds[index] as Kind
  }
  return base === 1 ? 'right' : 'left'
}

/** A number after a neutral counts as what it stands among. */
function sideAfter(kinds: readonly Kind[], end: number, base: 0 | 1): Kind {
  const kind = kinds[end]
  if (kind === 'digit') return sideBefore(kinds, end, base)
  return kind ?? (base === 1 ? 'right' : 'left')
}

function kindsOf(line: string): Kind[] {
  const kinds: Kind[] = []
  for (const point of line) {
    const before = kinds.at(-1)
    const kind = before !== undefined && (MARK.test(point) || LOW_SURROGATE.test(point)) ? before : kindOf(point)
    for (let unit = 0; unit < point.length; unit++) kinds.push(kind)
  }
  for (const [at] of kinds.entries()) if (isSeparator(line, kinds, at)) kinds[at] = 'digit'
  return kinds
}

/** A sign inside a number. */
function isSeparator(line: string, kinds: readonly Kind[], at: number): boolean {
  return kinds[at - 1] === 'digit' && kinds[at + 1] === 'digit' && /[.,:/\u00a0+-]/.test(line[at] ?? '')
}

/** Every stretch of at least that level is turned around, from the deepest level up. */
function reorder(runs: (Run & { level: number })[]): Run[] {
  const order = [...runs]
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    for (let at = 0; at < order.length; at++) {
      let end = at
      while (end < order.length && (order[end]?.level ?? 0) >= level) end++
      if (end > at + 1) order.splice(at, end - at, ...order.slice(at, end).reverse())
      at = Math.max(at, end)
    }
  }
  return order.map(({ start, end, isRtl }) => ({ start, end, isRtl }))
}
