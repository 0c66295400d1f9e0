import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { BoardCanvas } from '../../canvas/BoardCanvas'
import { hidesPeople } from '../../document/leadProjection'
import { useT } from '../../i18n/LocaleProvider'
import { EmptyHint } from '../../panels/EmptyHint'
import { useFeatures, useOnBoard } from '../../panels/features'
import type { OpenBoard } from '../../panels/openBoard'
import { useBoardTitle } from '../../panels/useBoardTitle'
import { CornerDoor, DoorScene } from './DoorScene'
import { Fade } from './Fade'
import { InstructionScene } from './InstructionScene'
import { ScreenHeader } from './ScreenHeader'
import { ScreenSigns } from './ScreenSigns'
import styles from './ShownScreen.module.css'
import { TurnMarks } from './TurnMarks'
import { useDoorWatch } from './useDoor'
import { useFitted } from './useFitted'
import { useIsVoting } from './useIsVoting'
import { useScene } from './useScene'

/** The big screen of an open board. It says nobody's name and offers nothing to press. */
export function ShownScreen({ board }: { readonly board: OpenBoard }) {
  const t = useT()
  const title = useBoardTitle()
  const { view } = board
  const watch = useDoorWatch(board)
  const onBoard = useOnBoard()
  const { scene, writers, saysWriters, notes } = useScene(view, watch.door)
  const [headerHeight, setHeaderHeight] = useState(0)
  const hidesCursors = useStore(view.lead, hidesPeople)
  const waitsForDoor = useStore(view.lead, ({ lead }) => lead.screen.view === 'auto' && lead.phase === null)
  const wantsDoor = scene.kind === 'door' || waitsForDoor
  useEffect(() => {
    if (wantsDoor) watch.start()
    else watch.stop()
  }, [wantsDoor, watch])
  const isVoting = useIsVoting(board.connection.stage)
  useFitted(view, scene, { headerHeight, isVoting })
  const counts = { writers, saysWriters, notes }
  const isEmptyBoard = scene.kind === 'board' && scene.header !== 'half'
  return (
    <main className={styles.page} data-scene={scene.kind} data-hides-cursors={hidesCursors || undefined}>
      <BoardCanvas view={view} label={t('board.label', { title })}>
        {onBoard}
      </BoardCanvas>
      {isEmptyBoard && <EmptyHint />}
      {scene.kind === 'board' && (
        <ScreenHeader
          view={view}
          title={title}
          size={scene.header}
          table={scene.table?.id ?? null}
          counts={counts}
          onHeight={setHeaderHeight}
        />
      )}
      {scene.kind === 'board' && scene.table !== null && <TurnMarks view={view} table={scene.table} />}
      {scene.kind === 'board' && scene.corner && <CornerDoor watch={watch} />}
      <Fade name={scene.kind}>
        {scene.kind === 'door' && <DoorScene title={title} watch={watch} here={writers.here} />}
        {scene.kind === 'instruction' && <InstructionScene view={view} title={title} counts={counts} />}
      </Fade>
      <OnScreenParts />
      <ScreenSigns board={board} />
    </main>
  )
}

/** What the parts of leading show on a screen: who raised a hand, the sound at the end of the time. */
function OnScreenParts() {
  return useFeatures().map(({ id, OnScreen }) => (OnScreen === undefined ? null : <OnScreen key={id} />))
}
