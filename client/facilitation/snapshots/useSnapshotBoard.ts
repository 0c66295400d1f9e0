import { useEffect, useState } from 'react'
import { type OpenBoard, useBoardOpener, useOpenBoard } from '../../panels/openBoard'
import { useServices } from '../../panels/services'
import type { ShownSnapshot } from '../../session/types'
import { createLocalConnection } from '../../sync/localConnection'
import { readSnapshot } from './readSnapshot'

export type SnapshotState =
  | { readonly kind: 'coming' }
  | { readonly kind: 'here'; readonly board: OpenBoard }
  /** `error` is what the call rejected with, or "unreadable". */
  | { readonly kind: 'failed'; readonly error: unknown; readonly again: () => void }

/** The snapshot as a board that nobody can change, while it is shown. */
export function useSnapshotBoard({ id }: ShownSnapshot): SnapshotState {
  const { api, preferences, templates, boot } = useServices()
  const { progress } = boot
  const { identity } = useOpenBoard().connection
  const openBoard = useBoardOpener()
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<SnapshotState>({ kind: 'coming' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    let opened: OpenBoard | null = null
    let isWanted = true
    const fail = (error: unknown) => {
      if (isWanted) setState({ kind: 'failed', error, again: () => setAttempt((before) => before + 1) })
    }
    const show = async () => {
      const documents = readSnapshot(await api.getSnapshot(identity.board, identity.key, id))
      if (documents === null) return fail('unreadable')
      if (!isWanted) return
      // Nothing in it goes by the server's clock.
      const quiet = { ...api, getTime: async () => Date.now() }
      const use = {
        canWrite: false,
        preferences,
        templates,
        api: quiet,
        outline: false,
        before: null,
        settled: progress.settled,
      }
      opened = openBoard(createLocalConnection(documents, identity), use)
      setState({ kind: 'here', board: opened })
    }
    setState({ kind: 'coming' })
    show().catch(fail)
    return () => {
      isWanted = false
      opened?.close()
    }
  }, [id, attempt, api, identity, openBoard, preferences, templates, progress])
  return state
}
