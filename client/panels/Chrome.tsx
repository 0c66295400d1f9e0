import { useEffect, useState } from 'react'
import type { ImportResult } from '../sync/boardApi'
import { late } from '../ui/late'
import { AfterLate } from './AfterLate'
import { BoardWindows } from './BoardWindows'
import { ContextMenuSlot } from './ContextMenuSlot'
import type { ChromeProps } from './chromeProps'
import { useClipboard } from './clipboard/useClipboard'
import { EdgePanels } from './EdgePanels'
import { useFeatures } from './features'
import { ImportDrop } from './ImportDrop'
import {
  BackToContent,
  BoardSpeech,
  CopyAndCut,
  DropVeil,
  ImportDetails,
  ModeChips,
  RelationBar,
  SalvageBar,
} from './lateParts'
import { useServices } from './services'
import { useImport } from './useImport'
import { PHONE, useMediaQuery } from './useMediaQuery'

const PhoneBar = late(() => import('./PhoneBar').then(({ PhoneBar }) => PhoneBar))

/** Fetched beside the words that they wait for, not after them. */
const AFTER_LATE = [ModeChips, BackToContent, SalvageBar, BoardSpeech, CopyAndCut, DropVeil]

/** Everything around the board: at the edges, and on a phone in one bar below. Nothing covers the middle. */
export function Chrome() {
  const [imported, setImported] = useState<ImportResult | null>(null)
  const isPhone = useMediaQuery(PHONE)
  const features = useFeatures()
  const importFiles = useImport(setImported)
  const { settled } = useServices().boot.progress
  useEffect(() => {
    void settled.then(() => {
      for (const part of AFTER_LATE) void part.fetch()
    })
  }, [settled])
  const { take, say } = useClipboard((files) => void importFiles(files))
  const props: ChromeProps = { onImport: (files) => void importFiles(files) }
  return (
    <>
      {isPhone ? <PhoneBar {...props} /> : <EdgePanels {...props} />}
      <ImportDrop onFiles={props.onImport} onOther={take} />
      <AfterLate>
        {!isPhone && <ModeChips />}
        <BackToContent />
        <SalvageBar />
        <RelationBar />
        <BoardSpeech />
        <CopyAndCut say={say} />
        <ContextMenuSlot />
        {features.map(({ id, Around }) => Around !== undefined && <Around key={id} />)}
      </AfterLate>
      <BoardWindows />
      {imported !== null && <ImportDetails result={imported} onClose={() => setImported(null)} />}
    </>
  )
}
