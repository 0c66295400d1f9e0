import { ArrowLeft, ArrowRight, Flag, Snowflake, Sun } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/IconButton'
import styles from './LeadButtons.module.css'
import { useGuard } from './useGuard'

/** Always in sight at the bottom of the panel, where the thumb is: back, freeze, next. */
export function LeadButtons() {
  const t = useT()
  const { view, meta } = useOpenBoard()
  const { commands } = view
  const locale = useStore(meta, (board) => board.locale)
  const { agenda, lead } = useStore(view.lead)
  const at = agenda.findIndex(({ id }) => id === lead.phase?.id)
  const isGuarded = useGuard(lead.phase === null ? '' : `${lead.phase.id} ${lead.phase.at}`)
  const hasEnded = at === -1 && agenda.some(({ isShown }) => isShown)
  const previous = hasEnded ? agenda.at(-1) : agenda[at - 1]
  const backLabel = previous === undefined ? t('lead.back') : t('lead.backTo', { title: previous.title[locale] })
  const back = () => {
    if (isGuarded || previous === undefined) return
    if (hasEnded) commands.beginPhase.run(previous.id)
    else commands.beginPreviousPhase.run()
  }
  return (
    <div className={styles.buttons}>
      <FreezeButton />
      {agenda.length > 0 && (
        <div className={styles.row}>
          <IconButton
            className={styles.back}
            label={backLabel}
            aria-disabled={isGuarded}
            disabled={previous === undefined}
            onClick={back}
          >
            <ArrowLeft size={22} aria-hidden />
          </IconButton>
          <NextButton at={at} isGuarded={isGuarded} hasEnded={hasEnded} />
        </div>
      )}
    </div>
  )
}

/** Inert for a moment after every change of phase: two who lead and press at once go one phase on, not two. */
type NextProps = {
  /** Of the phase that is on, in the agenda; -1 for none. */
  readonly at: number
  readonly isGuarded: boolean
  /** The last phase is over: what comes next is the first one again. */
  readonly hasEnded: boolean
}

function NextButton({ at, isGuarded, hasEnded }: NextProps) {
  const t = useT()
  const { view, meta } = useOpenBoard()
  const { commands } = view
  const locale = useStore(meta, (board) => board.locale)
  const next = useStore(view.lead, ({ agenda }) => agenda[at + 1])
  const isLast = next === undefined
  const run = () => {
    if (isGuarded) return
    if (isLast) commands.endPhases.run()
    else commands.beginNextPhase.run()
  }
  return (
    <Button
      look={isLast || hasEnded ? 'secondary' : 'primary'}
      className={classes(styles.next, isGuarded && styles.guarded)}
      aria-disabled={isGuarded}
      title={isLast ? t('lead.endHint') : undefined}
      onClick={run}
    >
      <span className={styles.words} lang={isLast ? undefined : locale}>
        {isLast
          ? t('lead.end')
          : t(hasEnded ? 'lead.again' : at === -1 ? 'lead.first' : 'lead.nextIs', { title: next.title[locale] })}
      </span>
      {isLast ? <Flag size={22} aria-hidden /> : <ArrowRight size={22} aria-hidden />}
    </Button>
  )
}

function FreezeButton() {
  const t = useT()
  const { lead, commands } = useOpenBoard().view
  const isFrozen = useStore(lead, (state) => state.lead.freeze !== null)
  return (
    <Button
      wide
      className={classes(styles.freeze, isFrozen && styles.frozen)}
      onClick={() => (isFrozen ? commands.thawBoard.run() : commands.freezeBoard.run())}
    >
      {isFrozen ? <Sun size={20} aria-hidden /> : <Snowflake size={20} aria-hidden />}
      {t(isFrozen ? 'lead.thaw' : 'lead.freeze')}
    </Button>
  )
}
