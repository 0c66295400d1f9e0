import type * as Y from 'yjs'

/** One stretch of a text replaced by another, in UTF-16 units. */
export type TextEdit = { readonly start: number; readonly remove: number; readonly insert: string }

/** The smallest single edit that makes `after` of `before`, without cutting a surrogate pair in two. */
export function diffText(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  if (start > 0 && isHighSurrogate(before, start - 1)) start--
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  if (end > 0 && isLowSurrogate(before, before.length - end)) end--
  return { start, remove: before.length - start - end, insert: after.slice(start, after.length - end) }
}

/**
 * Writes into the text what a person did to `before` to get `after`. Where the text has become another than `before`
 * in the meantime, both edits are kept: only what the person removed goes, and what they wrote lands beside what the
 * others wrote. Half a surrogate pair is left out: it reaches nobody else whole. Call it inside a transaction.
 */
export function applyTextDiff(text: Y.Text, before: string, after: string): void {
  const edit = diffText(before, after.replace(HALF_PAIR, ''))
  if (edit.remove === 0 && edit.insert === '') return
  const current = text.toString()
  const others = current === before ? null : diffText(before, current)
  for (const cut of cutsAround(edit, others).reverse()) text.delete(cut.start, cut.length)
  if (edit.insert !== '') text.insert(mapPosition(edit.start, others), edit.insert)
}

const HALF_PAIR = /\p{Surrogate}/gu

type Cut = { readonly start: number; readonly length: number }

/** What is left to remove, in the current text: the others' edit cuts the stretch in two and may have removed some. */
function cutsAround(edit: TextEdit, others: TextEdit | null): Cut[] {
  const end = edit.start + edit.remove
  if (others === null) return edit.remove > 0 ? [{ start: edit.start, length: edit.remove }] : []
  const othersEnd = others.start + others.remove
  const cuts = [
    { start: edit.start, length: Math.min(end, others.start) - edit.start },
    { start: mapAfter(Math.max(edit.start, othersEnd), others), length: end - Math.max(edit.start, othersEnd) },
  ]
  return cuts.filter((cut) => cut.length > 0)
}

function mapPosition(position: number, others: TextEdit | null): number {
  if (others === null || position <= others.start) return position
  return mapAfter(Math.max(position, others.start + others.remove), others)
}

function mapAfter(position: number, others: TextEdit): number {
  return position - others.remove + others.insert.length
}

/** The text cut to so many UTF-16 units, never in the middle of a surrogate pair. */
export function clipText(text: string, length: number): string {
  if (text.length <= length) return text
  return text.slice(0, isHighSurrogate(text, length - 1) ? length - 1 : length)
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff
}
