import { Clock, DoorOpen, Eye, LayoutDashboard, Projector, RefreshCw, Vote, Wand2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { ScreenView } from '../../../shared/facilitation/lead'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { Fold } from '../../ui/Fold'
import { ScreenLink } from './ScreenLink'
import { ScreenPick } from './ScreenPick'
import styles from './ScreenSection.module.css'
import { useScreenChoices } from './useScreenChoices'

type Plain = Exclude<ScreenView, 'support' | 'table' | 'box'>

const ICON = { size: 20, 'aria-hidden': true } as const

const PLAIN: readonly { readonly view: Plain; readonly icon: ReactNode }[] = [
  { view: 'auto', icon: <Wand2 {...ICON} /> },
  { view: 'door', icon: <DoorOpen {...ICON} /> },
  { view: 'phase', icon: <Clock {...ICON} /> },
  { view: 'board', icon: <LayoutDashboard {...ICON} /> },
  { view: 'tables', icon: <RefreshCw {...ICON} /> },
  { view: 'vote', icon: <Vote {...ICON} /> },
]

/** Drives the big screen: what it shows now, and everything that it can. */
export function ScreenSection() {
  const t = useT()
  const { camera, commands, lead } = useOpenBoard().view
  const { screen } = useStore(lead, (state) => state.lead)
  const { supports, tables, hasVotes, shown } = useScreenChoices()
  const { showOnScreen } = commands
  return (
    <Fold
      title={t('bigScreen.title')}
      icon={<Projector {...ICON} />}
      now={
        <span role="status" data-screen-shows={screen.view}>
          {shown}
        </span>
      }
    >
      <div className={styles.views}>
        {PLAIN.filter(({ view }) => (view === 'tables' ? tables.length > 0 : view !== 'vote' || hasVotes)).map(
          ({ view, icon }) => (
            <View
              key={view}
              icon={icon}
              label={t(`bigScreen.${view}`)}
              isOn={screen.view === view}
              onShow={() => showOnScreen.run({ view, id: null })}
            />
          ),
        )}
        <View
          icon={<Eye {...ICON} />}
          label={t('bigScreen.box')}
          hint={t('bigScreen.boxHint')}
          isOn={screen.view === 'box'}
          onShow={() => showOnScreen.run({ view: 'box', id: null, box: camera.clearBox() })}
        />
      </div>
      <ScreenPick
        label={t('bigScreen.chooseSupport')}
        choices={supports}
        chosen={screen.view === 'support' ? screen.id : null}
        onChoose={(id) => showOnScreen.run({ view: 'support', id })}
      />
      <ScreenPick
        label={t('bigScreen.chooseTable')}
        choices={tables}
        chosen={screen.view === 'table' ? screen.id : null}
        onChoose={(id) => showOnScreen.run({ view: 'table', id })}
      />
      <ScreenLink />
    </Fold>
  )
}

type ViewProps = {
  readonly icon: ReactNode
  readonly label: string
  readonly hint?: string
  readonly isOn: boolean
  readonly onShow: () => void
}

function View({ icon, label, hint, isOn, onShow }: ViewProps) {
  return (
    <button type="button" className={styles.view} aria-pressed={isOn} title={hint} onClick={onShow}>
      {icon}
      <span>{label}</span>
    </button>
  )
}
