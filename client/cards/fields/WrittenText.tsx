import { type KeyboardEvent, useRef } from 'react'
import type { TextInCard } from '../../document/types'
import { classes } from '../../ui/classes'
import { useOpenCard } from '../openCard'
import { FieldCarets } from './FieldCarets'
import { Mirror, type MirrorLine } from './Mirror'
import { useWritten } from './useWritten'
import styles from './WrittenText.module.css'

type Props = {
  readonly id: string
  readonly at: TextInCard
  /** Characters. */
  readonly most: number
  readonly isOneLine?: boolean
  readonly placeholder?: string | undefined
  /** Where no `<label>` names it. */
  readonly label?: string
  readonly describedBy?: string | undefined
  readonly isRequired?: boolean | undefined
  readonly className?: string | undefined
  /** How the lines look, where that is not all the same. */
  readonly readLines?: (text: string) => readonly MirrorLine[]
  readonly onText?: (text: string) => void
}

/** A text of the card that several people write at once, as high as what stands in it, with the others' carets. */
export function WrittenText(props: Props) {
  const { id, at, most, isOneLine = false, placeholder, label, describedBy, isRequired, className, readLines } = props
  const { view } = useOpenCard()
  const mirror = useRef<HTMLDivElement>(null)
  const { field, binding, text } = useWritten({ at, most, isOneLine, onText: props.onText })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    binding.current?.moved()
    if (runUndoKey(view.commands, event)) event.preventDefault()
    else if (isOneLine && event.key === 'Enter') {
      event.preventDefault()
      focusNext(event.currentTarget)
    }
  }
  const lines = readLines?.(text) ?? text.split('\n').map((line) => ({ text: line }))
  return (
    <div className={classes(styles.written, className)}>
      <Mirror lines={lines} ref={mirror} placeholder={placeholder} />
      <textarea
        ref={field}
        id={id}
        rows={1}
        className={styles.field}
        aria-label={label}
        aria-describedby={describedBy}
        aria-required={isRequired}
        placeholder={placeholder ?? ' '}
        maxLength={most}
        autoCapitalize="sentences"
        enterKeyHint={isOneLine ? 'next' : 'enter'}
        spellCheck
        data-field-text={at.field}
        onInput={() => binding.current?.typed()}
        onFocus={() => binding.current?.entered()}
        onBlur={() => binding.current?.left()}
        onCompositionStart={() => binding.current?.compositionStarted()}
        onCompositionEnd={() => binding.current?.compositionEnded()}
        onKeyDown={onKeyDown}
      />
      <FieldCarets at={at} mirror={mirror} text={text} />
    </div>
  )
}

type Commands = ReturnType<typeof useOpenCard>['view']['commands']

/** Undo is the board's: the browser's own knows nothing of what others wrote in between. */
export function runUndoKey({ undo, redo }: Pick<Commands, 'undo' | 'redo'>, event: KeyboardEvent): boolean {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return false
  const key = event.key.toLowerCase()
  if (key === 'z') (event.shiftKey ? redo : undo).run()
  else if (key === 'y') redo.run()
  else return false
  return true
}

/** A line's end goes on to the next field of the sheet. */
function focusNext(from: Element): void {
  const all = [...(from.closest('dialog')?.querySelectorAll<HTMLElement>('[data-field] :is(textarea, input)') ?? [])]
  const shown = all.filter((one) => one === from || one.getClientRects().length > 0)
  shown[shown.indexOf(from as HTMLElement) + 1]?.focus()
}
