import { useT } from '../../i18n/LocaleProvider'
import { clusterName } from '../clusterName'
import { useOpenBoard } from '../openBoard'
import { DoButton } from './DoButton'
import type { LyingNote } from './readLying'
import { reasonWords } from './reasonWords'
import styles from './SimilarPanel.module.css'
import { shorten } from './shorten'

type Props = { readonly note: LyingNote; readonly other: LyingNote; readonly reasons: readonly string[] }

/** One note that is like another: where it lies, why it is here, and what one may do about it. */
export function LikeLine({ note, other, reasons }: Props) {
  const t = useT()
  const { commands } = useOpenBoard().view
  const { home } = other
  const place = home === null ? t('similar.alone') : t('similar.liesIn', { title: clusterName(home, t) })
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={styles.leads}
        aria-label={t('similar.showNamed', {
          text: other.text || t('canvas.emptyNote'),
          why: reasonWords(reasons, t),
          place,
        })}
        onClick={() => commands.showNote.run(other.id)}
      >
        <span className={styles.paper} style={{ background: `var(--paper-${other.color})` }} />
        <span className={styles.words}>
          <span className={styles.text}>{other.text}</span>
          <span className={styles.why}>{reasonWords(reasons, t)}</span>
          <span className={styles.quiet}>{place}</span>
        </span>
      </button>
      {note.home === null && home === null && (
        <DoButton
          ids={[note.id, other.id]}
          command={commands.gatherSelection}
          args={[]}
          label={t('similar.gather')}
          name={t('similar.gatherNamed', { text: shorten(other.text) })}
        />
      )}
      {note.home === null && home !== null && (
        <DoButton
          ids={[note.id]}
          command={commands.sendTo}
          args={[home.id]}
          label={t('similar.sendThere')}
          name={t('similar.sendNamed', { title: clusterName(home, t) })}
        />
      )}
    </li>
  )
}
