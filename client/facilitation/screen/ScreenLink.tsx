import { ExternalLink } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import { formatBoardLink } from '../../panels/boardLink'
import { useOpenBoard } from '../../panels/openBoard'
import { useServices } from '../../panels/services'
import { findShareKeys } from '../../panels/shareLinks'
import styles from './ScreenSection.module.css'

/** The way to the screen's page, for who holds the facilitator key; nothing for others, and while it is not known. */
export function ScreenLink() {
  const t = useT()
  const { identity } = useOpenBoard().connection
  const { api, identities } = useServices()
  const [key, setKey] = useState<string | null>(null)
  useEffect(() => {
    let isWanted = true
    findShareKeys(identity, identities.board(identity.board).links, api).then(
      ({ screen }) => isWanted && setKey(screen ?? null),
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [api, identities, identity])
  if (key === null) return null

  const url = formatBoardLink(location.origin, identity.board, 'screen', key)
  return (
    <div className={styles.link}>
      <a className={styles.open} href={url} target="_blank" rel="noopener noreferrer">
        <ExternalLink size={18} aria-hidden />
        {t('bigScreen.open')}
      </a>
      <p className={styles.hint}>{t('bigScreen.openHint')}</p>
    </div>
  )
}
