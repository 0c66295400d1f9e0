import { useT } from '../i18n/LocaleProvider'
import styles from './CardBody.module.css'
import { ThingChip } from './fields/ThingChip'
import { useCard, useOpenCard } from './openCard'

/** What the card was made of, with a way back to it. */
export function Origins() {
  const t = useT()
  const { view, card } = useOpenCard()
  const origins = useCard(view, card)?.origins ?? []
  if (origins.length === 0) return null
  return (
    <section className={styles.origins} aria-label={t('cards.madeOf')} data-origins>
      <h3>{t('cards.madeOf')}</h3>
      <ul>
        {origins.map((id) => (
          <li key={id}>
            <ThingChip id={id} />
          </li>
        ))}
      </ul>
    </section>
  )
}
