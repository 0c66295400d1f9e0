import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { problemWords } from '../../panels/problemWords'
import { useServices } from '../../panels/services'
import { ApiError } from '../../sync/apiError'
import { tableWords } from '../tableWords'

/**
 * Seats this person; null for no table. The stage is not theirs to write: the server does, and their seat shows where
 * the stage says so.
 */
export function useOwnSeat(person: string): (table: string | null) => Promise<void> {
  const t = useT()
  const { api, toaster } = useServices()
  const { view, connection } = useOpenBoard()
  const { board, key } = connection.identity
  return async (table) => {
    try {
      await api.seatPerson(board, key, person, table)
      const { tables } = view.lead.getState()
      toaster.show({
        text: table === null ? t('tables.left') : t('tables.changed', { name: tableWords(tables, table, t) }),
      })
    } catch (error) {
      const isDealt = error instanceof ApiError && error.code === 'seating-dealt'
      toaster.show({ text: isDealt ? t('tables.isDealt') : problemWords(error, t), tone: 'bad' })
    }
  }
}
