import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { toggleFilter } from '../board/noteFilter'
import { useT } from '../i18n/LocaleProvider'
import { setSelection } from '../session/session'
import type { NoteFilter } from '../session/types'
import { Button } from '../ui/Button'
import { classes } from '../ui/classes'
import { ArrangeButtons } from './ArrangeButtons'
import styles from './FilterPanel.module.css'
import { type AuthorChoice, filteredNotes, readFilterChoices } from './filterChoices'
import { useOpenBoard } from './openBoard'
import { SidePanel } from './SidePanel'
import { useBoardReading } from './useBoardReading'

/** More tags than these nobody looks through. */
const MOST_TAGS = 40

/** Dims what is not by these authors, of these colours, with these tags; the board goes on meanwhile. */
export function FilterPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { view } = useOpenBoard()
  const { authors, colors, tags } = useBoardReading(view, readFilterChoices)
  const filter = useStore(view.session, (session) => session.filter)
  const total = colors.reduce((sum, { count }) => sum + count, 0)
  const bright = filter === null ? [] : filteredNotes(view, filter)
  const chipOf = (kind: keyof NoteFilter) => (label: string, count: number, values: readonly string[]) => ({
    label,
    count,
    isOn: values.every((value) => filter?.[kind].has(value) === true),
    onToggle: () => view.session.setState({ filter: toggleFilter(filter, kind, values) }),
  })
  const [byAuthor, byColor, byTag] = [chipOf('authors'), chipOf('colors'), chipOf('tags')]
  const nameOf = ({ who }: AuthorChoice) => (typeof who === 'string' ? t(`filter.${who}`) : who.name)
  return (
    <SidePanel title={t('filter.open')} onClose={onClose}>
      <p role="status" className={styles.count}>
        {filter === null ? t('filter.hint') : t('filter.count', { count: bright.length, total })}
      </p>
      {authors.length > 1 && (
        <Kind title={t('filter.authors')}>
          {authors.map((choice) => (
            <Chip key={choice.values[0]} {...byAuthor(nameOf(choice), choice.count, choice.values)} />
          ))}
        </Kind>
      )}
      {colors.length > 0 && (
        <Kind title={t('filter.colors')}>
          {colors.map(({ color, count, values }) => (
            <Chip key={color} {...byColor(t(`paper.${color}`), count, values)}>
              <span className={styles.swatch} style={{ background: `var(--paper-${color})` }} aria-hidden />
            </Chip>
          ))}
        </Kind>
      )}
      {tags.length > 0 && (
        <Kind title={t('filter.tags')}>
          {tags.slice(0, MOST_TAGS).map(({ tag, count, values }) => (
            <Chip key={tag} {...byTag(`#${tag}`, count, values)} />
          ))}
        </Kind>
      )}
      {filter !== null && (
        <footer className={styles.actions}>
          <Button look="primary" disabled={bright.length === 0} onClick={() => setSelection(view.session, bright)}>
            {t('filter.select')}
          </Button>
          <Button onClick={() => view.session.setState({ filter: null })}>{t('filter.clear')}</Button>
        </footer>
      )}
      <ArrangeButtons />
    </SidePanel>
  )
}

function Kind({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.kind}>
      <legend className={styles.heading}>{title}</legend>
      <div className={styles.chips}>{children}</div>
    </fieldset>
  )
}

type ChipProps = {
  readonly label: string
  readonly count: number
  readonly isOn: boolean
  readonly onToggle: () => void
  readonly children?: ReactNode
}

function Chip({ label, count, isOn, onToggle, children }: ChipProps) {
  return (
    <button type="button" className={classes(styles.chip, isOn && styles.on)} aria-pressed={isOn} onClick={onToggle}>
      {children}
      <span className={styles.label}>{label}</span>
      <span className={styles.number}>{count}</span>
    </button>
  )
}
