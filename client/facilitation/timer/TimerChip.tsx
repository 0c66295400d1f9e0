import { Pause, Volume2, VolumeX } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { useServices } from '../../panels/services'
import { type ShownTimer, useTimer } from '../../panels/useTimer'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/IconButton'
import styles from './TimerChip.module.css'
import { useTimerMoments } from './useTimerMoments'

/** What is left of the time, for everybody, with its sound to be muted on this device. */
export function TimerChip() {
  const t = useT()
  const shown = useTimer()
  useTimerMoments(shown)
  const { preferences } = useServices()
  const hasSound = useStore(preferences, (state) => state.timerSound)
  if (shown === null) return null
  return (
    <div className={styles.chip}>
      <TimerFace shown={shown} />
      <IconButton
        className={styles.mute}
        label={t(hasSound ? 'timer.mute' : 'timer.unmute')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => preferences.setState({ timerSound: !hasSound })}
      >
        {hasSound ? <Volume2 size={18} aria-hidden /> : <VolumeX size={18} aria-hidden />}
      </IconButton>
    </div>
  )
}

type FaceProps = { readonly shown: ShownTimer; readonly large?: boolean }

/** Not live for screen readers, which hear the few moments that matter: it would be read out each second. */
export function TimerFace({ shown: { text, state, share }, large = false }: FaceProps) {
  const t = useT()
  const words =
    state === 'over'
      ? t('timer.isOver', { time: text.slice(1) })
      : t(state === 'paused' ? 'timer.leftPaused' : 'timer.left', { time: text })
  return (
    <span className={classes(styles.face, styles[state], large && styles.large)} role="timer" aria-label={words}>
      {state === 'paused' && <Pause size={large ? 22 : 16} aria-hidden />}
      <span className={styles.digits} aria-hidden>
        {text}
      </span>
      {state === 'over' && (
        <span className={styles.word} aria-hidden>
          {t('timer.over')}
        </span>
      )}
      <span className={styles.rest} style={{ inlineSize: `${share * 100}%` }} aria-hidden />
    </span>
  )
}
