import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { LIMITS } from '../../../shared/protocol/limits'
import { type Ideas, readIdeas } from '../../board/clipboard/readIdeas'
import { useT } from '../../i18n/LocaleProvider'
import type { Translate } from '../../i18n/t'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { useOpenBoard } from '../openBoard'
import { paperClass } from '../paperClass'
import { useServices } from '../services'
import styles from './PasteDialog.module.css'
import { createPasteDraft } from './pasteDraft'

const SHOWN = 12
const START = 30
const NO_IDEAS: Ideas = { texts: [], long: [] }

/** Many post-its at once, one idea a line: typed, or pasted. What was typed is kept until it is on the board. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { toaster } = useServices()
  const { connection, view } = useOpenBoard()
  const [draft] = useState(() => createPasteDraft(view.session, connection.identity.board))
  const [text, setText] = useState(draft.text)
  const read = useDeferredValue(text)
  const ideas = useMemo(() => readWithin(read), [read])
  const [isFull, setIsFull] = useState(false)

  const problem = isFull
    ? t('clipboard.boardFull', { count: ideas.texts.length, limit: LIMITS.notesPerBoard })
    : problemOf(read, ideas, t)

  const add = () => {
    const now = readWithin(text)
    const count = now.texts.length
    if (count === 0 || problemOf(text, now, t) !== null) return
    if (view.commands.addIdeas.run(now.texts, draft.at) === null) {
      setIsFull(true)
      return
    }
    draft.forget()
    onClose()
    toaster.show({ text: t('clipboard.added', { count }), tone: 'good' })
  }
  const change = (next: string) => {
    setText(next)
    draft.type(next)
    setIsFull(false)
  }
  return (
    <Dialog title={t('clipboard.several')} closeLabel={t('ui.close')} onClose={onClose} wide>
      <IdeasField text={text} onChange={change} onDone={add} />
      <LongLines long={ideas.long} />
      <Preview texts={ideas.texts} />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button look="primary" wide disabled={ideas.texts.length === 0 || problem !== null} onClick={add}>
          {t('clipboard.add', { count: ideas.texts.length })}
        </Button>
      </div>
    </Dialog>
  )
}

/** What is too long is not read: nobody waits for it. */
function readWithin(text: string): Ideas {
  return text.length > LIMITS.pasteText ? NO_IDEAS : readIdeas(text)
}

function problemOf(text: string, { texts }: Ideas, t: Translate): string | null {
  if (text.length > LIMITS.pasteText) return t('clipboard.tooLong', { limit: LIMITS.pasteText })
  const count = texts.length
  return count > LIMITS.pasteNotes ? t('clipboard.tooMany', { count, limit: LIMITS.pasteNotes }) : null
}

type FieldProps = { readonly text: string; readonly onChange: (text: string) => void; readonly onDone: () => void }

function IdeasField({ text, onChange, onDone }: FieldProps) {
  const t = useT()
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onDone()
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('clipboard.field')}</label>
      <textarea
        id={id}
        className={styles.text}
        rows={6}
        value={text}
        aria-describedby={`${id}-hint`}
        data-first-focus
        spellCheck={text.length < 20_000}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {t('clipboard.fieldHint')}
      </p>
    </div>
  )
}

function LongLines({ long }: { readonly long: readonly string[] }) {
  const t = useT()
  const [first] = long
  if (first === undefined) return null
  const start = first.slice(0, START).trimEnd()
  return <p className={styles.long}>{t('clipboard.long', { count: long.length, limit: LIMITS.noteText, start })}</p>
}

/** The first ones as paper. */
function Preview({ texts }: { readonly texts: readonly string[] }) {
  const t = useT()
  const { session } = useOpenBoard().view
  const color = useStore(session, (state) => state.color)
  const more = texts.length - SHOWN
  if (texts.length === 0) return null
  return (
    <section className={styles.preview} aria-label={t('clipboard.preview')}>
      <ul className={styles.papers}>
        {texts.slice(0, SHOWN).map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same idea can stand there twice
          <li key={index} className={paperClass(color, styles.paper)}>
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>{t('clipboard.more', { count: more })}</p>}
    </section>
  )
}
