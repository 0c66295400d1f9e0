import { useCallback, useState } from 'react'

/** How long a text is, from what tells of the text. */
export function useLength(): [number, (text: string) => void] {
  const [length, setLength] = useState(0)
  return [length, useCallback((text: string) => setLength(text.length), [])]
}
