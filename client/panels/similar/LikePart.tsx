import { useT } from '../../i18n/LocaleProvider'
import { clusterName } from '../clusterName'
import { useOpenBoard } from '../openBoard'
import { LikeLine } from './LikeLine'
import type { Look } from './looking'
import { NearPart } from './NearPart'
import type { Lying } from './readLying'
import { hasWords } from './readTexts'
import styles from './SimilarPanel.module.css'
import { shorten } from './shorten'

type Props = { readonly now: Look; readonly lying: Lying }

/** The notes that are like one, the nearest first, with what both speak of. */
export function LikePart({ now: { about, likes, groups }, lying }: Props) {
  const t = useT()
  const { commands } = useOpenBoard().view
  const note = about === null ? null : lying.noteOf(about)
  if (about === null) return <p className={styles.quiet}>{t('similar.chooseOne')}</p>
  if (note === null) return <p className={styles.quiet}>{t('similar.gone')}</p>
  const there = likes?.flatMap((like) => {
    const other = lying.noteOf(like.id)
    return other === null ? [] : [{ other, reasons: like.reasons }]
  })
  return (
    <>
      <section className={styles.part}>
        <h3 className={styles.heading}>
          {t('similar.likeTitle', { text: shorten(note.text) || t('canvas.emptyNote') })}
        </h3>
        <div className={styles.about}>
          <p className={styles.quiet}>
            {note.home === null ? t('similar.alone') : t('similar.liesIn', { title: clusterName(note.home, t) })}
          </p>
          <button type="button" className={styles.link} onClick={() => commands.showNote.run(note.id)}>
            {t('similar.showIt')}
          </button>
        </div>
        {!hasWords(note.text) && <p>{t('similar.noWords')}</p>}
        {hasWords(note.text) && there?.length === 0 && <p>{t('similar.noneLike')}</p>}
        {there !== undefined && there.length > 0 && (
          <ol className={styles.list}>
            {there.map(({ other, reasons }) => (
              <LikeLine key={other.id} note={note} other={other} reasons={reasons} />
            ))}
          </ol>
        )}
      </section>
      {groups !== null && note.home === null && hasWords(note.text) && (
        <NearPart note={note} groups={groups} lying={lying} />
      )}
    </>
  )
}
