import { Eye } from 'lucide-react'
import { useStore } from 'zustand'
import type { Tally } from '../../../shared/facilitation/tally'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { Button } from '../../ui/Button'
import { Fold } from '../../ui/Fold'
import { tableWords } from '../tableWords'
import { useRoll } from '../useRoll'
import styles from './DeskSection.module.css'
import { tallyWords, waitingPeople, waitingTables } from './deskCounts'
import { useDesk, useIsAlone } from './useDesk'
import { type Asked, useReveal } from './useReveal'

/** In the panel of who leads: how much lies on the desks, and revealing it. */
export function DeskSection() {
  const tally = useStore(useOpenBoard().connection.tally)
  const isAlone = useIsAlone()
  const desk = useDesk()
  if (desk === null || (!isAlone && (tally === null || tally.notes === 0))) return null
  return <Desks tally={tally} />
}

/** Without a tally, as the server says none yet, everything can be revealed all the same. */
function Desks({ tally }: { readonly tally: Tally | null }) {
  const t = useT()
  const reveal = useReveal()
  const { asked, isBusy, answer } = reveal
  return (
    <section className={styles.section} aria-label={t('desks.title')} data-desks>
      <p className={styles.total} data-tally>
        <strong>{t('desks.title')}</strong>
        {tally !== null && <span>{tallyWords(tally, t)}</span>}
      </p>
      {asked === null ? (
        <>
          <Button
            wide
            look="primary"
            disabled={tally?.notes === 0 || isBusy}
            onClick={() => reveal.ask({ what: { people: 'everyone' }, count: tally?.notes ?? null })}
          >
            <Eye size={20} aria-hidden />
            {tally === null ? t('desks.revealEverything') : t('desks.revealAll', { count: tally.notes })}
          </Button>
          {tally !== null && tally.notes > 0 && <Some tally={tally} onAsk={reveal.ask} />}
        </>
      ) : (
        <Question asked={asked} isBusy={isBusy} onYes={() => void reveal.run()} onNo={() => reveal.ask(null)} />
      )}
      <p className={styles.answer} role="status" data-bad={answer?.isBad || undefined}>
        {answer?.text}
      </p>
    </section>
  )
}

type QuestionProps = {
  readonly asked: Asked
  readonly isBusy: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

function Question({ asked, isBusy, onYes, onNo }: QuestionProps) {
  const t = useT()
  const { count } = asked
  return (
    <div ref={bringIntoView} className={styles.question} role="alertdialog" aria-label={t('desks.title')}>
      <p>{count === null ? t('desks.asksAll') : t('desks.asks', { count })}</p>
      <div className={styles.answers}>
        <Button look="primary" autoFocus aria-disabled={isBusy} onClick={isBusy ? undefined : onYes}>
          {t(isBusy ? 'desks.revealing' : 'desks.reveal')}
        </Button>
        <Button disabled={isBusy} onClick={onNo}>
          {t('desks.cancel')}
        </Button>
      </div>
    </div>
  )
}

/** The panel may be scrolled: the question is seen whole. */
function bringIntoView(question: HTMLElement | null): void {
  question?.scrollIntoView({ block: 'nearest' })
}

type SomeProps = { readonly tally: Tally; readonly onAsk: (asked: Asked) => void }

/** By person or by table; by person not where authors are hidden. */
function Some({ tally, onAsk }: SomeProps) {
  const t = useT()
  const { people } = useRoll()
  const { tables, seats } = useStore(useOpenBoard().view.lead)
  const ofTables = waitingTables(tally, tables, seats).filter(({ count }) => count !== 0)
  const ofPeople = waitingPeople(tally, people ?? [])
  if (tally.people === null && ofTables.length === 0) return <p className={styles.quiet}>{t('desks.hidden')}</p>
  return (
    <Fold title={t('desks.revealSome')}>
      {tally.people === null && <p className={styles.quiet}>{t('desks.hidden')}</p>}
      <ul className={styles.list}>
        {ofTables.map(({ id, count }) => {
          const name = tableWords(tables, id, t)
          const ask = () => onAsk({ what: { table: id }, count })
          return <Line key={id} {...{ name, count, ask }} label={t('desks.revealTable', { name })} />
        })}
        {ofPeople.map(({ id, name: known, count }) => {
          const name = known === null ? t('desks.removed') : known || t('person.nameless')
          const ask = () => onAsk({ what: { people: [id] }, count })
          return <Line key={id} {...{ name, count, ask }} label={t('desks.revealNamed', { name })} />
        })}
      </ul>
    </Fold>
  )
}

type LineProps = {
  readonly name: string
  readonly count: number | null
  readonly label: string
  readonly ask: () => void
}

function Line({ name, count, label, ask }: LineProps) {
  const t = useT()
  return (
    <li className={styles.line}>
      <span className={styles.name}>{name}</span>
      {count !== null && <span className={styles.count}>{count}</span>}
      <Button aria-label={label} onClick={ask}>
        {t('desks.reveal')}
      </Button>
    </li>
  )
}
