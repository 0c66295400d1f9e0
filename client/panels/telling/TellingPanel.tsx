import {
  memo,
  useCallback,
  useDeferredValue,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useStore } from 'zustand'
import { GROUND } from '../../../shared/model/account'
import { isLive } from '../../../shared/queries/readBoard'
import { whatIsTold } from '../../../shared/queries/told'
import type { BoardView } from '../../board/boardView'
import { useT } from '../../i18n/LocaleProvider'
import type { PlainMessageKey } from '../../i18n/t'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import type { ClusterBook } from '../clusterBook'
import { clusterName } from '../clusterName'
import { hushTyping } from '../hushTyping'
import { useOpenBoard } from '../openBoard'
import { SidePanel } from '../SidePanel'
import { useBoardReading } from '../useBoardReading'
import { isText } from '../useHushedTyping'
import { PHONE, useMediaQuery } from '../useMediaQuery'
import { useSelected } from '../useSelected'
import { Account, type Inserting } from './Account'
import { Order } from './Order'
import { readNames, readTelling, readWall, type TellingWall } from './readTelling'
import styles from './TellingPanel.module.css'
import { Untold } from './Untold'

/** The chart told as text, beside the board: the whole wall, or a cluster by itself. */
export function TellingPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { view } = useOpenBoard()
  const { at, wall, walls, book, names } = useWhatIsThere(view)
  const relations = useSyncExternalStore(view.relations.onChange, () => view.relations.standing)
  const [text, setText] = useState('')
  const account = useRef<Inserting>(null)
  useLeaveWhatIsGone(view, at)
  const isPhone = useMediaQuery(PHONE)
  const isPointing = useStore(view.session, ({ tool }) => tool === 'point')
  const mayTell = useStore(view.rights, ({ write, title, relate }) => write || title || relate)
  const mayWrite = mayTell && view.commands.writeAccount.isEnabled(at, [], null)
  // The book changes with whatever is read here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const ground = useMemo(() => readWall(view, relations, wall), [view, relations, wall, book])
  const isOfWall = at === wall
  // Letters first: what they tell of is counted when there is time.
  const counted = useDeferredValue(text)
  const told = useMemo(() => {
    const own = [...view.projection.clusters.values()].filter(({ id }) => book.clusters.has(id))
    return whatIsTold(ground, isOfWall ? counted : '', own)
  }, [view, book, ground, isOfWall, counted])
  const mention = useCallback((words: string) => account.current?.insert(words), [])
  const cluster = book.clusters.get(at)
  return (
    <SidePanel title={t('telling.title')} onClose={onClose} stands={isPhone ? 'low' : 'high'} width="wide">
      <div className={classes(styles.telling, isPointing && styles.pointing)} data-telling>
        <Chooser at={at} walls={walls} book={book} />
        <Account
          key={at}
          ref={account}
          at={at}
          cluster={cluster === undefined ? null : clusterName(cluster, t)}
          names={names}
          mayWrite={mayWrite}
          text={text}
          onText={setText}
        />
        {isOfWall && <Untold told={told} names={names} onMention={mayWrite ? mention : null} />}
        {isOfWall && mayWrite && (
          <Order order={ground.order} names={names} isEmpty={counted.trim() === ''} onMention={mention} />
        )}
      </div>
    </SidePanel>
  )
}

/** What can be told here, and of that what is open: what is gone by now gives way to the wall. */
function useWhatIsThere(view: BoardView) {
  const t = useT()
  const { walls, book } = useBoardReading(view, readTelling)
  const chosen = useStore(view.session, ({ telling }) => telling)
  const names = useMemo(() => readNames(view, book, t), [view, book, t])
  const wall = walls.find(({ id }) => id === chosen)?.id ?? walls[0]?.id ?? ''
  return { walls, book, names, wall, at: book.clusters.has(chosen) ? chosen : wall }
}

/** Somebody deletes the cluster that is told, maybe under the hands of who writes: they are told, and what they type on goes nowhere. */
function useLeaveWhatIsGone(view: BoardView, at: string) {
  useLayoutEffect(() => {
    const { projection, session, notices } = view
    return () => {
      const cluster = projection.clusters.get(at)
      if (cluster === undefined || isLive(cluster) || session.getState().window !== 'telling') return
      hushTyping(window, isText)
      notices.say((t) => t('telling.goneAccount'))
    }
  }, [view, at])
}

/** A wall without a title is the only one, or no wall any more. */
function wallKey(id: string, walls: readonly TellingWall[]): PlainMessageKey {
  if (id === walls[0]?.id) return 'telling.wall'
  return id === GROUND ? 'telling.ground' : 'telling.goneWall'
}

type ChooserProps = { readonly at: string; readonly walls: readonly TellingWall[]; readonly book: ClusterBook }

/** Whose account is open; the cluster that is selected on the board is one press away. */
const Chooser = memo(function Chooser({ at, walls, book }: ChooserProps) {
  const t = useT()
  const id = useId()
  const { commands, session } = useOpenBoard().view
  const { cluster } = useSelected()
  const clusters = [...book.clusters.values()]
  const offered = cluster !== null && cluster !== at && book.clusters.has(cluster) ? cluster : null
  if (clusters.length === 0 && walls.length < 2) return null
  return (
    <div className={styles.chooser}>
      <label htmlFor={id} className={styles.label}>
        {t('telling.of')}
      </label>
      <select
        id={id}
        className={styles.select}
        value={at}
        onChange={(event) => session.setState({ telling: event.currentTarget.value })}
      >
        {walls.map((wall) => (
          <option key={wall.id} value={wall.id}>
            {wall.title || t(wallKey(wall.id, walls))}
          </option>
        ))}
        <optgroup label={t('telling.clusters')}>
          {clusters.map((one) => (
            <option key={one.id} value={one.id}>
              {`${one.number} · ${clusterName(one, t)}`}
            </option>
          ))}
        </optgroup>
      </select>
      {offered !== null && (
        <Button look="plain" onClick={() => commands.tellCluster.run(offered)}>
          {t('telling.tellCluster')}
        </Button>
      )}
    </div>
  )
})
