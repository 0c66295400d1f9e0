import { Minus, Plus } from 'lucide-react'
import { MOST_DOTS } from '../../../shared/facilitation/vote'
import { useT } from '../../i18n/LocaleProvider'
import { IconButton } from '../../ui/IconButton'
import styles from './Votes.module.css'

type Props = {
  readonly dots: number
  readonly most: number
  readonly onChange: (changes: { readonly dots?: number; readonly most?: number }) => void
}

/** How many dots a person has, and whether several may lie on one thing. */
export function DotsField({ dots, most, onChange }: Props) {
  const t = useT()
  const isSeveral = most > 1
  const set = (next: number) => onChange({ dots: next, ...(isSeveral ? { most: next } : {}) })
  return (
    <div>
      <fieldset className={styles.count} aria-label={t('votes.dots')}>
        <span className={styles.label}>{t('votes.dots')}</span>
        <IconButton label={t('votes.fewerDots')} disabled={dots <= 1} onClick={() => set(dots - 1)}>
          <Minus size={20} aria-hidden />
        </IconButton>
        <output>{dots}</output>
        <IconButton label={t('votes.moreDots')} disabled={dots >= MOST_DOTS} onClick={() => set(dots + 1)}>
          <Plus size={20} aria-hidden />
        </IconButton>
      </fieldset>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isSeveral}
          onChange={({ target }) => onChange({ most: target.checked ? Math.max(2, dots) : 1 })}
        />
        {t('votes.several')}
      </label>
    </div>
  )
}
