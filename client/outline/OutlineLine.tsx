import { useT } from '../i18n/LocaleProvider'
import { classes } from '../ui/classes'
import { ClusterLine } from './ClusterLine'
import { type LineProps, lineAttributes } from './lineAttributes'
import { NoteLine } from './NoteLine'
import styles from './OutlineList.module.css'

export function OutlineLine({ row, ...props }: LineProps) {
  if (row.kind === 'note') return <NoteLine {...props} row={row} />
  if (row.kind === 'cluster') return <ClusterLine {...props} row={row} />
  return <RestLine {...props} row={row} count={row.noteCount} />
}

/** Above the notes that nobody has gathered. */
function RestLine({ count, ...props }: LineProps & { readonly count: number }) {
  const t = useT()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
    // biome-ignore lint/a11y/useSemanticElements: a virtual list has no table rows
    <div
      {...lineAttributes(props)}
      role="row"
      tabIndex={props.isStop ? 0 : -1}
      className={classes(styles.line, styles.title)}
      onClick={() => props.on.select(props.index, 'only')}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual list has no table cells */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row is what has the focus */}
      <div role="gridcell" className={styles.cell}>
        <p>
          {t('outline.wolves')} <span className={styles.quiet}>{t('outline.count', { count })}</span>
        </p>
      </div>
    </div>
  )
}
