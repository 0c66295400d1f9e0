import { signMark } from '../../../shared/queries/signMarks'
import { countWords } from '../../i18n/countWords'
import { useLocale } from '../../i18n/LocaleProvider'
import { ClusterLine } from './ClusterLine'
import styles from './OverviewPanel.module.css'
import { OverviewPart } from './OverviewPart'
import type { OverviewRelations } from './readRelated'

type Props = { readonly related: OverviewRelations; readonly current: string | undefined }

/** How things are related, sign by sign, and which clusters are related to nothing yet. */
export function RelationsPart({ related, current }: Props) {
  const { t, locale } = useLocale()
  const { count, signs, unrelated, wolves } = related
  return (
    <>
      <OverviewPart title={t('relations.list.count', { count })} items={signs}>
        {({ sign, count: each }) => (
          <li key={sign} className={styles.sign}>
            <span className={styles.mark} aria-hidden>
              {signMark(sign)}
            </span>
            <span>{t(`relating.sign.${sign}`)}</span>
            <span className={styles.place}>{each}</span>
          </li>
        )}
      </OverviewPart>
      <OverviewPart
        title={t('relations.list.unrelated', { count: unrelated.length })}
        items={unrelated}
        {...(wolves > 0 && { hint: t('relations.list.wolves', { count: wolves }) })}
      >
        {(cluster) => (
          <ClusterLine key={cluster.id} cluster={cluster} isCurrent={cluster.id === current}>
            {countWords(cluster.total, { t, locale })}
          </ClusterLine>
        )}
      </OverviewPart>
    </>
  )
}
