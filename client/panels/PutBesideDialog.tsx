import { type KeyboardEvent, useRef, useState } from 'react'
import { useT } from '../i18n/LocaleProvider'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/TextField'
import { useOpenBoard } from './openBoard'
import styles from './PutBesideDialog.module.css'
import { useBoardFinder } from './useBoardFinder'

/** Nobody reads more; a word more finds it. */
const MOST_SHOWN = 60

/** Asks which note the selection goes beside: by its words, then by one press. */
export function PutBesideDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { view } = useOpenBoard()
  const [typed, setTyped] = useState('')
  const content = useRef<HTMLDivElement>(null)
  const hits = useBoardFinder(view, typed, 'all')
  const { selection } = view.session.getState()
  const found = hits.flatMap((id) => (selection.has(id) ? [] : (view.projection.notes.get(id) ?? [])))
  const choose = (id: string) => {
    view.commands.putBeside.run(id)
    onClose()
  }
  const walk = (event: KeyboardEvent) => {
    const stops = [...(content.current?.querySelectorAll<HTMLElement>('input, [data-choice]') ?? [])]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key]
    if (to === undefined || stops[to] === undefined) return
    event.preventDefault()
    stops[to].focus()
  }
  return (
    <Dialog title={t('move.beside')} closeLabel={t('ui.close')} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows are a shorter way along the fields inside */}
      <div ref={content} className={styles.content} onKeyDown={walk}>
        <TextField
          label={t('move.search')}
          value={typed}
          onChange={setTyped}
          hint={t('move.besideHelp')}
          autoComplete="off"
          type="search"
          data-first-focus
        />
        <p className={styles.found} aria-live="polite">
          {found.length === 0 ? t('move.none') : t('move.found', { count: found.length })}
        </p>
        <ul className={styles.list} aria-label={t('find.results')}>
          {found.slice(0, MOST_SHOWN).map(({ id, text, color }) => (
            <li key={id}>
              <button type="button" className={styles.choice} data-choice onClick={() => choose(id)}>
                <span className={styles.swatch} style={{ background: `var(--paper-${color})` }} aria-hidden />
                <span className={styles.text}>{text.trim() || t('canvas.emptyNote')}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
