import { useCallback, useEffect } from 'react'
import { useStore } from 'zustand'
import { AfterWords } from '../i18n/AfterWords'
import { useT } from '../i18n/LocaleProvider'
import { Chrome } from '../panels/Chrome'
import { EmptyHint } from '../panels/EmptyHint'
import { useOnBoard } from '../panels/features'
import { type OpenBoard, OpenBoardContext } from '../panels/openBoard'
import { useServices } from '../panels/services'
import { useBoardTitle } from '../panels/useBoardTitle'
import { PHONE, useMediaQuery } from '../panels/useMediaQuery'
import { guardUnload } from '../sync/guardUnload'
import type { Identity } from '../sync/types'
import { late } from '../ui/late'
import styles from './BoardPage.module.css'
import { Entrance } from './Entrance'
import { FailurePage } from './FailurePage'
import { LateCanvas } from './LateCanvas'
import { Opening } from './Opening'
import { OutlineSlot } from './OutlineSlot'
import { useBoardMemory } from './useBoardMemory'
import { useBoardReady } from './useBoardReady'
import { useFirstCode } from './useFirstCode'
import { useFirstView } from './useFirstView'
import { useOpenedBoard } from './useOpenedBoard'
import { useSecondChance } from './useSecondChance'
import { useSeen } from './useSeen'
import { whenAtRest } from './whenAtRest'

const OthersNews = late(() => import('./OthersNews').then(({ OthersNews }) => OthersNews))

type Props = { readonly board: string; readonly linkKey: string | null }

/** `/b/<board>`: the board, to work on or to watch. */
export function BoardPage({ board, linkKey }: Props) {
  return (
    <Entrance board={board} linkKey={linkKey} asksName>
      {(identity, reenter) => (
        <ConnectedBoard key={identity.key} identity={identity} reenter={linkKey === null ? null : reenter} />
      )}
    </Entrance>
  )
}

type ConnectedProps = { readonly identity: Identity; readonly reenter: (() => void) | null }

function ConnectedBoard({ identity, reenter }: ConnectedProps) {
  const board = useOpenedBoard(identity, true)
  if (board === null) return <Opening />
  return (
    <OpenBoardContext value={board}>
      <BoardOrFailure board={board} reenter={reenter} />
    </OpenBoardContext>
  )
}

type ShownProps = { readonly board: OpenBoard; readonly reenter: (() => void) | null }

function BoardOrFailure({ board, reenter }: ShownProps) {
  const ready = useBoardReady(board)
  const hasCode = useFirstCode()
  useBoardMemory(board)
  useSecondChance(board, reenter)
  useEffect(() => guardUnload(board.connection), [board])
  if (ready === 'waiting' || (ready === 'ready' && !hasCode)) return <Opening />
  if (ready !== 'ready') return <FailurePage failure={ready} onRetry={() => location.reload()} />
  return <ShownBoard board={board} />
}

/** The board, or the desk of its person in its place. */
function ShownBoard({ board }: { readonly board: OpenBoard }) {
  useFirstView(board)
  const desk = useStore(board.desk)
  const isOnDesk = useStore(board.view.session, ({ onDesk }) => onDesk)
  const shown = (isOnDesk && desk?.shown) || board
  return (
    <OpenBoardContext value={shown}>
      <BoardParts board={shown} />
    </OpenBoardContext>
  )
}

function BoardParts({ board: { view } }: { readonly board: OpenBoard }) {
  const t = useT()
  const title = useBoardTitle()
  const isPhone = useMediaQuery(PHONE)
  const isCovered = useStore(view.session, (session) => session.outline) && isPhone
  const place = view.isDesk ? 'desk' : 'board'
  const onBoard = useOnBoard()
  const { progress } = useServices().boot
  const isSeen = useSeen()
  const onSeen = useCallback(() => progress.tell({ isSeen: true }), [progress])
  useEffect(() => {
    if (isSeen) return whenAtRest(() => progress.tell({ isSettled: true }))
  }, [isSeen, progress])
  return (
    <main className={styles.page}>
      <h1 className={styles.heard}>{title}</h1>
      <LateCanvas
        key={place}
        view={view}
        label={t('board.label', { title })}
        isHidden={isCovered}
        onSeen={onSeen}
        settled={progress.settled}
      >
        {onBoard}
      </LateCanvas>
      {!isCovered && <EmptyHint />}
      <OutlineSlot key={`list of ${place}`} view={view} isPhone={isPhone} onSeen={onSeen} />
      {isSeen && (
        <>
          <Chrome />
          <AfterWords>
            <OthersNews />
          </AfterWords>
        </>
      )}
    </main>
  )
}
