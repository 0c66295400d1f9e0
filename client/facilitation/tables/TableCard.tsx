import { Crosshair } from 'lucide-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { TABLE_NAME, type Table } from '../../../shared/facilitation/tables'
import { PALETTE } from '../../../shared/model/palette'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import colors from '../../panels/paperColors.module.css'
import type { ListedPerson } from '../../sync/boardApi'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/IconButton'
import { tableWords } from '../tableWords'
import styles from './Tables.module.css'

type Seating = {
  readonly people: readonly ListedPerson[]
  /** Who goes where the next press says. */
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (id: string) => void
  /** Null for no table. */
  readonly onSeat: (ids: Iterable<string>, table: string | null) => void
}

/** A table with its name, its colour and who sits there. */
export function TableCard({ table, ...seating }: Seating & { readonly table: Table }) {
  const t = useT()
  const { commands, lead } = useOpenBoard().view
  const { tables } = useStore(lead)
  const [isColoring, setIsColoring] = useState(false)
  const name = tableWords(tables, table.id, t)
  const { editTable, goToTable } = commands
  return (
    <Card {...seating} table={table.id} empty={seating.people.length === 0 ? t('tables.nobody') : null}>
      <header className={styles.head}>
        <button
          type="button"
          className={classes(styles.swatch, colors[table.color])}
          aria-label={t('tables.color', { name })}
          title={t('tables.color', { name })}
          aria-expanded={isColoring}
          onClick={() => setIsColoring(!isColoring)}
        />
        <input
          className={styles.name}
          aria-label={t('tables.name', { number: tables.indexOf(table) + 1 })}
          placeholder={t('tables.number', { number: tables.indexOf(table) + 1 })}
          value={table.name}
          maxLength={TABLE_NAME}
          onChange={({ target }) => editTable.run(table.id, { name: target.value })}
        />
        <span className={styles.total}>{seating.people.length}</span>
        <IconButton
          label={t('tables.goToNamed', { name })}
          disabled={!goToTable.isEnabled(table.id)}
          onClick={() => goToTable.run(table.id)}
        >
          <Crosshair size={18} aria-hidden />
        </IconButton>
      </header>
      {isColoring && (
        <div className={styles.palette}>
          {PALETTE.map((color) => (
            <button
              key={color}
              type="button"
              className={classes(styles.swatch, colors[color])}
              aria-label={t(`paper.${color}`)}
              title={t(`paper.${color}`)}
              aria-pressed={color === table.color}
              onClick={() => {
                editTable.run(table.id, { color })
                setIsColoring(false)
              }}
            />
          ))}
        </div>
      )}
    </Card>
  )
}

/** Those who are here and sit nowhere. */
export function WithoutCard(seating: Seating) {
  const t = useT()
  return (
    <Card {...seating} table={null} empty={seating.people.length === 0 ? t('tables.everybodySits') : null}>
      <header className={styles.head}>
        <h3 className={styles.heading}>{t('tables.without')}</h3>
        <span className={styles.total}>{seating.people.length}</span>
      </header>
    </Card>
  )
}

type CardProps = Seating & {
  readonly table: string | null
  /** Said where nobody is listed. */
  readonly empty: string | null
  readonly children: ReactNode
}

function Card({ people, chosen, table, empty, onToggle, onSeat, children }: CardProps) {
  const t = useT()
  const here = new Set(people.map(({ id }) => id))
  const count = [...chosen].filter((id) => !here.has(id)).length
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const dragged = event.dataTransfer.getData('text/plain')
    onSeat(chosen.has(dragged) ? chosen : [dragged], table)
  }
  return (
    <section
      className={classes(styles.card, table === null && styles.loose)}
      aria-label={table === null ? t('tables.without') : undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      {children}
      {empty !== null && <p className={styles.quiet}>{empty}</p>}
      <ul className={styles.chips}>
        {people.map((person) => (
          <li key={person.id}>
            <PersonChip person={person} isChosen={chosen.has(person.id)} onToggle={() => onToggle(person.id)} />
          </li>
        ))}
      </ul>
      {count > 0 && (
        <Button look="primary" wide onClick={() => onSeat(chosen, table)}>
          {t(table === null ? 'tables.takeOff' : 'tables.seatHere', { count })}
        </Button>
      )}
    </section>
  )
}

type ChipProps = { readonly person: ListedPerson; readonly isChosen: boolean; readonly onToggle: () => void }

function PersonChip({ person, isChosen, onToggle }: ChipProps) {
  const t = useT()
  return (
    <button
      type="button"
      draggable
      className={classes(styles.chip, isChosen && styles.chosen, !person.online && styles.gone)}
      aria-pressed={isChosen}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', person.id)}
      onClick={onToggle}
    >
      {person.name === '' ? t('person.nameless') : person.name}
    </button>
  )
}
