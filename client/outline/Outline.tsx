import { Plus, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { BoardView } from '../board/boardView'
import { AfterWords } from '../i18n/AfterWords'
import { countParts } from '../i18n/countWords'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import { classes } from '../ui/classes'
import { IconButton } from '../ui/IconButton'
import { late } from '../ui/late'
import { TitleLineEditor } from './lateTitleEditor'
import { createNoteHolders } from './noteHolders'
import styles from './Outline.module.css'
import { OutlineList } from './OutlineList'
import { createOutlineOrder, type OutlineOrder } from './outlineOrder'
import { useKeyboardInset } from './useKeyboardInset'
import { useOutlineSpace } from './useOutlineSpace'
import { useWorkplace } from './useWorkplace'

const EmptyDesk = late(() => import('./EmptyDesk').then(({ EmptyDesk }) => EmptyDesk))

export type OutlineProps = {
  readonly view: BoardView
  /** It takes the board's place, instead of floating at its right edge. */
  readonly fills: boolean
  /** The keyboard goes there as it opens. */
  readonly takesFocus: boolean
  /** Says something to screen readers. */
  readonly say: (text: string) => void
}

/** The board as a list in the DOM: the same notes, the same commands by the same keys. */
export function Outline({ view, fills, takesFocus, say }: OutlineProps) {
  const t = useT()
  const panel = useRef<HTMLElement>(null)
  const mayWrite = useStore(view.rights, ({ write }) => write)
  const [order] = useState(() => createOutlineOrder(view))
  const [goesToRows] = useState(takesFocus && order.rows.length > 0)
  const [holders] = useState(() => createNoteHolders(view.presence))
  useWorkplace(view, panel)
  useEffect(() => void TitleLineEditor.fetch(), [])
  useOutlineSpace(panel, fills)
  useKeyboardInset(panel)
  useEffect(() => {
    const [only, ...others] = view.session.getState().selection
    if (!fills && only !== undefined && others.length === 0) view.commands.showNote.run(only)
  }, [view, fills])
  useEffect(() => {
    if (takesFocus && !goesToRows) panel.current?.querySelector<HTMLElement>('footer button')?.focus()
  }, [takesFocus, goesToRows])
  return (
    <section
      ref={panel}
      className={classes(styles.outline, fills ? styles.filling : styles.floating)}
      aria-labelledby="outline-title"
      data-outline
    >
      <header className={styles.header}>
        <h2 id="outline-title" className={styles.title}>
          {t('outline.title')}
        </h2>
        <Count order={order} />
        {!fills && <CloseButton view={view} />}
      </header>
      <EmptyOr order={order} mayWrite={mayWrite} isDesk={view.isDesk === true}>
        <OutlineList {...{ view, order, holders, say }} takesFocus={goesToRows} />
      </EmptyOr>
      {mayWrite && (
        <footer className={styles.footer}>
          <Button look="primary" wide className={styles.write} onClick={() => view.commands.createNote.run()}>
            <Plus size={20} aria-hidden />
            {t('command.createNote')}
          </Button>
        </footer>
      )}
    </section>
  )
}

function CloseButton({ view }: { readonly view: BoardView }) {
  const t = useT()
  return (
    <IconButton className={styles.close} label={t('outline.close')} onClick={() => view.commands.toggleOutline.run()}>
      <X size={20} aria-hidden />
    </IconButton>
  )
}

function Count({ order }: { readonly order: OutlineOrder }) {
  const t = useT()
  const { noteCount, cardCount } = useSyncExternalStore(order.onChange, () => order.counts)
  const parts = countParts({ notes: noteCount, cards: cardCount }, t)
  return (
    <p className={styles.count}>
      {parts.map((part, at) => (
        <span key={part}>
          {at > 0 && ' · '}
          <span className={styles.whole}>{part}</span>
        </span>
      ))}
    </p>
  )
}

type EmptyProps = {
  readonly order: OutlineOrder
  readonly mayWrite: boolean
  readonly isDesk: boolean
  readonly children: ReactNode
}

function EmptyOr({ order, mayWrite, isDesk, children }: EmptyProps) {
  const t = useT()
  const isEmpty = useSyncExternalStore(order.onChange, () => order.rows.length === 0)
  if (!isEmpty) return children
  if (isDesk) {
    return (
      <AfterWords>
        <EmptyDesk />
      </AfterWords>
    )
  }
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{t('outline.empty')}</p>
      {mayWrite && <p>{t('outline.emptyHint')}</p>}
    </div>
  )
}
