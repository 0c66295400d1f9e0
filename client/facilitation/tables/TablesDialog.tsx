import { useState } from 'react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { problemWords } from '../../panels/problemWords'
import { Button } from '../../ui/Button'
import { ChoiceGroup } from '../../ui/ChoiceGroup'
import { Dialog } from '../../ui/Dialog'
import { useRoll } from '../useRoll'
import { Places } from './Places'
import { readSeating } from './seating'
import { TableCard, WithoutCard } from './TableCard'
import { TableCount } from './TableCount'
import styles from './Tables.module.css'

/** The teams, for who leads: how many, who decides, who sits where, and who works where. */
export function TablesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { view } = useOpenBoard()
  const { lead, tables } = useStore(view.lead)
  return (
    <Dialog title={t('tables.open')} closeLabel={t('ui.close')} onClose={onClose} wide="full">
      <div className={styles.top}>
        <TableCount count={tables.length} />
        {tables.length === 0 ? (
          <p className={styles.quiet}>{t('tables.hint')}</p>
        ) : (
          <ChoiceGroup
            label={t('tables.seating')}
            options={[
              { value: 'choose', label: t('tables.seating.choose') },
              { value: 'dealt', label: t('tables.seating.dealt') },
            ]}
            value={lead.seating}
            onChoose={(seating) => view.commands.chooseSeating.run(seating)}
            hint={t(`tables.seatingHint.${lead.seating}`)}
          />
        )}
      </div>
      {tables.length > 0 && (
        <>
          <Seats />
          <Places onGone={onClose} />
        </>
      )}
    </Dialog>
  )
}

/** Who sits where: names are chosen by a press, then go where the next press says; a mouse may drag them too. */
function Seats() {
  const t = useT()
  const { view } = useOpenBoard()
  const { people, error, refresh } = useRoll()
  const { tables, seats } = useStore(view.lead)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { atTable, without } = readSeating(people ?? [], tables, seats)
  const toggle = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  const seat = (ids: Iterable<string>, table: string | null) => {
    view.commands.seatPeople.run([...ids], table)
    setChosen(new Set())
  }
  const shared = { chosen, onToggle: toggle, onSeat: seat }
  return (
    <section className={styles.part}>
      {error !== null && (
        <div role="alert" className={styles.problem}>
          <p>{problemWords(error, t)}</p>
          <Button onClick={() => void refresh()}>{t('error.retry')}</Button>
        </div>
      )}
      <Dealing people={people ?? []} />
      <p className={styles.quiet}>{t('tables.choosePeople')}</p>
      <div className={styles.cards}>
        {(without.length > 0 || chosen.size > 0) && <WithoutCard {...shared} people={without} />}
        {tables.map((table) => (
          <TableCard key={table.id} {...shared} table={table} people={atTable.get(table.id) ?? []} />
        ))}
      </div>
    </section>
  )
}

function Dealing({ people }: { readonly people: Parameters<typeof readSeating>[0] }) {
  const t = useT()
  const { view } = useOpenBoard()
  const { tables, seats } = useStore(view.lead)
  const [asks, setAsks] = useState(false)
  const { dealt } = readSeating(people, tables, seats)
  const loose = dealt.filter((id) => !seats.has(id))
  const dealAll = () => {
    if (loose.length < dealt.length && !asks) return setAsks(true)
    setAsks(false)
    view.commands.dealPeople.run(dealt, 'all')
  }
  return (
    <div className={styles.actions}>
      {loose.length > 0 && (
        <Button look="primary" onClick={() => view.commands.dealPeople.run(dealt, 'rest')}>
          {t('tables.dealRest', { count: loose.length })}
        </Button>
      )}
      {dealt.length > loose.length && (
        <Button look={asks ? 'danger' : 'secondary'} onClick={dealAll} onBlur={() => setAsks(false)}>
          {t(asks ? 'tables.dealSure' : 'tables.dealAll')}
        </Button>
      )}
    </div>
  )
}
