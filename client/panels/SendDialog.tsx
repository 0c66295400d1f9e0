import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Box } from '../../shared/geometry/box'
import { useT } from '../i18n/LocaleProvider'
import type { Translate } from '../i18n/t'
import { Dialog } from '../ui/Dialog'
import { PickList } from '../ui/PickList'
import type { ClusterBook } from './clusterBook'
import { clusterName, clusterPathWords } from './clusterName'
import { useOpenBoard } from './openBoard'
import { SendLine } from './SendLine'
import { SendParts } from './SendParts'
import { rankTargets, readSendTargets, type SendTarget } from './sendTargets'
import { PHONE, useMediaQuery } from './useMediaQuery'

/** Asks where the selection goes, a cluster or a zone: for keyboards, for phones, and for what is far away. */
export function SendDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { view } = useOpenBoard()
  const { session, commands, supports } = view
  const byTouch = useMediaQuery('(pointer: coarse)')
  const isCovered = useMediaQuery(PHONE)
  const [query, setQuery] = useState('')
  const [asked, setAsked] = useState<string | null>(null)
  const [{ targets, book }] = useState(() => readSendTargets(view, session.getState().selection, { canTap: byTouch }))
  const named = useMemo(() => targets.map((target) => ({ ...target, ...wordsOf(target, book, t) })), [targets, book, t])
  const found = useMemo(() => rankTargets(named, query, session.getState().sentTo), [named, query, session])
  const send = (id: string, within?: Box) => {
    flushSync(onClose)
    commands.sendTo.run(id, within)
  }
  const choose = (id: string) => {
    if (id === 'tap') {
      flushSync(onClose)
      if (isCovered) session.setState({ outline: false, workplace: 'canvas' })
      commands.chooseSendTool.run()
    } else if (supports.zones.get(id)?.zone.layout === undefined) send(id)
    else setAsked(id)
  }
  if (asked !== null) {
    return <SendParts zone={asked} onClose={onClose} onBack={() => setAsked(null)} onPick={send} />
  }
  return (
    <Dialog title={t('send.open')} closeLabel={t('ui.close')} onClose={onClose} hangs>
      <PickList
        label={t('send.search')}
        listLabel={t('send.places')}
        count={found.length === 0 ? t('send.none') : t('send.count', { count: found.length })}
        query={query}
        onQuery={setQuery}
        items={found.map((target) => ({
          key: target.id,
          isEnabled: target.why === null,
          content: <SendLine target={target} book={book} />,
        }))}
        onPick={choose}
      />
    </Dialog>
  )
}

function wordsOf({ id, cluster, zone }: SendTarget, book: ClusterBook, t: Translate) {
  if (zone !== null) return { name: zone.zone, others: zone.support }
  if (cluster === null) return { name: t(`send.${id === 'new' || id === 'tap' ? id : 'page'}`), others: '' }
  const path = clusterPathWords(book, cluster.parent, t)
  return { name: clusterName(cluster, t), others: `${cluster.number} ${cluster.words.join(' ')} ${path}` }
}
