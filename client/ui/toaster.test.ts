import { expect, it } from 'vitest'
import { createToaster } from './toaster'

const texts = (toaster: ReturnType<typeof createToaster>) => toaster.toasts.map(({ text }) => text)

it('keeps the newest three', () => {
  const toaster = createToaster()
  for (const text of ['a', 'b', 'c', 'd']) toaster.show({ text })
  expect(texts(toaster)).toEqual(['b', 'c', 'd'])
})

it('replaces progress by its result and lets progress stay', () => {
  const toaster = createToaster()
  const busy = toaster.show({ text: 'reading', tone: 'busy' })
  expect(toaster.toasts[0]?.stays).toBeNull()
  toaster.show({ text: 'done', tone: 'good', replaces: busy })
  expect(texts(toaster)).toEqual(['done'])
})

it('dismisses by id', () => {
  const toaster = createToaster()
  const id = toaster.show({ text: 'a' })
  toaster.show({ text: 'b' })
  toaster.dismiss(id)
  expect(texts(toaster)).toEqual(['b'])
})
