import type { ShownSupport } from '../../document/supportsProjection'

/** Whose a support is: everybody's, a table's (by its id), a zone each, or its zones are given out otherwise. */
export type PlaceChoice = 'everybody' | 'zones' | 'mixed' | (string & {})

/** The zones that people work in: a banner belongs to all. */
export function zonesToShare({ zones }: Pick<ShownSupport, 'zones'>): ShownSupport['zones'] {
  return zones.filter(({ zone }) => zone.look !== 'banner')
}

/** True where there is a zone for each of so many tables. */
export function isShareable(support: Pick<ShownSupport, 'zones'>, tables: number): boolean {
  return tables > 0 && zonesToShare(support).length >= tables
}

export function placeOf(support: Pick<ShownSupport, 'zones' | 'table'>): PlaceChoice {
  const given = zonesToShare(support).flatMap(({ table }) => table ?? [])
  if (given.length === 0) return support.table ?? 'everybody'
  const isEach = support.table === undefined && new Set(given).size === given.length
  return isEach ? 'zones' : 'mixed'
}

/** What to write so that a support is whose `choice` says: ids of it and of its zones to tables. `tables` in their order. */
export function assignmentOf(
  support: Pick<ShownSupport, 'id' | 'zones'>,
  choice: PlaceChoice,
  tables: readonly string[],
): Map<string, string | null> {
  const written = new Map<string, string | null>([[support.id, tables.includes(choice) ? choice : null]])
  for (const { id } of support.zones) written.set(id, null)
  if (choice === 'zones') {
    for (const [at, table] of tables.entries()) {
      const zone = zonesToShare(support)[at]
      if (zone !== undefined) written.set(zone.id, table)
    }
  }
  return written
}
