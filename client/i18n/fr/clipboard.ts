import type { clipboard as english } from '../en/clipboard'
import type { CatalogueOf } from '../message'

export const clipboard: CatalogueOf<typeof english> = {
  'clipboard.added': { one: '{count} post-it ajouté', other: '{count} post-its ajoutés' },

  'clipboard.nothing': 'Il n’y a pas de texte à coller. Copiez d’abord un texte, des lignes ou une colonne de tableur.',
  'clipboard.image':
    'Un post-it ne porte pas d’image : ouvrez une fiche pour l’y mettre, ou écrivez ce qu’elle montre.',
  'clipboard.folder': 'Ceci est un dossier : déposez l’un de ses fichiers.',
  'clipboard.tooLong':
    'C’est trop long : {limit} caractères au plus à la fois. Enregistrez-le en fichier texte ou CSV et déposez le fichier ici.',
  'clipboard.tooMany':
    'Cela fait {count} post-its : {limit} au plus à la fois. Enregistrez-les en fichier texte ou CSV et déposez le fichier ici.',
  'clipboard.boardFull': 'Le tableau ne peut pas recevoir {count} post-its de plus : il en contient {limit} au plus.',
  'clipboard.drop': 'Déposez le texte pour en faire des post-its',
  'clipboard.dropHint': 'Un post-it par ligne',

  'clipboard.field': 'Une idée par ligne',
  'clipboard.fieldHint': 'Chaque ligne devient un post-it. On peut aussi coller des lignes ici.',
  'clipboard.add': { one: 'Ajouter {count} post-it', other: 'Ajouter {count} post-its' },
  'clipboard.preview': 'Aperçu',
  'clipboard.more': { one: 'et {count} autre', other: 'et {count} autres' },
  'clipboard.long': {
    one: '{count} ligne dépasse {limit} caractères et continue sur d’autres post-its : « {start}… »',
    other:
      '{count} lignes dépassent {limit} caractères et continuent sur d’autres post-its, la première : « {start}… »',
  },
  'clipboard.copy': 'Copier',
  'clipboard.cut': 'Couper',
  'clipboard.paste': 'Coller',
  'clipboard.copied': { one: '{count} post-it copié', other: '{count} post-its copiés' },
}
