import { LayoutList, LayoutPanelTop, Presentation } from 'lucide-react'
import { useStore } from 'zustand'
import { AfterWords } from '../i18n/AfterWords'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import { classes } from '../ui/classes'
import { late } from '../ui/late'
import { AfterLate } from './AfterLate'
import { BoardMenu } from './BoardMenu'
import { CommandButton } from './CommandButton'
import type { ChromeProps } from './chromeProps'
import styles from './EdgePanels.module.css'
import { SelectionActions } from './lateParts'
import { useOpenBoard } from './openBoard'
import { Pad } from './Pad'
import { Papers } from './Papers'
import { People } from './People'
import { SaveStatus } from './SaveStatus'
import { ToolButtons } from './ToolButtons'
import { UndoButtons } from './UndoButtons'
import { useClearEdges } from './useClearEdges'
import { useHasSelection } from './useHasSelection'
import { useMay } from './useMay'
import { useMediaQuery } from './useMediaQuery'
import { ZoomButtons } from './ZoomButtons'

const Minimap = late(() => import('./Minimap').then(({ Minimap }) => Minimap))

const FACES = 3

/** Where the panels float, with a little air. */
const CLEAR_EDGES = { top: 84, right: 28, bottom: 100, left: 92 }
/** Where the zoom stands up at the right. */
const CLEAR_NARROW = { ...CLEAR_EDGES, right: 92 }
const NARROW = '(max-width: 1359px)'
/** Where the papers leave little room for actions beside them. */
const TIGHT = '(max-width: 899px)'
/** Where the outline floats beside these, its margin too. */
const CLEAR_OF_OUTLINE = { ...CLEAR_EDGES, right: CLEAR_EDGES.right + 372 }
const CLEAR_OF_OUTLINE_NARROW = { ...CLEAR_NARROW, right: CLEAR_NARROW.right + 332 }

/** The panels where there is room for them. The top centre is left free, for what is led. */
export function EdgePanels({ onImport }: ChromeProps) {
  const t = useT()
  const { canWrite, canLead, commands, session } = useOpenBoard().view
  const hasMinimap = useStore(session, (state) => state.minimap)
  const hasOutline = useStore(session, (state) => state.outline)
  const [edges, edgesOfOutline] = useMediaQuery(NARROW)
    ? [CLEAR_NARROW, CLEAR_OF_OUTLINE_NARROW]
    : [CLEAR_EDGES, CLEAR_OF_OUTLINE]
  useClearEdges(hasOutline ? edgesOfOutline : edges)
  return (
    <>
      <header className={classes(styles.panel, styles.title)} data-title-panel>
        <BoardMenu onImport={onImport} />
        <SaveStatus />
      </header>
      <section className={classes(styles.panel, styles.people)}>
        {!canWrite && <span className={styles.watching}>{t('board.readOnly')}</span>}
        <People atMost={FACES} />
        <CommandButton command={commands.toggleOutline} pressed={hasOutline}>
          <LayoutList size={20} aria-hidden />
        </CommandButton>
        <Button look="primary" onClick={() => commands.openShare.run()}>
          {t('share.open')}
        </Button>
      </section>
      <nav className={classes(styles.panel, styles.tools)} aria-label={t('tool.toolbar')}>
        <ToolButtons />
        {canLead && (
          <>
            <hr className={styles.rule} />
            <CommandButton command={commands.openLead}>
              <Presentation size={20} aria-hidden />
            </CommandButton>
            <CommandButton command={commands.openSupports}>
              <LayoutPanelTop size={20} aria-hidden />
            </CommandButton>
          </>
        )}
        {canWrite && (
          <>
            <hr className={styles.rule} />
            <UndoButtons />
          </>
        )}
      </nav>
      <PapersPanel />
      <section className={classes(styles.panel, styles.zoom)} aria-label={t('zoom.group')}>
        <ZoomButtons />
      </section>
      {hasMinimap && (
        <aside className={classes(styles.panel, styles.minimap)}>
          <AfterWords>
            <Minimap />
          </AfterWords>
        </aside>
      )}
    </>
  )
}

/** What to write on, and what can be done with the selection: as much of it as goes now. */
function PapersPanel() {
  const mayWrite = useMay('write')
  const mayAny = useMay('any')
  const hasSelection = useHasSelection() && mayAny
  const { session } = useOpenBoard().view
  const isBeside = useStore(session, (state) => state.snapshot !== null)
  const isTight = useMediaQuery(TIGHT)
  const room = isBeside ? 'little' : isTight ? 'some' : 'enough'
  if (!mayWrite && !hasSelection) return null
  return (
    <section className={classes(styles.panel, styles.papers)}>
      {mayWrite && (
        <>
          <Pad />
          <Papers />
        </>
      )}
      <AfterLate>
        {hasSelection && (
          <>
            {mayWrite && <hr className={styles.upright} />}
            <SelectionActions room={room} />
          </>
        )}
      </AfterLate>
    </section>
  )
}
