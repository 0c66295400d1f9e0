import type { Locale } from '../../shared/model/stageMeta'
import type { Translate } from '../i18n/t'
import type { NewsBatch } from './changeNews'
import type { ClusterNews } from './clusterNews'

type Wording = {
  readonly t: Translate
  readonly locale: Locale
  /** The text of a note, also of one in the trash. */
  readonly textOf: (id: string) => string
  /** The title of a cluster, also of one in the trash. */
  readonly titleOf: (id: string) => string
}

/** More names than these are counted. */
const MOST_NAMES = 3

/** What others did, as a screen reader says it; one change with the note's text. */
export function newsWords(batch: NewsBatch, wording: Wording): string {
  const { t, locale } = wording
  const names = namesOf(batch, t)
  const by = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
  if (batch.clusters.length > 0) {
    const all = [...counts(batch, t), ...clusterWords(batch.clusters, wording)].join(', ')
    return names.length === 0 ? all : t('news.byOne', { names: by, news: all })
  }
  const one = oneChange(batch, wording)
  if (one !== null) return names.length === 0 ? one : t('news.byOne', { names: by, news: one })
  const news = counts(batch, t).join(', ')
  return names.length === 0 ? news : t('news.by', { news, names: by })
}

function oneChange({ added, changed, deleted }: NewsBatch, { t, textOf }: Wording): string | null {
  if (added.length + changed.length + deleted.length !== 1) return null
  const [id = ''] = [...added, ...changed, ...deleted]
  const text = textOf(id).trim() || t('canvas.emptyNote')
  if (added.length === 1) return t('news.addedOne', { text })
  return changed.length === 1 ? t('news.changedOne', { text }) : t('news.deletedOne', { text })
}

/** The first says what is counted, the others only how many. */
function counts({ added, changed, deleted }: NewsBatch, t: Translate): string[] {
  const words: string[] = []
  if (added.length > 0) words.push(t('news.added', { count: added.length }))
  if (changed.length > 0) {
    words.push(t(words.length === 0 ? 'news.changed' : 'news.alsoChanged', { count: changed.length }))
  }
  if (deleted.length > 0) {
    words.push(t(words.length === 0 ? 'news.deleted' : 'news.alsoDeleted', { count: deleted.length }))
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
