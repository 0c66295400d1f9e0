import { useStore } from 'zustand'
import { useT } from '../i18n/LocaleProvider'
import { ForgetQuestion } from './ForgetQuestion'
import { leaveDevice } from './leaveDevice'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'

/** Asks once more, then makes this device forget the board that is open. */
export function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { identities, navigate, toaster } = useServices()
  const board = useOpenBoard()
  const { identity } = board.connection
  const edits = useStore(board.connection.saveState, (state) => (state.kind === 'saved' ? 0 : state.unsent))
  const aside = useStore(board.connection.salvage, (offer) =>
    offer === null ? 0 : offer.notes + offer.clusters + offer.changes,
  )
  const unsent = edits + aside
  const leave = async () => {
    board.close()
    try {
      await leaveDevice(identity.board, identities)
    } catch {
      toaster.show({ text: t('leave.failed'), tone: 'bad', stays: null })
    }
    navigate('/', 'replace')
  }
  return (
    <ForgetQuestion
      title={t('leave.title')}
      confirm={t('leave.confirm')}
      unsent={unsent}
      loss={t('leave.unsent', { count: unsent })}
      warning={identity.role === 'facilitator' ? t('leave.leads') : null}
      onClose={onClose}
      onConfirm={leave}
    >
      <p>{t('leave.text')}</p>
    </ForgetQuestion>
  )
}
