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
  'problem.import-too-large': 'le fichier est trop gros. Partagez-le et importez les parties une à une.',
  'problem.unsupported-import-type':
    'seuls un CSV, un texte avec une idée par ligne ou un export de Grappe se lisent ici.',
  'problem.invalid-json': 'le fichier n’est pas du JSON entier.',
  'problem.not-utf8': 'le fichier n’est pas du texte UTF-8. Enregistrez-le en « CSV UTF-8 » et réessayez.',
  'problem.unreadable-import': 'le fichier ne peut pas être lu. Vérifiez qu’il est entier.',
  'problem.no-text-column': 'aucune colonne ne s’appelle « text ». Nommez ainsi la colonne des idées et réessayez.',
  'problem.too-many-notes':
    'le tableau ne peut pas tenir autant de post-its. Répartissez le fichier sur plusieurs tableaux.',
  'problem.unsupported-image':
    'Ce n’est pas une image qu’un tableau peut montrer. Enregistrez-la en JPEG, PNG, WebP, GIF ou AVIF et réessayez.',
  'problem.image-too-large': 'Le fichier de l’image est trop gros : 12 Mo au plus. Réduisez-la et réessayez.',
  'problem.too-many-pixels': 'L’image a trop de pixels : 50 millions au plus. Réduisez-la et réessayez.',
  'problem.unreadable-image':
    'L’image ne peut pas être lue : son fichier est abîmé ou incomplet. Enregistrez-la à nouveau et réessayez.',
  'problem.too-many-images': 'Ce tableau a autant d’images qu’il peut en contenir : 300, ou 60 Mo en tout.',
  'problem.no-such-image': 'Cette image n’est plus sur le tableau.',
  'problem.image-damaged':
    'Cette image ne peut pas être lue sur le disque du serveur. Prévenez la personne qui le gère.',
  'problem.images-busy': 'Beaucoup d’images arrivent en ce moment. Attendez un peu et réessayez.',
  'problem.no-decoder': 'Ce serveur ne sait pas lire les images. Prévenez la personne qui le gère.',
  'problem.too-many-people': 'Ce tableau est complet : personne de plus ne peut entrer.',
  'problem.too-many-attempts': 'Trop de mauvais liens sont venus de ce réseau. Attendez un moment et réessayez.',
  'problem.too-many-boards': 'Trop de tableaux ont été créés depuis ce réseau. Attendez un moment et réessayez.',
  'problem.board-damaged': 'Ce tableau ne peut pas être lu sur le disque du serveur. Prévenez la personne qui le gère.',
  'problem.cannot-save':
    'Le serveur n’arrive pas à enregistrer pour le moment : rien n’a changé. Réessayez dans un moment.',
  'problem.network': 'Le serveur ne répond pas. Vérifiez le Wi-Fi de cet appareil et réessayez.',
  'problem.other': 'Le serveur n’a pas pu le faire ({code}). Réessayez dans un moment.',
}
