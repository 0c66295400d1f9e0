import { useStore } from 'zustand'
import type { BoardView } from '../../board/boardView'
import { BigTimer } from './BigTimer'
import { type Counted, Counts } from './Counts'
import styles from './InstructionScene.module.css'
import { Silent } from './Silent'
import { useLargestText } from './useLargestText'

type Props = { readonly view: BoardView; readonly title: string; readonly counts: Counted }

/** What to do now, as large as it goes; the board's title while no phase is on. */
export function InstructionScene({ view, title, counts }: Props) {
  const phase = useStore(view.lead, (state) => state.phase)
  const locale = useStore(view.meta, (board) => board.locale)
  const instruction = phase?.instruction[locale] ?? ''
  const text = useLargestText(instruction)
  return (
    <section className={styles.scene}>
      <h1 className={phase === null ? styles.board : styles.phase} lang={locale}>
        {phase?.title[locale] ?? title}
      </h1>
      <div className={styles.words} lang={locale}>
        <p ref={text} className={styles.instruction} data-instruction>
          {instruction}
        </p>
      </div>
      <div className={styles.foot}>
        <BigTimer size="whole" />
        {phase?.silent === true && <Silent />}
        {phase !== null && <Counts {...counts} />}
      </div>
    </section>
  )
}
