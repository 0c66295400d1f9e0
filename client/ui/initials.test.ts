import { expect, it } from 'vitest'
import { initials } from './initials'

it.each([
  ['Aïcha Martin', 'AM'],
  ['lyon 3', 'L3'],
  ['Zoé', 'ZO'],
  ['Jean-Luc', 'JL'],
  ['é', 'É'],
  ['👩‍🌾 Ana', '👩‍🌾'],
  ['  ', '?'],
])('%j is %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
