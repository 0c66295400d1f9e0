import { useSyncExternalStore } from 'react'
import { useT } from '../i18n/LocaleProvider'
import { classes } from '../ui/classes'
import { type LineProps, lineAttributes } from './lineAttributes'
import { NoteLine } from './NoteLine'
import styles from './OutlineList.module.css'

export function OutlineLine(props: LineProps) {
  return props.row.kind === 'note' ? <NoteLine {...props} /> : <TitleLine {...props} />
}

/** The title of a cluster, above the notes that it holds. */
function TitleLine(props: LineProps) {
  const { view, row, index, on } = props
  const t = useT()
  const { projection } = view
  const cluster = useSyncExternalStore(projection.onChange, () => projection.clusters.get(row.id))
  const title = row.kind === 'rest' ? t('outline.rest') : cluster?.title.trim() || t('outline.untitledCluster')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
    // biome-ignore lint/a11y/useSemanticElements: a virtual list has no table rows
    <div
      {...lineAttributes(props)}
      role="row"
      tabIndex={props.isStop ? 0 : -1}
      className={classes(styles.line, styles.title)}
      onClick={() => on.select(index, 'only')}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual list has no table cells */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row is what has the focus */}
      <div role="gridcell" className={styles.cell}>
        {title}
      </div>
    </div>
  )
}
