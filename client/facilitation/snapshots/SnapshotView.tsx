import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { readStructure } from '../../../shared/queries/readStructure'
import type { BoardView } from '../../board/boardView'
import { selectedCopy } from '../../board/clipboard/copyNotes'
import { useLocale } from '../../i18n/LocaleProvider'
import { CopyAndCut } from '../../panels/clipboard/CopyAndCut'
import { type OpenBoard, OpenBoardContext, useOpenBoard } from '../../panels/openBoard'
import { useServices } from '../../panels/services'
import { createThrottle } from '../../presence/throttle'
import { setSelection } from '../../session/session'
import type { ShownSnapshot } from '../../session/types'
import { Button } from '../../ui/Button'
import { late } from '../../ui/late'
import { type GoneSince, goneSince, relationsGone } from './goneSince'
import { linkCameras } from './linkCameras'
import styles from './SnapshotSide.module.css'

const BoardCanvas = late(() => import('../../canvas/BoardCanvas').then(({ BoardCanvas }) => BoardCanvas))
const CardWindow = late(() => import('../../panels/CardWindow').then(({ CardWindow }) => CardWindow))

type Props = {
  readonly snapshot: ShownSnapshot
  readonly board: OpenBoard
  readonly isLinked: boolean
  readonly side: RefObject<HTMLElement | null>
  /** What comes next is in the present. */
  readonly onPresent: () => void
}

/** The snapshot's board, what is gone of it since, and the way back for what is selected. */
export function SnapshotView({ snapshot, board, isLinked, side, onPresent }: Props) {
  const { t } = useLocale()
  const { toaster } = useServices()
  const live = useOpenBoard().view
  const { view } = board
  const { since, relations } = useGoneSince(view, live)
  const present = useRef(onPresent)
  const bringBack = useBringBack(view, live, onPresent)
  useEffect(() => (isLinked ? linkCameras(live.camera, view.camera) : undefined), [isLinked, live, view])
  useLayoutEffect(() => {
    present.current = onPresent
  })
  useEffect(() => leaveWindowsTo(live, view, () => present.current()), [live, view])
  useEffect(() => view.session.setState({ marked: new Set([...since.gone, ...since.moved]) }), [view, since])
  return (
    <OpenBoardContext value={board}>
      <div className={styles.board}>
        <BoardCanvas view={view} label={t('snapshots.board', { name: snapshot.name })} />
      </div>
      <footer className={styles.footer}>
        <Since since={since} relations={relations} onSelect={() => setSelection(view.session, since.gone)} />
        <BringBack view={view} onPress={bringBack} />
      </footer>
      <CopyAndCut say={toaster.show} within={side} />
      <CardWindow />
    </OpenBoardContext>
  )
}

type SinceProps = { readonly since: GoneSince; readonly relations: number; readonly onSelect: () => void }

function Since({ since, relations, onSelect }: SinceProps) {
  const { t } = useLocale()
  const { gone, moved } = since
  const parts = [
    ...(gone.size > 0 ? [t('snapshots.gone', { count: gone.size })] : []),
    ...(moved.size > 0 ? [t('snapshots.moved', { count: moved.size })] : []),
    ...(relations > 0 ? [t('snapshots.relationsGone', { count: relations })] : []),
  ]
  return (
    <>
      <p className={styles.since} role="status">
        {parts.length === 0 ? t('snapshots.same') : parts.join(' · ')}
      </p>
      {gone.size > 0 && <Button onClick={onSelect}>{t('snapshots.selectGone')}</Button>}
    </>
  )
}

function BringBack({ view, onPress }: { readonly view: BoardView; readonly onPress: () => void }) {
  const { t } = useLocale()
  const count = useStore(view.session, ({ selection }) => selection.size)
  return (
    <Button look="primary" disabled={count === 0} title={t('snapshots.bringBackHint')} onClick={onPress}>
      {t('snapshots.bringBack')}
    </Button>
  )
}

/** Others work on the present meanwhile: so often it is compared again. Milliseconds. */
const EVERY = 300

function useGoneSince(then: BoardView, now: BoardView) {
  const [gone, setGone] = useState(() => compare(then, now))
  useEffect(() => {
    const throttle = createThrottle(EVERY, () => setGone(compare(then, now)))
    throttle.call()
    const stops = [now.projection, now.relations, then.relations].map(({ onChange }) => onChange(() => throttle.call()))
    return () => {
      for (const stop of stops) stop()
      throttle.cancel()
    }
  }, [then, now])
  return gone
}

function compare(then: BoardView, now: BoardView) {
  return { since: goneSince(then.projection, now.projection), relations: relationsGone(then.relations, now.relations) }
}

/** Copies what is selected in the snapshot into the present, and says what came of it. */
function useBringBack(view: BoardView, live: BoardView, onDone: () => void): () => void {
  const { t } = useLocale()
  const { toaster } = useServices()
  return () => {
    const copied = selectedCopy(view)
    const count = live.commands.bringBack.run(copied, selectedCards(view, copied.clusters)) ?? 0
    if (count === 0) return void toaster.show({ text: t('snapshots.notBack'), tone: 'bad' })
    toaster.show({ text: t('snapshots.broughtBack', { count }), tone: 'good' })
    onDone()
  }
}

/** Those selected, and those in clusters that are. */
function selectedCards({ projection, session }: BoardView, clusters: readonly { readonly id: string }[]): string[] {
  const { selection } = session.getState()
  const { homeOf } = readStructure(projection)
  const held = new Set<string | null>(clusters.map(({ id }) => id))
  return [...projection.cards.values()].flatMap(({ id, place }) =>
    selection.has(id) || held.has(homeOf(place.in)) ? [id] : [],
  )
}

/** Windows and the list are the present's: a snapshot has none of its own. */
function leaveWindowsTo(live: BoardView, { session }: BoardView, onLeave: () => void): () => void {
  return session.subscribe(({ window, menu, outline }) => {
    if (window === null && menu === null && !outline) return
    session.setState({ window: null, menu: null, outline: false })
    if (window === null) return
    onLeave()
    live.session.setState({ window })
  })
}
