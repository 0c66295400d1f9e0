import { useT } from '../../i18n/LocaleProvider'
import { clusterName } from '../clusterName'
import { useOpenBoard } from '../openBoard'
import type { LyingNote } from './readLying'
import styles from './SimilarPanel.module.css'

/** A note as a small paper: a press shows it on the board. */
export function Paper({ note }: { readonly note: LyingNote }) {
  const t = useT()
  const { commands } = useOpenBoard().view
  return (
    <button
      type="button"
      className={styles.sheet}
      style={{ background: `var(--paper-${note.color})` }}
      onClick={() => commands.showNote.run(note.id)}
    >
      <span className={styles.sheetText}>{note.text || t('canvas.emptyNote')}</span>
      <span className={styles.sheetPlace}>{note.home === null ? t('similar.alone') : clusterName(note.home, t)}</span>
    </button>
  )
}
