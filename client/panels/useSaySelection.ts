import { useEffect } from 'react'
import { buildClusterTree, walkClusters } from '../../shared/queries/clusterTree'
import { outlineRows } from '../../shared/queries/outlineRows'
import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import type { Translate } from '../i18n/t'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'

/** So many texts are said of a selection; the number says the rest. */
const MOST = 10

/** Says what is selected, each time that the person asks for it. */
export function useSaySelection(): void {
  const t = useT()
  const { view } = useOpenBoard()
  const { announcer } = useServices()
  useEffect(
    () =>
      view.session.subscribe((now, before) => {
        if (now.asked !== before.asked) announcer.say(selectionWords(view, t))
      }),
    [view, t, announcer],
  )
}

function selectionWords({ projection, session }: BoardView, t: Translate): string {
  const { selection } = session.getState()
  const rows = outlineRows(projection)
  const notes = rows.flatMap(({ kind, id }) => (kind === 'note' ? [id] : []))
  const selected = rows.filter(({ id }) => selection.has(id))
  const noteWords = (id: string) => projection.notes.get(id)?.text.trim() || t('canvas.emptyNote')
  const titleOf = (id: string) => projection.clusters.get(id)?.title.trim() || t('outline.untitledCluster')
  const [only] = selected
  if (only === undefined) return t('say.nothing')
  if (selected.length > 1) {
    const texts = selected.slice(0, MOST).map(({ kind, id }) => (kind === 'note' ? noteWords(id) : titleOf(id)))
    const isMixed = selected.some(({ kind }) => kind !== 'note')
    return t(isMixed ? 'say.mixed' : 'say.several', { count: selected.length, texts: texts.join(' · ') })
  }
  if (only.kind === 'note') {
    return t('say.one', { text: noteWords(only.id), at: notes.indexOf(only.id) + 1, count: notes.length })
  }
  const node = walkClusters(buildClusterTree(projection).roots).find(({ cluster }) => cluster.id === only.id)
  const held = walkClusters(node === undefined ? [] : [node]).reduce((sum, one) => sum + one.notes.length, 0)
  return t('say.cluster', { title: titleOf(only.id), count: held })
}
