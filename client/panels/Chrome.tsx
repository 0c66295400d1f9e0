import { useState } from 'react'
import type { ImportResult } from '../sync/boardApi'
import { late } from '../ui/late'
import { BoardWindows } from './BoardWindows'
import { ContextMenuSlot } from './ContextMenuSlot'
import type { ChromeProps } from './chromeProps'
import { useClipboard } from './clipboard/useClipboard'
import { EdgePanels } from './EdgePanels'
import { ModeChips } from './ModeChips'
import { useImport } from './useImport'
import { PHONE, useMediaQuery } from './useMediaQuery'
import { useNotices } from './useNotices'
import { useSaySelection } from './useSaySelection'
import { useStorageWarning } from './useStorageWarning'
import { useTrashToast } from './useTrashToast'

const BackToContent = late(() => import('./BackToContent').then(({ BackToContent }) => BackToContent))
const PhoneBar = late(() => import('./PhoneBar').then(({ PhoneBar }) => PhoneBar))
const SalvageBar = late(() => import('./SalvageBar').then(({ SalvageBar }) => SalvageBar))
const ImportDrop = late(() => import('./ImportDrop').then(({ ImportDrop }) => ImportDrop))
const ImportDetails = late(() => import('./ImportDetails').then(({ ImportDetails }) => ImportDetails))

/** Everything around the board: at the edges, and on a phone in one bar below. Nothing covers the middle. */
export function Chrome() {
  const [imported, setImported] = useState<ImportResult | null>(null)
  const isPhone = useMediaQuery(PHONE)
  const importFiles = useImport(setImported)
  const take = useClipboard((files) => void importFiles(files))
  useTrashToast()
  useSaySelection()
  useNotices()
  useStorageWarning()
  const props: ChromeProps = { onImport: (files) => void importFiles(files) }
  return (
    <>
      {isPhone ? <PhoneBar {...props} /> : <EdgePanels {...props} />}
      {!isPhone && <ModeChips />}
      <BackToContent />
      <SalvageBar />
      <ImportDrop onFiles={props.onImport} onOther={take} />
      <ContextMenuSlot />
      <BoardWindows />
      {imported !== null && <ImportDetails result={imported} onClose={() => setImported(null)} />}
    </>
  )
}
