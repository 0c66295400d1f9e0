import { AtSign, Eye } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { CLUSTER_SIGNS } from '../../../shared/drawing/clusterSigns'
import { mentionOf } from '../../../shared/model/mention'
import type { Relation } from '../../../shared/model/relation'
import type { WhatIsTold } from '../../../shared/queries/told'
import { useT } from '../../i18n/LocaleProvider'
import { Fold } from '../../ui/Fold'
import { IconButton } from '../../ui/IconButton'
import { useOpenBoard } from '../openBoard'
import type { NamedThing, Names } from './editor/mentionNames'
import styles from './TellingPanel.module.css'
import { showThing } from './useAccount'

type Props = {
  readonly told: WhatIsTold
  readonly names: Names
  /** Null for who may not write. */
  readonly onMention: ((text: string) => void) | null
}

/** How much of the wall is told, and what is not. */
export const Untold = memo(function Untold({ told, names, onMention }: Props) {
  const t = useT()
  const { clusters, relations, wolves } = told
  const parts = [
    ['telling.toldClusters', clusters] as const,
    ['telling.toldRelations', relations] as const,
    ['telling.toldWolves', wolves] as const,
  ].filter(([, { all }]) => all > 0)
  const all = parts.reduce((sum, [, part]) => sum + part.all, 0)
  const left = parts.reduce((sum, [, part]) => sum + part.untold.length, 0)
  if (all === 0) return null
  return (
    <section className={styles.part} aria-label={t('telling.told')} data-told>
      <h3 className={styles.heading}>{t('telling.told')}</h3>
      <div className={styles.bar} aria-hidden>
        <div className={styles.full} style={{ width: `${((all - left) / all) * 100}%` }} />
      </div>
      <ul className={styles.counts}>
        {parts.map(([key, part]) => (
          <li key={key}>{t(key, { told: part.all - part.untold.length, all: part.all })}</li>
        ))}
      </ul>
      {left === 0 ? (
        <p className={styles.hint}>{t('telling.allTold')}</p>
      ) : (
        <Fold title={t('telling.untold')} now={left}>
          {() => (
            <ul className={styles.list}>
              {[...clusters.untold, ...wolves.untold].map((id) => (
                <ThingLine key={id} id={id} names={names} onMention={onMention} />
              ))}
              {relations.untold.map((relation) => (
                <RelationLine key={relation.id} relation={relation} names={names} onMention={onMention} />
              ))}
            </ul>
          )}
        </Fold>
      )}
    </section>
  )
})

type LineProps = Omit<Props, 'told'>

function ThingLine({ id, names, onMention }: LineProps & { readonly id: string }) {
  const { view } = useOpenBoard()
  const thing = names.get(id)
  if (thing === undefined) return null
  return (
    <Line
      name={thing.name}
      sign={<Sign kind={thing.kind} color={thing.color} />}
      onShow={() => showThing(view, id)}
      onMention={onMention === null ? null : () => onMention(mentionOf(id))}
    />
  )
}

function RelationLine({ relation, names, onMention }: LineProps & { readonly relation: Relation }) {
  const t = useT()
  const { view } = useOpenBoard()
  const { id, from, to, sign } = relation
  const nameOf = (end: string) => names.get(end)?.name ?? t('telling.gone')
  return (
    <Line
      name={t(`telling.relates.${sign}`, { from: nameOf(from), to: nameOf(to) })}
      sign={null}
      onShow={() => {
        showThing(view, from)
        view.session.setState({ selection: new Set(), relation: id })
      }}
      onMention={
        onMention === null
          ? null
          : () => onMention(t(`telling.relates.${sign}`, { from: mentionOf(from), to: mentionOf(to) }))
      }
    />
  )
}

export function Sign({ kind, color }: Pick<NamedThing, 'kind' | 'color'>) {
  return (
    <span className={styles[kind]} style={{ background: `var(--paper-${color})` }} aria-hidden>
      {kind === 'cluster' && (
        <svg viewBox="0 0 24 24" aria-hidden>
          <path d={CLUSTER_SIGNS[color]} />
        </svg>
      )}
    </span>
  )
}

type Line = {
  readonly name: string
  readonly sign: ReactNode
  readonly onShow: () => void
  readonly onMention: (() => void) | null
}

function Line({ name, sign, onShow, onMention }: Line) {
  const t = useT()
  return (
    <li className={styles.line}>
      {sign}
      <span className={styles.name}>{name}</span>
      <IconButton label={t('telling.show', { name })} onClick={onShow}>
        <Eye size={18} aria-hidden />
      </IconButton>
      {onMention !== null && (
        <IconButton label={t('telling.mention', { name })} onClick={onMention}>
          <AtSign size={18} aria-hidden />
        </IconButton>
      )}
    </li>
  )
}
