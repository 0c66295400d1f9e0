import { useMemo, useState } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { createDeskApi, type RevealWhat } from '../../sync/deskApi'
import { revealedWords } from './revealedWords'

/** What is about to be revealed, and how much as far as it is known. */
export type Asked = { readonly what: RevealWhat; readonly count: number | null }

type Answer = { readonly text: string; readonly isBad: boolean }

export type Reveal = {
  /** Waits for a yes. */
  readonly asked: Asked | null
  readonly isBusy: boolean
  /** What came of the last one. */
  readonly answer: Answer | null
  ask(asked: Asked | null): void
  run(): Promise<void>
}

/** Revealing asks once, goes by the server alone and says what came of it. */
export function useReveal(): Reveal {
  const t = useT()
  const { identity } = useOpenBoard().connection
  const api = useMemo(() => createDeskApi(identity), [identity])
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const run = async () => {
    if (asked === null || isBusy) return
    setIsBusy(true)
    try {
      setAnswer({ text: revealedWords(await api.reveal(asked.what), t), isBad: false })
    } catch (error) {
      setAnswer({ text: revealedWords(error, t), isBad: true })
    }
    setIsBusy(false)
    setAsked(null)
  }
  const ask = (next: Asked | null) => {
    setAnswer(null)
    setAsked(next)
  }
  return { asked, isBusy, answer, ask, run }
}
