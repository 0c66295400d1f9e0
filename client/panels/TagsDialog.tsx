import { Plus, X } from 'lucide-react'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { LIMITS } from '../../shared/protocol/limits'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { useOpenBoard } from './openBoard'
import styles from './TagsDialog.module.css'
import { useMediaQuery } from './useMediaQuery'
import { type TagShare, useTags } from './useTags'

/** More suggestions than these are found by typing. */
const MOST_SUGGESTED = 24

/** The tags of what is selected: add one by typing or from those of the board, take one away, at once and for all. */
export function TagsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { view } = useOpenBoard()
  const { tagSelection, untagSelection } = view.commands
  const { total, held, onBoard, isFull } = useTags(view)
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const hintId = useId()
  const byTouch = useMediaQuery('(pointer: coarse)')
  const byTouchAtFirst = useRef(byTouch)
  useEffect(() => {
    if (!byTouchAtFirst.current) field.current?.focus()
  }, [])

  const wanted = typed.trim().toLocaleLowerCase()
  const known = new Set(held.map(({ tag }) => tag))
  const suggested = onBoard
    .filter((tag) => !known.has(tag) && tag.toLocaleLowerCase().includes(wanted))
    .slice(0, MOST_SUGGESTED)
  const add = (tag: string) => {
    tagSelection.run(tag)
    setTyped('')
    if (!byTouch) field.current?.focus()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (wanted !== '') add(typed)
  }
  const hint = isFull
    ? t('tags.tooMany', { limit: LIMITS.tagsPerNote })
    : typed.length >= LIMITS.tag
      ? t('tags.tooLong', { limit: LIMITS.tag })
      : null
  return (
    <Dialog title={t('command.tags')} closeLabel={t('ui.close')} onClose={onClose}>
      <form className={styles.form} onSubmit={onSubmit}>
        <input
          ref={field}
          className={styles.field}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          aria-label={t('tags.field')}
          placeholder={t('tags.field')}
          aria-describedby={hintId}
          maxLength={LIMITS.tag}
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="done"
        />
        <Button type="submit" look="primary" disabled={!tagSelection.isEnabled(typed)}>
          {t('tags.add')}
        </Button>
      </form>
      <p id={hintId} className={styles.hint} role="status">
        {hint}
      </p>
      <section className={styles.part}>
        <h3 className={styles.heading}>{t('tags.onSelection', { count: total })}</h3>
        {held.length === 0 && <p className={styles.quiet}>{t('tags.none')}</p>}
        <ul className={styles.chips}>
          {held.map((share) => (
            <HeldTag key={share.tag} share={share} total={total} onAdd={add} onRemove={untagSelection.run} />
          ))}
        </ul>
      </section>
      {suggested.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{t('tags.onBoard')}</h3>
          <ul className={styles.chips}>
            {suggested.map((tag) => (
              <li key={tag}>
                <button
                  type="button"
                  className={styles.suggestion}
                  aria-label={t('tags.addNamed', { tag })}
                  disabled={!tagSelection.isEnabled(tag)}
                  onClick={() => add(tag)}
                >
                  <Plus size={16} aria-hidden />
                  {tag}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}

type HeldProps = {
  readonly share: TagShare
  readonly total: number
  readonly onAdd: (tag: string) => void
  readonly onRemove: (tag: string) => void
}

/** One that only some have is drawn open, with how many; a press gives it to all. */
function HeldTag({ share: { tag, count }, total, onAdd, onRemove }: HeldProps) {
  const t = useT()
  const isMixed = count < total
  return (
    <li className={isMixed ? styles.mixed : styles.held} data-tag={tag} data-mixed={isMixed || undefined}>
      {isMixed ? (
        <button
          type="button"
          className={styles.name}
          aria-pressed="mixed"
          aria-label={t('tags.addToAll', { tag })}
          onClick={() => onAdd(tag)}
        >
          {tag}
          <span className={styles.share}>{t('tags.share', { count, total })}</span>
        </button>
      ) : (
        <span className={styles.name}>{tag}</span>
      )}
      <button
        type="button"
        className={styles.remove}
        aria-label={t('tags.remove', { tag })}
        onClick={() => onRemove(tag)}
      >
        <X size={16} aria-hidden />
      </button>
    </li>
  )
}
