import { useEffect } from 'react'
import type { Point } from '../../../shared/geometry/box'
import type { Transfer } from '../../board/clipboard/readTransfer'
import { useLocale } from '../../i18n/LocaleProvider'
import type { NewToast } from '../../ui/toaster'
import { useOpenBoard } from '../openBoard'

const load = () => import('./takePasted')

/** Once the board stands, what reads a clipboard is fetched: pasting must work without a network too. Milliseconds. */
const FETCH_AFTER = 1_500

/** Takes what was pasted or dropped near a page point; null: the middle of the view. */
export type TakeTransfer = (transfer: Transfer, at: Point | null) => void

export function usePaste(onFiles: (files: readonly File[]) => void, say: (toast: NewToast) => void): TakeTransfer {
  const { t, fetchAll } = useLocale()
  const { connection, view } = useOpenBoard()
  useEffect(() => {
    const timer = setTimeout(() => load().catch(() => {}), FETCH_AFTER)
    return () => clearTimeout(timer)
  }, [])
  return (transfer, at) => {
    Promise.all([load(), fetchAll(), view.fetchCommands()]).then(
      ([{ takePasted }, words]) => {
        const said = takePasted(transfer, at, { view, board: connection.identity.board, t: words, onFiles })
        if (said !== null) say(said)
      },
      () => say({ text: t('clipboard.notLoaded'), tone: 'bad' }),
    )
  }
}
