import { PenLine } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '../i18n/LocaleProvider'
import { useOpenBoard } from './openBoard'
import styles from './PenChip.module.css'

/** Says that a pen was seen, so that fingers only move the view, and gives the fingers back. */
export function PenChip() {
  const t = useT()
  const { session } = useOpenBoard().view
  const fingers = useStore(session, (state) => state.fingers)
  if (fingers === 'hold') return null
  return (
    <section className={styles.chip} aria-label={t('pen.label')}>
      <PenLine size={18} aria-hidden />
      <p>{t('pen.text')}</p>
      <button type="button" className={styles.button} onClick={() => session.setState({ fingers: 'hold' })}>
        {t('pen.useFingers')}
      </button>
    </section>
  )
}
