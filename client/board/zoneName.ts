import { supportTitle } from '../../shared/queries/supportNames'
import type { BoardView } from './boardView'

/** A zone as it is called in lists, in the board's language. */
export type ZoneName = { readonly support: string; readonly zone: string }

/** Null for one that is not there. */
export function zoneName({ supports, meta }: Pick<BoardView, 'supports' | 'meta'>, id: string): ZoneName | null {
  const zone = supports.zones.get(id)
  const support = supports.supports.get(zone?.support ?? '')
  if (zone === undefined || support === undefined) return null
  const { locale } = meta.getState()
  return { support: supportTitle(support, locale), zone: zone.zone.label[locale] }
}

/** In one line: "KJ wall · Lone wolves". */
export function zoneNameWords({ support, zone }: ZoneName): string {
  return `${support} · ${zone}`
}
