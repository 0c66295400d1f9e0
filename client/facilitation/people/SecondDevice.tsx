import { useEffect, useState } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import { BigCode } from '../../panels/BigCode'
import { chooseLinkBase, formatBoardLink } from '../../panels/boardLink'
import { useOpenBoard } from '../../panels/openBoard'
import { ShareLink } from '../../panels/ShareLink'
import { useServices } from '../../panels/services'
import { findShareKeys } from '../../panels/shareLinks'
import { useBoardTitle } from '../../panels/useBoardTitle'
import { Button } from '../../ui/Button'
import styles from './People.module.css'

/** The facilitator's link for another device in the same hands; it shows itself on demand, and warns. */
export function SecondDevice() {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section className={styles.second}>
      <Button look="plain" className={styles.start} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t('people.second')}
      </Button>
      {isOpen && <FacilitatorLink />}
    </section>
  )
}

function FacilitatorLink() {
  const t = useT()
  const title = useBoardTitle()
  const { api, identities, settings } = useServices()
  const { identity } = useOpenBoard().connection
  const [key, setKey] = useState<string | null | 'asking'>('asking')
  const [isBig, setIsBig] = useState(false)
  useEffect(() => {
    let isWanted = true
    const set = (next: string | null) => {
      if (isWanted) setKey(next)
    }
    findShareKeys(identity, identities.board(identity.board).links, api).then(
      (keys) => set(keys.facilitator ?? null),
      () => set(null),
    )
    return () => {
      isWanted = false
    }
  }, [identity, identities, api])
  if (key === 'asking') return <p className={styles.quiet}>{t('share.loading')}</p>
  if (key === null) return <p className={styles.quiet}>{t('people.noLink')}</p>
  const base = chooseLinkBase({ origin: location.origin, published: settings.publicUrl })
  const url = formatBoardLink(base, identity.board, 'facilitator', key)
  const link = { role: 'facilitator', url } as const
  return (
    <>
      <p className={styles.quiet}>{t('people.secondText')}</p>
      <ShareLink {...link} onShowBig={() => setIsBig(true)} onRenew={null} />
      {isBig && (
        <BigCode
          title={title}
          url={url}
          label={t('share.codeOf', { role: t('role.facilitator') })}
          onClose={() => setIsBig(false)}
        />
      )}
    </>
  )
}
