import type { KeyboardEvent, RefObject } from 'react'
import { LIMITS } from '../../shared/protocol/limits'
import type { BoardView } from '../board/boardView'
import type { TitleAdvice } from '../board/titleAdvice'
import { useT } from '../i18n/LocaleProvider'
import { classes } from '../ui/classes'
import { OtherTitles } from './OtherTitles'
import styles from './TitleField.module.css'
import { runTitleKey } from './titleKeys'
import { useTitleBinding } from './useTitleBinding'

type Props = {
  readonly id: string
  readonly view: BoardView
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly className?: string | undefined
  /** Of the hint and the other titles. */
  readonly classNameBelow?: string | undefined
  /** Whether the keyboard goes back where it was; the list sees to that by itself. */
  readonly givesBack?: boolean
  /** After each change of the text, and at first: before the field takes the height of its text. */
  readonly onText?: (field: HTMLTextAreaElement) => void
}

/** The title of a cluster as it is written, with a hint below it, and the titles that it could have instead. */
export function TitleField({ id, view, field, className, classNameBelow, givesBack = false, onText }: Props) {
  const t = useT()
  const { binding, advice } = useTitleBinding({
    id,
    view,
    field,
    givesBack,
    onText(area) {
      onText?.(area)
      growWithText(area)
    },
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    binding.current?.moved()
    if (runTitleKey(view, id, event)) event.preventDefault()
  }
  return (
    <>
      <textarea
        ref={field}
        rows={1}
        className={classes(styles.field, className)}
        aria-label={t('title.label')}
        placeholder={t('title.placeholder')}
        maxLength={LIMITS.clusterTitle}
        autoCapitalize="sentences"
        enterKeyHint="done"
        spellCheck
        data-title-editor={id}
        onInput={() => binding.current?.typed()}
        onCompositionStart={() => binding.current?.compositionStarted()}
        onCompositionEnd={() => binding.current?.compositionEnded()}
        onKeyDown={onKeyDown}
      />
      <div className={classes(styles.below, classNameBelow)}>
        <TitleHint advice={advice} />
        <OtherTitles id={id} view={view} field={field} />
      </div>
    </>
  )
}

/** One quiet line. Only what stops the pen is read aloud. */
function TitleHint({ advice }: { readonly advice: TitleAdvice | null }) {
  const t = useT()
  const words = () => {
    if (advice === null) return null
    if (advice.kind === 'left') return t('title.left', { count: advice.count })
    return advice.kind === 'full' ? t('title.full', { limit: LIMITS.clusterTitle }) : t(`title.${advice.kind}`)
  }
  return (
    <div role="status">
      {advice !== null && (
        <p className={styles.hint} aria-hidden={advice.kind === 'full' ? undefined : true} data-advice={advice.kind}>
          {words()}
        </p>
      )}
    </div>
  )
}

/** As high as its text, or what invites to write one. */
function growWithText(area: HTMLTextAreaElement): void {
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight}px`
}
