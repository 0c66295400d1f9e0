import { type ReactNode, useEffect, useRef } from 'react'
import type { BoardView } from '../board/boardView'
import { AfterWords } from '../i18n/AfterWords'
import { classes } from '../ui/classes'
import { late } from '../ui/late'
import styles from './BoardCanvas.module.css'
import { BoardLayers } from './BoardLayers'
import { DotGrid } from './DotGrid'
import { NoteEditor } from './NoteEditor'
import { useRelations } from './relations/useRelations'
import { useSheetPainter } from './sheets/useSheetPainter'
import { useBoardRenderer } from './useBoardRenderer'
import { useFirstFrame } from './useFirstFrame'
import { useViewport } from './useViewport'

export { PICTURE_PARTS } from './pictureParts'

/** The notes are seen first; nobody walks them, writes a title or sees another's hand before. */
const NotesMirror = late(() => import('./NotesMirror').then(({ NotesMirror }) => NotesMirror))
const TitleEditor = late(() => import('./TitleEditor').then(({ TitleEditor }) => TitleEditor))
const over = () => import('./overCanvas')
const SupportFrame = late(() => over().then(({ SupportFrame }) => SupportFrame))
const AttentionMarks = late(() => over().then(({ AttentionMarks }) => AttentionMarks))
const RelateHandle = late(() => over().then(({ RelateHandle }) => RelateHandle))
const RemotePeople = late(() => over().then(({ RemotePeople }) => RemotePeople))
const RemoteCarets = late(() => over().then(({ RemoteCarets }) => RemoteCarets))

type Props = {
  readonly view: BoardView
  /** What a screen reader calls the board. */
  readonly label: string
  /** Something lies over all of it: it keeps its size and place, and costs nothing. */
  readonly isHidden?: boolean
  /** The board was painted for the first time. */
  readonly onSeen?: () => void
  /** From then on what stands over the board is built: by default once it was painted. */
  readonly settled?: Promise<void>
  /** Lies on the board, under what is written. */
  readonly children?: ReactNode
}

/** The board itself: fills its parent, which must have a size. */
export function BoardCanvas({ view, label, isHidden = false, onSeen, settled, children }: Props) {
  const board = useRef<HTMLElement>(null)
  const renderer = useBoardRenderer(view, board, isHidden)
  useSheetPainter(view, renderer)
  useRelations(view, renderer)
  const viewport = useViewport(view.camera)
  const isSettled = useFirstFrame(renderer, { onSeen, settled })
  useEffect(() => {
    if (isSettled) for (const part of [NotesMirror, TitleEditor, AttentionMarks]) void part.fetch()
  }, [isSettled])
  return (
    <section
      ref={board}
      className={classes(styles.board, isHidden && styles.hidden)}
      aria-label={label}
      inert={isHidden}
      data-board-canvas
    >
      {renderer !== null && (
        <>
          <DotGrid renderer={renderer} camera={view.camera} />
          <div className={styles.surface} aria-hidden="true">
            <BoardLayers renderer={renderer} viewport={viewport} isSettled={isSettled} />
          </div>
        </>
      )}
      {renderer !== null && isSettled && (
        <>
          <AfterWords>
            <NotesMirror view={view} renderer={renderer} />
          </AfterWords>
          <RemotePeople view={view} renderer={renderer} />
          <AfterWords>{view.canLead && <SupportFrame view={view} />}</AfterWords>
          {children}
          <AfterWords>
            <RelateHandle view={view} renderer={renderer} />
          </AfterWords>
          <NoteEditor view={view} renderer={renderer} />
          <AfterWords>
            <TitleEditor view={view} renderer={renderer} />
          </AfterWords>
          <RemoteCarets view={view} renderer={renderer} />
          <AttentionMarks view={view} renderer={renderer} />
        </>
      )}
    </section>
  )
}
