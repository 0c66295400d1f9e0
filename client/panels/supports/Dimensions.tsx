import { ChevronsLeftRight, ChevronsRightLeft, Gauge, HandHeart, Link2, type LucideIcon, Waypoints } from 'lucide-react'
import { useT } from '../../i18n/LocaleProvider'
import type { ListedTemplate } from '../../sync/templates'
import { classes } from '../../ui/classes'
import styles from './Dimensions.module.css'

/** What an activity does to a group: opens or narrows, takes stock, engages, ties. */
export function Dimensions({ dimensions }: Pick<ListedTemplate, 'dimensions'>) {
  const t = useT()
  const { divergence, measure, engagement, connection } = dimensions
  const way = t(`supports.divergence.${divergence as -2 | -1 | 0 | 1 | 2}`)
  return (
    <ul className={styles.signs}>
      <li className={styles.sign} title={t('supports.divergence')}>
        {divergence <= 0 ? <ChevronsLeftRight {...ICON} /> : <ChevronsRightLeft {...ICON} />}
        <span className={styles.heard}>{t('supports.named', { name: t('supports.divergence'), value: way })}</span>
        <span aria-hidden>{way}</span>
      </li>
      <Sign icon={Gauge} name={t('supports.measure')} value={measure} />
      <Sign icon={HandHeart} name={t('supports.engagement')} value={engagement} />
      <Sign icon={Link2} name={t('supports.quality')} value={connection.quality} />
      <Sign icon={Waypoints} name={t('supports.quantity')} value={connection.quantity} />
    </ul>
  )
}

const ICON = { size: 15, 'aria-hidden': true } as const

type SignProps = { readonly icon: LucideIcon; readonly name: string; readonly value: number }

function Sign({ icon: Icon, name, value }: SignProps) {
  const t = useT()
  return (
    <li className={styles.sign}>
      <Icon {...ICON} />
      <span className={styles.heard}>{t('supports.ofThree', { name, value })}</span>
      <span className={styles.name} aria-hidden>
        {name}
      </span>
      <span className={styles.dots} aria-hidden>
        {[1, 2, 3].map((step) => (
          <span key={step} className={classes(styles.dot, step <= value && styles.full)} />
        ))}
      </span>
    </li>
  )
}
