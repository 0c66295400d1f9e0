import { Spline } from 'lucide-react'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Box, Point } from '../../../shared/geometry/box'
import { isLive } from '../../../shared/queries/readBoard'
import type { BoardView } from '../../board/boardView'
import { thingWords } from '../../commands/relationWords'
import { useT } from '../../i18n/LocaleProvider'
import type { Camera } from '../../session/camera'
import { isWriting } from '../../session/session'
import { classes } from '../../ui/classes'
import type { BoardRenderer } from '../boardRenderer'
import styles from './RelateHandle.module.css'
import { handlePlace, isFreeBeside, isUnderTitle, shownBox } from './relateTarget'
import { SignMenu } from './SignMenu'
import { type Drawn, useRelateDrag } from './useRelateDrag'

type Props = { readonly view: BoardView; readonly renderer: BoardRenderer }

/** Beside the one note or cluster that is selected: dragged to another one it relates the two, pressed it asks for it. */
export function RelateHandle({ view, renderer }: Props) {
  const mayRelate = useStore(view.rights, (rights) => rights.relate)
  const only = useStore(view.session, (session) => {
    const [id] =
      session.selection.size === 1 && session.tool === 'select' && !isWriting(session) ? session.selection : []
    return id ?? null
  })
  const record = only === null ? undefined : (view.projection.notes.get(only) ?? view.projection.clusters.get(only))
  if (only === null || record === undefined || !isLive(record) || !mayRelate || view.isDesk) return null
  return <Handle key={only} view={view} renderer={renderer} thing={only} />
}

type HandleProps = Props & { readonly thing: string }

function Handle({ view, renderer, thing }: HandleProps) {
  const t = useT()
  const button = useRef<HTMLButtonElement>(null)
  const { drawn, byPointer, leave } = useRelateDrag(view, renderer, thing)
  useNoThrow(button)
  const at = usePlace(button, { view, renderer, thing })
  const label = t('relating.handle', { thing: thingWords(view, thing, t) })
  return (
    <>
      {drawn !== null && <Line view={view} renderer={renderer} from={at} drawn={drawn} />}
      <button
        ref={button}
        type="button"
        className={classes(styles.handle, drawn !== null && styles.held)}
        aria-label={label}
        title={label}
        data-own-pointers
        data-relate-handle
        {...byPointer}
        // By the keyboard alone: a pointer was heard as it was let go.
        onClick={(event) => event.detail === 0 && view.commands.openRelate.run([thing])}
      >
        <span className={styles.disc}>
          <Spline size={18} aria-hidden />
        </span>
      </button>
      {drawn !== null && drawn.target !== null && drawn.asksAt !== null && (
        <SignMenu
          at={drawn.asksAt}
          pair={t('relating.pair', { from: thingWords(view, thing, t), to: thingWords(view, drawn.target, t) })}
          onChoose={(sign) => {
            if (drawn.target !== null) view.commands.createRelation.run({ from: thing, to: drawn.target, sign })
            leave()
          }}
          onLeave={leave}
        />
      )}
    </>
  )
}

type LineProps = Props & { readonly from: Point; readonly drawn: Drawn }

/** From the handle to the pointer, and around what takes it. */
function Line({ view, renderer, from, drawn: { to, target } }: LineProps) {
  const page = target === null ? null : shownBox(renderer, target)
  const box = page === null ? null : onScreen(view.camera, page)
  return (
    <svg className={styles.preview} aria-hidden="true" data-relate-line={target ?? ''}>
      {box !== null && (
        <rect
          className={styles.target}
          x={box.x - 4}
          y={box.y - 4}
          width={box.width + 8}
          height={box.height + 8}
          rx={10}
        />
      )}
      <line className={styles.line} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <circle className={styles.end} cx={to.x} cy={to.y} r={6} />
    </svg>
  )
}

/** Keeps the handle beside its thing in every frame; away while something is in this person's hand. Gives where it was when a line began. */
function usePlace(button: RefObject<HTMLButtonElement | null>, { view, renderer, thing }: HandleProps): Point {
  const [at, setAt] = useState<Point>({ x: 0, y: 0 })
  const place = useCallback(() => {
    const element = button.current
    if (element === null) return
    const { camera, projection } = view
    const isFree = (square: Box) => isFreeBeside(renderer, thing, onPage(camera, square))
    const isStill = renderer.hand.drag === null && renderer.hand.marquee === null
    const box = isStill && !isUnderTitle(renderer, thing, camera.state.zoom) ? shownBox(renderer, thing) : null
    const kind = projection.clusters.has(thing) ? 'cluster' : 'note'
    const point =
      box === null ? null : handlePlace(onScreen(camera, box), onScreen(camera, camera.clearBox()), kind, isFree)
    if (element.hidden !== (point === null)) element.hidden = point === null
    if (point === null) return
    element.style.transform = `translate(${Math.round(point.x)}px, ${Math.round(point.y)}px)`
    setAt((known) => (known.x === point.x && known.y === point.y ? known : point))
  }, [button, view, renderer, thing])
  useLayoutEffect(() => {
    place()
    return renderer.onFrame(place)
  }, [place, renderer])
  return at
}

/** Chromium takes a quick drag for the throw of a page, and the next tap, which is for a sign, for what stops it. */
function useNoThrow(button: RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    const stop = new AbortController()
    const hold = (event: TouchEvent) => {
      if (event.cancelable) event.preventDefault()
    }
    for (const type of ['touchmove', 'touchend'] as const) {
      button.current?.addEventListener(type, hold, { signal: stop.signal, passive: false })
    }
    return () => stop.abort()
  }, [button])
}

function onScreen(camera: Camera, box: Box): Box {
  const { zoom } = camera.state
  return { ...camera.pageToScreen(box), width: box.width * zoom, height: box.height * zoom }
}

function onPage(camera: Camera, box: Box): Box {
  const { zoom } = camera.state
  return { ...camera.screenToPage(box), width: box.width / zoom, height: box.height / zoom }
}
