import type { sharing as english } from '../en/sharing'
import type { CatalogueOf } from '../message'

export const sharing: CatalogueOf<typeof english> = {
  'share.title': 'Partager ce tableau',
  'share.participant': 'Pour écrire, déplacer et regrouper les post-its.',
  'share.observer': 'Pour tout voir sans rien changer.',
  'share.screen': 'Pour le vidéoprojecteur : le tableau seul, sans commandes.',
  'share.facilitator': 'Pour animer : ce lien permet tout. À garder pour celles et ceux qui animent l’atelier.',
  'share.scan': 'Pour participer : visez ce carré avec un téléphone ou une tablette.',
  'share.showFacilitator': 'Afficher le lien d’animation',
  'share.facilitatorWarning':
    'Avec ce lien, on peut tout changer, vider le tableau et le fermer. Ne le montrez pas à la salle.',
  'share.code': 'QR code',
  'share.codeOf': 'QR code : {role}',
  'share.showBig': 'Afficher en grand',
  'share.showBigOf': 'Afficher en grand : {role}',
  'share.renew': 'Renouveler…',
  'share.renewOf': 'Renouveler le lien : {role}',
  'share.renew.participant':
    'L’ancien lien et son QR code n’ouvriront plus rien. Les personnes déjà entrées restent et continuent sans rien faire.',
  'share.renew.observer':
    'L’ancien lien n’ouvrira plus rien, et les personnes qui regardent avec lui sont coupées tout de suite.',
  'share.renew.screen':
    'L’ancien lien n’ouvrira plus rien, et les écrans qui affichent le tableau avec lui s’arrêtent tout de suite.',
  'share.renew.facilitator':
    'Les quatre liens changent, et les anciens n’ouvriront plus rien. Les personnes déjà entrées restent ; celles qui regardent et les écrans sont coupés tout de suite. Gardez bien le nouveau lien d’animation : c’est le seul.',
  'share.renewConfirm': 'Renouveler le lien',
  'share.renewed': 'Voici le nouveau lien. L’ancien n’ouvre plus rien.',
  'share.renewFailed': 'Le lien n’a pas été renouvelé. {why}',
  'share.linkOf': 'Lien : {role}',
  'share.copyLink': 'Copier le lien : {role}',
  'share.copyFailed': 'Le lien est sélectionné : copiez-le avec Ctrl+C.',
  'share.noLinks': 'Cet appareil n’a pas de lien à transmettre. Demandez à la personne qui anime l’atelier.',
  'share.loading': 'Préparation des liens…',
  'share.unknown': 'Les liens ne peuvent pas être préparés sans le serveur. Réessayez une fois la connexion revenue.',
  'share.loopback':
    'Ces liens ne marchent que sur cette machine. Ouvrez d’abord le tableau à son adresse sur le réseau.',

  'menu.ofBoard': 'Tableau',
  'menu.ofSelection': 'Sélection',
  'menu.newNoteHere': 'Nouveau post-it ici',
  'menu.more': 'Plus',
  'menu.rare': 'Autres actions…',

  'export.failed': 'L’export n’a pas marché : {why}',

  'leave.title': 'Oublier ce tableau sur cet appareil ?',
  'leave.text': 'Le tableau reste sur le serveur. Cet appareil l’oublie : votre nom, le lien et la copie locale.',
  'leave.unsent': {
    one: '{count} modification n’est pas encore enregistrée sur le serveur. Elle sera perdue.',
    other: '{count} modifications ne sont pas encore enregistrées sur le serveur. Elles seront perdues.',
  },
  'leave.leads':
    'Ce tableau est animé depuis cet appareil. Gardez d’abord son lien d’animation ailleurs : sans lui, plus personne ne pourra l’animer.',
  'leave.lose': { one: 'Oui, perdre {count} modification', other: 'Oui, perdre {count} modifications' },
  'leave.confirm': 'Oublier ce tableau',
  'leave.failed': 'La copie locale n’a pas pu être effacée : fermez les autres onglets de ce tableau et réessayez.',

  'clean.title': 'Rendre cet appareil propre ?',
  'clean.text':
    'Tout ce que Grappe garde ici s’en va : la liste des tableaux, leurs liens et leurs copies, les noms, les réglages. Les tableaux restent sur le serveur.',
  'clean.history': 'L’historique du navigateur contient peut-être encore les liens : effacez-le dans le navigateur.',
  'clean.leads': {
    one: '{count} tableau est animé depuis cet appareil ({titles}). Gardez d’abord son lien d’animation ailleurs.',
    other:
      '{count} tableaux sont animés depuis cet appareil ({titles}). Gardez d’abord leurs liens d’animation ailleurs.',
  },
  'clean.unsent': {
    one: '{title} : {count} modification n’est pas arrivée au serveur. Elle sera perdue.',
    other: '{title} : {count} modifications ne sont pas arrivées au serveur. Elles seront perdues.',
  },
  'clean.confirm': 'Tout effacer ici',
  'menu.exportCsv': 'Exporter pour un tableur (CSV)',
  'menu.exportCards': 'Fiches : {kind} (CSV)',
  'menu.exportRelations': 'Exporter les relations (CSV)',
  'menu.exportMd': 'Exporter en texte (Markdown)',
  'menu.exportJson': 'Tout exporter (JSON)',
  'menu.leave': 'Oublier ce tableau sur cet appareil…',
  'menu.home': 'Autres tableaux',
}
