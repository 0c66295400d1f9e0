import type { CSSProperties } from 'react'
import { useStore } from 'zustand'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import { useOpenBoard } from './openBoard'
import styles from './SalvageBar.module.css'

/** Work that the server never got and that a fresh start left behind: add it again, or not. */
export function SalvageBar() {
  const t = useT()
  const { connection, view } = useOpenBoard()
  const offer = useStore(connection.salvage)
  const ledHeight = useStore(view.session, (session) => session.ledHeight)
  if (offer === null) return null
  const below = { '--led': `${ledHeight}px` } as CSSProperties
  return (
    <section className={styles.bar} role="alert" style={below}>
      {offer.changes > 0 && <p>{t('salvage.parked', { count: offer.changes })}</p>}
      {offer.notes + offer.clusters > 0 && <p>{t('salvage.offer', { count: offer.notes })}</p>}
      <Button look="primary" onClick={offer.accept}>
        {t('salvage.accept')}
      </Button>
      <Button onClick={offer.discard}>{t('salvage.discard')}</Button>
    </section>
  )
}
