import { useState, useSyncExternalStore } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { useT } from '../../i18n/LocaleProvider'
import { Dialog } from '../../ui/Dialog'
import { PickList } from '../../ui/PickList'
import { findThings } from '../findThings'
import { useOpenCard } from '../openCard'
import { paperOf, type Thing } from '../things'
import styles from './Reference.module.css'
import { thingWords } from './ThingChip'
import { ThingSign } from './ThingSign'

type Props = {
  readonly field: FieldOf<'reference'>
  /** Not to be offered. */
  readonly taken: ReadonlySet<string>
  readonly onPick: (id: string) => void
  readonly onClose: () => void
}

/** Asks for one of the things that the field may refer to. */
export function ReferencePicker({ field, taken, onPick, onClose }: Props) {
  const t = useT()
  const { view, locale } = useOpenCard()
  const [query, setQuery] = useState('')
  // Others go on working meanwhile.
  useSyncExternalStore(view.projection.onChange, () => view.projection.cards.size)
  const { things, count } = findThings(view, field, query, taken, locale)
  return (
    <Dialog title={field.label[locale]} closeLabel={t('ui.close')} onClose={onClose} hangs>
      <PickList
        label={t('cards.find')}
        listLabel={field.label[locale]}
        count={count === 0 ? t('cards.noneFound') : t('cards.found', { count })}
        query={query}
        onQuery={setQuery}
        items={things.map((thing) => ({ key: thing.id, isEnabled: true, content: <Option thing={thing} /> }))}
        onPick={onPick}
      />
    </Dialog>
  )
}

function Option({ thing }: { readonly thing: Thing }) {
  const t = useT()
  return (
    <span className={styles.option} style={paperOf(thing)}>
      <span className={styles.swatch} aria-hidden="true">
        <ThingSign kind={thing.kind} />
      </span>
      <span className={styles.name}>{thingWords(thing, t)}</span>
      <span className={styles.what}>{thing.kindTitle ?? t(`cards.what.${thing.kind}`)}</span>
    </span>
  )
}
