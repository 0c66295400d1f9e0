import { Pause, Play, RotateCcw, Settings2, TimerOff } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { useTimer } from '../../panels/useTimer'
import { Button } from '../../ui/Button'
import { TimerFace } from './TimerChip'
import styles from './TimerSection.module.css'

const MORE = [1, 5] as const
const MOST_MINUTES = 600

/** The time in the facilitator's hand: paused and extended at once; what is rarer behind one more press. */
export function TimerSection() {
  const t = useT()
  const { commands } = useOpenBoard().view
  const shown = useTimer()
  const [isSetting, setIsSetting] = useState(false)
  if (shown === null) {
    return (
      <section className={styles.section} aria-label={t('timer.name')}>
        <p className={styles.none}>{t('timer.none')}</p>
        <SetMinutes onStart={() => setIsSetting(false)} />
      </section>
    )
  }
  return (
    <section className={styles.section} aria-label={t('timer.name')}>
      <TimerFace shown={shown} large />
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
          aria-label={t('timer.set')}
          title={t('timer.set')}
          aria-expanded={isSetting}
          onClick={() => setIsSetting(!isSetting)}
        >
          <Settings2 size={18} aria-hidden />
        </Button>
      </div>
      {isSetting && <Settings onDone={() => setIsSetting(false)} />}
    </section>
  )
}

function Settings({ onDone }: { readonly onDone: () => void }) {
  const t = useT()
  const { commands } = useOpenBoard().view
  const andDone = (run: () => void) => () => {
    run()
    onDone()
  }
  return (
    <div className={styles.settings}>
      <SetMinutes onStart={onDone} />
      <div className={styles.rare}>
        <Button onClick={andDone(() => commands.restartTime.run())}>
          <RotateCcw size={18} aria-hidden />
          {t('timer.restartShort')}
        </Button>
        <Button onClick={andDone(() => commands.stopTime.run())}>
          <TimerOff size={18} aria-hidden />
          {t('timer.stopShort')}
        </Button>
      </div>
    </div>
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

function SetMinutes({ onStart }: { readonly onStart: () => void }) {
  const t = useT()
  const { commands } = useOpenBoard().view
  const [minutes, setMinutes] = useState('10')
  const start = (event: FormEvent) => {
    event.preventDefault()
    commands.setTime.run(Number(minutes))
    onStart()
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
    </form>
  )
}
