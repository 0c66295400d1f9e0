import { Ellipsis, PenLine } from 'lucide-react'
import { type MouseEvent, useRef, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { shownText } from '../../shared/drawing/shownText'
import type { Note } from '../../shared/model/note'
import { originOf } from '../../shared/queries/noteOrigin'
import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import { classes } from '../ui/classes'
import { IconButton } from '../ui/IconButton'
import { LineEditor } from './LineEditor'
import { type LineProps, lineAttributes } from './lineAttributes'
import type { NoteHolders } from './noteHolders'
import styles from './OutlineList.module.css'
import { useLongPress } from './useLongPress'

/** A note as a row: its paper, its whole text, and what there is to know of it. */
export function NoteLine(props: LineProps) {
  const { view, holders, row, index, isOpen, on } = props
  const { projection, session } = view
  const note = useSyncExternalStore(projection.onChange, () => projection.notes.get(row.id))
  const isSelected = useStore(session, ({ selection }) => selection.has(row.id))
  const wasSelected = useRef(false)
  const press = useLongPress((at) => on.openMenu(index, at))
  const onClick = (event: MouseEvent) => {
    if (press.endsHere() || isInside(event, 'button, textarea')) return
    if (event.shiftKey) on.select(index, 'extend')
    else if (event.ctrlKey || event.metaKey || session.getState().tool === 'several') on.select(index, 'toggle')
    else if (press.isTouch() && wasSelected.current) on.open(index)
    else on.select(index, 'only')
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
    // biome-ignore lint/a11y/useSemanticElements: a virtual list has no table rows
    <div
      {...lineAttributes(props)}
      role="row"
      tabIndex={props.isStop ? 0 : -1}
      className={classes(styles.line, styles.note, isSelected && styles.selected, isOpen && styles.open)}
      aria-selected={isSelected}
      onClick={onClick}
      onDoubleClick={(event) => {
        if (!isInside(event, 'button, textarea')) on.open(index)
      }}
      onContextMenu={(event) => {
        if (isInside(event, 'textarea')) return
        event.preventDefault()
        on.openMenu(index, { x: event.clientX, y: event.clientY })
      }}
      {...press.handlers}
      onPointerDownCapture={() => {
        const { selection } = session.getState()
        wasSelected.current = selection.size === 1 && selection.has(row.id)
      }}
    >
      {note !== undefined && <NoteCells {...{ view, holders, note, index, isOpen, on }} />}
    </div>
  )
}

type CellsProps = Pick<LineProps, 'view' | 'holders' | 'index' | 'isOpen' | 'on'> & { readonly note: Note }

function NoteCells({ view, holders, note, index, isOpen, on }: CellsProps) {
  const t = useT()
  const isOnlySelected = useStore(view.session, ({ selection }) => selection.size === 1 && selection.has(note.id))
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual list has no table cells */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row is what has the focus */}
      <div role="gridcell" className={styles.cell}>
        <span className={styles.swatch} style={{ background: `var(--paper-${note.color})` }} aria-hidden />
        <div className={styles.content}>
          {isOpen ? <LineEditor key={note.id} id={note.id} view={view} color={note.color} /> : <NoteText note={note} />}
          <span className={styles.heard}>{t('outline.paper', { color: t(`paper.${note.color}`) })}</span>
          {note.basedOn !== undefined && <BasedOn note={note} view={view} />}
          <Tags tags={note.tags} />
          <Holder id={note.id} holders={holders} />
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell" className={styles.actions}>
        {view.canWrite && isOnlySelected && !isOpen && (
          <IconButton label={t('outline.write')} tabIndex={-1} onClick={() => on.open(index)}>
            <PenLine size={18} aria-hidden />
          </IconButton>
        )}
        <IconButton
          label={t('outline.more')}
          aria-haspopup="menu"
          tabIndex={-1}
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect()
            on.openMenu(index, { x: box.left, y: box.bottom })
          }}
        >
          <Ellipsis size={18} aria-hidden />
        </IconButton>
      </div>
    </>
  )
}

function NoteText({ note }: { readonly note: Note }) {
  const t = useT()
  if (note.text.trim() === '') return <p className={styles.quiet}>{t('canvas.emptyNote')}</p>
  return <p className={styles.text}>{shownText(note.text)}</p>
}

/** As much of another note's text as tells which one it is. */
const SHORT = 80

function BasedOn({ note, view: { projection } }: { readonly note: Note; readonly view: BoardView }) {
  const t = useT()
  const text = useSyncExternalStore(projection.onChange, () => originOf(projection.notes, note)?.text.trim() ?? '')
  if (text === '') return null
  const short = text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()}…` : text
  return <p className={styles.quiet}>{t('outline.basedOn', { text: short })}</p>
}

function Tags({ tags }: { readonly tags: readonly string[] }) {
  const t = useT()
  if (tags.length === 0) return null
  return (
    <p className={styles.tags}>
      <span className={styles.heard}>{t('command.tags')}</span>
      {tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
        </span>
      ))}
    </p>
  )
}

function Holder({ id, holders }: { readonly id: string; readonly holders: NoteHolders }) {
  const t = useT()
  const holder = useSyncExternalStore(holders.onChange, () => holders.holderOf(id))
  if (holder === null) return null
  const name = holder.person.name || t('person.nameless')
  return (
    <p className={styles.holder} data-held-by={name}>
      <span className={styles.dot} style={{ background: holder.person.color }} aria-hidden />
      {t(holder.how === 'drag' ? 'outline.heldBy' : 'outline.writtenBy', { name })}
    </p>
  )
}

function isInside({ target }: MouseEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
