import { useState, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Relation } from '../../shared/model/relation'
import { farEnd, signMark } from '../../shared/queries/signMarks'
import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import styles from './RelationLines.module.css'
import { relatedWords } from './relatedWords'

/** So many are told at once; who wants all asks for them. */
const FEW = 8

type Props = {
  readonly view: BoardView
  readonly thing: string
  /** Chooses the relation, and goes to what lies at its other end. */
  readonly onOpen: (relation: string, other: string) => void
}

/** What a note or a cluster is related to, a line each, as it is read from here. */
export function RelationLines({ view, thing, onOpen }: Props) {
  const t = useT()
  const { relations } = view
  useSyncExternalStore(relations.onChange, () => relations.standing)
  const [showsAll, setShowsAll] = useState(false)
  const all = relations.at(thing)
  const shown = showsAll ? all : all.slice(0, FEW)
  return (
    <ul className={styles.list} aria-label={t('relations.title')} data-relations>
      {shown.map((relation) => (
        <li key={relation.id}>
          <RelationLine view={view} thing={thing} relation={relation} onOpen={onOpen} />
        </li>
      ))}
      {all.length > shown.length && (
        <li>
          <button type="button" tabIndex={-1} className={styles.more} onClick={() => setShowsAll(true)}>
            {t('relations.list.more', { count: all.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  )
}

function RelationLine({ view, thing, relation, onOpen }: Props & { readonly relation: Relation }) {
  const t = useT()
  const { projection, session } = view
  const isChosen = useStore(session, (state) => state.relation === relation.id)
  const words = useSyncExternalStore(projection.onChange, () => relatedWords(view, relation, { thing, t }))
  const [end, other] = farEnd(relation, thing)
  const note = relation.note.trim()
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.relation}
      aria-current={isChosen}
      data-relation={relation.id}
      onClick={() => onOpen(relation.id, other)}
    >
      <span className={styles.mark} aria-hidden>
        {signMark(relation.sign, end)}
      </span>
      <span className={styles.words}>
        {words}
        {note !== '' && (
          <>
            <span className={styles.heard}>{', '}</span> <span className={styles.note}>{note}</span>
          </>
        )}
      </span>
    </button>
  )
}
