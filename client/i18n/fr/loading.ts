import type { loading as english } from '../en/loading'
import type { CatalogueOf } from '../message'

export const loading: CatalogueOf<typeof english> = {
  'loading.code': 'Ouverture de Grappe…',
  'loading.kept': 'Ouverture de la copie de cet appareil…',
  'loading.asking': 'Demande du tableau…',
  'loading.coming': 'Le tableau arrive…',
  'loading.drawing': 'Mise en place du tableau…',
  'loading.failed': 'Une partie de Grappe n’est pas arrivée. Rechargez la page.',
  'loading.share': '{share} %',
  'loading.bytes': '{received} sur {total} ko',
}
