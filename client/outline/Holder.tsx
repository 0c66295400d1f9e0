import { useSyncExternalStore } from 'react'
import { useT } from '../i18n/LocaleProvider'
import type { NoteHolders } from './noteHolders'
import styles from './OutlineList.module.css'

const HOW = { drag: 'outline.heldBy', write: 'outline.writtenBy', open: 'listing.cardOpenBy' } as const

/** Who of the others has something in hand, writes in it or has it open. */
export function Holder({ id, holders }: { readonly id: string; readonly holders: NoteHolders }) {
  const t = useT()
  const holder = useSyncExternalStore(holders.onChange, () => holders.holderOf(id))
  if (holder === null) return null
  const name = holder.person.name || t('person.nameless')
  return (
    <p className={styles.holder} data-held-by={name}>
      <span className={styles.dot} style={{ background: holder.person.color }} aria-hidden />
      {t(HOW[holder.how], { name })}
    </p>
  )
}
