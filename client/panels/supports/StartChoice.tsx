import { useState } from 'react'
import { useLocale } from '../../i18n/LocaleProvider'
import type { ListedTemplate } from '../../sync/templates'
import { classes } from '../../ui/classes'
import forms from '../forms.module.css'
import { LayoutPicture } from './LayoutPicture'
import styles from './StartChoice.module.css'
import { WORKSHOP } from './startTemplates'
import { useTemplates } from './useTemplates'

/** What a new board starts with: the ids of templates, in their order. */
export type Start = readonly string[]

type Props = { readonly onChange: (start: Start) => void }

const WAYS = ['nothing', 'wall', 'workshop', 'choose'] as const
type Way = (typeof WAYS)[number]

const STARTS: Readonly<Record<Exclude<Way, 'choose'>, Start>> = { nothing: [], wall: ['kjWall'], workshop: WORKSHOP }

/** As many as the server lays out at once. */
const MOST = 12

/** What a board starts with. Where the templates do not come, nothing is offered: a board starts empty. */
export function StartChoice({ onChange }: Props) {
  const { t } = useLocale()
  const { list } = useTemplates()
  const [way, setWay] = useState<Way>('nothing')
  const [chosen, setChosen] = useState<Start>([])
  if (list.state !== 'here') return null
  const ids = new Set(list.templates.map(({ id }) => id))
  const offered = WAYS.filter((one) => one === 'choose' || STARTS[one].every((id) => ids.has(id)))
  const choose = (next: Way) => {
    setWay(next)
    onChange(next === 'choose' ? chosen : STARTS[next])
  }
  const toggle = (id: string) => {
    const next = list.templates.map((one) => one.id).filter((one) => (one === id) !== chosen.includes(one))
    if (next.length > MOST) return
    setChosen(next)
    onChange(next)
  }
  return (
    <fieldset className={styles.start}>
      <legend className={forms.legend}>{t('supports.startWith')}</legend>
      <div className={forms.choices}>
        {offered.map((one) => (
          <label key={one} className={classes(forms.choice, one === way && forms.chosen)}>
            <input type="radio" name="start" checked={one === way} onChange={() => choose(one)} />
            {t(`supports.start.${one}`)}
          </label>
        ))}
      </div>
      {way === 'workshop' && <p className={styles.hint}>{t('supports.start.workshopHint')}</p>}
      {way === 'choose' && (
        <fieldset className={styles.templates} aria-label={t('supports.start.which')}>
          {list.templates.map((template) => (
            <TemplateChoice
              key={template.id}
              template={template}
              isChosen={chosen.includes(template.id)}
              onToggle={() => toggle(template.id)}
            />
          ))}
        </fieldset>
      )}
    </fieldset>
  )
}

type ChoiceProps = { readonly template: ListedTemplate; readonly isChosen: boolean; readonly onToggle: () => void }

function TemplateChoice({ template, isChosen, onToggle }: ChoiceProps) {
  const { t, locale } = useLocale()
  return (
    <label className={classes(styles.template, isChosen && styles.chosen)}>
      <input type="checkbox" className={styles.box} checked={isChosen} onChange={onToggle} />
      <span className={styles.picture} aria-hidden>
        <LayoutPicture template={template} label="" />
      </span>
      <span className={styles.words}>
        <span className={styles.title}>{template.title[locale]}</span>
        <span className={styles.minutes}>{t('supports.minutes', { count: template.minutes })}</span>
      </span>
    </label>
  )
}
