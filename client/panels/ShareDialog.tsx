import { useEffect, useState } from 'react'
import type { Role } from '../../shared/protocol/roles'
import { useT } from '../i18n/LocaleProvider'
import { CopyField } from '../ui/CopyField'
import { Dialog } from '../ui/Dialog'
import { chooseLinkBase, formatBoardLink, isLoopback } from './boardLink'
import { useOpenBoard } from './openBoard'
import { QrCode } from './QrCode'
import styles from './ShareDialog.module.css'
import { useServices } from './services'
import { findShareKeys, type ShareKeys } from './shareLinks'

/** In the order in which they are offered: the one that everybody needs first. */
const OFFERED: readonly Role[] = ['participant', 'observer', 'screen', 'facilitator']

type Found = 'loading' | 'unreachable' | ShareKeys

/** The links that this person may pass on, and a square for phones. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { identity } = useOpenBoard().connection
  const { settings } = useServices()
  const found = useShareKeys()
  const base = chooseLinkBase({ origin: location.origin, published: settings.publicUrl })
  const links =
    found === 'loading' || found === 'unreachable'
      ? []
      : OFFERED.flatMap((role) => {
          const key = found[role]
          return key === undefined ? [] : [{ role, url: formatBoardLink(base, identity.board, role, key) }]
        })
  const invitation = links.find(({ role }) => role === 'participant')
  const others = links.filter((link) => link !== invitation)
  return (
    <Dialog title={t('share.title')} closeLabel={t('ui.close')} onClose={onClose} wide>
      {found === 'loading' && <p>{t('share.loading')}</p>}
      {found === 'unreachable' && <p role="alert">{t('share.unknown')}</p>}
      {typeof found === 'object' && links.length === 0 && <p>{t('share.noLinks')}</p>}
      {links.length > 0 && isLoopback(base) && <p className={styles.warning}>{t('share.loopback')}</p>}
      {invitation !== undefined && (
        <div className={styles.invite}>
          <QrCode text={invitation.url} label={t('share.scan')} />
          <div className={styles.link}>
            <p className={styles.scan}>{t('share.scan')}</p>
            <ShareLink {...invitation} />
          </div>
        </div>
      )}
      {others.length > 0 && (
        <div className={styles.others}>
          {others.map((link) => (
            <ShareLink key={link.role} {...link} />
          ))}
        </div>
      )}
    </Dialog>
  )
}

function useShareKeys(): Found {
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
  return found
}

function ShareLink({ role, url }: { readonly role: Role; readonly url: string }) {
  const t = useT()
  const name = t(`role.${role}`)
  return (
    <section className={styles.link}>
      <h3 className={styles.role}>{name}</h3>
      <p className={styles.does}>{t(`share.${role}`)}</p>
      <CopyField
        value={url}
        label={t('share.linkOf', { role: name })}
        copyLabel={t('share.copyLink', { role: name })}
        copyWord={t('ui.copy')}
        copiedWord={t('ui.copied')}
        failedText={t('share.copyFailed')}
      />
    </section>
  )
}
