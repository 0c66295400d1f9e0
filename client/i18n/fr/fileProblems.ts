import type { fileProblems as english } from '../en/fileProblems'
import type { CatalogueOf } from '../message'

export const fileProblems: CatalogueOf<typeof english> = {
  'problem.import-too-large': 'le fichier est trop gros. Partagez-le et importez les parties une à une.',
  'problem.unsupported-import-type':
    'seuls un CSV, un texte avec une idée par ligne ou un export de Grappe se lisent ici.',
  'problem.invalid-json': 'le fichier n’est pas du JSON entier.',
  'problem.not-utf8': 'le fichier n’est pas du texte UTF-8. Enregistrez-le en « CSV UTF-8 » et réessayez.',
  'problem.unreadable-import': 'le fichier ne peut pas être lu. Vérifiez qu’il est entier.',
  'problem.no-text-column': 'aucune colonne ne s’appelle « text ». Nommez ainsi la colonne des idées et réessayez.',
  'problem.frozen': 'le tableau est figé pour un moment. Réessayez quand il reprend.',
  'problem.look-only': 'dans cette phase le tableau se regarde seulement. Réessayez dans la suivante.',
  'problem.too-many-notes':
    'le tableau ne peut pas tenir autant de post-its. Répartissez le fichier sur plusieurs tableaux.',
  'problem.board-full': 'le tableau est aussi plein qu’il peut l’être : rien n’a été ajouté.',
  'problem.no-such-person': 'cette personne n’est pas sur le tableau.',
  'problem.too-many-reveals': 'trop de demandes à la fois. Attendez un instant et réessayez.',
  'problem.authors-hidden':
    'les auteurs sont masqués ici. Dévoilez tout à la fois, ou laissez chacun dévoiler les siens.',
  'problem.no-such-table': 'cette table n’existe plus.',
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
}
