import { useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { tableOfZone } from '../../shared/facilitation/tables'
import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import styles from './ZoneLine.module.css'

/** Which table works in a zone, and whether it is one's own; nothing where everybody does. */
export function TableOfZone({ id, view }: { readonly id: string; readonly view: BoardView }) {
  const t = useT()
  const { supports, lead, person } = view
  const { tables, seats } = useStore(lead)
  const zone = useSyncExternalStore(supports.onChange, () => supports.zones.get(id))
  const support = useSyncExternalStore(supports.onChange, () => supports.supports.get(zone?.support ?? ''))
  const table = zone === undefined ? null : tableOfZone(zone, support, tables)
  const at = tables.findIndex((one) => one.id === table)
  const shown = tables[at]
  if (shown === undefined) return null
  const given = shown.name.trim()
  const name = given || t('rights.tableNumbered', { number: at + 1 })
  const isOwn = seats.get(person) === shown.id
  return (
    <p className={styles.table} data-own={isOwn || undefined}>
      <span className={styles.dot} style={{ background: `var(--paper-${shown.color})` }} aria-hidden />
      {isOwn || given !== '' ? t(isOwn ? 'rights.zoneOfOwn' : 'rights.zoneOf', { table: name }) : name}
    </p>
  )
}
