import { useEffect } from 'react'
import type { ChangedFields, ProjectionChange } from '../document/types'
import { useT } from '../i18n/LocaleProvider'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'

/**
 * Says how many notes the person just deleted and offers them back, all that one message speaks of together. The
 * message goes once they are back, however they came back.
 */
export function useTrashToast(): void {
  const t = useT()
  const { toaster } = useServices()
  const { view } = useOpenBoard()
  useEffect(() => {
    let last: { readonly id: number; readonly deleted: readonly string[] } | null = null
    const isStillDeleted = (id: string) => view.projection.notes.get(id)?.deletedAt !== undefined
    const onChange = (change: ProjectionChange) => {
      if (last !== null && !last.deleted.some(isStillDeleted)) {
        toaster.dismiss(last.id)
        last = null
      }
      if (!change.isPlain) return
      const deleted = [...change.notes].flatMap(([id, fields]) =>
        isTrashed(fields, view.projection.notes.get(id)?.deletedAt) ? [id] : [],
      )
      if (deleted.length === 0) return
      const earlier = toaster.toasts.some(({ id }) => id === last?.id) ? last : null
      const all = [...new Set([...(earlier?.deleted ?? []).filter(isStillDeleted), ...deleted])]
      const id = toaster.show({
        text: t('trash.deleted', { count: all.length }),
        action: { label: t('trash.undo'), run: () => view.commands.restoreNotes.run(all) },
        ...(earlier === null ? {} : { replaces: earlier.id }),
      })
      last = { id, deleted: all }
    }
    return view.projection.onChange(onChange)
  }, [t, toaster, view])
}

function isTrashed(fields: ChangedFields, deletedAt: number | undefined): boolean {
  return deletedAt !== undefined && fields !== 'all' && fields.has('deletedAt')
}
