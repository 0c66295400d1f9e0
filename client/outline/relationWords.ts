import type { Relation } from '../../shared/model/relation'
import { farEnd } from '../../shared/queries/signMarks'
import type { BoardView } from '../board/boardView'
import type { Translate } from '../i18n/t'

/** Of a name as much as tells what it is. */
const SHORT = 80

/** What a relation says of the thing at one of its ends, about the one at the other: “leads to “B””, “comes from “A””. */
export function relationWords(
  projection: BoardView['projection'],
  relation: Pick<Relation, 'from' | 'to' | 'sign'>,
  { thing, t }: { readonly thing: string; readonly t: Translate },
): string {
  const [end, other] = farEnd(relation, thing)
  const key = relation.sign === 'cause' && end === 'to' ? 'causeBack' : relation.sign
  return t(`relations.list.${key}`, { name: endName(projection, other, t) })
}

/** A note or a cluster inside a sentence. */
export function endName({ notes, clusters }: BoardView['projection'], id: string, t: Translate): string {
  const cluster = clusters.get(id)
  const name = (cluster?.title ?? notes.get(id)?.text ?? '').replace(/\s+/g, ' ').trim()
  if (name === '') return t(cluster === undefined ? 'canvas.emptyNote' : 'outline.untitledCluster')
  return t('outline.quoted', { title: name.length > SHORT ? `${name.slice(0, SHORT).trimEnd()}…` : name })
}
