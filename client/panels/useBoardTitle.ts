import { useStore } from 'zustand'
import { useT } from '../i18n/LocaleProvider'
import { useOpenBoard } from './openBoard'

/** The board's title, never empty. */
export function useBoardTitle(): string {
  const t = useT()
  const title = useStore(useOpenBoard().meta, (meta) => meta.title)
  return title.trim() === '' ? t('home.untitled') : title
}
