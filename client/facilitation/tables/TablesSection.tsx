import { LayoutGrid } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { Button } from '../../ui/Button'

/** The way to the tables, in the panel of who leads. */
export function TablesSection() {
  const t = useT()
  const { lead, commands } = useOpenBoard().view
  const count = useStore(lead, ({ tables }) => tables.length)
  return (
    <Button wide onClick={() => commands.openTables.run()}>
      <LayoutGrid size={18} aria-hidden />
      {count === 0 ? t('tables.open') : t('tables.many', { count })}
    </Button>
  )
}
