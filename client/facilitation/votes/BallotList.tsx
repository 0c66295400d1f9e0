import { useCallback, useMemo, useState } from 'react'
import type { Ballot } from '../../../shared/facilitation/ballot'
import type { Vote } from '../../../shared/facilitation/vote'
import type { BoardView } from '../../board/boardView'
import { useT } from '../../i18n/LocaleProvider'
import { useHomeBoard } from '../../panels/openBoard'
import { useBoardReading } from '../../panels/useBoardReading'
import { TextField } from '../../ui/TextField'
import { inBallotOrder } from './ballotOrder'
import { Picks } from './Picks'
import { readStanding } from './readStanding'
import { ShowThing } from './ShowThing'
import styles from './Votes.module.css'

/** With more, one looks for words. */
const MANY = 20

type Props = { readonly vote: Vote; readonly ballot: Ballot }

/** All that stands to vote, in this person's own order, each with what one votes with. */
export function BallotList({ vote, ballot }: Props) {
  const t = useT()
  const { view } = useHomeBoard()
  const [words, setWords] = useState('')
  const read = useCallback((from: BoardView) => readStanding(from, vote), [vote])
  const standing = useBoardReading(view, read)
  const ordered = useMemo(() => inBallotOrder(standing, `${view.person} ${vote.id}`), [standing, view.person, vote.id])
  const wanted = words.trim().toLowerCase()
  const shown = ordered.filter(({ name }) => name.toLowerCase().includes(wanted))
  if (ordered.length === 0) return <p className={styles.quiet}>{t('votes.nothingStands')}</p>
  return (
    <>
      {ordered.length > MANY && <TextField label={t('votes.search')} value={words} onChange={setWords} type="search" />}
      <ul className={styles.list} aria-label={t('votes.openBallot')}>
        {shown.map(({ id, name }) => (
          <li key={id} className={styles.line} data-ballot-line={id}>
            <ShowThing id={id} name={name || t('votes.unnamed')} />
            <Picks vote={vote} id={id} name={name || t('votes.unnamed')} pick={ballot[id]} />
          </li>
        ))}
      </ul>
    </>
  )
}
