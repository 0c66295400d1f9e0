import { useStore } from 'zustand'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import { classes } from '../ui/classes'
import { BoardMenu } from './BoardMenu'
import type { ChromeProps } from './chromeProps'
import styles from './EdgePanels.module.css'
import { Minimap } from './Minimap'
import { useOpenBoard } from './openBoard'
import { Pad } from './Pad'
import { Papers } from './Papers'
import { People } from './People'
import { SaveStatus } from './SaveStatus'
import { SelectionActions } from './SelectionActions'
import { ToolButtons } from './ToolButtons'
import { UndoButtons } from './UndoButtons'
import { useClearEdges } from './useClearEdges'
import { useHasSelection } from './useHasSelection'
import { useMediaQuery } from './useMediaQuery'
import { ZoomButtons } from './ZoomButtons'

const FACES = 3

/** Where the panels float, with a little air. */
const CLEAR_EDGES = { top: 84, right: 28, bottom: 100, left: 92 }
/** Where the zoom stands up at the right. */
const CLEAR_NARROW = { ...CLEAR_EDGES, right: 92 }
const NARROW = '(max-width: 1179px)'

/** The panels where there is room for them. The top centre is left free, for what is led. */
export function EdgePanels({ onImport }: ChromeProps) {
  const t = useT()
  const { canWrite, commands, session } = useOpenBoard().view
  const hasSelection = useHasSelection()
  const hasMinimap = useStore(session, (state) => state.minimap)
  useClearEdges(useMediaQuery(NARROW) ? CLEAR_NARROW : CLEAR_EDGES)
  return (
    <>
      <header className={classes(styles.panel, styles.title)}>
        <BoardMenu onImport={onImport} />
        <SaveStatus />
      </header>
      <section className={classes(styles.panel, styles.people)}>
        {!canWrite && <span className={styles.watching}>{t('board.readOnly')}</span>}
        <People atMost={FACES} />
        <Button look="primary" onClick={() => commands.openShare.run()}>
          {t('share.open')}
        </Button>
      </section>
      <nav className={classes(styles.panel, styles.tools)} aria-label={t('tool.toolbar')}>
        <ToolButtons />
        {canWrite && (
          <>
            <hr className={styles.rule} />
            <UndoButtons />
          </>
        )}
      </nav>
      {canWrite && (
        <section className={classes(styles.panel, styles.papers)}>
          <Pad />
          <Papers />
          {hasSelection && (
            <>
              <hr className={styles.upright} />
              <SelectionActions />
            </>
          )}
        </section>
      )}
      <section className={classes(styles.panel, styles.zoom)} aria-label={t('zoom.group')}>
        <ZoomButtons />
      </section>
      {hasMinimap && (
        <aside className={classes(styles.panel, styles.minimap)}>
          <Minimap />
        </aside>
      )}
    </>
  )
}
