import { useEffect, useRef, useState } from 'react'
import { useT } from '../i18n/LocaleProvider'
import styles from './ImportDrop.module.css'

type Props = { readonly onFiles: (files: readonly File[]) => void }

/** Takes files that are dropped anywhere on the page and shows that it would. */
export function ImportDrop({ onFiles }: Props) {
  const t = useT()
  const [isOver, setIsOver] = useState(false)
  const latest = useRef(onFiles)
  latest.current = onFiles
  useEffect(() => listenToDrops(setIsOver, (files) => latest.current(files)), [])
  if (!isOver) return null
  return (
    <div className={styles.veil}>
      <p className={styles.title}>{t('import.drop')}</p>
      <p className={styles.hint}>{t('import.dropHint')}</p>
    </div>
  )
}

/** Every element entered is left again, so counting tells when the pointer leaves the page. */
function listenToDrops(setIsOver: (isOver: boolean) => void, onFiles: (files: readonly File[]) => void): () => void {
  let depth = 0
  const stop = new AbortController()
  const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
    window.addEventListener(type, (event) => hasFiles(event) && listener(event), { signal: stop.signal })
  on('dragenter', (event) => {
    event.preventDefault()
    depth += 1
    setIsOver(true)
  })
  on('dragover', (event) => event.preventDefault())
  on('dragleave', () => {
    depth -= 1
    if (depth <= 0) setIsOver(false)
  })
  on('drop', (event) => {
    event.preventDefault()
    depth = 0
    setIsOver(false)
    onFiles([...(event.dataTransfer?.files ?? [])])
  })
  return () => stop.abort()
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}
