import { Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { MOST_PHASES } from '../../../shared/facilitation/phase'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { AgendaFiles } from './AgendaFiles'
import styles from './AgendaPanel.module.css'
import { AgendaSummary } from './AgendaSummary'
import { sameWords } from './agendaPhases'
import { type Line, MessageLine } from './MessageLine'
import { createOwnAgendas } from './ownAgendas'
import { PhaseRows } from './PhaseRows'
import { ReadyMade } from './ReadyMade'

/** The phases of the workshop in their order, to be chosen, changed and kept: for who leads. */
export function AgendaPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { commands, lead } = useOpenBoard().view
  const agenda = useStore(lead, (state) => state.agenda)
  const [open, setOpen] = useState<string | null>(null)
  const [line, setLine] = useState<Line | null>(null)
  const own = useMemo(() => createOwnAgendas(), [])
  const add = useRef<HTMLDivElement>(null)
  // What was pressed may be gone with it: a phase that was deleted, a gallery that closes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at after each change of the agenda
  useEffect(() => {
    const hasFocus = document.activeElement !== null && document.activeElement !== document.body
    if (!hasFocus) add.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [agenda])
  const addPhase = () => {
    const title = sameWords(t('agenda.newTitle'))
    const [id] = commands.addToAgenda.run([{ ...NEW_PHASE, title }]) ?? []
    if (id === undefined) setLine({ text: t('agenda.tooMany', { count: MOST_PHASES }), isBad: true })
    else setOpen(id)
  }
  return (
    <Dialog title={t('agenda.open')} closeLabel={t('ui.close')} onClose={onClose} wide>
      <MessageLine line={line} />
      {agenda.length === 0 ? <p className={styles.quiet}>{t('agenda.none')}</p> : <AgendaSummary />}
      <PhaseRows open={open} onOpen={setOpen} say={setLine} />
      <div ref={add} className={styles.add}>
        <Button onClick={addPhase}>
          <Plus size={18} aria-hidden />
          {t('agenda.addPhase')}
        </Button>
      </div>
      <ReadyMade key={agenda.length === 0 ? 'none' : 'some'} isOpen={agenda.length === 0} own={own} say={setLine}>
        <AgendaFiles own={own} say={setLine} />
      </ReadyMade>
    </Dialog>
  )
}

const NEW_PHASE = {
  instruction: { fr: 'Suivez ce qui est annoncé à voix haute.', en: 'Follow what is said aloud.' },
  minutes: 10,
  can: ['write', 'move', 'gather', 'title', 'relate', 'vote'] as const satisfies string[],
  sees: 'live',
  support: null,
} as const
