import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { BoardView } from '../../board/boardView'
import { classes } from '../../ui/classes'
import { BigTimer, TimeLine } from './BigTimer'
import { type Counted, Counts } from './Counts'
import styles from './ScreenHeader.module.css'
import { Silent } from './Silent'
import { TableName } from './TableName'
import { useLargestText } from './useLargestText'

type Props = {
  readonly view: BoardView
  /** The board's. */
  readonly title: string
  readonly size: 'none' | 'slim' | 'half'
  /** The one that is shown; null for none. */
  readonly table: string | null
  readonly counts: Counted
  /** Told how much of the page it takes at the top, in CSS pixels. */
  readonly onHeight: (height: number) => void
}

/** Above the board: what to do, how long still and how far everybody is. Where nothing is on, the board's title. */
export function ScreenHeader({ view, title, size, table, counts, onHeight }: Props) {
  const header = useRef<HTMLElement>(null)
  useHeight(header, onHeight)
  const phase = useStore(view.lead, (state) => state.phase)
  const locale = useStore(view.meta, (board) => board.locale)
  return (
    <header ref={header} className={classes(styles.header, styles[size])} data-screen-header={size}>
      {size === 'none' ? (
        <h1 className={styles.title}>{title}</h1>
      ) : (
        <div className={classes(styles.panel, table !== null && styles.ofTable)}>
          <div className={styles.words} lang={locale}>
            <div className={styles.facts}>
              {table !== null && <TableName view={view} table={table} />}
              <h1 className={styles.phase}>{phase?.title[locale] ?? title}</h1>
              {phase?.silent === true && <Silent />}
              {table === null && <Counts {...counts} />}
            </div>
            {phase !== null && <Instruction text={phase.instruction[locale]} size={size} />}
          </div>
          <BigTimer size={size} />
          <TimeLine />
        </div>
      )}
    </header>
  )
}

function Instruction({ text, size }: { readonly text: string; readonly size: 'slim' | 'half' }) {
  return size === 'half' ? (
    <LargeInstruction text={text} />
  ) : (
    <p className={styles.instruction} data-instruction>
      {text}
    </p>
  )
}

function LargeInstruction({ text }: { readonly text: string }) {
  const element = useLargestText(text)
  return (
    <div className={styles.large}>
      <p ref={element} data-instruction>
        {text}
      </p>
    </div>
  )
}

/** While it grows or shrinks nothing is told: the board moves once. Milliseconds. */
const SETTLES = 120

function useHeight(header: { readonly current: HTMLElement | null }, onHeight: (height: number) => void): void {
  useEffect(() => {
    const element = header.current
    if (element === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => onHeight(element.offsetHeight)
    const observer = new ResizeObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(tell, SETTLES)
    })
    tell()
    observer.observe(element)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [header, onHeight])
}
