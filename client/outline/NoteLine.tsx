import { MoveHorizontal, Zap } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { shownText } from '../../shared/drawing/shownText'
import type { Note } from '../../shared/model/note'
import { originOf } from '../../shared/queries/noteOrigin'
import type { BoardView } from '../board/boardView'
import { boltWords } from '../i18n/boltWords'
import { useLocale, useT } from '../i18n/LocaleProvider'
import { freshRowsOn } from './freshRows'
import { Holder } from './Holder'
import { LineActions } from './LineActions'
import { LineEditor } from './LineEditor'
import type { LineProps } from './lineAttributes'
import type { ListedRow } from './listedRows'
import { Meaning } from './Meaning'
import styles from './OutlineList.module.css'
import { Relations } from './Relations'
import { SelectableLine } from './SelectableLine'
import { Spotlit } from './Spotlit'

type NoteRow = Extract<ListedRow, { kind: 'note' }>
type Props = LineProps & { readonly row: NoteRow }

/** A note as a row: its paper, its whole text, and what there is to know of it. */
export function NoteLine(props: Props) {
  const { projection } = props.view
  const note = useSyncExternalStore(projection.onChange, () => projection.notes.get(props.row.id))
  return <SelectableLine {...props}>{note !== undefined && <NoteCells {...props} note={note} />}</SelectableLine>
}

function NoteCells({ note, ...props }: Props & { readonly note: Note }) {
  const { view, holders, row, isOpen } = props
  const t = useT()
  const fresh = freshRowsOn(view)
  const isFresh = useSyncExternalStore(fresh.onChange, () => fresh.has(note.id))
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual list has no table cells */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row is what has the focus */}
      <div role="gridcell" className={styles.cell} data-fresh={isFresh || undefined}>
        <span className={styles.swatch} style={{ background: `var(--paper-${note.color})` }} aria-hidden />
        <div className={styles.content}>
          {isOpen ? <LineEditor key={note.id} id={note.id} view={view} color={note.color} /> : <NoteText note={note} />}
          <span className={styles.heard}>{t('outline.paper', { color: t(`paper.${note.color}`) })}</span>
          {note.basedOn !== undefined && <BasedOn note={note} view={view} />}
          <Meaning words={row.meaning} />
          {row.levelsAlone > 0 && <p className={styles.quiet}>{t('outline.alone', { count: row.levelsAlone })}</p>}
          {row.bolts > 0 && <BoltsMark row={row} />}
          {row.between !== '' && <Straddling between={row.between} view={view} />}
          <Tags tags={note.tags} />
          <Relations {...props} />
          <Holder id={note.id} holders={holders} />
          <Spotlit id={note.id} view={view} />
        </div>
      </div>
      <LineActions {...props} labels={{ write: t('outline.write'), more: t('outline.more') }} />
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

function shorten(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()}…` : text
}

function BasedOn({ note, view: { projection } }: { readonly note: Note; readonly view: BoardView }) {
  const t = useT()
  const text = useSyncExternalStore(projection.onChange, () => originOf(projection.notes, note)?.text.trim() ?? '')
  if (text === '') return null
  return <p className={styles.quiet}>{t('outline.basedOn', { text: shorten(text) })}</p>
}

/** Of a note that people carry back and forth: between which clusters. */
function Straddling({ between, view: { projection } }: { readonly between: string; readonly view: BoardView }) {
  const { t, locale } = useLocale()
  const titles = useSyncExternalStore(projection.onChange, () =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(
      between.split(' ').map((id) => {
        const title = projection.clusters.get(id)?.title.trim()
        return title ? t('outline.quoted', { title: shorten(title) }) : t('outline.untitledCluster')
      }),
    ),
  )
  return (
    <p className={styles.straddles}>
      <MoveHorizontal size={16} aria-hidden />
      <span>{t('outline.straddles', { clusters: titles })}</span>
    </p>
  )
}

/** How many do not share where the note lies. */
function BoltsMark({ row }: { readonly row: NoteRow }) {
  const t = useT()
  return (
    <p className={styles.bolts}>
      <Zap size={16} fill={row.hasOwnBolt ? 'currentColor' : 'none'} aria-hidden />
      {boltWords(row, t)}
    </p>
  )
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
