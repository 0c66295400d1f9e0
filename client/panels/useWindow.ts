import { type ComponentType, useState } from 'react'
import { useLocale } from '../i18n/LocaleProvider'
import { useServices } from './services'

/**
 * A window that is fetched when it is first opened: the component while it is open, and what opens and closes it. One
 * that does not come is said in one line.
 */
export function useWindow<Props>(load: () => Promise<ComponentType<Props>>): {
  readonly Window: ComponentType<Props> | null
  open(): void
  close(): void
} {
  const { t, fetchAll } = useLocale()
  const { toaster } = useServices()
  const [Window, setWindow] = useState<ComponentType<Props> | null>(null)
  return {
    Window,
    open: () => {
      Promise.all([load(), fetchAll()]).then(
        ([loaded]) => setWindow(() => loaded),
        () => toaster.show({ text: t('board.windowMissing'), tone: 'bad' }),
      )
    },
    close: () => setWindow(null),
  }
}
