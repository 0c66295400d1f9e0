import * as v from 'valibot'
import * as Y from 'yjs'
import {
  authorSchema,
  deleterSchema,
  type Entry,
  idSchema,
  type Parsed,
  parseEntry,
  timeSchema,
  zSchema,
} from './entry'
import { PALETTE, type PaletteColor } from './palette'
import { type Place, placeSchema } from './place'

/** How a cluster's content lies inside its place's top left, in page units. */
export const CLUSTER_SPACE = { padding: 28, header: 64, gap: 20 } as const

const clusterSchema = v.object({
  title: v.string(),
  place: placeSchema,
  z: zSchema,
  color: v.fallback(v.picklist(PALETTE), 'grey'),
  author: authorSchema,
  createdAt: timeSchema,
  deletedAt: v.optional(timeSchema),
  deletedBy: deleterSchema,
  folded: v.optional(v.boolean(), false),
  account: v.optional(v.string(), ''),
  mergedInto: v.fallback(v.optional(idSchema), undefined),
})

/**
 * A set of notes that people gathered. `place.in` names its parent cluster; its outline and number are computed.
 * `mergedInto` names the cluster that took what lay in this one, which went into the trash with its title then.
 */
export type Cluster = v.InferOutput<typeof clusterSchema> & { readonly id: string }

export type NewCluster = {
  id: string
  title: string
  place: Place
  z: string
  color: PaletteColor
  author: string
  createdAt: number
  account?: string
  folded?: boolean
}

export function parseCluster(id: string, entry: unknown): Parsed<Cluster> {
  const parsed = parseEntry(clusterSchema, entry)
  return parsed.ok ? { ok: true, value: { ...parsed.value, id } } : parsed
}

export function clusterToYMap(cluster: NewCluster): Entry {
  const entry = new Y.Map<unknown>()
  entry.set('title', new Y.Text(cluster.title))
  entry.set('place', cluster.place)
  entry.set('z', cluster.z)
  entry.set('color', cluster.color)
  entry.set('author', cluster.author)
  entry.set('createdAt', cluster.createdAt)
  entry.set('folded', cluster.folded ?? false)
  entry.set('account', new Y.Text(cluster.account ?? ''))
  return entry
}
