import { useT } from '../i18n/LocaleProvider'
import type { Translate } from '../i18n/t'
import { HomeLink } from '../panels/HomeLink'
import { problemWords } from '../panels/problemWords'
import { Button } from '../ui/Button'
import type { Failure } from './enterBoard'
import { MessagePage } from './MessagePage'

type Props = { readonly failure: Failure; readonly onRetry: () => void }

/** Why the board does not open, what to do about it, and a way home. */
export function FailurePage({ failure, onRetry }: Props) {
  const t = useT()
  if (failure.kind === 'noBoard' || failure.kind === 'noKey') {
    return (
      <MessagePage title={t(`error.${failure.kind}.title`)} text={t(`error.${failure.kind}.text`)}>
        <HomeLink />
      </MessagePage>
    )
  }
  if (failure.kind === 'tooOld') {
    return (
      <MessagePage title={t('error.tooOld.title')} text={t('error.tooOld.text')}>
        <Button look="primary" onClick={() => location.reload()}>
          {t('error.reload')}
        </Button>
        <HomeLink />
      </MessagePage>
    )
  }
  const words = wordsOf(failure, t)
  return (
    <MessagePage {...words}>
      <Button look="primary" onClick={onRetry}>
        {t('error.retry')}
      </Button>
      <HomeLink />
    </MessagePage>
  )
}

type Mended = Extract<Failure, { readonly kind: 'offline' | 'closed' | 'problem' }>

/** Of what may mend by itself. */
function wordsOf(failure: Mended, t: Translate): { readonly title: string; readonly text: string } {
  if (failure.kind === 'offline') return { title: t('error.offline.title'), text: t('error.offline.text') }
  if (failure.kind === 'closed') return { title: t('join.closed'), text: t('join.closedText') }
  return { title: t('error.server.title'), text: problemWords(failure.error, t) }
}
