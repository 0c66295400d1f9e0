import type { Relation } from '../../shared/model/relation'
import { farEnd } from '../../shared/queries/signMarks'
import type { BoardView } from '../board/boardView'
import { thingWords } from '../commands/relationWords'
import type { Translate } from '../i18n/t'

/** What a relation says of the thing at one of its ends, about the one at the other: “leads to “B””, “comes from “A””. */
export function relatedWords(
  view: Pick<BoardView, 'projection' | 'kinds' | 'meta'>,
  relation: Pick<Relation, 'from' | 'to' | 'sign'>,
  { thing, t }: { readonly thing: string; readonly t: Translate },
): string {
  const [end, other] = farEnd(relation, thing)
  const key = relation.sign === 'cause' && end === 'to' ? 'causeBack' : relation.sign
  return t(`relations.list.${key}`, { name: thingWords(view, other, t) })
}
