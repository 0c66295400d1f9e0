import { ChevronDown, MessageSquareOff, Snowflake } from 'lucide-react'
import { useId, useState } from 'react'
import { useStore } from 'zustand'
import type { Phase } from '../../../shared/facilitation/phase'
import { useT } from '../../i18n/LocaleProvider'
import { useFeatures } from '../../panels/features'
import { useOpenBoard } from '../../panels/openBoard'
import { PHONE, useMediaQuery } from '../../panels/useMediaQuery'
import { classes } from '../../ui/classes'
import { FOLDS, LOW } from './barWidths'
import styles from './LeadBar.module.css'
import { useBarRoom } from './useBarRoom'
import { useLeadSpeech } from './useLeadSpeech'

/** Where the workshop stands, at the top for everybody. Where there is nothing to say, nothing is there. */
export function LeadBar() {
  const t = useT()
  const features = useFeatures()
  const { lead, canLead } = useOpenBoard().view
  const phase = useStore(lead, (state) => state.phase)
  const isFrozen = useStore(lead, (state) => state.lead.freeze !== null)
  const bar = useBarRoom()
  useLeadSpeech()
  return (
    <section ref={bar} className={classes(styles.bar, isFrozen && styles.frozen)} aria-label={t('lead.bar')}>
      {isFrozen && (
        <p className={styles.freeze} title={t(canLead ? 'lead.frozenLedHint' : 'lead.frozenHint')}>
          <Snowflake size={18} aria-hidden />
          {t(canLead ? 'lead.frozenLed' : 'lead.frozen')}
        </p>
      )}
      {phase?.silent === true && (
        <p className={styles.silent} title={t('lead.silentHint')}>
          <MessageSquareOff size={16} aria-hidden />
          {t('lead.silent')}
        </p>
      )}
      {phase !== null && <PhaseWords key={phase.id} phase={phase} />}
      {features.map(({ id, Chip }) => Chip !== undefined && <Chip key={id} />)}
    </section>
  )
}

/** The instruction is folded while somebody writes, where there is little room once it was read, and while the panel says it. */
function PhaseWords({ phase }: { readonly phase: Phase }) {
  const t = useT()
  const id = useId()
  const { view, meta } = useOpenBoard()
  const locale = useStore(meta, (board) => board.locale)
  const isWriting = useStore(view.session, ({ editing, titling }) => editing !== null || titling !== null)
  const folds = useMediaQuery(FOLDS)
  const isPhone = useMediaQuery(PHONE)
  const [isOpen, setIsOpen] = useState(() => !matchMedia(LOW).matches)
  const isSaidBeside = useStore(view.session, ({ window }) => window === 'lead') && !isPhone
  const isShown = !isSaidBeside && (folds ? isOpen && !isWriting : true)
  return (
    <div className={styles.phase} lang={locale}>
      {folds && !isSaidBeside ? (
        <h2 className={styles.heading}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isShown}
            aria-controls={isShown ? id : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setIsOpen(!isOpen)}
            title={t(isShown ? 'lead.fold' : 'lead.unfold')}
          >
            <span className={styles.title}>{phase.title[locale]}</span>
            <ChevronDown size={18} aria-hidden className={classes(styles.chevron, isShown && styles.turned)} />
          </button>
        </h2>
      ) : (
        <h2 className={classes(styles.heading, styles.title)}>{phase.title[locale]}</h2>
      )}
      {isShown && (
        <p id={id} className={styles.instruction} title={phase.instruction[locale]}>
          {phase.instruction[locale]}
        </p>
      )}
    </div>
  )
}
