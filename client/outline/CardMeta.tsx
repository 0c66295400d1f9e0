import type { CardReading } from '../board/cardReading'
import { useT } from '../i18n/LocaleProvider'
import styles from './CardMeta.module.css'

/** What a card says of itself besides its title: its kind, what is always in sight, how far it is filled. */
export function CardMeta({ card }: { readonly card: CardReading }) {
  const t = useT()
  const { kind, badge, isFiction, filled, of } = card
  return (
    <p className={styles.meta}>
      <span>{kind ?? t('listing.unknownKind')}</span>
      {badge !== '' && <span className={styles.badge}>{badge}</span>}
      {isFiction && <span className={styles.fiction}>{t('listing.fiction')}</span>}
      {of > 0 && <Progress filled={filled} of={of} />}
    </p>
  )
}

function Progress({ filled, of }: { readonly filled: number; readonly of: number }) {
  const t = useT()
  const words = t('listing.filled', { filled, count: of })
  return (
    <span className={styles.progress} role="img" aria-label={words} title={words}>
      <span className={styles.bar}>
        <span className={styles.full} style={{ width: `${(100 * filled) / of}%` }} />
      </span>
      {filled}/{of}
    </span>
  )
}
