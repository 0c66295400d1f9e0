import type { Locale } from '../../shared/model/stageMeta'
import { type Catalogues, createCatalogues } from '../i18n/catalogues'
import { chooseLocale } from '../i18n/chooseLocale'

/** The texts that the page begins with; `device` is the person's choice, null for none. */
export async function fetchFirstLanguage(device: Locale | null): Promise<{ catalogues: Catalogues; first: Locale }> {
  const catalogues = createCatalogues()
  const first = chooseLocale({ device, board: null, navigator: navigator.languages })
  await catalogues.load(first)
  return { catalogues, first }
}
