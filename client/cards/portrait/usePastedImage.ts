import { useEffect, useRef } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { useOpenCard } from '../openCard'
import { imageIn } from './imageIn'

/** Gives a picture that is pasted into the sheet to its first field for one; a picture with words beside it is words. */
export function usePastedImage(field: FieldOf<'image'>, take: (file: File) => void): void {
  const { kind } = useOpenCard()
  const isFirst = kind.fields.find(({ type }) => type === 'image')?.name === field.name
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    if (!isFirst) return
    const onPaste = (event: ClipboardEvent) => {
      const image = imageIn(event.clipboardData)
      if (event.defaultPrevented || image === null || event.clipboardData?.getData('text/plain') !== '') return
      event.preventDefault()
      latest.current(image)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [isFirst])
}
