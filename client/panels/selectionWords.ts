import type { Locale } from '../../shared/model/stageMeta'
import { buildClusterTree, walkClusters } from '../../shared/queries/clusterTree'
import type { OutlineRow } from '../../shared/queries/outlineRows'
import type { BoardView } from '../board/boardView'
import { placeWords } from '../board/placeWords'
import { outlineOf } from '../commands/outlineOf'
import { countWords } from '../i18n/countWords'
import type { Translate } from '../i18n/t'
import { sheetName } from './sheetName'

/** So many texts are said of a selection; the numbers say the rest. */
const MOST = 10

type Wording = { readonly t: Translate; readonly locale: Locale }
type Selected = Pick<BoardView, 'projection' | 'supports' | 'kinds' | 'meta' | 'session'>

/** What is selected, in words: of one thing what and where it is, of several how many of each kind, and their texts. */
export function selectionWords(view: Selected, { t, locale }: Wording): string {
  const { selection } = view.session.getState()
  const rows = outlineOf(view).filter(({ kind }) => kind !== 'zone' && kind !== 'rest')
  const selected = rows.filter(({ id }) => selection.has(id))
  const [only] = selected
  if (only === undefined) return t('say.nothing')
  if (selected.length === 1) return oneWords(view, only, rows, { t, locale })
  const count = (kind: OutlineRow['kind']) => selected.filter((row) => row.kind === kind).length
  const counts = { clusters: count('cluster'), cards: count('card'), notes: count('note') }
  const things = countWords(counts, { t, locale })
  const texts = selected.slice(0, MOST).map((row) => nameOf(view, row, t))
  return t('say.several', { things, texts: texts.join(' · ') })
}

function nameOf(view: Selected, { kind, id }: OutlineRow, t: Translate): string {
  if (kind !== 'cluster') return sheetName(view, id, t)
  return view.projection.clusters.get(id)?.title.trim() || t('outline.untitledCluster')
}

function oneWords(view: Selected, row: OutlineRow, rows: readonly OutlineRow[], { t, locale }: Wording): string {
  const text = nameOf(view, row, t)
  const place = placeWords(view, row.id)
  const said = () => {
    if (row.kind === 'cluster')
      return t('say.cluster', { title: text, held: countWords(heldBy(view, row.id), { t, locale }) })
    const alike = rows.filter(({ kind }) => kind === row.kind)
    const at = { at: alike.findIndex(({ id }) => id === row.id) + 1, count: alike.length }
    return row.kind === 'card' ? t('say.card', { text, ...at }) : t('say.one', { text, ...at })
  }
  return place === '' ? said() : t('say.placed', { text: said(), place })
}

function heldBy({ projection }: Selected, cluster: string) {
  const node = walkClusters(buildClusterTree(projection).roots).find((one) => one.cluster.id === cluster)
  const held = walkClusters(node === undefined ? [] : [node])
  return {
    notes: held.reduce((sum, { notes }) => sum + notes.length, 0),
    cards: held.reduce((sum, { cards }) => sum + cards.length, 0),
  }
}
