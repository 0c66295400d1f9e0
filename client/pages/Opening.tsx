import { type CSSProperties, useSyncExternalStore } from 'react'
import { describeLoad } from '../boot/describeLoad'
import { useT } from '../i18n/LocaleProvider'
import { useServices } from '../panels/services'
import { Logo } from '../ui/Logo'

/** A page that has yet to come: how far it is. It looks as index.html does before there is any code, by its styles. */
export function Opening() {
  const t = useT()
  const { progress } = useServices().boot
  const { step, share } = describeLoad(useSyncExternalStore(progress.subscribe, () => progress.state))
  const count = 'total' in step ? t('loading.bytes', step) : 'share' in step ? t('loading.share', step) : ''
  return (
    <main className="splash">
      <Logo size={55} />
      <div
        className="splash-bar"
        role="progressbar"
        aria-label={t('app.name')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        style={{ '--share': share.toFixed(3) } as CSSProperties}
      />
      <p role="status">{t(step.key)}</p>
      <p className="splash-count" aria-hidden="true">
        {count}
      </p>
    </main>
  )
}
