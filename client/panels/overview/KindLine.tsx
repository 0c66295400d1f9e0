import { countWords } from '../../i18n/countWords'
import { useLocale } from '../../i18n/LocaleProvider'
import { SheetMark } from '../../outline/SheetMark'
import { setSelection } from '../../session/session'
import { useOpenBoard } from '../openBoard'
import styles from './OverviewPanel.module.css'
import type { ListedKind } from './readSheets'

/** The cards of a kind: a press selects them all and shows them. */
export function KindLine({ kind, isCurrent }: { readonly kind: ListedKind; readonly isCurrent: boolean }) {
  const words = useLocale()
  const { commands, session } = useOpenBoard().view
  const { title, color, cards } = kind
  const show = () => {
    setSelection(session, cards)
    commands.zoomToSelection.run()
  }
  return (
    <li className={styles.line}>
      <button type="button" className={styles.leads} aria-current={isCurrent} onClick={show}>
        <SheetMark color={color} />
        <span className={styles.words}>
          <span className={styles.text}>{title ?? words.t('cards.unknown')}</span>
          <span className={styles.place}>{countWords({ cards: cards.length }, words)}</span>
        </span>
      </button>
    </li>
  )
}
