import { expect, it } from 'vitest'
import { linkedThing, thingLink } from './shownThing'

it('PI10 a link names a thing, and no key', () => {
  const link = thingLink('https://grappe.example', 'board-12345', 'note_67890')
  expect(link).toBe('https://grappe.example/b/board-12345?show=note_67890')
  expect(linkedThing(new URL(link).search)).toBe('note_67890')
})

it.each(['', '?show=', '?show=<script>', '?other=abc', `?show=${'x'.repeat(500)}`])(
  'PI10 an address without a thing shows none: %s',
  (search) => expect(linkedThing(search)).toBeNull(),
)
