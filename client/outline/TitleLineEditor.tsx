import { useEffect, useRef } from 'react'
import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import { closeText } from '../session/session'
import { TitleField } from '../titles/TitleField'
import { Button } from '../ui/Button'
import styles from './ClusterLine.module.css'
import lineStyles from './LineEditor.module.css'

/** The title of a cluster, open in its row. */
export function TitleLineEditor({ id, view }: { readonly id: string; readonly view: BoardView }) {
  const t = useT()
  const field = useRef<HTMLTextAreaElement>(null)
  const editor = useRef<HTMLDivElement>(null)
  // The hint and the other titles too, which come and go.
  useEffect(() => {
    const element = editor.current
    if (element === null) return
    const observer = new ResizeObserver(() => element.scrollIntoView({ block: 'nearest' }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={editor} className={styles.editor}>
      <TitleField id={id} view={view} field={field} className={styles.field} />
      <div className={lineStyles.actions}>
        <Button look="primary" onClick={() => closeText(view.session)}>
          {t('outline.done')}
        </Button>
      </div>
    </div>
  )
}
