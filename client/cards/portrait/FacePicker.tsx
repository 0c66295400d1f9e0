import { FACES } from '../../../shared/drawing/faces/faces'
import type { FieldOf } from '../../../shared/model/cardKind'
import { portraitIn } from '../../../shared/queries/cardValues'
import { useT } from '../../i18n/LocaleProvider'
import { useField, useOpenCard } from '../openCard'
import { FacePicture } from './FacePicture'
import styles from './Portrait.module.css'

type Props = { readonly field: FieldOf<'image'>; readonly onClose: () => void }

/** The faces that the project has drawn. */
export function FacePicker({ field, onClose }: Props) {
  const t = useT()
  const { view, card, locale } = useOpenCard()
  const portrait = portraitIn(useField(field.name), field.name)
  const pick = (face: string) => {
    view.commands.setCardField.run(card, field.name, { kind: 'face', face })
    onClose()
  }
  return (
    <ul className={styles.faces} aria-label={t('cards.portrait.face')}>
      {FACES.map(({ name, label }) => (
        <li key={name}>
          <button
            type="button"
            className={styles.pick}
            aria-label={label[locale]}
            title={label[locale]}
            aria-pressed={portrait?.kind === 'face' && portrait.face === name}
            data-face={name}
            onClick={() => pick(name)}
          >
            <FacePicture face={name} label="" />
          </button>
        </li>
      ))}
    </ul>
  )
}
