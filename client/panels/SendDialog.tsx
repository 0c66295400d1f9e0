import { CirclePlus, Pointer, Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useT } from '../i18n/LocaleProvider'
import type { Translate } from '../i18n/t'
import { Dialog } from '../ui/Dialog'
import { PickList } from '../ui/PickList'
import type { ClusterBook } from './clusterBook'
import { clusterName, clusterPathWords } from './clusterName'
import { useOpenBoard } from './openBoard'
import styles from './SendDialog.module.css'
import { type NamedTarget, rankTargets, readSendTargets } from './sendTargets'
import { PHONE, useMediaQuery } from './useMediaQuery'

/** Asks which cluster the selection goes into: for keyboards, for phones, and for one that is far away. */
export function SendDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { view } = useOpenBoard()
  const { projection, session, commands } = view
  const byTouch = useMediaQuery('(pointer: coarse)')
  const isCovered = useMediaQuery(PHONE)
  const [query, setQuery] = useState('')
  const [{ targets, book }] = useState(() =>
    readSendTargets(projection, session.getState().selection, { canTap: byTouch }),
  )
  const named = useMemo(() => targets.map((target) => ({ ...target, ...wordsOf(target, book, t) })), [targets, book, t])
  const found = useMemo(() => rankTargets(named, query, session.getState().sentTo), [named, query, session])
  const choose = (id: string) => {
    flushSync(onClose)
    if (id !== 'tap') {
      commands.sendTo.run(id)
      return
    }
    if (isCovered) session.setState({ outline: false, workplace: 'canvas' })
    commands.chooseSendTool.run()
  }
  return (
    <Dialog title={t('send.open')} closeLabel={t('ui.close')} onClose={onClose} hangs>
      <PickList
        label={t('send.search')}
        listLabel={t('send.clusters')}
        count={found.length === 0 ? t('send.none') : t('send.count', { count: found.length })}
        query={query}
        onQuery={setQuery}
        items={found.map((target) => ({
          key: target.id,
          isEnabled: target.why === null,
          content: <TargetLine target={target} book={book} />,
        }))}
        onPick={choose}
      />
    </Dialog>
  )
}

function wordsOf({ id, cluster }: { id: string; cluster: NamedTarget['cluster'] }, book: ClusterBook, t: Translate) {
  if (cluster === null) return { name: t(`send.${id === 'new' || id === 'tap' ? id : 'page'}`), others: '' }
  const path = clusterPathWords(book, cluster.parent, t)
  return { name: clusterName(cluster, t), others: `${cluster.number} ${cluster.words.join(' ')} ${path}` }
}

function TargetLine({ target, book }: { readonly target: NamedTarget; readonly book: ClusterBook }) {
  const t = useT()
  const { id, cluster, name, why } = target
  const path = cluster === null ? '' : clusterPathWords(book, cluster.parent, t)
  const icon = { size: 18, 'aria-hidden': true } as const
  return (
    <span className={styles.line}>
      {cluster === null ? (
        <span className={styles.icon}>
          {id === 'new' && <CirclePlus {...icon} />}
          {id === 'page' && <Undo2 {...icon} />}
          {id === 'tap' && <Pointer {...icon} />}
        </span>
      ) : (
        <span className={styles.dot} style={{ background: `var(--paper-${cluster.color})` }} aria-hidden />
      )}
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        {cluster !== null && (
          <span className={styles.details}>
            {cluster.number} · {t('clusters.count', { count: cluster.total })}
            {path !== '' && ` · ${t('clusters.in', { path })}`}
          </span>
        )}
      </span>
      {why !== null && <span className={styles.why}>{t(`send.why.${why}`)}</span>}
    </span>
  )
}
