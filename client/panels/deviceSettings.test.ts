import { expect, it } from 'vitest'
import { createDeviceSettings } from './deviceSettings'

function storage() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    kept,
  }
}

it('keeps what a person chose on the device, and forgets it', () => {
  const kept = storage()
  const settings = createDeviceSettings(() => kept)
  expect([settings.locale, settings.theme, settings.publicUrl]).toEqual([null, null, null])
  settings.setLocale('fr')
  settings.setTheme('dark')
  settings.setPublicUrl('http://a')
  const again = createDeviceSettings(() => kept)
  expect([again.locale, again.theme, again.publicUrl]).toEqual(['fr', 'dark', 'http://a'])
  again.setLocale(null)
  again.setTheme(null)
  expect([settings.locale, settings.theme]).toEqual([null, null])
})

it('takes nothing from the storage that is no choice', () => {
  const kept = storage()
  for (const key of ['grappe/locale', 'grappe/theme']) kept.setItem(key, 'constructor')
  const settings = createDeviceSettings(() => kept)
  expect([settings.locale, settings.theme]).toEqual([null, null])
})
