import { ArrowLeftRight, Trash2, X } from 'lucide-react'
import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { LONGEST_WORD, RELATION_SIGNS, type Relation } from '../../../shared/model/relation'
import type { BoardView } from '../../board/boardView'
import { relationWords } from '../../commands/relationWords'
import { useT } from '../../i18n/LocaleProvider'
import { IconButton } from '../../ui/IconButton'
import { SignMark } from '../../ui/SignMark'
import { keepFocus } from '../keepFocus'
import { useOpenBoard } from '../openBoard'
import { useHushedTyping } from '../useHushedTyping'
import { useMay } from '../useMay'
import styles from './RelationBar.module.css'

/** What the selected relation says, and what can be done with it: above the tools, where a thumb is. */
export function RelationBar() {
  const { view } = useOpenBoard()
  const id = useStore(view.session, (session) => session.relation)
  const subscribe = useCallback((listener: () => void) => view.relations.onChange(listener), [view])
  const standing = useSyncExternalStore(subscribe, () => view.relations.standing)
  const relation = id === null ? undefined : standing.get(id)
  return relation === undefined || view.isDesk ? null : <Bar key={relation.id} relation={relation} />
}

type Props = { readonly relation: Relation }

function Bar({ relation }: Props) {
  const t = useT()
  const { view } = useOpenBoard()
  const { commands } = view
  const mayRelate = useMay('relate')
  const words = useRelationWords(view, relation)
  const { id, sign, note } = relation
  const bar = useRef<HTMLElement>(null)
  useLayoutEffect(() => (bar.current === null ? undefined : keepMessagesAbove(bar.current)), [])
  return (
    <section ref={bar} className={styles.bar} aria-label={t('relating.bar')} data-relation-bar>
      <div className={styles.says}>
        {!mayRelate && <SignMark sign={sign} />}
        <p className={styles.words} role="status">
          {mayRelate || note === '' ? words : t('relating.withWord', { relation: words, word: note })}
        </p>
        <span className={styles.close}>
          <IconButton label={t('ui.close')} onClick={() => view.session.setState({ relation: null })}>
            <X size={20} aria-hidden />
          </IconButton>
        </span>
      </div>
      {mayRelate && (
        <div className={styles.acts}>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset lays its buttons out otherwise */}
          <div role="group" className={styles.signs} aria-label={t('relating.signs')}>
            {RELATION_SIGNS.map((one) => (
              <IconButton
                key={one}
                label={t(`relating.sign.${one}`)}
                aria-pressed={one === sign}
                onMouseDown={keepFocus}
                onClick={() => commands.changeRelation.run(id, { sign: one })}
              >
                <SignMark sign={one} size={24} />
              </IconButton>
            ))}
          </div>
          <WordField relation={relation} />
          <IconButton
            label={t('relating.turn')}
            onMouseDown={keepFocus}
            onClick={() => commands.changeRelation.run(id, { turn: true })}
          >
            <ArrowLeftRight size={20} aria-hidden />
          </IconButton>
          <IconButton
            label={t('relating.delete')}
            onMouseDown={keepFocus}
            onClick={() => commands.deleteRelation.run(id)}
          >
            <Trash2 size={20} aria-hidden />
          </IconButton>
        </div>
      )}
    </section>
  )
}

/** What is said in passing stands over it; gives what ends that. */
function keepMessagesAbove(bar: HTMLElement): () => void {
  const { style } = document.documentElement
  const observer = new ResizeObserver(() => style.setProperty('--messages-above', `${bar.offsetHeight + 4}px`))
  observer.observe(bar)
  return () => {
    observer.disconnect()
    style.removeProperty('--messages-above')
  }
}

/** Follows the names of both ends. */
function useRelationWords(view: BoardView, relation: Relation): string {
  const t = useT()
  const subscribe = useCallback((listener: () => void) => view.projection.onChange(listener), [view])
  return useSyncExternalStore(subscribe, () => relationWords(view, relation, t))
}

/** The word on the line; what is typed from one focus to the next is one step for undo. */
function WordField({ relation: { id, note } }: Props) {
  const t = useT()
  const { commands } = useOpenBoard().view
  // Somebody else may delete it under these hands.
  useHushedTyping()
  const stretch = useRef(0)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.currentTarget.blur()
  }
  return (
    <input
      type="text"
      className={styles.word}
      aria-label={t('relating.word')}
      placeholder={t('relating.word')}
      title={t('relating.wordHint')}
      autoComplete="off"
      maxLength={Math.max(LONGEST_WORD, note.length)}
      value={note}
      onFocus={() => {
        stretch.current += 1
      }}
      onChange={({ target }) =>
        commands.writeRelation.run(id, { text: target.value, before: note, stretch: `word ${id} ${stretch.current}` })
      }
      onKeyDown={onKeyDown}
    />
  )
}
