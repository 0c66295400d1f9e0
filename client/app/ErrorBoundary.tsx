import { Component, type ReactNode } from 'react'
import type { Locale } from '../../shared/model/stageMeta'
import { chooseLocale } from '../i18n/chooseLocale'
import { createTranslate } from '../i18n/t'
import { MessagePage } from '../pages/MessagePage'
import { Button } from '../ui/Button'

type Props = {
  readonly locale: Locale | null
  /** See LocaleProvider. */
  readonly disguise: ((text: string) => string) | undefined
  readonly children: ReactNode
}

/** The last resort: one plain sentence and a way on, for a fault that nothing else caught. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    const { disguise, locale: device } = this.props
    const locale = chooseLocale({ device, board: null, navigator: navigator.languages })
    const t = createTranslate(locale, disguise)
    return (
      <MessagePage title={t('error.title')} text={t('error.text')}>
        <Button look="primary" onClick={() => location.reload()}>
          {t('error.reload')}
        </Button>
      </MessagePage>
    )
  }
}
