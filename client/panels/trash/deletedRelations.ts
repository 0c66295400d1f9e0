import type { RelationSign } from '../../../shared/model/relation'
import { isLive } from '../../../shared/queries/readBoard'
import { pairOf } from '../../../shared/queries/relations'
import { signMark } from '../../../shared/queries/signMarks'
import type { BoardView } from '../../board/boardView'
import type { Deleted } from './trashList'

/** Why a relation cannot come back: what it ended at that is not there (as it was called), or that the two are related again. */
export type Hindrance = { readonly lacks: readonly string[] } | 'twice'

export type DeletedRelation = {
  readonly sign: RelationSign
  readonly note: string
  readonly hindrance: Hindrance | null
}

/** The relations in the trash, of which the ends are known: what was related to what, as both are called now. */
export function deletedRelations({ projection, relations }: Pick<BoardView, 'projection' | 'relations'>): Deleted[] {
  const { notes, clusters } = projection
  const related = new Set([...relations.standing.values()].map(pairOf))
  const nameOf = (id: string) => inOneLine(notes.get(id)?.text ?? clusters.get(id)?.title ?? '')
  const isGone = (id: string) => !isLive(notes.get(id) ?? clusters.get(id) ?? GONE)
  return [...relations.records.values()].flatMap((relation): Deleted[] => {
    const { id, from, to, sign, note, deletedAt, deletedBy } = relation
    if (deletedAt === undefined || ![from, to].every((end) => notes.has(end) || clusters.has(end))) return []
    const lacks = [from, to].filter(isGone).map(nameOf)
    const twice = related.has(pairOf(relation)) ? ('twice' as const) : null
    const text = `${nameOf(from) || UNNAMED} ${signMark(sign)} ${nameOf(to) || UNNAMED}`
    const told = { sign, note: note.trim(), hindrance: lacks.length > 0 ? { lacks } : twice }
    const words = `${text} ${note}`
    const plain = { color: 'grey', cardKind: null, held: { notes: 0, cards: 0 } } as const
    return [{ kind: 'relation', id, text, words, deletedAt, deletedBy, relation: told, ...plain }]
  })
}

const GONE = { deletedAt: 0 }
const UNNAMED = '…'

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
