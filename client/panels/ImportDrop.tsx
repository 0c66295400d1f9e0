import { useEffect, useRef, useState } from 'react'
import { readTransfer } from '../board/clipboard/readTransfer'
import { AfterWords } from '../i18n/AfterWords'
import { pagePointOf } from './clipboard/pagePointOf'
import type { TakeTransfer } from './clipboard/usePaste'
import type { Held } from './DropVeil'
import { DropVeil } from './lateParts'
import { useOpenBoard } from './openBoard'

type Props = { readonly onFiles: (files: readonly File[]) => void; readonly onOther: TakeTransfer }

/** Takes files, texts and links that are dropped anywhere on the page, from its first moment on: a browser left alone would open the file in the page's place. */
export function ImportDrop({ onFiles, onOther }: Props) {
  const { camera } = useOpenBoard().view
  const [held, setHeld] = useState<Held | null>(null)
  const latest = useRef({ onFiles, onOther })
  latest.current = { onFiles, onOther }
  useEffect(
    () =>
      listenToDrops(setHeld, (event, transfer) => {
        const dropped = readTransfer(transfer)
        const { files, text, html, hasFolder } = dropped
        const isFile = files.length > 0 && text === '' && html === '' && !hasFolder
        if (isFile) latest.current.onFiles(files)
        else latest.current.onOther(dropped, pagePointOf(event, camera))
      }),
    [camera],
  )
  if (held === null) return null
  return (
    <AfterWords>
      <DropVeil held={held} />
    </AfterWords>
  )
}

type DropListener = (event: DragEvent, transfer: DataTransfer) => void

/** Every element entered is left again, so counting tells when the pointer leaves the page. */
function listenToDrops(setHeld: (held: Held | null) => void, onDrop: DropListener): () => void {
  let depth = 0
  const stop = new AbortController()
  const on = (
    type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
    listener: (event: DragEvent, held: Held, transfer: DataTransfer) => void,
  ) =>
    window.addEventListener(
      type,
      (event) => {
        const held = heldBy(event)
        if (held !== null && event.dataTransfer !== null) listener(event, held, event.dataTransfer)
      },
      { signal: stop.signal },
    )
  on('dragenter', (event, held) => {
    event.preventDefault()
    depth += 1
    setHeld(held)
  })
  on('dragover', (event) => event.preventDefault())
  on('dragleave', () => {
    depth -= 1
    if (depth <= 0) setHeld(null)
  })
  on('drop', (event, _held, transfer) => {
    event.preventDefault()
    depth = 0
    setHeld(null)
    onDrop(event, transfer)
  })
  return () => stop.abort()
}

const FIELD = 'input, textarea, [contenteditable]:not([contenteditable="false"])'

/** What a drag brings; null for what is none of ours. Text goes into a field as it always does. */
function heldBy({ dataTransfer, target }: DragEvent): Held | null {
  const types = dataTransfer?.types ?? []
  if (types.includes('Files')) return 'files'
  const isField = target instanceof Element && target.closest(FIELD) !== null
  const isText = types.includes('text/plain') || types.includes('text/html') || types.includes('text/uri-list')
  return isText && !isField ? 'text' : null
}
