import { Clock3, UsersRound } from 'lucide-react'
import { useLocale } from '../../i18n/LocaleProvider'
import type { ListedTemplate } from '../../sync/templates'
import { Button } from '../../ui/Button'
import { Dimensions } from './Dimensions'
import { LayoutPicture } from './LayoutPicture'
import styles from './TemplateCard.module.css'

type Props = {
  readonly template: ListedTemplate
  readonly isBusy: boolean
  readonly onAdd: () => void
  readonly onPrepare: () => void
}

/** A template in the gallery: what it looks like, what it is for, how long it takes and with whom. */
export function TemplateCard({ template, isBusy, onAdd, onPrepare }: Props) {
  const { t, locale } = useLocale()
  const { minutes, group, dimensions, zones } = template
  const title = template.title[locale]
  const label = t('supports.picture', { zones: zones.map((zone) => zone.label[locale]).join(', ') })
  return (
    <article className={styles.card} aria-label={title}>
      <div className={styles.picture}>
        <LayoutPicture template={template} label={label} />
      </div>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.summary}>{template.summary[locale]}</p>
      <p className={styles.facts}>
        <span className={styles.fact}>
          <Clock3 size={15} aria-hidden />
          {t('supports.minutes', { count: minutes })}
        </span>
        <span className={styles.fact}>
          <UsersRound size={15} aria-hidden />
          {t('supports.people', group)}
        </span>
      </p>
      <Dimensions dimensions={dimensions} />
      <div className={styles.actions}>
        <Button look="primary" aria-label={t('supports.addNamed', { title })} disabled={isBusy} onClick={onAdd}>
          {t('supports.add')}
        </Button>
        <Button
          aria-label={t('supports.prepareNamed', { title })}
          title={t('supports.prepareHint')}
          disabled={isBusy}
          onClick={onPrepare}
        >
          {t('supports.prepare')}
        </Button>
      </div>
    </article>
  )
}
