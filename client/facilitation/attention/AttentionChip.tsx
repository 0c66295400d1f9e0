import { Check, Hand, Pin } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { AfterLate } from '../../panels/AfterLate'
import { keepFocus } from '../../panels/keepFocus'
import { useOpenBoard } from '../../panels/openBoard'
import { classes } from '../../ui/classes'
import { useSigns } from '../useSigns'
import styles from './AttentionChip.module.css'

/** In the bar: a participant's hand and 'ready'; for who leads how many there are, and that everybody is held. */
export function AttentionChip() {
  const { canLead, presence } = useOpenBoard().view
  if (presence.own.person.id === '') return null
  return <AfterLate>{canLead ? <LeadingSigns /> : <OwnSigns />}</AfterLate>
}

function OwnSigns() {
  const t = useT()
  const { session, lead, commands } = useOpenBoard().view
  const isUp = useStore(session, ({ hand }) => hand !== null)
  const phase = useStore(lead, (state) => state.phase?.id ?? '')
  const isReady = useStore(session, ({ ready }) => ready === phase)
  const isLed = useStore(lead, (state) => state.phase !== null || state.tables.length > 0)
  if (!isLed && !isUp) return null
  return (
    <div className={classes(styles.chips, styles.own)}>
      <Toggle isOn={isUp} label={t('attention.raiseHand')} onClick={() => commands.toggleHand.run()}>
        <Hand size={18} aria-hidden />
        <span className={classes(styles.word, styles.known)}>
          {t(isUp ? 'attention.lowerHand' : 'attention.raiseHand')}
        </span>
      </Toggle>
      {phase !== '' && (
        <Toggle isOn={isReady} label={t('attention.ready')} onClick={() => commands.toggleReady.run()}>
          <Check size={18} aria-hidden />
          <span className={styles.word}>{t('attention.ready')}</span>
        </Toggle>
      )}
    </div>
  )
}

type ToggleProps = {
  readonly isOn: boolean
  readonly label: string
  readonly onClick: () => void
  readonly children: ReactNode
}

function Toggle({ isOn, label, onClick, children }: ToggleProps) {
  return (
    <button
      type="button"
      className={styles.chip}
      aria-label={label}
      aria-pressed={isOn}
      title={label}
      onMouseDown={keepFocus}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

function LeadingSigns() {
  const t = useT()
  const { view } = useOpenBoard()
  const { hands, ready, all } = useSigns(view)
  const isHeld = useStore(view.lead, ({ lead }) => lead.attention?.isHeld === true)
  const openPanel = () => view.session.setState({ window: 'lead' })
  if (!isHeld && hands.length === 0 && ready === 0) return null
  return (
    <div className={styles.chips}>
      {isHeld && (
        <button type="button" className={styles.held} onClick={() => view.commands.releaseEveryone.run()}>
          <Pin size={18} aria-hidden />
          {t('attention.held')}
          <strong>{t('attention.releaseShort')}</strong>
        </button>
      )}
      {hands.length > 0 && (
        <button type="button" className={styles.chip} onClick={openPanel} data-raised>
          <Hand size={18} aria-hidden />
          {t('attention.hands', { count: hands.length })}
        </button>
      )}
      {ready > 0 && (
        <span className={styles.count}>
          <Check size={18} aria-hidden />
          {t('attention.readyCount', { count: ready, all })}
        </span>
      )}
    </div>
  )
}
