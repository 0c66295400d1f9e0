import { Expand, KeyRound, QrCode as QrSign, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import type { Role } from '../../shared/protocol/roles'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import { CopyField } from '../ui/CopyField'
import { classes } from '../ui/classes'
import { QrCode } from './QrCode'
import { RenewLink } from './RenewLink'
import styles from './ShareLink.module.css'

export type Link = { readonly role: Role; readonly url: string }

type Props = Link & {
  readonly onShowBig: (link: Link) => void
  /** Makes the link anew; null for who may not. */
  readonly onRenew: ((role: Role) => Promise<void>) | null
}

/** One role's link: what it lets one do, the link itself, and its square. The facilitator's shows itself on demand. */
export function ShareLink({ role, url, onShowBig, onRenew }: Props) {
  const t = useT()
  const [isShown, setIsShown] = useState(role !== 'facilitator')
  const isInvitation = role === 'participant'
  const name = t(`role.${role}`)
  return (
    <section className={classes(styles.link, isInvitation && styles.invitation)}>
      {isInvitation && <QrCode text={url} label={t('share.scan')} />}
      <div className={styles.words}>
        <h3 className={styles.role}>{name}</h3>
        <p className={styles.does}>{t(`share.${role}`)}</p>
        {isInvitation && <p className={styles.does}>{t('share.scan')}</p>}
        {isShown ? (
          <ShownLink role={role} url={url} onShowBig={onShowBig} onRenew={onRenew} />
        ) : (
          <Button className={styles.guard} onClick={() => setIsShown(true)}>
            <KeyRound size={18} aria-hidden />
            {t('share.showFacilitator')}
          </Button>
        )}
      </div>
    </section>
  )
}

function ShownLink({ role, url, onShowBig, onRenew }: Props) {
  const t = useT()
  const [hasCode, setHasCode] = useState(false)
  const [asks, setAsks] = useState(false)
  const [isRenewed, setIsRenewed] = useState(false)
  const name = t(`role.${role}`)
  const renew = async () => {
    await onRenew?.(role)
    setAsks(false)
    setIsRenewed(true)
    setHasCode(role !== 'participant')
  }
  return (
    <>
      {role === 'facilitator' && <p className={styles.warning}>{t('share.facilitatorWarning')}</p>}
      <CopyField
        key={url}
        value={url}
        label={t('share.linkOf', { role: name })}
        copyLabel={t('share.copyLink', { role: name })}
        copyWord={t('ui.copy')}
        copiedWord={t('ui.copied')}
        failedText={t('share.copyFailed')}
      />
      {hasCode && <QrCode text={url} label={t('share.codeOf', { role: name })} />}
      <div className={classes(styles.actions, role !== 'participant' && styles.aligned)}>
        {role === 'participant' ? (
          <Button aria-label={t('share.showBigOf', { role: name })} onClick={() => onShowBig({ role, url })}>
            <Expand size={18} aria-hidden />
            {t('share.showBig')}
          </Button>
        ) : (
          <Button
            look="plain"
            aria-expanded={hasCode}
            aria-label={t('share.codeOf', { role: name })}
            onClick={() => setHasCode(!hasCode)}
          >
            <QrSign size={18} aria-hidden />
            {t('share.code')}
          </Button>
        )}
        {role !== 'participant' && hasCode && (
          <Button
            look="plain"
            aria-label={t('share.showBigOf', { role: name })}
            onClick={() => onShowBig({ role, url })}
          >
            <Expand size={18} aria-hidden />
            {t('share.showBig')}
          </Button>
        )}
        {onRenew !== null && !asks && (
          <Button look="plain" aria-label={t('share.renewOf', { role: name })} onClick={() => setAsks(true)}>
            <RefreshCw size={18} aria-hidden />
            {t('share.renew')}
          </Button>
        )}
        <span role="status" className={styles.done}>
          {isRenewed ? t('share.renewed') : ''}
        </span>
      </div>
      {asks && <RenewLink role={role} onRenew={renew} onCancel={() => setAsks(false)} />}
    </>
  )
}
