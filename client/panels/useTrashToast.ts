import { useEffect } from 'react'
import type { BoardProjection, ChangedFields, ProjectionChange } from '../document/types'
import { useT } from '../i18n/LocaleProvider'
import type { Translate } from '../i18n/t'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'

/**
 * Says how many notes, cards and clusters the person just deleted and offers them back, all that one message speaks of
 * together. The message goes once they are back, however they came back.
 */
export function useTrashToast(): void {
  const t = useT()
  const { toaster } = useServices()
  const { view } = useOpenBoard()
  useEffect(() => {
    let last: { readonly id: number; readonly deleted: readonly string[] } | null = null
    const isStillDeleted = (id: string) => deletedAt(view.projection, id) !== undefined
    const onChange = (change: ProjectionChange) => {
      if (last !== null && !last.deleted.some(isStillDeleted)) {
        toaster.dismiss(last.id)
        last = null
      }
      if (!change.isPlain) return
      const deleted = [...change.notes, ...change.cards, ...change.clusters].flatMap(([id, fields]) =>
        isTrashed(fields, deletedAt(view.projection, id)) ? [id] : [],
      )
      if (deleted.length === 0) return
      const earlier = toaster.toasts.some(({ id }) => id === last?.id) ? last : null
      const all = [...new Set([...(earlier?.deleted ?? []).filter(isStillDeleted), ...deleted])]
      const id = toaster.show({
        text: deletedWords(view.projection, all, t),
        action: { label: t('trash.undo'), run: () => view.commands.restoreNotes.run(all) },
        ...(earlier === null ? {} : { replaces: earlier.id }),
      })
      last = { id, deleted: all }
    }
    return view.projection.onChange(onChange)
  }, [t, toaster, view])
}

function deletedAt({ notes, clusters, cards }: BoardProjection, id: string): number | undefined {
  return (notes.get(id) ?? clusters.get(id) ?? cards.get(id))?.deletedAt
}

function isTrashed(fields: ChangedFields, at: number | undefined): boolean {
  return at !== undefined && fields !== 'all' && fields.has('deletedAt')
}

function deletedWords({ clusters, cards }: BoardProjection, ids: readonly string[], t: Translate): string {
  const gone = ids.filter((id) => clusters.has(id)).length
  const sheets = ids.filter((id) => cards.has(id)).length
  const notes = ids.length - gone - sheets
  const parts = [
    ...(notes > 0 ? [t('trash.deleted', { count: notes })] : []),
    ...(sheets > 0 ? [t('trash.cardsDeleted', { count: sheets })] : []),
    ...(gone > 0 ? [t('trash.clustersDeleted', { count: gone })] : []),
  ]
  return parts.join(' · ')
}
