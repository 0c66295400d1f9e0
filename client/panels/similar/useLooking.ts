import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { BoardView } from '../../board/boardView'
import { askSimilarity } from '../../workers/askSimilarity'
import { createLooking, type Look, type Looking } from './looking'
import { readTexts } from './readTexts'

/** What is alike, asked for as the window opens and each time that somebody asks again. */
export function useLooking(view: BoardView): Pick<Looking, 'ask' | 'check'> & { readonly now: Look } {
  const [looking] = useState(() => createLooking(() => readTexts(view), askSimilarity()))
  const now = useStore(looking.look)
  const wanted = useStore(view.session, ({ similar }) => similar)
  useEffect(() => looking.ask(wanted.to), [looking, wanted])
  useEffect(() => looking.stop, [looking])
  return { now, ask: looking.ask, check: looking.check }
}
