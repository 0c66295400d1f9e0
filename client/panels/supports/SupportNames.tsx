import { useStore } from 'zustand'
import { type SupportName, supportNames } from '../../../shared/queries/supportNames'
import type { ShownSupport } from '../../document/supportsProjection'
import { useT } from '../../i18n/LocaleProvider'
import { TextField } from '../../ui/TextField'
import { useOpenBoard } from '../openBoard'
import styles from './SupportSettings.module.css'

const LONGEST = 300

/** The words of a support that are the facilitator's to write; the template's stand in the empty fields. */
export function SupportNames({ support }: { readonly support: ShownSupport }) {
  const t = useT()
  const [title, ...others] = supportNames(support)
  return (
    <fieldset className={styles.part}>
      <legend className={styles.heading}>{t('supports.rename')}</legend>
      {title !== undefined && <NameField support={support} name={title} />}
      {axesOf(others).map((axis) => (
        <div key={axis[0]?.key} className={styles.axis}>
          {axis.map((name) => (
            <NameField key={name.key} support={support} name={name} />
          ))}
        </div>
      ))}
    </fieldset>
  )
}

/** The name of an axis and its two ends belong together. */
function axesOf(names: readonly SupportName[]): SupportName[][] {
  const axes: SupportName[][] = []
  for (const name of names) {
    if (name.part === 'axis') axes.push([name])
    else axes.at(-1)?.push(name)
  }
  return axes
}

type FieldProps = { readonly support: ShownSupport; readonly name: SupportName }

function NameField({ support, name: { key, words, part } }: FieldProps) {
  const t = useT()
  const { view, meta } = useOpenBoard()
  const locale = useStore(meta, (board) => board.locale)
  const held = support.names[key] ?? ''
  const write = (text: string) => void view.commands.nameSupport.run(support.id, { key, text, before: held })
  return (
    <TextField
      label={t(`supports.name.${part}`)}
      value={held}
      onChange={write}
      placeholder={words[locale]}
      maxLength={LONGEST}
      lang={locale}
      autoComplete="off"
    />
  )
}
