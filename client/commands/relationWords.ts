import type { Relation } from '../../shared/model/relation'
import { isLive } from '../../shared/queries/readBoard'
import { thingNames } from '../../shared/queries/thingNames'
import type { Translate } from '../i18n/t'
import type { CommandContext } from './command'

type Source = Pick<CommandContext, 'projection' | 'kinds' | 'meta'>

/** Of a name's characters so many are said in a sentence. */
const LONGEST = 48

/** What a note or a cluster is called in a sentence, quoted; for what says nothing yet what it is. */
export function thingWords({ projection, kinds, meta }: Source, id: string, t: Translate): string {
  const title = thingNames(projection, kinds.kindOf, meta.getState().locale, LONGEST)(id)
  if (title !== null && title !== '') return t('outline.quoted', { title })
  const cluster = projection.clusters.get(id)
  return cluster !== undefined && isLive(cluster) ? t('relating.untitled') : t('relating.emptyNote')
}

/** What a relation says: “Shade” leads to “Benches”. */
export function relationWords(
  source: Source,
  { from, to, sign }: Pick<Relation, 'from' | 'to' | 'sign'>,
  t: Translate,
): string {
  return t(`relating.says.${sign}`, { from: thingWords(source, from, t), to: thingWords(source, to, t) })
}
