import { useStore } from 'zustand'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import { useOpenBoard } from './openBoard'
import styles from './SalvageBar.module.css'

/** Work that the server never got and that a fresh start left behind: add it again, or not. */
export function SalvageBar() {
  const t = useT()
  const offer = useStore(useOpenBoard().connection.salvage)
  if (offer === null) return null
  return (
    <section className={styles.bar} role="alert">
      {offer.changes > 0 && <p>{t('salvage.parked', { count: offer.changes })}</p>}
      {offer.notes + offer.clusters > 0 && <p>{t('salvage.offer', { count: offer.notes })}</p>}
      <Button look="primary" onClick={offer.accept}>
        {t('salvage.accept')}
      </Button>
      <Button onClick={offer.discard}>{t('salvage.discard')}</Button>
    </section>
  )
}
