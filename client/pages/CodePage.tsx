import { useT } from '../i18n/LocaleProvider'
import { problemWords } from '../panels/problemWords'
import type { FoundBoard } from '../sync/boardApi'
import { Button } from '../ui/Button'
import { JoinPage } from './JoinPage'
import { MessagePage } from './MessagePage'
import { useCodeEntrance } from './useCodeEntrance'

/** A code on its way in; `found` where the board behind it is known already. */
export type Entering = { readonly code: string; readonly found: FoundBoard | null }

type Props = Entering & { readonly isScanned: boolean; readonly onLeave: () => void }

/** From a code or a square to the board: the name is all that is asked, and of who was there before not even that. */
export function CodePage({ code, found, isScanned, onLeave }: Props) {
  const t = useT()
  const { state, look, join } = useCodeEntrance({ code, found, isScanned })
  if (state.step === 'looking') return <MessagePage text={t('home.codeLooking')} />
  if (state.step === 'asking') {
    const { found: board, ...asking } = state
    return <JoinPage {...asking} {...board} onJoin={(name) => void join(name, board)} onLeave={onLeave} />
  }
  return (
    <MessagePage title={t('home.join')} text={problemWords(state.error, t)}>
      <Button look="primary" onClick={() => void look()}>
        {t('error.retry')}
      </Button>
      <Button onClick={onLeave}>{t('join.otherCode')}</Button>
    </MessagePage>
  )
}
