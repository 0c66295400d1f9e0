import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import { useServices } from './services'

/** The way home from a page that cannot go on. */
export function HomeLink() {
  const t = useT()
  const { navigate } = useServices()
  return <Button onClick={() => navigate('/')}>{t('app.home')}</Button>
}
