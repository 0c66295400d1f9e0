import { type FormEvent, useLayoutEffect, useRef, useState } from 'react'
import { useT } from '../i18n/LocaleProvider'
import type { FoundBoard } from '../sync/boardApi'
import { TextField } from '../ui/TextField'
import { parseBoardLink } from './boardLink'
import styles from './CodeForm.module.css'
import { CODE_LENGTH, readCode, readTicket, showCode } from './joinCode'
import { problemWords } from './problemWords'
import { useServices } from './services'

type Props = {
  /** A board has this code; it may still ask for a name. */
  readonly onFound: (code: string, found: FoundBoard) => void
}

/** The six characters on the screen in the room. At the last one it goes on by itself; a pasted link or ticket does too. */
export function CodeForm({ onFound }: Props) {
  const t = useT()
  const { api, navigate } = useServices()
  const { field, code, write } = useCode()
  const [state, setState] = useState<{ isLooking: boolean; problem: string | null }>({
    isLooking: false,
    problem: null,
  })
  const look = async (wanted: string) => {
    setState({ isLooking: true, problem: null })
    try {
      onFound(wanted, await api.findByCode(wanted))
    } catch (error) {
      setState({ isLooking: false, problem: problemWords(error, t) })
      field.current?.focus()
      field.current?.select()
    }
  }
  const take = (text: string) => {
    const link = parseBoardLink(text)
    const ticket = readTicket(text)
    if (link !== null) navigate(link)
    else if (ticket !== null) void look(ticket)
    else {
      const next = write(text)
      setState({ isLooking: false, problem: null })
      if (next.length === CODE_LENGTH && next !== code) void look(next)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.length === CODE_LENGTH && !state.isLooking) void look(code)
  }
  return (
    <form onSubmit={submit}>
      <TextField
        ref={field}
        className={styles.code}
        label={t('home.code')}
        hint={t(state.isLooking ? 'home.codeLooking' : 'home.codeHint')}
        error={state.problem}
        value={showCode(code)}
        onChange={take}
        placeholder="••• •••"
        inputMode="text"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        aria-busy={state.isLooking}
      />
    </form>
  )
}

/** The code with its caret, which the space between its groups must not move. */
function useCode() {
  const field = useRef<HTMLInputElement>(null)
  const caret = useRef<number | null>(null)
  const [code, setCode] = useState('')
  useLayoutEffect(() => {
    if (caret.current !== null) field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })
  const write = (text: string) => {
    const before = readCode(text.slice(0, field.current?.selectionEnd ?? text.length))
    caret.current = showCode(before).length
    const next = readCode(text)
    setCode(next)
    return next
  }
  return { field, code, write }
}
