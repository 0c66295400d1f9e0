import type { problems as english } from '../en/problems'
import type { CatalogueOf } from '../message'

export const problems: CatalogueOf<typeof english> = {
  'error.title': 'Quelque chose s’est mal passé',
  'error.text':
    'Votre travail est gardé. Rechargez la page pour continuer ; si cela recommence, prévenez la personne qui gère ce serveur.',
  'error.reload': 'Recharger la page',
  'error.retry': 'Réessayer',
  'error.noBoard.title': 'Ce lien n’ouvre aucun tableau',
  'error.noBoard.text':
    'Il est peut-être incomplet, ou il a été renouvelé. Demandez le lien actuel à la personne qui anime l’atelier.',
  'error.noKey.title': 'Il faut un lien pour ouvrir ce tableau',
  'error.noKey.text': 'Ouvrez le tableau avec le lien entier qu’on vous a donné, ou scannez à nouveau son QR code.',
  'error.tooOld.title': 'Cette page est plus ancienne que le tableau',
  'error.tooOld.text':
    'Rechargez la page pour avoir la version actuelle. Ce que vous avez écrit est gardé sur cet appareil.',
  'error.offline.title': 'Le serveur ne répond pas',
  'error.offline.text':
    'Vérifiez le Wi-Fi de cet appareil. Il n’y a pas encore de copie de ce tableau ici : il s’ouvrira dès que le serveur sera là.',
  'error.notFound.title': 'Cette page n’existe pas',
  'error.notFound.text': 'L’adresse contient peut-être une faute. Un tableau s’ouvre avec le lien qu’on vous a donné.',
  'error.server.title': 'Le serveur n’a pas pu le faire',

  'problem.unauthorized':
    'Ce lien n’ouvre rien ici : il a été renouvelé, ou le tableau supprimé. Demandez un nouveau lien.',
  'problem.create-key-needed': 'Ce serveur ne crée de tableaux que pour qui a sa clé de création.',
  'problem.forbidden': 'Ce lien ne le permet pas. Demandez à la personne qui anime l’atelier.',
  'problem.foreign-origin': 'Cette page appartient à une autre adresse. Ouvrez le tableau à l’adresse de son lien.',
  'problem.too-many-people': 'Ce tableau est complet : personne de plus ne peut entrer.',
  'problem.too-many-attempts': 'Trop de mauvais liens sont venus de ce réseau. Attendez un moment et réessayez.',
  'problem.too-many-boards': 'Trop de tableaux ont été créés depuis ce réseau. Attendez un moment et réessayez.',
  'problem.board-damaged': 'Ce tableau ne peut pas être lu sur le disque du serveur. Prévenez la personne qui le gère.',
  'problem.door-closed': 'La porte de ce tableau est fermée : personne de nouveau n’entre en ce moment.',
  'problem.no-such-code': 'Aucun tableau n’a ce code. Regardez à nouveau l’écran : les codes changent.',
  'problem.too-many-codes': 'Trop de codes faux sont venus de ce réseau. Attendez un instant et réessayez.',
  'problem.cannot-save':
    'Le serveur n’arrive pas à enregistrer pour le moment : rien n’a changé. Réessayez dans un moment.',
  'problem.network': 'Le serveur ne répond pas. Vérifiez le Wi-Fi de cet appareil et réessayez.',
  'problem.other': 'Le serveur n’a pas pu le faire ({code}). Réessayez dans un moment.',
}
