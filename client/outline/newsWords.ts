import type { Relation } from '../../shared/model/relation'
import type { Locale } from '../../shared/model/stageMeta'
import type { Translate } from '../i18n/t'
import type { NewsBatch } from './changeNews'
import type { ClusterNews } from './clusterNews'
import type { RelationNews } from './relationNews'

type Wording = {
  readonly t: Translate
  readonly locale: Locale
  /** The text of a note, also of one in the trash. */
  readonly textOf: (id: string) => string
  /** What a card is called, also one in the trash; null for what is no card. */
  readonly cardOf: (id: string) => string | null
  /** The title of a cluster, also of one in the trash. */
  readonly titleOf: (id: string) => string
  /** What a relation says. */
  readonly relationOf: (relation: Relation) => string
}

/** More names than these are counted. */
const MOST_NAMES = 3

/** What others did, as a screen reader says it; one change with the note's text. */
export function newsWords(batch: NewsBatch, wording: Wording): string {
  const { t, locale } = wording
  const names = namesOf(batch, t)
  const by = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
  if (batch.clusters.length + batch.relations.length > 0) {
    const more = [...clusterWords(batch.clusters, wording), ...relationsWords(batch.relations, wording)]
    const all = [...counts(batch, wording), ...more].join(', ')
    return names.length === 0 ? all : t('news.byOne', { names: by, news: all })
  }
  const one = oneChange(batch, wording)
  if (one !== null) return names.length === 0 ? one : t('news.byOne', { names: by, news: one })
  const news = counts(batch, wording).join(', ')
  return names.length === 0 ? news : t('news.by', { news, names: by })
}

function oneChange({ added, revealed, changed, deleted }: NewsBatch, { t, textOf, cardOf }: Wording): string | null {
  if (added.length + revealed.length + changed.length + deleted.length !== 1) return null
  if (revealed.length === 1) return t('news.revealedOne', { text: textOf(revealed[0] ?? '').trim() })
  const [id = ''] = [...added, ...changed, ...deleted]
  const what = added.length === 1 ? 'added' : changed.length === 1 ? 'changed' : 'deleted'
  const card = cardOf(id)
  if (card !== null) return t(`news.card.${what}One`, { text: card })
  return t(`news.${what}One`, { text: textOf(id).trim() || t('canvas.emptyNote') })
}

/** The first says what is counted, the others only how many; then the cards. */
function counts({ added, revealed, changed, deleted }: NewsBatch, { t, cardOf }: Wording): string[] {
  const count = (ids: readonly string[], of: 'notes' | 'cards') =>
    ids.filter((id) => (cardOf(id) === null) === (of === 'notes')).length
  const all = { added, changed, deleted }
  const words = revealed.length === 0 ? [] : [t('news.revealed', { count: revealed.length })]
  for (const what of ['added', 'changed', 'deleted'] as const) {
    const notes = count(all[what], 'notes')
    if (notes === 0) continue
    const key =
      words.length === 0 || what === 'added'
        ? (`news.${what}` as const)
        : what === 'changed'
          ? 'news.alsoChanged'
          : 'news.alsoDeleted'
    words.push(t(key, { count: notes }))
  }
  for (const what of ['added', 'changed', 'deleted'] as const) {
    const cards = count(all[what], 'cards')
    if (cards > 0) words.push(t(`news.card.${what}`, { count: cards }))
  }
  return words
}

/** More clusters than these are counted. */
const MOST_CLUSTERS = 3

function clusterWords(clusters: readonly ClusterNews[], wording: Wording): string[] {
  const words = clusters.slice(0, MOST_CLUSTERS).map((news) => wordsOf(news, wording))
  const others = clusters.length - words.length
  return others === 0 ? words : [...words, wording.t('news.moreClusters', { count: others })]
}

/** More relations than these are counted. */
const MOST_RELATIONS = 3

function relationsWords(relations: readonly RelationNews[], { t, relationOf }: Wording): string[] {
  const words = relations
    .slice(0, MOST_RELATIONS)
    .map(({ kind, relation }) => t(`news.relation.${kind}`, { relation: relationOf(relation) }))
  const others = relations.length - words.length
  return others === 0 ? words : [...words, t('news.moreRelations', { count: others })]
}

function wordsOf(news: ClusterNews, { t, titleOf }: Wording): string {
  const called = (title: string) =>
    title.trim() === '' ? t('news.untitled') : t('outline.quoted', { title: title.trim() })
  const cluster = called(titleOf(news.id))
  if (news.kind === 'gathered') return t('news.gathered', { count: news.notes.length, cluster })
  if (news.kind === 'named') return t('news.named', { before: called(news.before), cluster })
  return news.kind === 'merged'
    ? t('news.merged', { cluster, into: called(titleOf(news.into)) })
    : t(`news.${news.kind}`, { cluster })
}

function namesOf({ names, nameless }: NewsBatch, t: Translate): string[] {
  if (names.length === 0) return []
  const shown = names.slice(0, names.length > MOST_NAMES ? MOST_NAMES - 1 : MOST_NAMES)
  const others = names.length - shown.length + nameless
  return others === 0 ? shown : [...shown, t('news.others', { count: others })]
}
