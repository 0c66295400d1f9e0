import { useCallback, useEffect, useState } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { problemWords } from '../../panels/problemWords'
import { useServices } from '../../panels/services'
import type { Door } from '../../sync/boardApi'

type DoorState = { readonly door: Door | null; readonly isBusy: boolean; readonly problem: string | null }

/** The door as the server has it: asked for by HTTP each time the window opens, written nowhere. */
export function useDoor() {
  const t = useT()
  const { api } = useServices()
  const { board, key } = useOpenBoard().connection.identity
  const [state, setState] = useState<DoorState>({ door: null, isBusy: false, problem: null })
  const run = useCallback(
    async (work: () => Promise<Door>) => {
      setState((before) => ({ ...before, isBusy: true, problem: null }))
      try {
        setState({ door: await work(), isBusy: false, problem: null })
      } catch (error) {
        setState((before) => ({ ...before, isBusy: false, problem: problemWords(error, t) }))
      }
    },
    [t],
  )
  const ask = useCallback(() => run(() => api.getDoor(board, key)), [run, api, board, key])
  useEffect(() => void ask(), [ask])
  return { ...state, ask, set: (isOpen: boolean) => run(() => api.setDoor(board, key, isOpen)) }
}
