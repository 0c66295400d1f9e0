import { pagePlace } from '../../../../shared/model/place'
import { freshKeys } from '../../../../shared/model/stacking'
import type { StageBoard } from './benchStage'

const CREATED = Date.UTC(2026, 0, 1)

/** The scene's board as a file that Grappe imports. */
export function stageFile({ notes, clusters }: StageBoard): unknown {
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.notes.map((id) => [id, cluster])))
  const [noteKeys, clusterKeys] = [freshKeys(notes.length), freshKeys(clusters.length)]
  const made = (at: number) => ({ author: '', createdAt: CREATED + at * 1_234 })
  const fileNotes = notes.map(({ id, x, y, color, text }, at) => {
    const home = clusterOf.get(id)
    const place =
      home === undefined ? pagePlace(x, y) : { in: home.id, x: x - home.x, y: y - home.y, pageX: x, pageY: y }
    return [id, { ...made(at), text, place, z: noteKeys[at], color }]
  })
  const fileClusters = clusters.map(({ id, x, y, title }, at) => {
    return [id, { ...made(at), title, place: pagePlace(x, y), z: clusterKeys[at], color: 'violet', folded: false }]
  })
  const board = { notes: Object.fromEntries(fileNotes), clusters: Object.fromEntries(fileClusters), relations: {} }
  return { grappe: 1, board }
}
