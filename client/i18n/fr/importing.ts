import type { importing as english } from '../en/importing'
import type { CatalogueOf } from '../message'

export const importing: CatalogueOf<typeof english> = {
  'import.drop': 'Déposez le fichier pour en faire des post-its',
  'import.dropHint': 'CSV avec une colonne « text », une idée par ligne, ou un export de Grappe',
  'import.running': 'Lecture de {file}…',
  'import.created': { one: '{count} post-it ajouté', other: '{count} post-its ajoutés' },
  'import.clusters': { one: '{count} groupe', other: '{count} groupes' },
  'import.cards': { one: '{count} fiche', other: '{count} fiches' },
  'import.rejected': { one: '{count} ligne laissée de côté', other: '{count} lignes laissées de côté' },
  'import.ignored': { one: '{count} colonne non utilisée', other: '{count} colonnes non utilisées' },
  'import.ignoredParts': { one: '{count} partie non utilisée', other: '{count} parties non utilisées' },
  'import.details': 'Détails',
  'import.detailsTitle': 'Ce qui a été importé',
  'import.rejectedTitle': 'Lignes laissées de côté',
  'import.ignoredTitle': 'Colonnes non utilisées',
  'import.ignoredOther': 'Parties non utilisées',
  'import.line': 'Ligne {line} : {reason}',

  'rejection.noText': 'elle n’a pas de texte',
  'rejection.longText': 'son texte dépasse {limit} caractères',
  'rejection.longCluster': 'le nom de son groupe dépasse {limit} caractères',
  'rejection.controlCharacters': 'elle contient des caractères de contrôle, qui ne sont pas du texte',
  'rejection.moreCells': 'elle a plus de cellules que l’en-tête : mettez entre guillemets un texte avec des virgules',
  'rejection.unclosedQuote': 'un guillemet y est ouvert et jamais fermé : rien après n’a été lu',
  'rejection.afterQuote': 'du texte suit un guillemet fermant : doublez-le à l’intérieur d’une cellule',
  'rejection.tooManyCells': 'elle a plus de {limit} cellules',

  'import.moreLines': { one: 'et {count} autre', other: 'et {count} autres' },
  'import.nothing': 'Rien n’a été importé : {why}',
  'import.several': 'Déposez un seul fichier à la fois.',
  'import.notAFile': 'Ceci n’est pas un fichier lisible ici. Déposez un fichier CSV, texte ou JSON.',
  'import.wrongType': '« {file} » ne peut pas être lu ici. Déposez un fichier CSV, texte ou JSON.',
  'import.binary': '« {file} » n’est pas du texte. Enregistrez-le d’abord en CSV.',
  'import.empty': '« {file} » est vide.',
  'import.tooLarge': '« {file} » est trop gros : {limit} Mo au plus.',
  'import.readOnly': 'Avec ce lien, vous pouvez regarder, mais pas ajouter de post-its.',
}
