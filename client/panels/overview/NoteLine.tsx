import { Eraser, Spline } from 'lucide-react'
import type { ReactNode } from 'react'
import { straddledOther } from '../../commands/openRelate'
import { thingWords } from '../../commands/relationWords'
import { useT } from '../../i18n/LocaleProvider'
import { IconButton } from '../../ui/IconButton'
import type { BookCluster } from '../clusterBook'
import { clusterName } from '../clusterName'
import { useOpenBoard } from '../openBoard'
import styles from './OverviewPanel.module.css'

type Props = {
  readonly note: { readonly id: string; readonly text: string; readonly color: string }
  readonly isCurrent: boolean
  /** The clusters that it goes back and forth between. */
  readonly between?: readonly BookCluster[]
  /** Where it lies, in words. */
  readonly place?: string
  /** Offers to relate it to the other cluster instead, and to take back what marks it as straddling. */
  readonly canClear?: boolean
  readonly children?: ReactNode
}

/** A note of the overview: a press shows it on the board. */
export function NoteLine({ note, isCurrent, between = [], place, canClear = false, children }: Props) {
  const t = useT()
  const { view } = useOpenBoard()
  const { commands } = view
  const other = canClear ? straddledOther(view, note.id) : null
  const text = note.text || t('canvas.emptyNote')
  const [first, second] = between
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={styles.leads}
        aria-current={isCurrent}
        onClick={() => commands.showNote.run(note.id)}
      >
        <span className={styles.paper} style={{ background: `var(--paper-${note.color})` }} />
        <span className={styles.words}>
          <span className={styles.text}>{text}</span>
          {first !== undefined && second !== undefined && (
            <span className={styles.place}>
              {t('overview.between', { one: clusterName(first, t), other: clusterName(second, t) })}
            </span>
          )}
          {place !== undefined && <span className={styles.place}>{place}</span>}
        </span>
        {children}
      </button>
      {canClear && other !== null && commands.relateStraddling.isEnabled(note.id) && (
        <IconButton
          label={t('relating.straddlingNamed', {
            note: thingWords(view, note.id, t),
            cluster: thingWords(view, other, t),
          })}
          hint={t('relating.straddlingTo', { cluster: thingWords(view, other, t) })}
          onClick={() => commands.relateStraddling.run(note.id)}
        >
          <Spline size={18} aria-hidden />
        </IconButton>
      )}
      {canClear && commands.unmarkStraddling.isEnabled(note.id) && (
        <IconButton
          label={t('overview.unmarkNamed', { text })}
          hint={t(commands.unmarkStraddling.labelKey)}
          onClick={() => commands.unmarkStraddling.run(note.id)}
        >
          <Eraser size={18} aria-hidden />
        </IconButton>
      )}
    </li>
  )
}
