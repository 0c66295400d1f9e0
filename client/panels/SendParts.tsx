import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import type { Box } from '../../shared/geometry/box'
import { layoutParts } from '../../shared/queries/layoutParts'
import { foldedWords, foldText } from '../board/foldText'
import { zoneName, zoneNameWords } from '../board/zoneName'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { PickList } from '../ui/PickList'
import { useOpenBoard } from './openBoard'
import styles from './SendDialog.module.css'

type Props = {
  readonly zone: string
  readonly onClose: () => void
  readonly onBack: () => void
  readonly onPick: (zone: string, within?: Box) => void
}

const QUARTERS = ['send.topLeft', 'send.topRight', 'send.bottomLeft', 'send.bottomRight'] as const

/** Asks where in a zone the selection goes whose places mean something. */
export function SendParts({ zone, onClose, onBack, onPick }: Props) {
  const t = useT()
  const { view } = useOpenBoard()
  const [query, setQuery] = useState('')
  const name = zoneName(view, zone)
  const box = view.projection.zones.get(zone)
  const held = view.supports.zones.get(zone)
  if (name === null || box === undefined || held?.zone.layout === undefined) return null
  const names = view.supports.supports.get(held.support)?.names ?? {}
  const isInQuarters = held.zone.layout.kind === 'quadrants'
  const parts = layoutParts(held.zone.layout, box, { locale: view.meta.getState().locale, names })
  const items = [
    { key: 'any', label: t('send.anywhere') },
    ...parts.map(({ label }, at) => ({
      key: String(at),
      label: isInQuarters ? `${t(QUARTERS[at] ?? QUARTERS[0])} · ${label}` : label,
    })),
  ]
  const words = foldedWords(query)
  const found = items.filter(({ label }) => words.every((word) => foldText(label).includes(word)))
  const pick = (key: string) => {
    const part = parts[Number(key)]?.box
    onPick(zone, part === undefined ? box : { ...part, x: box.x + part.x, y: box.y + part.y })
  }
  return (
    <Dialog title={zoneNameWords(name)} closeLabel={t('ui.close')} onClose={onClose} hangs>
      <PickList
        label={t('send.searchParts')}
        listLabel={t('send.parts')}
        count={t('send.count', { count: found.length })}
        query={query}
        onQuery={setQuery}
        items={found.map(({ key, label }) => ({
          key,
          isEnabled: true,
          content: <span className={styles.part}>{label}</span>,
        }))}
        onPick={pick}
      />
      <Button onClick={onBack}>
        <ArrowLeft size={18} aria-hidden />
        {t('send.back')}
      </Button>
    </Dialog>
  )
}
