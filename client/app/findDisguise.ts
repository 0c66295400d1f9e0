import type { DeviceSettings } from '../panels/deviceSettings'

/** What the pseudo-language does to every text, where a test chose it; loaded for nobody else. */
export async function findDisguise({ isPseudo }: DeviceSettings): Promise<((text: string) => string) | undefined> {
  return isPseudo ? (await import('../i18n/pseudo')).pseudoText : undefined
}
