import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { setSelection } from '../../session/session'
import { Button } from '../../ui/Button'
import { useOpenBoard } from '../openBoard'
import { SidePanel } from '../SidePanel'
import { useBoardReading } from '../useBoardReading'
import { ClusterLine } from './ClusterLine'
import { NoteLine } from './NoteLine'
import styles from './OverviewPanel.module.css'
import { OverviewPart } from './OverviewPart'
import { readOverview } from './readOverview'
import { Tally } from './Tally'

/** How far the wall has come, beside the board: what is gathered, what stands alone, what wants a second look. */
export function OverviewPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { view } = useOpenBoard()
  const { commands, session, canWrite } = view
  const overview = useBoardReading(view, readOverview)
  const current = useStore(session, ({ selection }) => (selection.size === 1 ? [...selection][0] : undefined))
  const { wolves, untitled, hints, straddling } = overview
  const selectWolves = () =>
    setSelection(
      session,
      wolves.map(({ id }) => id),
    )
  return (
    <SidePanel title={t('overview.open')} onClose={onClose}>
      <Tally overview={overview} />
      {canWrite && overview.levels.length > 0 && (
        <Button wide onClick={() => commands.tidyWall.run()} disabled={!commands.tidyWall.isEnabled()}>
          {t(commands.tidyWall.labelKey)}
        </Button>
      )}
      <OverviewPart
        title={t('overview.wolves', { count: wolves.length })}
        hint={t('overview.wolvesHint')}
        items={wolves}
        action={
          <button type="button" className={styles.more} onClick={selectWolves}>
            {t('overview.selectWolves')}
          </button>
        }
      >
        {(wolf) => (
          <NoteLine key={wolf.id} note={wolf} isCurrent={wolf.id === current}>
            {wolf.dots > 0 && (
              <span className={styles.dots} role="img" aria-label={t('overview.dots', { count: wolf.dots })}>
                {'●'.repeat(wolf.dots)}
              </span>
            )}
          </NoteLine>
        )}
      </OverviewPart>
      <OverviewPart title={t('overview.untitled', { count: untitled.length })} items={untitled}>
        {(cluster) => (
          <ClusterLine key={cluster.id} cluster={cluster} isCurrent={cluster.id === current}>
            {t('clusters.count', { count: cluster.total })}
          </ClusterLine>
        )}
      </OverviewPart>
      <OverviewPart title={t('overview.large')} items={hints}>
        {({ cluster, labels, hint }) => (
          <ClusterLine
            key={cluster.id}
            cluster={cluster}
            isCurrent={cluster.id === current}
            isStrong={hint === 'tooMany'}
          >
            {t(`overview.${hint}`, { count: labels })}
          </ClusterLine>
        )}
      </OverviewPart>
      <OverviewPart
        title={t('overview.straddling', { count: straddling.length })}
        hint={t('overview.straddlingHint')}
        items={straddling}
      >
        {(note) => (
          <NoteLine key={note.id} note={note} isCurrent={note.id === current} between={note.between} canClear />
        )}
      </OverviewPart>
    </SidePanel>
  )
}
