import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { AfterLate } from '../../panels/AfterLate'
import { type Feature, useFeatures } from '../../panels/features'
import { useOpenBoard } from '../../panels/openBoard'
import { SidePanel } from '../../panels/SidePanel'
import { Button } from '../../ui/Button'
import { LeadButtons } from './LeadButtons'
import styles from './LeadPanel.module.css'
import { PhaseList } from './PhaseList'
import { WindowButtons } from './WindowButtons'

/** What a facilitator needs in one hand: the phase, what comes next, the time, the people, the screen. */
export function LeadPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const features = useFeatures()
  const { lead } = useOpenBoard().view
  const hasAgenda = useStore(lead, (state) => state.agenda.length > 0)
  const haveCome = useSectionsCode(features)
  return (
    <SidePanel title={t('lead.open')} onClose={onClose} stands="low" footer={<LeadButtons />}>
      {haveCome && (
        <AfterLate>
          {hasAgenda ? <CurrentPhase /> : <NoAgenda />}
          {features.map(({ id, Section }) => Section !== undefined && <Section key={id} />)}
          {hasAgenda && <PhaseList />}
          <WindowButtons />
        </AfterLate>
      )}
    </SidePanel>
  )
}

/** One that came later would push what stands above it from under a finger: another button would be pressed. */
function useSectionsCode(features: readonly Feature[]): boolean {
  const [haveCome, setHaveCome] = useState(false)
  useEffect(() => {
    let isWanted = true
    void Promise.all(features.map(({ Section }) => Section?.fetch())).then(() => isWanted && setHaveCome(true))
    return () => {
      isWanted = false
    }
  }, [features])
  return haveCome
}

function CurrentPhase() {
  const t = useT()
  const { view, meta } = useOpenBoard()
  const locale = useStore(meta, (board) => board.locale)
  const { phase, agenda } = useStore(view.lead)
  if (phase === null) {
    const hasEnded = agenda.some(({ isShown }) => isShown)
    return <p className={styles.quiet}>{t(hasEnded ? 'lead.ended' : 'lead.noPhase')}</p>
  }
  const number = agenda.findIndex(({ id }) => id === phase.id) + 1
  return (
    <div className={styles.current}>
      <p className={styles.quiet}>{t('lead.position', { number, total: agenda.length })}</p>
      <h3 className={styles.title} lang={locale}>
        {phase.title[locale]}
      </h3>
      <p className={styles.instruction} lang={locale}>
        {phase.instruction[locale]}
      </p>
    </div>
  )
}

function NoAgenda() {
  const t = useT()
  const { commands } = useOpenBoard().view
  return (
    <div className={styles.none}>
      <p>{t('lead.noAgenda')}</p>
      <Button look="primary" wide onClick={() => commands.openAgenda.run()}>
        {t('lead.makeAgenda')}
      </Button>
    </div>
  )
}
