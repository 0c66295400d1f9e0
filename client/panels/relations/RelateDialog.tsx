import { ArrowDownUp } from 'lucide-react'
import { type FormEvent, useEffect, useReducer, useState } from 'react'
import { flushSync } from 'react-dom'
import { LONGEST_WORD, RELATION_SIGNS, type Relation, type RelationSign } from '../../../shared/model/relation'
import { pairOf } from '../../../shared/queries/relations'
import type { BoardView } from '../../board/boardView'
import { isClusterThere, isThere } from '../../commands/queries'
import { relationWords, thingWords } from '../../commands/relationWords'
import { useT } from '../../i18n/LocaleProvider'
import type { Translate } from '../../i18n/t'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { Dialog } from '../../ui/Dialog'
import { SignMark } from '../../ui/SignMark'
import { TextField } from '../../ui/TextField'
import forms from '../forms.module.css'
import { useOpenBoard } from '../openBoard'
import { EndPicker } from './EndPicker'
import styles from './RelateDialog.module.css'

type End = 'from' | 'to'
type Ends = { readonly [Name in End]: string | null }

/** Relates two things without a pointer: from what, by which sign, to what, and a word. What is selected is filled in. */
export function RelateDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { view } = useOpenBoard()
  const [ends, setEnds] = useState(() => endsOf(view))
  const [sign, setSign] = useState<RelationSign>('cause')
  const [word, setWord] = useState('')
  const [asked, setAsked] = useState<End | null>(() => missing(ends))
  useWhatOthersDo(view)
  if (asked !== null) {
    const other = ends[asked === 'from' ? 'to' : 'from']
    return (
      <EndPicker
        key={asked}
        title={asked === 'from' ? t('relating.from') : titleTo(view, other, t('relating.to'), t)}
        other={other}
        onPick={(id) => {
          const next = { ...ends, [asked]: id }
          setEnds(next)
          setAsked(missing(next))
        }}
        onBack={missing(ends) === null ? () => setAsked(null) : null}
        onClose={onClose}
      />
    )
  }
  const { from, to } = ends
  if (from === null || to === null) return null
  const problem = problemWith(view, { from, to }, t)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (problem !== null) return
    flushSync(onClose)
    view.commands.createRelation.run({ from, to, sign, note: word.trim().slice(0, LONGEST_WORD) })
  }
  return (
    <Dialog title={t('relating.title')} closeLabel={t('ui.close')} onClose={onClose}>
      <form className={forms.form} onSubmit={submit}>
        <div className={styles.ends}>
          <EndButton label={t('relating.from')} thing={from} onPress={() => setAsked('from')} />
          <EndButton label={t('relating.to')} thing={to} onPress={() => setAsked('to')} />
          <Button className={styles.turn} onClick={() => setEnds({ from: to, to: from })}>
            <ArrowDownUp size={18} aria-hidden />
            {t('relating.turn')}
          </Button>
        </div>
        <SignChoice sign={sign} onChoose={setSign} />
        <TextField
          label={t('relating.word')}
          hint={t('relating.wordHint')}
          autoComplete="off"
          maxLength={LONGEST_WORD}
          value={word}
          onChange={setWord}
        />
        {problem !== null && (
          <p className={forms.problem} role="alert">
            {problem}
          </p>
        )}
        <Button type="submit" look="primary" wide disabled={problem !== null}>
          {t('relating.create')}
        </Button>
      </form>
    </Dialog>
  )
}

/** What speaks against these two now, in words; null for nothing. */
function problemWith(view: BoardView, ends: Pick<Relation, 'from' | 'to'>, t: Translate): string | null {
  if (![ends.from, ends.to].every((id) => isThere(view, id) || isClusterThere(view, id))) return t('relating.gone')
  const known = view.relations.at(ends.from).find((each) => pairOf(each) === pairOf(ends))
  return known === undefined ? null : t('relating.twice', { relation: relationWords(view, known, t) })
}

/** Meanwhile others rename and delete things, and relate them. */
function useWhatOthersDo({ projection, relations }: BoardView): void {
  const [, look] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const stops = [projection.onChange(look), relations.onChange(look)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [projection, relations])
}

type EndProps = { readonly label: string; readonly thing: string; readonly onPress: () => void }

function EndButton({ label, thing, onPress }: EndProps) {
  const t = useT()
  const { view } = useOpenBoard()
  const name = thingWords(view, thing, t)
  return (
    <div className={styles.end}>
      <span className={styles.label}>{label}</span>
      <button
        type="button"
        className={styles.thing}
        aria-label={t('relating.changeEnd', { end: label, thing: name })}
        onClick={onPress}
      >
        {name}
      </button>
    </div>
  )
}

type SignProps = { readonly sign: RelationSign; readonly onChoose: (sign: RelationSign) => void }

function SignChoice({ sign, onChoose }: SignProps) {
  const t = useT()
  return (
    <fieldset>
      <legend className={forms.legend}>{t('relating.signs')}</legend>
      <div className={styles.signs}>
        {RELATION_SIGNS.map((one) => (
          <label key={one} className={classes(forms.choice, styles.sign, one === sign && forms.chosen)}>
            <input
              type="radio"
              name="sign"
              checked={one === sign}
              data-first-focus={one === sign ? '' : undefined}
              onChange={() => onChoose(one)}
            />
            <SignMark sign={one} />
            {t(`relating.sign.${one}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function endsOf({ session, projection }: BoardView): Ends {
  const isEnd = (id: string) => projection.notes.has(id) || projection.clusters.has(id)
  const [from = null, to = null] = [...session.getState().selection].filter(isEnd)
  return { from, to }
}

function missing({ from, to }: Ends): End | null {
  return from === null ? 'from' : to === null ? 'to' : null
}

function titleTo(view: BoardView, from: string | null, plain: string, t: Translate): string {
  return from === null ? plain : t('relating.toWhat', { thing: thingWords(view, from, t) })
}
