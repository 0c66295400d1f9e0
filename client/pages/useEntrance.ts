import { useCallback, useEffect, useRef, useState } from 'react'
import type { Authors } from '../../shared/model/stageMeta'
import { useLocale } from '../i18n/LocaleProvider'
import { useServices } from '../panels/services'
import type { Identity } from '../sync/types'
import { enterBoard, type Failure, failureOf } from './enterBoard'
import { retryAfter } from './retryAfter'

/** What the board is called, and whether it names who writes; null where that is not known. */
type Door = { readonly title: string | null; readonly authors: Authors | null }

export type EntranceState =
  | { readonly step: 'waiting' }
  | ({ readonly step: 'asking'; readonly isJoining: boolean; readonly failure: Failure | null } & Door)
  | { readonly step: 'in'; readonly identity: Identity }
  | { readonly step: 'failed'; readonly failure: Failure }

type Asked = { readonly board: string; readonly linkKey: string | null; readonly asksName: boolean }

/** The way into a board, from its link to an identity. The link's key leaves the address once it is kept here. */
export function useEntrance({ board, linkKey, asksName }: Asked) {
  const { api, identities } = useServices()
  const { setBoardLocale } = useLocale()
  const [state, setState] = useState<EntranceState>({ step: 'waiting' })
  const door = useRef<Door>({ title: null, authors: null })

  const enter = useCallback(
    async (name: string | null, loudness: 'quietly' | 'visibly' = 'visibly') => {
      const isAsking = name !== null
      const ask = (isJoining: boolean, failure: Failure | null) =>
        setState({ step: 'asking', isJoining, failure, ...door.current })
      if (isAsking) ask(true, null)
      else if (loudness === 'visibly') setState({ step: 'waiting' })
      try {
        const entrance = await enterBoard({ board, linkKey, name, asksName }, { api, identities })
        if (entrance.kind === 'asks') {
          if (entrance.locale !== null) setBoardLocale(entrance.locale)
          door.current = { title: entrance.title, authors: entrance.authors }
          ask(false, null)
          return
        }
        stripKey()
        setState({ step: 'in', identity: entrance.identity })
      } catch (error) {
        const failure = failureOf(error)
        const canRetry = isAsking && failure.kind !== 'noBoard'
        if (canRetry) ask(false, failure)
        else setState({ step: 'failed', failure })
      }
    },
    [board, linkKey, asksName, api, identities, setBoardLocale],
  )
  useEffect(() => void enter(null), [enter])
  const retryEvery = state.step === 'failed' ? retryAfter(state.failure, { asksName }) : null
  useEffect(() => {
    if (retryEvery === null) return
    const retry = () => void enter(null, 'quietly')
    const timer = setInterval(retry, retryEvery)
    addEventListener('online', retry)
    return () => {
      clearInterval(timer)
      removeEventListener('online', retry)
    }
  }, [retryEvery, enter])
  useEffect(() => () => setBoardLocale(null), [setBoardLocale])
  return { state, enter }
}

/** Where this browser keeps nothing the key stays: a reload would otherwise shut its owner out. */
function stripKey(): void {
  if (location.hash !== '' && keepsThings())
    history.replaceState(history.state, '', location.pathname + location.search)
}

function keepsThings(): boolean {
  try {
    localStorage.setItem('grappe/probe', '1')
    localStorage.removeItem('grappe/probe')
    return true
  } catch {
    return false
  }
}
