import * as Y from 'yjs'
import type { Card } from '../model/card'
import { applyTextDiff } from '../operations/textDiff'

/** What stands in a card, as one string: the same content is the same string, in whatever order it came. */
export function wordsOfCard({ values }: Pick<Card, 'values'>): string {
  return JSON.stringify(values, inOrder)
}

function inOrder(_key: string, value: unknown): unknown {
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What `wordsOfCard` said; null for what is none of it. */
export function readCardWords(words: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(words)
    return isRecord(read) ? read : null
  } catch {
    return null
  }
}

/**
 * Does to the fields of a card, or to what lies in one, what their author did since they were `before`: texts by the
 * difference, so that others' words stay; of what is chosen, theirs. Call it inside a transaction.
 */
export function carryFields(
  theirs: Y.Map<unknown>,
  mine: Y.Map<unknown>,
  before: Readonly<Record<string, unknown>>,
): void {
  for (const [name, held] of mine) carryField(theirs, name, held, before[name])
  for (const name of Object.keys(before)) {
    const isPlain = !(theirs.get(name) instanceof Y.AbstractType)
    if (isPlain && theirs.has(name) && !mine.has(name)) theirs.delete(name)
  }
}

function carryField(theirs: Y.Map<unknown>, name: string, held: unknown, was: unknown): void {
  const there = theirs.get(name)
  if (held instanceof Y.Text) {
    const [text, base] = [held.toString(), typeof was === 'string' ? was : '']
    if (text === base) return
    if (there instanceof Y.Text) applyTextDiff(there, base, text)
    else if (there === undefined) theirs.set(name, new Y.Text(text))
  } else if (held instanceof Y.Map) {
    if (there instanceof Y.Map) carryFields(there, held, isRecord(was) ? was : {})
    else if (there === undefined && was === undefined) theirs.set(name, held.clone())
  } else if (!(held instanceof Y.AbstractType) && JSON.stringify(held) !== JSON.stringify(was)) theirs.set(name, held)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
