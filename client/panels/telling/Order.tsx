import { memo } from 'react'
import { mentionOf } from '../../../shared/model/mention'
import { useT } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import { Fold } from '../../ui/Fold'
import type { Names } from './editor/mentionNames'
import styles from './TellingPanel.module.css'
import { Sign } from './Untold'

type Props = {
  readonly order: readonly string[]
  readonly names: Names
  readonly isEmpty: boolean
  readonly onMention: (text: string) => void
}

/** In which order one may tell the wall; a press puts the name in the text. */
export const Order = memo(function Order({ order, names, isEmpty, onMention }: Props) {
  const t = useT()
  const things = order.flatMap((id) => names.get(id) ?? [])
  const clusters = things.filter(({ kind }) => kind === 'cluster')
  if (clusters.length === 0) return null
  const begin = () => onMention(clusters.map(({ id }) => mentionOf(id)).join('\n'))
  return (
    <section className={styles.part} data-order>
      {isEmpty && (
        <Button wide onClick={begin}>
          {t('telling.begin')}
        </Button>
      )}
      <Fold title={t('telling.order')} now={things.length}>
        {() => (
          <>
            <p className={styles.hint}>{t('telling.orderHint')}</p>
            <ol className={styles.list}>
              {things.map(({ id, name, kind, color }, at) => (
                <li key={id}>
                  <button
                    type="button"
                    className={styles.entry}
                    aria-label={t('telling.mention', { name })}
                    onClick={() => onMention(mentionOf(id))}
                  >
                    <span className={styles.number}>{at + 1}</span>
                    <Sign kind={kind} color={color} />
                    <span className={styles.name}>{name}</span>
                  </button>
                </li>
              ))}
            </ol>
          </>
        )}
      </Fold>
    </section>
  )
})
