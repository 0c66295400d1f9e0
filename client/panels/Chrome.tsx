import { lazy, Suspense, useState } from 'react'
import type { ImportResult } from '../sync/boardApi'
import type { ChromeProps } from './chromeProps'
import { EdgePanels } from './EdgePanels'
import { ImportDrop } from './ImportDrop'
import { PhoneBar } from './PhoneBar'
import { SalvageBar } from './SalvageBar'
import { useImport } from './useImport'
import { PHONE, useMediaQuery } from './useMediaQuery'
import { useStorageWarning } from './useStorageWarning'
import { useTrashToast } from './useTrashToast'

const ShareDialog = lazy(() => import('./ShareDialog').then(({ ShareDialog }) => ({ default: ShareDialog })))
const LeaveDialog = lazy(() => import('./LeaveDialog').then(({ LeaveDialog }) => ({ default: LeaveDialog })))
const ImportDetails = lazy(() => import('./ImportDetails').then(({ ImportDetails }) => ({ default: ImportDetails })))

type OpenDialog = 'share' | 'leave' | ImportResult | null

/** Everything around the board: at the edges, and on a phone in one bar below. Nothing covers the middle. */
export function Chrome() {
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const isPhone = useMediaQuery(PHONE)
  const importFiles = useImport(setDialog)
  useTrashToast()
  useStorageWarning()
  const props: ChromeProps = {
    onImport: (files) => void importFiles(files),
    onLeave: () => setDialog('leave'),
    onShare: () => setDialog('share'),
  }
  const close = () => setDialog(null)
  return (
    <>
      {isPhone ? <PhoneBar {...props} /> : <EdgePanels {...props} />}
      <SalvageBar />
      <ImportDrop onFiles={props.onImport} />
      <Suspense>
        {dialog === 'share' && <ShareDialog onClose={close} />}
        {dialog === 'leave' && <LeaveDialog onClose={close} />}
        {dialog !== null && typeof dialog === 'object' && <ImportDetails result={dialog} onClose={close} />}
      </Suspense>
    </>
  )
}
