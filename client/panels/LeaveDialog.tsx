import { useState } from 'react'
import { useStore } from 'zustand'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import styles from './LeaveDialog.module.css'
import { leaveDevice } from './leaveDevice'
import { useOpenBoard } from './openBoard'
import { useServices } from './services'

/** Asks once more, then makes this device forget the board. */
export function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { identities, navigate, toaster } = useServices()
  const board = useOpenBoard()
  const unsent = useStore(board.connection.saveState, (state) => (state.kind === 'saved' ? 0 : state.unsent))
  const [isLeaving, setIsLeaving] = useState(false)
  const leave = async () => {
    setIsLeaving(true)
    const { identity } = board.connection
    board.close()
    try {
      await leaveDevice(identity.board, identity.role, identities)
      identities.keepName('')
    } catch {
      toaster.show({ text: t('leave.failed'), tone: 'bad', stays: null })
    }
    navigate('/')
  }
  return (
    <Dialog title={t('leave.title')} closeLabel={t('ui.close')} onClose={onClose}>
      <p>{t('leave.text')}</p>
      {unsent > 0 && (
        <p role="alert" className={styles.warning}>
          {t('leave.unsent', { count: unsent })}
        </p>
      )}
      <div className={styles.actions}>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button look="danger" disabled={isLeaving} onClick={() => void leave()}>
          {t('leave.confirm')}
        </Button>
      </div>
    </Dialog>
  )
}
