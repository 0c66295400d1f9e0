import { Pause } from 'lucide-react'
import { useT } from '../../i18n/LocaleProvider'
import { clockText } from '../../panels/timerReading'
import { useTimer } from '../../panels/useTimer'
import { classes } from '../../ui/classes'
import styles from './BigTimer.module.css'

type Props = { readonly size: 'slim' | 'half' | 'whole' }

/** What is left of the time, for the whole room; nothing where no timer was set. It stops at nothing. */
export function BigTimer({ size }: Props) {
  const t = useT()
  const timer = useTimer()
  if (timer === null) return null
  const { state, text } = timer
  const isOver = state === 'over'
  return (
    <div className={classes(styles.timer, styles[size], state === 'last' && styles.soon, isOver && styles.over)}>
      <p className={styles.digits} role="timer" aria-label={t('bigScreen.timeLeft')} data-timer>
        {state === 'paused' && <Pause className={styles.pause} aria-hidden />}
        {isOver ? clockText(0) : text}
      </p>
      {(isOver || state === 'paused') && (
        <p className={styles.word}>{t(isOver ? 'bigScreen.timeIsUp' : 'bigScreen.timePaused')}</p>
      )}
    </div>
  )
}

/** How much of the time has passed, as a line. */
export function TimeLine() {
  const timer = useTimer()
  if (timer === null) return null
  return (
    <div className={styles.line} aria-hidden>
      <div className={styles.left} style={{ transform: `scaleX(${timer.share})` }} />
    </div>
  )
}
