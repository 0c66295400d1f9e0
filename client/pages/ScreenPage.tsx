import { useEffect } from 'react'
import { useAllWords } from '../i18n/AfterWords'
import { type OpenBoard, OpenBoardContext } from '../panels/openBoard'
import { useServices } from '../panels/services'
import type { Identity } from '../sync/types'
import { late } from '../ui/late'
import { Entrance } from './Entrance'
import { FailurePage } from './FailurePage'
import { Opening } from './Opening'
import { useRepair } from './screen/useRepair'
import { useWakeLock } from './screen/useWakeLock'
import { useBoardMemory } from './useBoardMemory'
import { useBoardReady } from './useBoardReady'
import { useOpenedBoard } from './useOpenedBoard'

const ShownScreen = late(() => import('./screen/ShownScreen').then(({ ShownScreen }) => ShownScreen), Opening)

type Props = { readonly board: string; readonly linkKey: string | null }

/** `/s/<board>`: the big screen. It has no controls, follows what is led and comes back by itself after any loss. */
export function ScreenPage({ board, linkKey }: Props) {
  useWakeLock()
  return (
    <Entrance board={board} linkKey={linkKey} asksName={false}>
      {(identity, reenter) => <Screen identity={identity} reenter={reenter} />}
    </Entrance>
  )
}

type ScreenProps = { readonly identity: Identity; readonly reenter: () => void }

function Screen({ identity, reenter }: ScreenProps) {
  const board = useOpenedBoard(identity, false)
  if (board === null) return <Opening />
  return (
    <OpenBoardContext value={board}>
      <ScreenOrFailure board={board} reenter={reenter} />
    </OpenBoardContext>
  )
}

function ScreenOrFailure({ board, reenter }: { readonly board: OpenBoard; readonly reenter: () => void }) {
  const ready = useBoardReady(board)
  const hasWords = useAllWords()
  const { progress } = useServices().boot
  useEffect(() => progress.tell({ isSeen: true, isSettled: true }), [progress])
  useBoardMemory(board)
  useRepair(board, reenter)
  if (ready === 'waiting') return <Opening />
  if (ready !== 'ready') return <FailurePage failure={ready} onRetry={reenter} />
  return hasWords ? <ShownScreen board={board} /> : <Opening />
}
