import { ArrowLeftRight, History, Link2, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLocale } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import type { ShownSnapshot } from '../../session/types'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/IconButton'
import { useBesideLayout, useRoomBeside } from './besideLayout'
import styles from './SnapshotSide.module.css'
import { SnapshotView } from './SnapshotView'
import { snapshotProblem } from './snapshotProblem'
import { timeWords } from './snapshotWords'
import { type SnapshotState, useSnapshotBoard } from './useSnapshotBoard'

type Props = { readonly snapshot: ShownSnapshot }

/** The board as it was, beside the board as it is; where there is no room for both, in its place until one switches. */
export function SnapshotSide({ snapshot }: Props) {
  const { t, locale } = useLocale()
  const { view } = useOpenBoard()
  const layout = useBesideLayout()
  useRoomBeside(layout, view.camera)
  const state = useSnapshotBoard(snapshot)
  const [isLinked, setIsLinked] = useState(true)
  const [isAway, setIsAway] = useState(false)
  const side = useRef<HTMLElement>(null)
  const isShown = layout !== 'cover' || !isAway
  useFocus(side, isShown)
  useOneAtATime(layout === 'cover' && isShown)
  const close = () => view.session.setState({ snapshot: null })
  const name = t('snapshots.label', { name: snapshot.name, time: timeWords(locale, snapshot.time, view.clock.now()) })
  if (!isShown) return <Away name={name} onReturn={() => setIsAway(false)} />
  return createPortal(
    <section
      ref={side}
      className={classes(styles.side, styles[layout])}
      aria-label={name}
      tabIndex={-1}
      data-own-board
      onPointerDown={({ target }) => isOnCanvas(target) && side.current?.focus({ preventScroll: true })}
      onKeyDown={(event) => closesOn(event, state) && close()}
    >
      <header className={styles.header}>
        <History size={20} className={styles.sign} aria-hidden />
        <p className={styles.name}>
          <strong>{name}</strong> <span className={styles.still}>{t('snapshots.readOnly')}</span>
        </p>
        {layout === 'cover' ? (
          <IconButton label={t('snapshots.toPresent')} onClick={() => setIsAway(true)}>
            <ArrowLeftRight size={20} aria-hidden />
          </IconButton>
        ) : (
          <IconButton label={t('snapshots.link')} aria-pressed={isLinked} onClick={() => setIsLinked((is) => !is)}>
            <Link2 size={20} aria-hidden />
          </IconButton>
        )}
        <IconButton label={t('snapshots.close')} onClick={close}>
          <X size={20} aria-hidden />
        </IconButton>
      </header>
      {state.kind === 'here' ? (
        <SnapshotView
          snapshot={snapshot}
          board={state.board}
          isLinked={isLinked || layout === 'cover'}
          side={side}
          onPresent={() => setIsAway(true)}
        />
      ) : (
        <Waiting state={state} />
      )}
    </section>,
    document.body,
  )
}

function Waiting({ state }: { readonly state: Exclude<SnapshotState, { kind: 'here' }> }) {
  const { t } = useLocale()
  if (state.kind === 'coming') return <p className={styles.waiting}>{t('snapshots.fetching')}</p>
  const { error } = state
  return (
    <div className={styles.waiting}>
      <p role="alert">{snapshotProblem(error, t)}</p>
      <Button onClick={state.again}>{t('snapshots.again')}</Button>
    </div>
  )
}

type AwayProps = { readonly name: string; readonly onReturn: () => void }

/** The way back to the snapshot while the present is seen. */
function Away({ name, onReturn }: AwayProps) {
  const { t } = useLocale()
  return createPortal(
    <button
      type="button"
      className={styles.away}
      title={name}
      aria-label={t('snapshots.toSnapshot')}
      onClick={onReturn}
    >
      <History size={18} aria-hidden />
      {t('snapshots.one')}
    </button>,
    document.body,
  )
}

function useFocus(side: RefObject<HTMLElement | null>, isShown: boolean): void {
  useEffect(() => {
    if (isShown) side.current?.focus({ preventScroll: true })
  }, [side, isShown])
}

/** What the snapshot covers is out of reach for keys and screen readers too. */
function useOneAtATime(isCovered: boolean): void {
  useEffect(() => {
    const page = document.querySelector<HTMLElement>('main')
    if (page === null || !isCovered) return
    page.inert = true
    return () => {
      page.inert = false
    }
  }, [isCovered])
}

function isOnCanvas(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-board-canvas]') !== null
}

/** Escape first lets go of what is selected, as on any board. */
function closesOn({ key, nativeEvent }: KeyboardEvent, state: SnapshotState): boolean {
  if (key !== 'Escape' || nativeEvent.isComposing || nativeEvent.defaultPrevented) return false
  if (state.kind !== 'here') return true
  const { selection, card } = state.board.view.session.getState()
  return selection.size === 0 && card === null
}
