import { createContext, useContext } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { StageMeta } from '../../shared/model/stageMeta'
import type { BoardView } from '../board/boardView'
import type { PutOnBoard } from '../commands/command'
import type { DeskNews } from '../document/deskNews'
import type { PreferencesStore } from '../session/preferences'
import type { BoardApi } from '../sync/boardApi'
import type { Templates } from '../sync/templates'
import type { BoardConnection } from '../sync/types'

export interface UndoState {
  readonly canUndo: boolean
  readonly canRedo: boolean
  onChange(listener: () => void): () => void
}

/** The desk of this page's person, once the board has had to do with desks. */
export type Desk = {
  /** It is shown as a board is: `home` is the board that it belongs to. */
  readonly shown: OpenBoard
  /** What waits there, what was revealed, and what was written on since. */
  readonly news: StoreApi<DeskNews>
  readonly putOnBoard: PutOnBoard
  /** Carries over to the board what was written on since it was revealed. */
  carryOver(note: string): void
}

/** A board while its page shows it: the connection and all that reads and changes it. Stable while it is open. */
export type OpenBoard = {
  readonly connection: BoardConnection
  readonly view: BoardView
  readonly meta: StoreApi<StageMeta>
  /** Whether there is something to undo; doing it is a command. */
  readonly undo: UndoState
  /** Null while there is none; `onDesk` of the session says whether it is shown instead of the board. */
  readonly desk: StoreApi<Desk | null>
  /** Of a desk: the board that it belongs to. */
  readonly home?: OpenBoard
  /** It shows from the start what its person looked at before. */
  readonly keepsView: boolean
  close(): void
}

export const OpenBoardContext = createContext<OpenBoard | null>(null)

export function useOpenBoard(): OpenBoard {
  const board = useContext(OpenBoardContext)
  if (board === null) throw new Error('useOpenBoard needs an OpenBoardContext above it')
  return board
}

/** The board, also while its page shows the desk: for what goes on meanwhile. */
export function useHomeBoard(): OpenBoard {
  const board = useOpenBoard()
  return board.home ?? board
}

/** How a page uses a board. */
export type BoardUse = {
  readonly canWrite: boolean
  readonly preferences: PreferencesStore
  readonly templates: Templates
  readonly api: BoardApi
  /** Resolves once the page has settled: what nobody needs at first sight is fetched then. */
  readonly settled: Promise<void>
  /** It opens as its outline. */
  readonly outline: boolean
  /** The board whose place it takes, as its documents were replaced: what was in view and open stays so. */
  readonly before: Pick<BoardView, 'camera' | 'session'> | null
}

/** Puts a board together; the connection is then closed with it. Given by client/app. */
export type BoardOpener = (connection: BoardConnection, use: BoardUse) => OpenBoard

export const BoardOpenerContext = createContext<BoardOpener | null>(null)

export function useBoardOpener(): BoardOpener {
  const opener = useContext(BoardOpenerContext)
  if (opener === null) throw new Error('useBoardOpener needs a BoardOpenerContext above it')
  return opener
}
