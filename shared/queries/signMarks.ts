import type { Relation, RelationSign } from '../model/relation'

const MARKS: Readonly<Record<RelationSign, string>> = { cause: '→', mutual: '↔', opposition: '>—<', link: '—' }

/** A sign as plain text, as it is read between the two things from `end` on. */
export function signMark(sign: RelationSign, end: 'from' | 'to' = 'from'): string {
  return sign === 'cause' && end === 'to' ? '←' : MARKS[sign]
}

/** Which end of a relation a thing is, and what lies at the other. */
export function farEnd({ from, to }: Pick<Relation, 'from' | 'to'>, thing: string): ['from' | 'to', string] {
  return from === thing ? ['from', to] : ['to', from]
}
