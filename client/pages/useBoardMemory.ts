import { useEffect } from 'react'
import { useStore } from 'zustand'
import { metaOf } from '../../shared/model/stageMeta'
import { useLocale } from '../i18n/LocaleProvider'
import type { OpenBoard } from '../panels/openBoard'
import { useServices } from '../panels/services'

/** Names the tab after the board, speaks the board's language, and remembers it for the home page. */
export function useBoardMemory({ connection, meta }: OpenBoard): void {
  const { t, setBoardLocale } = useLocale()
  const { identities } = useServices()
  const { title, locale } = useStore(meta)
  const { board, role } = connection.identity
  const isTold = metaOf(connection.stage).has('locale')
  useEffect(() => {
    document.title = `${title === '' ? t('home.untitled') : title} · ${t('app.name')}`
  }, [title, t])
  useEffect(() => {
    if (isTold) setBoardLocale(locale)
  }, [isTold, locale, setBoardLocale])
  useEffect(() => {
    if (isTold) identities.remember({ id: board, title, role, lastOpened: Date.now() })
  }, [isTold, identities, board, title, role])
}
