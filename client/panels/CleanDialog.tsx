import { useT } from '../i18n/LocaleProvider'
import { allCopies, cleanDevice } from './cleanDevice'
import { ForgetQuestion } from './ForgetQuestion'
import { useServices } from './services'
import { useUnsentWork } from './useUnsentWork'

/** Asks once more, then takes away all that this device keeps and begins anew. */
export function CleanDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { identities, toaster } = useServices()
  const counts = useUnsentWork(() => allCopies(identities))
  const recent = identities.recent()
  const titleOf = (id: string) => recent.find((board) => board.id === id)?.title || t('home.untitled')
  const led = recent.filter(({ role }) => role === 'facilitator').map(({ id }) => titleOf(id))
  const clean = async () => {
    try {
      await cleanDevice(identities)
      location.replace('/')
    } catch {
      toaster.show({ text: t('leave.failed'), tone: 'bad', stays: null })
      onClose()
    }
  }
  return (
    <ForgetQuestion
      title={t('clean.title')}
      confirm={t('clean.confirm')}
      unsent={counts === null ? null : [...counts.values()].reduce((sum, count) => sum + count, 0)}
      loss={
        <ul>
          {[...(counts ?? [])].map(([id, count]) => (
            <li key={id}>{t('clean.unsent', { title: titleOf(id), count })}</li>
          ))}
        </ul>
      }
      warning={led.length === 0 ? null : t('clean.leads', { count: led.length, titles: led.join(', ') })}
      onClose={onClose}
      onConfirm={clean}
    >
      <p>{t('clean.text')}</p>
      <p>{t('clean.history')}</p>
    </ForgetQuestion>
  )
}
