import { useT } from '../i18n/LocaleProvider'
import type { RecentBoard } from '../sync/identityStore'
import { ForgetQuestion } from './ForgetQuestion'
import { copiesOf, leaveDevice } from './leaveDevice'
import { useServices } from './services'
import { useUnsentWork } from './useUnsentWork'

type Props = {
  readonly board: RecentBoard
  readonly onClose: () => void
}

/** Asks once more, then makes this device forget a board of the list. */
export function ForgetDialog({ board, onClose }: Props) {
  const t = useT()
  const { identities, toaster } = useServices()
  const counts = useUnsentWork(() => copiesOf(board.id, identities))
  const unsent = counts === null ? null : (counts.get(board.id) ?? 0)
  const forget = async () => {
    try {
      await leaveDevice(board.id, identities)
    } catch {
      toaster.show({ text: t('leave.failed'), tone: 'bad' })
    }
    onClose()
  }
  return (
    <ForgetQuestion
      title={t('home.forgetBoard', { title: board.title === '' ? t('home.untitled') : board.title })}
      confirm={t('leave.confirm')}
      unsent={unsent}
      loss={t('leave.unsent', { count: unsent ?? 0 })}
      warning={board.role === 'facilitator' ? t('leave.leads') : null}
      onClose={onClose}
      onConfirm={forget}
    >
      <p>{t('leave.text')}</p>
    </ForgetQuestion>
  )
}
