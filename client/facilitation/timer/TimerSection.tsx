import { Pause, Play, RotateCcw, TimerOff } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { useTimer } from '../../panels/useTimer'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { TimerFace } from './TimerChip'
import styles from './TimerSection.module.css'

const MORE = [1, 5] as const
const MOST_MINUTES = 600

/** The time in the facilitator's hand: paused, extended, begun again, set. */
export function TimerSection() {
  const t = useT()
  const { commands } = useOpenBoard().view
  const shown = useTimer()
  return (
    <section className={styles.section} aria-label={t('timer.name')}>
      {shown === null ? <p className={styles.none}>{t('timer.none')}</p> : <TimerFace shown={shown} large />}
      <div className={styles.buttons}>
        <PauseButton />
        {MORE.map((count) => (
          <Button
            key={count}
            aria-label={t('timer.moreLabel', { count })}
            onClick={() => commands.extendTime.run(count)}
          >
            {t('timer.more', { count })}
          </Button>
        ))}
        <Button
          aria-label={t('timer.restart')}
          title={t('timer.restart')}
          disabled={shown === null}
          onClick={() => commands.restartTime.run()}
        >
          <RotateCcw size={18} aria-hidden />
        </Button>
      </div>
      <SetMinutes />
    </section>
  )
}

function PauseButton() {
  const t = useT()
  const { lead, commands } = useOpenBoard().view
  const timer = useStore(lead, (state) => state.lead.timer)
  const isPaused = timer !== null && timer.endsAt === null
  return (
    <Button
      disabled={timer === null}
      aria-label={t(isPaused ? 'timer.resume' : 'timer.pause')}
      onClick={() => (isPaused ? commands.resumeTime.run() : commands.pauseTime.run())}
    >
      {isPaused ? <Play size={18} aria-hidden /> : <Pause size={18} aria-hidden />}
      {t(isPaused ? 'timer.resumeShort' : 'timer.pauseShort')}
    </Button>
  )
}

function SetMinutes() {
  const t = useT()
  const { commands, lead } = useOpenBoard().view
  const hasTimer = useStore(lead, (state) => state.lead.timer !== null)
  const [minutes, setMinutes] = useState('10')
  const start = (event: FormEvent) => {
    event.preventDefault()
    commands.setTime.run(Number(minutes))
  }
  return (
    <form className={styles.set} onSubmit={start}>
      <label className={styles.label}>
        <input
          className={styles.minutes}
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_MINUTES}
          required
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
        />
        {t('timer.minutes')}
      </label>
      <Button type="submit">{t('timer.start')}</Button>
      {hasTimer && (
        <IconButton className={styles.stop} label={t('timer.stop')} onClick={() => commands.stopTime.run()}>
          <TimerOff size={18} aria-hidden />
        </IconButton>
      )}
    </form>
  )
}
