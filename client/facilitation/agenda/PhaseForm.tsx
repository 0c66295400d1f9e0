import { Copy, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { useStore } from 'zustand'
import type { AgendaPhase } from '../../../shared/facilitation/agenda'
import { PHASE_RIGHTS, PHASE_SIGHTS, type PhaseRight } from '../../../shared/model/phaseFields'
import { cleanLine, LONGEST_LINE } from '../../../shared/model/words'
import { supportTitle } from '../../../shared/queries/supportNames'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { useSupports } from '../../panels/supports/useSupports'
import { Button } from '../../ui/Button'
import { ChoiceGroup } from '../../ui/ChoiceGroup'
import { sameWords } from './agendaPhases'
import type { SayLine } from './MessageLine'
import styles from './PhaseForm.module.css'
import { useDraft } from './useDraft'

type FormProps = { readonly phase: AgendaPhase }
type Props = FormProps & {
  readonly id: string
  readonly at: number
  readonly onOpen: (id: string | null) => void
  readonly say: SayLine
}

/** All that a phase says; each change is written as it is made, for everybody where the phase was on. */
export function PhaseForm({ id, phase, at, onOpen, say }: Props) {
  return (
    <div id={id} className={styles.form}>
      <PhaseWords phase={phase} />
      <PhaseRights phase={phase} />
      <PhaseSight phase={phase} />
      <PhaseSilence phase={phase} />
      <PhaseSupport phase={phase} />
      <PhaseActions phase={phase} at={at} onOpen={onOpen} say={say} />
    </div>
  )
}

function PhaseWords({ phase }: FormProps) {
  const t = useT()
  const id = useId()
  const { view, meta } = useOpenBoard()
  const { changePhase } = view.commands
  const locale = useStore(meta, (board) => board.locale)
  const write = (field: 'title' | 'instruction') => (text: string) => {
    const line = cleanLine(text)
    if (line !== '' && line !== phase[field][locale]) changePhase.run(phase.id, { [field]: sameWords(line) })
  }
  const title = useDraft(phase.title[locale], write('title'))
  const instruction = useDraft(phase.instruction[locale], write('instruction'))
  const minutes = useDraft(String(phase.minutes), (text) => {
    const value = Math.round(Number(text))
    if (value >= 1 && value <= MOST_MINUTES) changePhase.run(phase.id, { minutes: value })
  })
  return (
    <>
      <div className={styles.first}>
        <label className={styles.field}>
          {t('agenda.title')}
          <input {...title} className={styles.input} maxLength={LONGEST_LINE} lang={locale} autoComplete="off" />
        </label>
        <label className={styles.field}>
          {t('agenda.length')}
          <input {...minutes} className={styles.input} type="number" inputMode="numeric" min={1} max={MOST_MINUTES} />
        </label>
      </div>
      <label className={styles.field}>
        {t('agenda.instruction')}
        <textarea
          {...instruction}
          className={styles.input}
          rows={3}
          maxLength={LONGEST_LINE}
          lang={locale}
          aria-describedby={id}
        />
      </label>
      <p id={id} className={styles.hint}>
        {t('agenda.instructionHint')}
      </p>
    </>
  )
}

const MOST_MINUTES = 600

function PhaseRights({ phase }: FormProps) {
  const t = useT()
  const { changePhase } = useOpenBoard().view.commands
  const toggle = (right: PhaseRight) => {
    const can = PHASE_RIGHTS.filter((one) => (one === right) !== phase.can.includes(one))
    changePhase.run(phase.id, { can })
  }
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('agenda.can')}</legend>
      <div className={styles.rights}>
        {PHASE_RIGHTS.map((right) => (
          <label key={right} className={styles.right}>
            <input type="checkbox" checked={phase.can.includes(right)} onChange={() => toggle(right)} />
            <span>
              {t(`agenda.can.${right}`)}
              <span className={styles.hint}>{t(`agenda.canHint.${right}`)}</span>
            </span>
          </label>
        ))}
      </div>
      {phase.can.length === 0 && <p className={styles.hint}>{t('agenda.lookOnly')}</p>}
    </fieldset>
  )
}

function PhaseSight({ phase: { id, sees } }: FormProps) {
  const t = useT()
  const { changePhase } = useOpenBoard().view.commands
  const hint = sees === 'live' ? {} : { hint: t(sees === 'private' ? 'agenda.privateHint' : 'agenda.tableHint') }
  return (
    <ChoiceGroup
      label={t('agenda.sees')}
      options={PHASE_SIGHTS.map((value) => ({ value, label: t(`agenda.sees.${value}`) }))}
      value={sees}
      onChoose={(value) => changePhase.run(id, { sees: value })}
      {...hint}
    />
  )
}

function PhaseSilence({ phase: { id, silent = false } }: FormProps) {
  const t = useT()
  const { changePhase } = useOpenBoard().view.commands
  return (
    <label className={styles.right}>
      <input type="checkbox" checked={silent} onChange={() => changePhase.run(id, { silent: !silent })} />
      <span>
        {t('agenda.silent')}
        <span className={styles.hint}>{t('agenda.silentHint')}</span>
      </span>
    </label>
  )
}

/** What everybody is brought to when the phase begins. */
function PhaseSupport({ phase: { id, support } }: FormProps) {
  const t = useT()
  const { view, meta } = useOpenBoard()
  const locale = useStore(meta, (board) => board.locale)
  const { supports } = useSupports()
  const isGone = support !== null && supports.every((one) => one.id !== support)
  return (
    <label className={styles.field}>
      {t('agenda.support')}
      <select
        className={styles.input}
        value={support ?? ''}
        onChange={({ target }) => view.commands.changePhase.run(id, { support: target.value || null })}
      >
        <option value="">{t('agenda.wholeBoard')}</option>
        {isGone && <option value={support}>{t('agenda.goneSupport')}</option>}
        {supports.map((one) => {
          const title = supportTitle(one, locale)
          return (
            <option key={one.id} value={one.id}>
              {one.isPrepared ? t('agenda.prepared', { title }) : title}
            </option>
          )
        })}
      </select>
    </label>
  )
}

function PhaseActions({ phase, at, onOpen, say }: Omit<Props, 'id'>) {
  const t = useT()
  const { view, meta } = useOpenBoard()
  const { commands, lead } = view
  const isOn = useStore(lead, (state) => state.lead.phase?.id === phase.id)
  const duplicate = () => {
    const copy = commands.duplicatePhase.run(phase.id)
    if (copy !== null) onOpen(copy)
  }
  const remove = () => {
    const { isShown: _, z: __, ...draft } = phase
    const before = lead.getState().agenda[at + 1]?.id ?? null
    commands.removePhase.run(phase.id)
    const restore = () => {
      commands.restorePhase.run(draft, before)
      say(null)
    }
    const text = t('agenda.removed', { title: phase.title[meta.getState().locale] })
    say({ text, actions: [{ label: t('agenda.restore'), run: restore }] })
  }
  return (
    <div className={styles.actions}>
      <Button onClick={duplicate}>
        <Copy size={18} aria-hidden />
        {t('agenda.duplicate')}
      </Button>
      <Button look="danger" disabled={isOn} title={isOn ? t('agenda.onStays') : undefined} onClick={remove}>
        <Trash2 size={18} aria-hidden />
        {t('agenda.remove')}
      </Button>
      {isOn && <span className={styles.hint}>{t('agenda.onStays')}</span>}
    </div>
  )
}
