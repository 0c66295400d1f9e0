import { DoorClosed, DoorOpen, Expand } from 'lucide-react'
import { useState } from 'react'
import { useT } from '../../i18n/LocaleProvider'
import { BigCode } from '../../panels/BigCode'
import { isLoopback } from '../../panels/boardLink'
import { showCode } from '../../panels/joinCode'
import { QrCode } from '../../panels/QrCode'
import { useBoardTitle } from '../../panels/useBoardTitle'
import type { Door } from '../../sync/boardApi'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import heard from '../../ui/heard.module.css'
import { countPeople } from '../roll'
import { useRoll } from '../useRoll'
import styles from './DoorDialog.module.css'
import { useDoor } from './useDoor'

/** By what people come in, for who leads: the code, the square, how many are here, and whether anybody comes in at all. */
export function DoorDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { door, isBusy, problem, ask, set } = useDoor()
  return (
    <Dialog title={t('door.open')} closeLabel={t('ui.close')} onClose={onClose} wide>
      {door === null && problem === null && <p className={styles.quiet}>{t('door.loading')}</p>}
      {problem !== null && (
        <div role="alert" className={styles.problem}>
          <p>{problem}</p>
          <Button onClick={() => void ask()}>{t('error.retry')}</Button>
        </div>
      )}
      {door !== null && (
        <>
          {door.isOpen && <Invitation door={door} />}
          <footer className={styles.footer}>
            <p role="status">
              <strong>
                <Here />
              </strong>{' '}
              {t(door.isOpen ? 'door.isOpen' : 'door.isClosed')}
            </p>
            <Button
              look={door.isOpen ? 'secondary' : 'primary'}
              disabled={isBusy}
              onClick={() => void set(!door.isOpen)}
            >
              {door.isOpen ? <DoorClosed size={18} aria-hidden /> : <DoorOpen size={18} aria-hidden />}
              {t(door.isOpen ? 'door.close' : 'door.doOpen')}
            </Button>
            {door.isOpen && <p className={styles.quiet}>{t('door.closeMeans')}</p>}
          </footer>
        </>
      )}
    </Dialog>
  )
}

function Here() {
  const t = useT()
  const { people } = useRoll()
  return people === null ? null : `${t('door.here', { count: countPeople(people).here })}.`
}

function Invitation({ door: { code, joinUrl, url } }: { readonly door: Door }) {
  const t = useT()
  const title = useBoardTitle()
  const [isBig, setIsBig] = useState(false)
  if (code === null || joinUrl === null) return null
  return (
    <section className={styles.invitation}>
      <div className={styles.square}>
        <QrCode text={joinUrl} label={t('door.qr')} big />
      </div>
      <div className={styles.words}>
        <p>{t('door.typeAt')}</p>
        <p className={styles.address}>{url.replace(/^https?:\/\//, '').replace(/\/$/, '')}</p>
        <p className={styles.code}>
          <span aria-hidden>{showCode(code)}</span>
          <span className={heard.heard}>{t('door.code', { code: [...code].join(' ') })}</span>
        </p>
        <p className={styles.quiet}>{t('door.scan')}</p>
        {isLoopback(url) && <p className={styles.warning}>{t('door.loopback')}</p>}
        <Button onClick={() => setIsBig(true)}>
          <Expand size={18} aria-hidden />
          {t('door.big')}
        </Button>
      </div>
      {isBig && (
        <BigCode
          title={title}
          url={joinUrl}
          code={showCode(code)}
          label={t('door.qr')}
          onClose={() => setIsBig(false)}
        />
      )}
    </section>
  )
}
