import { useStore } from 'zustand'
import type { BoardView } from '../../board/boardView'
import { paperClass } from '../../panels/paperClass'
import type { ShownTable } from './screenScene'
import styles from './TurnMarks.module.css'

type Props = { readonly view: BoardView; readonly table: ShownTable }

/** Which table it is of those that are shown one after the other. */
export function TurnMarks({ view, table: { id, turn } }: Props) {
  const color = useStore(view.lead, (state) => state.tables.find((table) => table.id === id)?.color ?? 'grey')
  if (turn === null || turn.of < 2) return null
  const marks = Array.from({ length: turn.of }, (_, at) => at)
  return (
    <div className={styles.marks} aria-hidden data-turn={`${turn.at + 1}/${turn.of}`}>
      {marks.map((at) => (
        <span key={at} className={at === turn.at ? paperClass(color, styles.mark, styles.on) : styles.mark} />
      ))}
    </div>
  )
}
