import type { rights as english } from '../en/rights'
import type { CatalogueOf } from '../message'

export const rights: CatalogueOf<typeof english> = {
  'rights.frozen': 'Le tableau est gelé pour un moment : la personne qui anime le rouvrira.',
  'rights.not.write': 'En ce moment : {phase}. L’écriture, ce sera à un autre moment.',
  'rights.not.move': 'En ce moment : {phase}. Les déplacements, ce sera à un autre moment.',
  'rights.not.gather': 'En ce moment : {phase}. Les regroupements, ce sera à un autre moment.',
  'rights.not.title': 'En ce moment : {phase}. Les titres, ce sera à un autre moment.',
  'rights.not.relate': 'En ce moment : {phase}. Les relations, ce sera à un autre moment.',
  'rights.not.vote': 'En ce moment : {phase}. Le vote, ce sera à un autre moment.',
  'rights.not.any': 'En ce moment : {phase}. Pour l’instant, on regarde.',
  'rights.noTable': 'Cette zone est celle d’une table. Choisissez d’abord votre table.',
  'rights.otherTable': 'Cette zone est celle de la table « {table} ».',
  'rights.otherTableNumbered': 'Cette zone est celle de la table {number}.',
  'rights.zoneOf': 'Table : {table}',
  'rights.zoneOfOwn': 'Votre table : {table}',
  'rights.tableNumbered': 'Table {number}',
}
