import { Component, type ReactNode } from 'react'
import type { Locale } from '../../shared/model/stageMeta'
import type { Catalogues } from '../i18n/catalogues'
import { chooseLocale } from '../i18n/chooseLocale'
import { translateWith } from '../i18n/t'
import { MessagePage } from '../pages/MessagePage'
import { Button } from '../ui/Button'

type Props = {
  readonly catalogues: Catalogues
  /** A language whose texts have come. */
  readonly first: Locale
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
    const { catalogues, first, disguise, locale: device } = this.props
    const wanted = chooseLocale({ device, board: null, navigator: navigator.languages })
    const locale = catalogues.get(wanted) === null ? first : wanted
    const catalogue = catalogues.get(locale)
    if (catalogue === null) return null
    const t = translateWith(catalogue, locale, disguise)
    return (
      <MessagePage title={t('error.title')} text={t('error.text')}>
        <Button look="primary" onClick={() => location.reload()}>
          {t('error.reload')}
        </Button>
      </MessagePage>
    )
  }
}
