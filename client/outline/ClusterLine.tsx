import { ChevronDown, ChevronRight } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { CLUSTER_SIGNS } from '../../shared/drawing/clusterSigns'
import { shownText } from '../../shared/drawing/shownText'
import type { Cluster } from '../../shared/model/cluster'
import type { PaletteColor } from '../../shared/model/palette'
import { AfterWords } from '../i18n/AfterWords'
import { countParts } from '../i18n/countWords'
import { useT } from '../i18n/LocaleProvider'
import { classes } from '../ui/classes'
import { IconButton } from '../ui/IconButton'
import styles from './ClusterLine.module.css'
import { Holder } from './Holder'
import { LineActions } from './LineActions'
import { TitleLineEditor } from './lateTitleEditor'
import type { LineProps } from './lineAttributes'
import type { ListedRow } from './listedRows'
import { Meaning } from './Meaning'
import listStyles from './OutlineList.module.css'
import { Relations } from './Relations'
import { SelectableLine } from './SelectableLine'
import { Spotlit } from './Spotlit'

type Props = LineProps & { readonly row: Extract<ListedRow, { kind: 'cluster' }> }

/** A cluster as a row above what it holds: its colour and sign, its number, its title and how much it holds. */
export function ClusterLine(props: Props) {
  const { row, view } = props
  const { projection } = view
  const cluster = useSyncExternalStore(projection.onChange, () => projection.clusters.get(row.id))
  return (
    <SelectableLine
      {...props}
      className={styles.line}
      isExpanded={row.noteCount + row.cardCount > 0 ? !row.isShut : undefined}
    >
      {cluster !== undefined && <ClusterCells {...props} cluster={cluster} />}
    </SelectableLine>
  )
}

function ClusterCells({ cluster, ...props }: Props & { readonly cluster: Cluster }) {
  const { view, holders, row, index, isOpen, on } = props
  const t = useT()
  const title = cluster.title.trim()
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual list has no table cells */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row is what has the focus */}
      <div role="gridcell" className={classes(listStyles.cell, styles.cell)}>
        <FoldButton row={row} onClick={() => on.toggleFold(index)} />
        <Sign color={cluster.color} />
        <div className={listStyles.content}>
          {isOpen ? (
            <AfterWords>
              <TitleLineEditor key={cluster.id} id={cluster.id} view={view} />
            </AfterWords>
          ) : (
            <p className={styles.title}>
              <span className={styles.number}>{row.number} </span>
              <span className={title === '' ? listStyles.quiet : undefined} data-title>
                {title === '' ? t('outline.untitledCluster') : shownText(title)}
              </span>
            </p>
          )}
          <p className={styles.count}>
            {countParts({ notes: row.noteCount, cards: row.cardCount }, t).join(' · ')}
            <span className={listStyles.heard}>
              {t('outline.clusterColor', { color: t(`paper.${cluster.color}`) })}
            </span>
          </p>
          <Meaning words={row.meaning} />
          <Relations {...props} />
          <Holder id={cluster.id} holders={holders} />
          <Spotlit id={cluster.id} view={view} />
        </div>
      </div>
      <LineActions {...props} labels={{ write: t('outline.writeTitle'), more: t('outline.moreOfCluster') }} />
    </>
  )
}

/** Where it holds nothing there is nothing to fold, and its place stays free. */
function FoldButton({ row, onClick }: Pick<Props, 'row'> & { readonly onClick: () => void }) {
  const t = useT()
  if (row.noteCount + row.cardCount === 0) return <span className={styles.fold} />
  return (
    <IconButton
      label={t(row.isShut ? 'outline.unfold' : 'outline.fold')}
      className={styles.fold}
      tabIndex={-1}
      onClick={onClick}
    >
      {row.isShut ? <ChevronRight size={18} aria-hidden /> : <ChevronDown size={18} aria-hidden />}
    </IconButton>
  )
}

function Sign({ color }: { readonly color: PaletteColor }) {
  return (
    <span className={styles.sign} style={{ background: `var(--paper-${color})` }} aria-hidden>
      <svg viewBox="0 0 24 24" aria-hidden>
        <path d={CLUSTER_SIGNS[color]} />
      </svg>
    </span>
  )
}
