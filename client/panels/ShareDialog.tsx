import { useEffect, useState } from 'react'
import type { Role } from '../../shared/protocol/roles'
import { useT } from '../i18n/LocaleProvider'
import { Dialog } from '../ui/Dialog'
import { BigCode } from './BigCode'
import { chooseLinkBase, formatBoardLink, isLoopback } from './boardLink'
import { useOpenBoard } from './openBoard'
import { renewLink } from './renewLink'
import styles from './ShareDialog.module.css'
import { type Link, ShareLink } from './ShareLink'
import { useServices } from './services'
import { findShareKeys, type ShareKeys } from './shareLinks'
import { useBoardTitle } from './useBoardTitle'

/** In the order in which they are offered: the one that everybody needs first. */
const OFFERED: readonly Role[] = ['participant', 'observer', 'screen', 'facilitator']

type Found = 'loading' | 'unreachable' | ShareKeys

/** The links that this person may pass on, and squares for phones. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const title = useBoardTitle()
  const { identity } = useOpenBoard().connection
  const { settings } = useServices()
  const { found, renew } = useShareKeys()
  const [big, setBig] = useState<Link | null>(null)
  const base = chooseLinkBase({ origin: location.origin, published: settings.publicUrl })
  const links =
    typeof found === 'string'
      ? []
      : OFFERED.flatMap((role) => {
          const key = found[role]
          return key === undefined ? [] : [{ role, url: formatBoardLink(base, identity.board, role, key) }]
        })
  return (
    <>
      <Dialog title={t('share.title')} closeLabel={t('ui.close')} onClose={onClose} wide>
        {found === 'loading' && <p>{t('share.loading')}</p>}
        {found === 'unreachable' && <p role="alert">{t('share.unknown')}</p>}
        {typeof found === 'object' && links.length === 0 && <p>{t('share.noLinks')}</p>}
        {links.length > 0 && isLoopback(base) && <p className={styles.warning}>{t('share.loopback')}</p>}
        {links.length > 0 && (
          <div className={styles.links}>
            {links.map((link) => (
              <ShareLink key={link.role} {...link} onShowBig={setBig} onRenew={renew} />
            ))}
          </div>
        )}
      </Dialog>
      {big !== null && (
        <BigCode
          title={title}
          url={big.url}
          label={t('share.codeOf', { role: t(`role.${big.role}`) })}
          onClose={() => setBig(null)}
        />
      )}
    </>
  )
}

/** The keys that can be passed on, and what makes one anew for who holds the facilitator's. */
function useShareKeys(): { found: Found; renew: ((role: Role) => Promise<void>) | null } {
  const { api, identities } = useServices()
  const { identity } = useOpenBoard().connection
  const [found, setFound] = useState<Found>('loading')
  useEffect(() => {
    let isWanted = true
    const set = (next: Found) => {
      if (isWanted) setFound(next)
    }
    findShareKeys(identity, identities.board(identity.board).links, api).then(set, () => set('unreachable'))
    return () => {
      isWanted = false
    }
  }, [api, identities, identity])
  const root = typeof found === 'object' ? found.facilitator : undefined
  const renew = async (role: Role) => {
    if (root !== undefined) setFound(await renewLink(identity, role, root, { api, identities }))
  }
  return { found, renew: root === undefined ? null : renew }
}
