import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import styles from './AgendaPanel.module.css'
import type { SayLine } from './MessageLine'
import { PhaseRow } from './PhaseRow'
import { usePhaseDrag } from './usePhaseDrag'

type Props = {
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly say: SayLine
}

/** The agenda in its order, to be put in another by hand, by buttons or by the arrows. */
export function PhaseRows({ open, onOpen, say }: Props) {
  const t = useT()
  const { view, meta } = useOpenBoard()
  const locale = useStore(meta, (board) => board.locale)
  const agenda = useStore(view.lead, (state) => state.agenda)
  const list = useRef<HTMLOListElement>(null)
  const focus = useRef<string | null>(null)
  useEffect(() => {
    if (focus.current === null) return
    const find = (name: string) => list.current?.querySelector<HTMLButtonElement>(`[data-focus="${CSS.escape(name)}"]`)
    const wanted = find(focus.current)
    // At either end the arrow that led there goes no further.
    if (wanted?.disabled) find(focus.current.replace(/^\w+/, 'grip'))?.focus()
    else wanted?.focus()
    focus.current = null
  })
  const move = (id: string, to: number, from?: string) => {
    const title = agenda.find((phase) => phase.id === id)?.title[locale] ?? ''
    focus.current = from ?? null
    if (view.commands.movePhase.isEnabled(id, to)) {
      view.commands.movePhase.run(id, to)
      say({ text: t('agenda.moved', { title, number: to + 1 }) })
    }
  }
  const { drag, grip } = usePhaseDrag(list, (id, to) => move(id, to))
  if (agenda.length === 0) return null
  return (
    <ol ref={list} className={styles.rows}>
      {agenda.map((phase, at) => (
        <PhaseRow
          key={phase.id}
          phase={phase}
          at={at}
          isOpen={open === phase.id}
          drop={
            drag === null || drag.to !== at
              ? null
              : at > agenda.findIndex(({ id }) => id === drag.id)
                ? 'after'
                : 'before'
          }
          isDragged={drag?.id === phase.id}
          grip={grip(phase.id)}
          onToggle={() => onOpen(open === phase.id ? null : phase.id)}
          onMove={(to, from) => move(phase.id, to, from)}
          onOpen={onOpen}
          say={say}
        />
      ))}
    </ol>
  )
}
