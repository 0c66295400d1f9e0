import type { saving as english } from '../en/saving'
import type { CatalogueOf } from '../message'

export const saving: CatalogueOf<typeof english> = {
  'save.connecting': 'Connexion…',
  'save.connectingUnsent': {
    one: 'Connexion… · {count} modification gardée sur cet appareil',
    other: 'Connexion… · {count} modifications gardées sur cet appareil',
  },
  'save.connectingMemory': {
    one: 'Connexion… · {count} modification dans cet onglet seulement : gardez-le ouvert',
    other: 'Connexion… · {count} modifications dans cet onglet seulement : gardez-le ouvert',
  },
  'save.saved': 'Tout est enregistré',
  'save.saving': { one: 'Enregistrement de {count} modification…', other: 'Enregistrement de {count} modifications…' },
  'save.offline': 'Hors connexion · rien en attente',
  'save.offlineUnsent': {
    one: 'Hors connexion · {count} modification gardée sur cet appareil',
    other: 'Hors connexion · {count} modifications gardées sur cet appareil',
  },
  'save.offlineMemory': {
    one: 'Hors connexion · {count} modification dans cet onglet seulement : gardez-le ouvert',
    other: 'Hors connexion · {count} modifications dans cet onglet seulement : gardez-le ouvert',
  },
  'save.serverCannotSave': 'Le serveur n’arrive pas à enregistrer pour le moment · gardez cet onglet ouvert',
  'save.serverCannotSaveUnsent': {
    one: 'Le serveur n’arrive pas à enregistrer pour le moment · {count} modification en attente',
    other: 'Le serveur n’arrive pas à enregistrer pour le moment · {count} modifications en attente',
  },
  'save.parked': {
    one: 'Gardé sur cet appareil jusqu’à la réouverture du tableau : {count} modification',
    other: 'Gardé sur cet appareil jusqu’à la réouverture du tableau : {count} modifications',
  },
  'save.parkedMemory': {
    one: 'Jusqu’à la réouverture du tableau, dans cet onglet seulement : {count} modification. Gardez-le ouvert',
    other: 'Jusqu’à la réouverture du tableau, dans cet onglet seulement : {count} modifications. Gardez-le ouvert',
  },
  'save.refused': 'Refusé : {reason}',
  'save.refusedUnsent': {
    one: 'Refusé : {reason} · {count} modification non envoyée',
    other: 'Refusé : {reason} · {count} modifications non envoyées',
  },
  'save.startFresh': 'Repartir du tableau enregistré',
  'save.closed.key': 'Cet appareil n’est plus sur le tableau. Pour revenir, rouvrez son lien ou tapez son code',
  'save.closed.old': 'Rechargez la page pour continuer',
  'save.closed.limits': 'Déconnecté : trop de choses à la fois',
  'save.closed.other': 'Déconnecté',
  'save.closedUnsent': {
    one: '{what} · {count} modification gardée sur cet appareil',
    other: '{what} · {count} modifications gardées sur cet appareil',
  },
  'save.closedMemory': {
    one: '{what} · {count} modification dans cet onglet seulement : gardez-le ouvert',
    other: '{what} · {count} modifications dans cet onglet seulement : gardez-le ouvert',
  },
  'save.reload': 'Recharger',

  'refusal.readOnly': 'ce lien permet seulement de regarder',
  'refusal.full': 'le tableau est plein. Exportez-le et continuez sur un nouveau',
  'refusal.tooLarge': 'une modification est trop grande pour être envoyée. Exportez le tableau pour la garder',
  'refusal.other': 'le serveur ne l’a pas accepté',
}
