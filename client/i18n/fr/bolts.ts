import type { bolts as english } from '../en/bolts'
import type { CatalogueOf } from '../message'

/** Les éclairs : sur un placement que quelqu’un ne partage pas. */
export const bolts: CatalogueOf<typeof english> = {
  'bolts.toggle': 'Éclair : je ne partage pas ce placement',
  'bolts.set': { one: '{count} éclair posé : vous ne partagez pas ce placement', other: '{count} éclairs posés' },
  'bolts.takenBack': { one: '{count} éclair retiré', other: '{count} éclairs retirés' },
  'bolts.count': {
    one: '{count} personne ne partage pas ce placement',
    other: '{count} personnes ne partagent pas ce placement',
  },
  'bolts.own': 'Vous ne partagez pas ce placement',
  'bolts.withOwn': {
    one: '{count} personne ne partage pas ce placement : vous',
    other: '{count} personnes ne partagent pas ce placement, dont vous',
  },
  'bolts.marked': '{text} ({bolts})',
  'bolts.title': { one: '{count} désaccord', other: '{count} désaccords' },
  'bolts.hint': 'Quelqu’un ne partage pas leur placement : à entendre.',
  'bolts.inCluster': 'dans « {title} »',
  'bolts.alone': 'hors des groupes',
}
