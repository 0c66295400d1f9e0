import { useState } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import type { Twins } from '../../workers/askSimilarity'
import { useOpenBoard } from '../openBoard'
import { useHidesAuthors } from '../useHidesAuthors'
import { DoButton } from './DoButton'
import { differentPairs, keepDifferentPairs, pairKey } from './differentPairs'
import { Paper } from './Paper'
import type { Lying } from './readLying'
import { reasonWords } from './reasonWords'
import styles from './SimilarPanel.module.css'
import { shorten } from './shorten'

/** So many pairs at first: the surest. */
const FEW = 5

type Props = { readonly twins: readonly Twins[] | null; readonly lying: Lying }

/** Two notes that may say the same, side by side; people say whether they do. */
export function TwinsPart({ twins, lying }: Props) {
  const t = useT()
  const { view } = useOpenBoard()
  const { commands } = view
  const hidesAuthors = useHidesAuthors()
  const [different, setDifferent] = useState(() => differentPairs(view.session))
  const [most, setMost] = useState(FEW)
  if (twins === null) return null
  const there = twins.flatMap((pair) => {
    const [one, other] = [lying.noteOf(pair.a), lying.noteOf(pair.b)]
    return one === null || other === null ? [] : [{ key: pairKey(pair), one, other, reasons: pair.reasons }]
  })
  const shown = there.filter(({ key }) => !different.has(key))
  const away = there.length - shown.length
  const keep = (pairs: ReadonlySet<string>) => {
    keepDifferentPairs(view.session, pairs)
    setDifferent(pairs)
  }
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('similar.twinsTitle')}</h3>
      <p className={styles.quiet}>
        {shown.length === 0 ? t('similar.noTwins') : t(hidesAuthors ? 'similar.mergeHintHidden' : 'similar.mergeHint')}
      </p>
      <ol className={styles.pairs}>
        {shown.slice(0, most).map(({ key, one, other, reasons }) => (
          <li key={key} className={styles.pair}>
            <div className={styles.papers}>
              <Paper note={one} />
              <Paper note={other} />
            </div>
            <p className={styles.why}>{reasonWords(reasons, t)}</p>
            <div className={styles.choices}>
              <DoButton
                ids={[one.id, other.id]}
                command={commands.mergeSelection}
                args={[]}
                label={t('command.merge')}
                name={t('similar.mergeNamed', { one: shorten(one.text), other: shorten(other.text) })}
              />
              <Button
                look="plain"
                aria-label={t('similar.differNamed', { one: shorten(one.text), other: shorten(other.text) })}
                onClick={() => keep(new Set([...different, key]))}
              >
                {t('similar.differ')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {shown.length > most && (
        <button type="button" className={styles.link} onClick={() => setMost(twins.length)}>
          {t('similar.morePairs', { count: shown.length - most })}
        </button>
      )}
      {away > 0 && (
        <button type="button" className={styles.link} onClick={() => keep(new Set())}>
          {t('similar.showAway', { count: away })}
        </button>
      )}
    </section>
  )
}
