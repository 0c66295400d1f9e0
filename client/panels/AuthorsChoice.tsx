import type { Authors } from '../../shared/model/stageMeta'
import { AUTHORS } from '../../shared/model/stageMeta'
import { useT } from '../i18n/LocaleProvider'
import { classes } from '../ui/classes'
import styles from './forms.module.css'

type Props = { readonly value: Authors; readonly onChange: (authors: Authors) => void }

/** Of a board that is to be made: whether what people write names them. What that means is said where it is not the usual. */
export function AuthorsChoice({ value, onChange }: Props) {
  const t = useT()
  return (
    <fieldset>
      <legend className={styles.legend}>{t('authors.choice')}</legend>
      <div className={styles.choices}>
        {AUTHORS.map((one) => (
          <label key={one} className={classes(styles.choice, one === value && styles.chosen)}>
            <input type="radio" name="authors" checked={one === value} onChange={() => onChange(one)} />
            {t(`authors.${one}`)}
          </label>
        ))}
      </div>
      {value === 'hidden' && <p className={styles.hint}>{t('authors.hiddenHint')}</p>}
    </fieldset>
  )
}
