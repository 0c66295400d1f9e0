import type { bolts as english } from '../en/bolts'
import type { CatalogueOf } from '../message'

/** Les éclairs : sur un placement que quelqu’un ne partage pas. */
export const bolts: CatalogueOf<typeof english> = {
  'bolts.toggle': 'Éclair : je ne partage pas ce placement',
  'bolts.set': { one: 'Éclair posé : vous ne partagez pas ce placement', other: '{count} éclairs posés' },
  'bolts.takenBack': { one: 'Éclair retiré', other: '{count} éclairs retirés' },
  'bolts.count': {
    one: '{count} personne ne partage pas ce placement',
    other: '{count} personnes ne partagent pas ce placement',
  },
  'bolts.countWithOwn': {
    one: 'Vous ne partagez pas ce placement',
    other: '{count} personnes ne partagent pas ce placement, dont vous',
  },
  'bolts.marked': '{text} ({bolts})',
  'bolts.title': { one: '{count} désaccord', other: '{count} désaccords' },
  'bolts.hint': 'Quelqu’un ne partage pas leur placement : à entendre.',
  'bolts.inCluster': 'dans « {title} »',
  'bolts.alone': 'hors des groupes',
}
