import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from './Button'
import styles from './CopyField.module.css'
import { copyText } from './copyText'

type Props = {
  readonly value: string
  /** What the text is, for who does not see it. */
  readonly label: string
  readonly copyLabel: string
  readonly copyWord: string
  readonly copiedWord: string
  /** Said where the browser does not copy: the text is selected then. */
  readonly failedText: string
}

/** A text to take along: whole in a field, copied by a button. */
export function CopyField({ value, label, copyLabel, copyWord, copiedWord, failedText }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const copy = async () => {
    if (field.current !== null) setOutcome((await copyText(field.current)) ? 'copied' : 'failed')
  }
  const isCopied = outcome === 'copied'
  return (
    <div>
      <div className={styles.row}>
        <input
          ref={field}
          className={styles.field}
          readOnly
          value={value}
          aria-label={label}
          onFocus={(event) => event.target.select()}
        />
        <Button className={styles.button} aria-label={isCopied ? copiedWord : copyLabel} onClick={() => void copy()}>
          {isCopied ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
          {isCopied ? copiedWord : copyWord}
        </Button>
        <span className={styles.heard} role="status">
          {isCopied ? copiedWord : ''}
        </span>
      </div>
      {outcome === 'failed' && (
        <p className={styles.note} role="alert">
          {failedText}
        </p>
      )}
    </div>
  )
}
