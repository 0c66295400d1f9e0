import type * as Y from 'yjs'
import { imagesOfCards } from '../../shared/export/cardImages'
import { exportCsv } from '../../shared/export/exportCsv'
import { exportJson } from '../../shared/export/exportJson'
import { exportMarkdown } from '../../shared/export/exportMarkdown'
import { cardsOf } from '../../shared/model/board'
import { readStageMeta } from '../../shared/model/stageMeta'
import { formatRoomName } from '../../shared/protocol/rooms'
import type { BoardGuards } from './boardRoutes'
import { withImages } from './exportImages'
import { contentDisposition, fileNameOf } from './fileName'
import { grantOf } from './guard'
import type { App, HttpDeps } from './httpDeps'
import { Problem } from './problem'

type Documents = { board: Y.Doc; stage: Y.Doc; nameOf: (person: string) => string | undefined }
type Format = { type: string; write: (documents: Documents) => string }

const FORMATS: ReadonlyMap<string, Format> = new Map([
  [
    'json',
    { type: 'application/json; charset=utf-8', write: ({ board, stage }) => JSON.stringify(exportJson(board, stage)) },
  ],
  ['csv', { type: 'text/csv; charset=utf-8', write: ({ board, nameOf }) => exportCsv(board, nameOf) }],
  ['md', { type: 'text/markdown; charset=utf-8', write: ({ board, stage }) => exportMarkdown(board, stage) }],
])

type Call = { Params: { id: string }; Querystring: { format?: string | string[] } }

export function addExportRoute(app: App, deps: HttpDeps, guards: BoardGuards): void {
  const { directory, rooms } = deps
  app.get<Call>('/api/boards/:id/export', { onRequest: guards.board() }, async (request, reply) => {
    const { id } = request.params
    const name = request.query.format ?? 'json'
    const format = typeof name === 'string' ? FORMATS.get(name) : undefined
    if (typeof name !== 'string' || format === undefined) throw new Problem('unknown-format')
    // The roll is the facilitator's: for the others an author is an id.
    const people = grantOf(request).role === 'facilitator' ? await directory.people(id) : []
    const names = new Map(people.map((person) => [person.id, person.name]))
    const nameOf = (person: string) => names.get(person) || undefined
    const { text, title, shown } = await rooms.use(formatRoomName({ kind: 'stage', board: id }), (stage) =>
      rooms.use(id, (board) => ({
        text: format.write({ board: board.doc, stage: stage.doc, nameOf }),
        title: readStageMeta(stage.doc).title,
        shown: imagesOfCards(cardsOf(board.doc).values()),
      })),
    )
    const disposition = contentDisposition(fileNameOf(title, name))
    const file = name === 'json' ? await withImages({ board: id, shown, json: text }, deps) : text
    return reply.type(format.type).header('content-disposition', disposition).send(file)
  })
}
