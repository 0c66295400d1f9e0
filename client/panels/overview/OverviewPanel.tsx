import { useStore } from 'zustand'
import { countWords } from '../../i18n/countWords'
import { useLocale, useT } from '../../i18n/LocaleProvider'
import { setSelection } from '../../session/session'
import { Button } from '../../ui/Button'
import { useOpenBoard } from '../openBoard'
import { SidePanel } from '../SidePanel'
import { useBoardReading } from '../useBoardReading'
import { ClusterLine } from './ClusterLine'
import { DoubtLine } from './DoubtLine'
import { KindLine } from './KindLine'
import { NoteLine } from './NoteLine'
import styles from './OverviewPanel.module.css'
import { OverviewPart } from './OverviewPart'
import { RelationsPart } from './RelationsPart'
import { readOverview, type WallWolves } from './readOverview'
import { SupportLine } from './SupportLine'
import { Tally } from './Tally'

/** How far the board has come, beside it: what is gathered, what stands alone, what wants a second look. */
export function OverviewPanel({ onClose }: { readonly onClose: () => void }) {
  const { t, locale } = useLocale()
  const { view } = useOpenBoard()
  const { commands, session } = view
  const rights = useStore(view.rights)
  const overview = useBoardReading(view, readOverview)
  const selection = useStore(session, (state) => state.selection)
  const [current] = selection.size === 1 ? selection : []
  const { walls, related, untitled, hints, straddling, doubted, supports, kinds } = overview
  const isAll = (ids: readonly string[]) => ids.length === selection.size && ids.every((id) => selection.has(id))
  return (
    <SidePanel title={t('overview.open')} onClose={onClose}>
      {(overview.notes > 0 || overview.levels.length > 0) && <Tally overview={overview} />}
      {rights.move && overview.levels.length > 0 && (
        <Button wide onClick={() => commands.tidyWall.run()} disabled={!commands.tidyWall.isEnabled()}>
          {t(commands.tidyWall.labelKey)}
        </Button>
      )}
      <OverviewPart title={t('listing.supports', { count: supports.length })} items={supports}>
        {(support) => <SupportLine key={support.id} support={support} />}
      </OverviewPart>
      <OverviewPart title={t('listing.cardsByKind')} items={kinds}>
        {(kind) => <KindLine key={kind.name} kind={kind} isCurrent={isAll(kind.cards)} />}
      </OverviewPart>
      {walls.map((wall) => (
        <WolvesPart key={wall.id} wall={wall} current={current} />
      ))}
      <RelationsPart related={related} current={current} />
      <OverviewPart title={t('overview.untitled', { count: untitled.length })} items={untitled}>
        {(cluster) => (
          <ClusterLine key={cluster.id} cluster={cluster} isCurrent={cluster.id === current}>
            {countWords(cluster.total, { t, locale })}
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
      <OverviewPart title={t('bolts.title', { count: doubted.length })} hint={t('bolts.hint')} items={doubted}>
        {(note) => <DoubtLine key={note.id} note={note} isCurrent={note.id === current} />}
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

type WolvesProps = { readonly wall: WallWolves; readonly current: string | undefined }

/** The notes of a wall that stand alone. */
function WolvesPart({ wall: { title, wolves }, current }: WolvesProps) {
  const t = useT()
  const { session } = useOpenBoard().view
  const count = wolves.length
  const select = () =>
    setSelection(
      session,
      wolves.map(({ id }) => id),
    )
  return (
    <OverviewPart
      title={title === '' ? t('overview.wolves', { count }) : t('listing.wolvesOf', { count, wall: title })}
      hint={t('overview.wolvesHint')}
      items={wolves}
      action={
        <button type="button" className={styles.more} onClick={select}>
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
  )
}
