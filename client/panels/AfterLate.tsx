import { type ReactNode, useEffect, useState } from 'react'
import { useAllWords } from '../i18n/AfterWords'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'

/** Milliseconds. */
const AGAIN_AFTER = 3_000

/** What speaks with texts or offers commands that come late: it is there once both are. */
export function AfterLate({ children }: { readonly children: ReactNode }) {
  const hasWords = useAllWords()
  const hasCommands = useLateCommands()
  return hasWords && hasCommands ? children : null
}

function useLateCommands(): boolean {
  const { fetchCommands } = useOpenBoard().view
  const { settled } = useServices().boot.progress
  const [hasCome, setHasCome] = useState(false)
  useEffect(() => {
    let isWanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () =>
      fetchCommands().then(
        () => isWanted && setHasCome(true),
        () => {
          if (isWanted) timer = setTimeout(ask, AGAIN_AFTER)
        },
      )
    void settled.then(() => {
      if (isWanted) void ask()
    })
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [fetchCommands, settled])
  return hasCome
}
