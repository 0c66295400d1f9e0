import { expect, it } from 'vitest'
import { rankCommands } from './rankCommands'

const OFFERED = [
  { name: 'redo', label: 'Rétablir', others: 'Redo refaire', isEnabled: false },
  { name: 'zoomToFit', label: 'Tout voir', others: 'See everything ensemble', isEnabled: true },
  { name: 'selectAll', label: 'Tout sélectionner', others: 'Select everything', isEnabled: true },
  { name: 'find', label: 'Trouver un post-it', others: 'Find a post-it chercher', isEnabled: true },
  { name: 'delete', label: 'Supprimer', others: 'Delete effacer', isEnabled: true },
  { name: 'zoomToSelection', label: 'Voir la sélection', others: 'See the selection', isEnabled: true },
]

function find(query: string, recent: string[] = []): string[] {
  return rankCommands(OFFERED, query, recent).map(({ name }) => name)
}

it.each([
  ['SELECTION', ['selectAll', 'zoomToSelection']],
  ['sélection voir', ['zoomToSelection']],
  ['tout', ['zoomToFit', 'selectAll']],
  ['voir', ['zoomToSelection', 'zoomToFit']],
  ['effacer', ['delete']],
  ['everything', ['zoomToFit', 'selectAll']],
  ['post it', ['find']],
  ['ouvrir', []],
])('%j finds %j', (query, names) => {
  expect(find(query)).toEqual(names)
})

it('offers without words what can be done now, what was used lately first', () => {
  expect(find('', ['delete', 'redo', 'find'])).toEqual(['delete', 'find', 'zoomToFit', 'selectAll', 'zoomToSelection'])
  expect(find('tout', ['selectAll'])).toEqual(['selectAll', 'zoomToFit'])
})

it('puts what cannot be done now last, and only where it was asked for', () => {
  const offered = OFFERED.map((one) => (one.name === 'zoomToFit' ? { ...one, isEnabled: false } : one))
  expect(rankCommands(offered, 'tout', []).map(({ name }) => name)).toEqual(['selectAll', 'zoomToFit'])
})
