import { Component, type ReactNode } from 'react'
import type { Locale } from '../../shared/model/stageMeta'
import { chooseLocale } from '../i18n/chooseLocale'
import { createTranslate } from '../i18n/t'
import { MessagePage } from '../pages/MessagePage'
import { Button } from '../ui/Button'

type Props = { readonly locale: Locale | null; readonly children: ReactNode }

/** The last resort: one plain sentence and a way on, for a fault that nothing else caught. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    const t = createTranslate(chooseLocale({ device: this.props.locale, board: null, navigator: navigator.languages }))
    return (
      <MessagePage title={t('error.title')} text={t('error.text')}>
        <Button look="primary" onClick={() => location.reload()}>
          {t('error.reload')}
        </Button>
      </MessagePage>
    )
  }
}
