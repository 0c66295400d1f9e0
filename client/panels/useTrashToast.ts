import { useEffect } from 'react'
import type { ChangedFields, ProjectionChange } from '../document/types'
import { useT } from '../i18n/LocaleProvider'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'

/** Says how many notes the person just deleted and offers them back. */
export function useTrashToast(): void {
  const t = useT()
  const { toaster } = useServices()
  const { view } = useOpenBoard()
  useEffect(() => {
    const onChange = (change: ProjectionChange) => {
      if (!change.local) return
      const ids = [...change.notes].filter(([id, fields]) =>
        isTrashed(fields, view.projection.notes.get(id)?.deletedAt),
      )
      if (ids.length === 0) return
      const deleted = ids.map(([id]) => id)
      toaster.show({
        text: t('trash.deleted', { count: deleted.length }),
        action: { label: t('trash.undo'), run: () => view.commands.restoreNotes.run(deleted) },
      })
    }
    return view.projection.onChange(onChange)
  }, [t, toaster, view])
}

function isTrashed(fields: ChangedFields, deletedAt: number | undefined): boolean {
  return deletedAt !== undefined && fields !== 'all' && fields.has('deletedAt')
}
