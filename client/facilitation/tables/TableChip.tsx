import { ChevronDown } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import colors from '../../panels/paperColors.module.css'
import { classes } from '../../ui/classes'
import { Menu } from '../../ui/Menu'
import { tableWords } from '../tableWords'
import styles from './TableChip.module.css'
import { TableMenu } from './TableMenu'

/** In the bar: the table at which one sits, or that there is one to choose. For who leads, all of them. */
export function TableChip() {
  const t = useT()
  const { view, connection } = useOpenBoard()
  const { tables, seats, lead } = useStore(view.lead)
  const { person } = connection.identity
  if (tables.length === 0 || person === null || !view.canWrite) return null
  const own = tables.find(({ id }) => id === seats.get(person.id))
  const words =
    own !== undefined
      ? tableWords(tables, own.id, t)
      : view.canLead
        ? t('tables.many', { count: tables.length })
        : t(lead.seating === 'choose' ? 'tables.choose' : 'tables.waiting')
  const isUrgent = own === undefined && !view.canLead && lead.seating === 'choose'
  return (
    <Menu
      label={words}
      triggerClass={classes(
        styles.chip,
        own !== undefined && colors[own.color],
        own !== undefined && styles.seated,
        isUrgent && styles.urgent,
      )}
      trigger={
        <>
          <span className={styles.words}>{words}</span>
          <ChevronDown size={16} aria-hidden />
        </>
      }
    >
      {(menu) => <TableMenu {...menu} own={own?.id ?? null} person={person.id} />}
    </Menu>
  )
}
