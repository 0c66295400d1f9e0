import { useSyncExternalStore } from 'react'
import { useT } from '../i18n/LocaleProvider'
import type { NoteHolders } from './noteHolders'
import styles from './OutlineList.module.css'

/** Who of the others has a note or a cluster in hand, or writes in it. */
export function Holder({ id, holders }: { readonly id: string; readonly holders: NoteHolders }) {
  const t = useT()
  const holder = useSyncExternalStore(holders.onChange, () => holders.holderOf(id))
  if (holder === null) return null
  const name = holder.person.name || t('person.nameless')
  return (
    <p className={styles.holder} data-held-by={name}>
      <span className={styles.dot} style={{ background: holder.person.color }} aria-hidden />
      {t(holder.how === 'drag' ? 'outline.heldBy' : 'outline.writtenBy', { name })}
    </p>
  )
}
