import { ArrowLeft } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { PickList } from '../../ui/PickList'
import { useOpenBoard } from '../openBoard'
import { rankTargets } from '../sendTargets'
import styles from './RelateDialog.module.css'
import { type End, readEnds } from './readEnds'

type Props = {
  /** Which end is asked for, in words. */
  readonly title: string
  /** The end that is chosen by then. */
  readonly other: string | null
  readonly onPick: (id: string) => void
  readonly onBack: (() => void) | null
  readonly onClose: () => void
}

/** Nobody reads through more. */
const MOST = 60

/** Asks for one end of a relation by name. */
export function EndPicker({ title, other, onPick, onBack, onClose }: Props) {
  const t = useT()
  const { view } = useOpenBoard()
  const [query, setQuery] = useState('')
  const [ends] = useState(() => readEnds(view, other, t))
  const found = useMemo(() => clustersFirst(rankTargets(ends, query, [])), [ends, query])
  const shown = found.slice(0, MOST)
  const count =
    found.length === 0
      ? t('relating.none')
      : found.length > MOST
        ? t('relating.most', { count: MOST })
        : t('relating.found', { count: found.length })
  return (
    <Dialog title={title} closeLabel={t('ui.close')} onClose={onClose} hangs>
      <PickList
        label={t('relating.search')}
        listLabel={t('relating.things')}
        count={count}
        query={query}
        onQuery={setQuery}
        items={shown.map((end) => ({
          key: end.id,
          isEnabled: end.why === null,
          content: (
            <span className={styles.line}>
              <span
                className={end.kind === 'cluster' ? styles.dot : styles.paper}
                style={{ background: `var(--paper-${end.color})` }}
                aria-hidden
              />
              <span className={styles.names}>
                <span className={styles.name}>{end.name}</span>
                {end.others !== '' && <span className={styles.others}>{end.others}</span>}
              </span>
              {end.why !== null && <span className={styles.why}>{t('relating.already')}</span>}
            </span>
          ),
        }))}
        onPick={onPick}
      />
      {onBack !== null && (
        <Button onClick={onBack}>
          <ArrowLeft size={18} aria-hidden />
          {t('send.back')}
        </Button>
      )}
    </Dialog>
  )
}

/** It is clusters that a chart relates, more often than notes. */
function clustersFirst(ends: readonly End[]): End[] {
  return [...ends.filter(({ kind }) => kind === 'cluster'), ...ends.filter(({ kind }) => kind !== 'cluster')]
}
