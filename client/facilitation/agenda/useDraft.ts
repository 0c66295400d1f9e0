import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * A field that is written when one leaves it, by Enter too, and also where the window closes under it. Meanwhile it shows
 * what is typed; otherwise what there is, others' changes too.
 */
export function useDraft(value: string, write: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null)
  const pending = useRef<(() => void) | null>(null)
  pending.current = draft === null || draft === value ? null : () => write(draft)
  useEffect(() => () => pending.current?.(), [])
  const finish = () => {
    pending.current?.()
    pending.current = null
    setDraft(null)
  }
  return {
    value: draft ?? value,
    onChange: (event: ChangeEvent<Field>) => setDraft(event.target.value),
    onBlur: finish,
    onKeyDown: (event: KeyboardEvent<Field>) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
      event.preventDefault()
      finish()
    },
  }
}
