import { useCallback, useEffect, useState } from 'react'
import { useLocale } from '../i18n/LocaleProvider'
import { useServices } from '../panels/services'
import type { FoundBoard } from '../sync/boardApi'
import type { Failure } from './enterBoard'
import { failureOf } from './enterBoard'
import { joinBehind, lookBehind } from './enterByCode'

type CodeState =
  | { readonly step: 'looking' }
  | {
      readonly step: 'asking'
      readonly found: FoundBoard
      readonly isJoining: boolean
      readonly failure: Failure | null
    }
  | { readonly step: 'failed'; readonly error: unknown }

type Asked = { readonly code: string; readonly found: FoundBoard | null; readonly isScanned: boolean }

/** The way in by a code, up to the board's own address, which holds no key. A scanned ticket leaves the history. */
export function useCodeEntrance({ code, found, isScanned }: Asked) {
  const { api, identities, navigate } = useServices()
  const { setBoardLocale } = useLocale()
  const [state, setState] = useState<CodeState>({ step: 'looking' })
  const enter = useCallback(
    (board: string) => navigate(`/b/${board}`, isScanned ? 'replace' : 'push'),
    [navigate, isScanned],
  )
  const look = useCallback(async () => {
    setState({ step: 'looking' })
    try {
      const behind = await lookBehind(code, found, { api, identities })
      if (behind.isKnown) return enter(behind.found.board)
      setBoardLocale(behind.found.locale)
      setState({ step: 'asking', found: behind.found, isJoining: false, failure: null })
    } catch (error) {
      setState({ step: 'failed', error })
    }
  }, [code, found, api, identities, enter, setBoardLocale])
  const join = async (name: string, board: FoundBoard) => {
    setState({ step: 'asking', found: board, isJoining: true, failure: null })
    try {
      enter(await joinBehind(code, name, { api, identities }))
    } catch (error) {
      setState({ step: 'asking', found: board, isJoining: false, failure: failureOf(error) })
    }
  }
  useEffect(() => void look(), [look])
  useEffect(() => () => setBoardLocale(null), [setBoardLocale])
  return { state, look, join }
}
