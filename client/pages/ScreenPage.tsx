import { useEffect } from 'react'
import { useStore } from 'zustand'
import { BoardCanvas } from '../canvas/BoardCanvas'
import { useT } from '../i18n/LocaleProvider'
import { EmptyHint } from '../panels/EmptyHint'
import { type OpenBoard, OpenBoardContext } from '../panels/openBoard'
import { SaveStatus } from '../panels/SaveStatus'
import { useBoardTitle } from '../panels/useBoardTitle'
import { useClearEdges } from '../panels/useClearEdges'
import type { Identity } from '../sync/types'
import { Entrance } from './Entrance'
import { FailurePage } from './FailurePage'
import { MessagePage } from './MessagePage'
import styles from './ScreenPage.module.css'
import { useBoardMemory } from './useBoardMemory'
import { useBoardReady } from './useBoardReady'
import { useOpenedBoard } from './useOpenedBoard'

type Props = { readonly board: string; readonly linkKey: string | null }

/** `/s/<board>`: the board for the projector, without controls, always whole. */
export function ScreenPage({ board, linkKey }: Props) {
  return (
    <Entrance board={board} linkKey={linkKey} asksName={false}>
      {(identity) => <Screen identity={identity} />}
    </Entrance>
  )
}

function Screen({ identity }: { readonly identity: Identity }) {
  const t = useT()
  const board = useOpenedBoard(identity, false)
  if (board === null) return <MessagePage text={t('board.opening')} />
  return (
    <OpenBoardContext value={board}>
      <ScreenOrFailure board={board} />
    </OpenBoardContext>
  )
}

function ScreenOrFailure({ board }: { readonly board: OpenBoard }) {
  const t = useT()
  const ready = useBoardReady(board)
  useBoardMemory(board)
  if (ready === 'waiting') return <MessagePage text={t('board.opening')} />
  if (ready !== 'ready') return <FailurePage failure={ready} onRetry={() => location.reload()} />
  return <ShownScreen board={board} />
}

function ShownScreen({ board }: { readonly board: OpenBoard }) {
  const t = useT()
  const title = useBoardTitle()
  useClearEdges(CLEAR_EDGES)
  const saveState = useStore(board.connection.saveState, (state) => state.kind)
  const isWell = saveState === 'saved' || saveState === 'saving' || saveState === 'connecting'
  useEffect(() => keepInView(board), [board])
  return (
    <main className={styles.page}>
      <BoardCanvas view={board.view} label={t('board.label', { title })} />
      <EmptyHint />
      <h1 className={styles.title}>{title}</h1>
      {!isWell && (
        <div className={styles.status}>
          <SaveStatus />
        </div>
      )}
    </main>
  )
}

/** The title stands above. */
const CLEAR_EDGES = { top: 84, right: 40, bottom: 40, left: 40 }

/** Fits the content after every change of it or of the window, at most once a frame. */
function keepInView({ view }: OpenBoard): () => void {
  let frame: number | null = null
  let seen = ''
  const fit = () => {
    frame = null
    view.commands.zoomToFit.run()
  }
  const ask = () => {
    frame ??= requestAnimationFrame(fit)
  }
  const askOnResize = () => {
    const { width, height } = view.camera.viewport
    const size = `${width} ${height}`
    if (size !== seen) ask()
    seen = size
  }
  ask()
  const stops = [view.projection.onChange(ask), view.camera.subscribe(askOnResize)]
  return () => {
    if (frame !== null) cancelAnimationFrame(frame)
    for (const stop of stops) stop()
  }
}
