import { useState } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { problemWords } from '../../panels/problemWords'
import { useServices } from '../../panels/services'
import type { ListedPerson, Whence } from '../../sync/boardApi'
import { useRoll } from '../useRoll'
import { tellRenamed } from './ownName'

type Change = { readonly name: string } | { readonly from: Whence } | 'removed'

/** Changes somebody at the server, then reads the roll anew. `problem` is why the last change was not taken. */
export function usePersonChanges({ id }: Pick<ListedPerson, 'id'>) {
  const t = useT()
  const { api, toaster } = useServices()
  const { connection, view } = useOpenBoard()
  const { board, key } = connection.identity
  const { refresh } = useRoll()
  const [state, setState] = useState<{ isBusy: boolean; problem: string | null }>({ isBusy: false, problem: null })
  const send = (change: Change) => {
    if (change === 'removed') return api.removePerson(board, key, id)
    return 'name' in change
      ? api.renamePerson(board, key, id, change.name)
      : api.movePerson(board, key, id, change.from)
  }
  /** `name` is said of who was removed. */
  const change = async (wanted: Change, name = '') => {
    setState({ isBusy: true, problem: null })
    try {
      await send(wanted)
      if (wanted !== 'removed' && 'name' in wanted) tellRenamed(view.presence, id)
      await refresh()
      setState({ isBusy: false, problem: null })
      if (wanted === 'removed') toaster.show({ text: t('people.removed', { name }) })
    } catch (error) {
      setState({ isBusy: false, problem: problemWords(error, t) })
    }
  }
  return { ...state, change }
}
