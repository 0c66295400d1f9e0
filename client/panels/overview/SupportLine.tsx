import { LayoutTemplate } from 'lucide-react'
import { countParts } from '../../i18n/countWords'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../openBoard'
import styles from './OverviewPanel.module.css'
import type { ListedSupport } from './readSheets'

/** A support and how much lies on it: a press shows it. */
export function SupportLine({ support }: { readonly support: ListedSupport }) {
  const t = useT()
  const { commands } = useOpenBoard().view
  const { id, title, challenge, held } = support
  const isEmpty = held.notes + held.cards + held.clusters === 0
  return (
    <li className={styles.line}>
      <button type="button" className={styles.leads} onClick={() => commands.goToSupport.run(id)}>
        <LayoutTemplate size={18} className={styles.support} aria-hidden />
        <span className={styles.words}>
          <span className={styles.text}>{title}</span>
          {challenge !== '' && <span className={styles.text}>{challenge}</span>}
          <span className={styles.place}>{isEmpty ? t('listing.nothing') : countParts(held, t).join(' · ')}</span>
        </span>
      </button>
    </li>
  )
}
