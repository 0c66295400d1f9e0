import { Presentation, Share2 } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '../i18n/LocaleProvider'
import { IconButton } from '../ui/IconButton'
import { AfterLate } from './AfterLate'
import { BoardMenu } from './BoardMenu'
import { CommandButton } from './CommandButton'
import type { ChromeProps } from './chromeProps'
import { ModeChips, SelectionActions } from './lateParts'
import { useOpenBoard } from './openBoard'
import { Pad } from './Pad'
import { PapersButton } from './PapersButton'
import { People } from './People'
import styles from './PhoneBar.module.css'
import { SaveStatus } from './SaveStatus'
import { LassoButton } from './ToolButtons'
import { UndoButtons } from './UndoButtons'
import { useBarHeight } from './useBarHeight'
import { useClearEdges } from './useClearEdges'
import { useHasSelection } from './useHasSelection'
import { useMay } from './useMay'
import { useSelected } from './useSelected'
import { FitButton } from './ZoomButtons'

/** Below the switch to the list, and above the bar, with a little air. */
const CLEAR_EDGES = { top: 68, right: 16, bottom: 164, left: 16 }

/** The same within a thumb's reach: one bar, the board above it left whole. */
export function PhoneBar({ onImport }: ChromeProps) {
  const t = useT()
  const { canWrite, canLead, commands, session } = useOpenBoard().view
  const isOutline = useStore(session, (state) => state.outline)
  const hasSelection = useHasSelection()
  const bar = useBarHeight()
  useClearEdges(CLEAR_EDGES)
  return (
    <header ref={bar} className={styles.bar}>
      <AfterLate>
        <ModeChips />
      </AfterLate>
      <div className={styles.row}>
        <div className={styles.menu}>
          <BoardMenu onImport={onImport} opens="up" />
        </div>
        <People atMost={1} />
        {canLead && (
          <CommandButton command={commands.openLead}>
            <Presentation size={20} aria-hidden />
          </CommandButton>
        )}
        <IconButton label={t('share.open')} onClick={() => commands.openShare.run()}>
          <Share2 size={20} aria-hidden />
        </IconButton>
      </div>
      <div className={styles.status}>
        <SaveStatus />
        {!canWrite && <span className={styles.watching}>{t('board.readOnly')}</span>}
      </div>
      <nav className={styles.row} aria-label={t('tool.toolbar')}>
        {!isOutline && !hasSelection && <FitButton />}
        {!isOutline && !hasSelection && <LassoButton />}
        {canWrite && <WritingTools isOutline={isOutline} />}
      </nav>
    </header>
  )
}

/** Around the pad, where a thumb rests: undo, and what can be done with the selection. The list has a button of its own. */
function WritingTools({ isOutline }: { readonly isOutline: boolean }) {
  const { session } = useOpenBoard().view
  const { notes, clusters, cards } = useSelected()
  const mayWrite = useMay('write')
  const mayAny = useMay('any')
  const isWriting = useStore(session, (state) => state.editing !== null)
  const hasSelection = notes + clusters + cards > 0
  return (
    <>
      {!isWriting && <UndoButtons only={hasSelection ? 'undo' : 'both'} />}
      {mayWrite && !isOutline && clusters + cards === 0 && notes < 2 && <Pad />}
      {mayWrite && <PapersButton />}
      <AfterLate>{mayAny && hasSelection && <SelectionActions room="little" />}</AfterLate>
    </>
  )
}
