import { Pause } from 'lucide-react'
import type { BoardView } from '../../board/boardView'
import { useT } from '../../i18n/LocaleProvider'
import { classes } from '../../ui/classes'
import styles from './BigTimer.module.css'
import { timerWords } from './timerWords'
import { useTimeLeft } from './useTimeLeft'

type Props = { readonly view: BoardView; readonly size: 'slim' | 'half' | 'whole' }

/** The last minute stands out. Milliseconds. */
const SOON = 60_000

/** What is left of the time, for the whole room; nothing where no timer was set. */
export function BigTimer({ view, size }: Props) {
  const t = useT()
  const time = useTimeLeft(view)
  if (time === null) return null
  const isOver = time.left === 0
  const isSoon = !isOver && time.left <= SOON
  return (
    <div className={classes(styles.timer, styles[size], isSoon && styles.soon, isOver && styles.over)}>
      <p className={styles.digits} role="timer" aria-label={t('bigScreen.timeLeft')} data-timer>
        {time.isPaused && <Pause className={styles.pause} aria-hidden />}
        {timerWords(time.left)}
      </p>
      {(isOver || time.isPaused) && (
        <p className={styles.word}>{t(isOver ? 'bigScreen.timeIsUp' : 'bigScreen.timePaused')}</p>
      )}
    </div>
  )
}

/** How much of the time has passed, as a line. */
export function TimeLine({ view }: Pick<Props, 'view'>) {
  const time = useTimeLeft(view)
  if (time === null) return null
  return (
    <div className={styles.line} aria-hidden>
      <div className={styles.left} style={{ transform: `scaleX(${time.part})` }} />
    </div>
  )
}
