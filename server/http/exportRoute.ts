import { imagesOfCards } from '../../shared/export/cardImages'
import { cardsOf } from '../../shared/model/board'
import { formatRoomName } from '../../shared/protocol/rooms'
import type { BoardGuards } from './boardRoutes'
import { type ExportQuery, fileFor } from './exportFile'
import { withImages } from './exportImages'
import { contentDisposition, fileNameOf } from './fileName'
import { grantOf } from './guard'
import type { App, HttpDeps } from './httpDeps'

type Call = { Params: { id: string }; Querystring: ExportQuery }

export function addExportRoute(app: App, deps: HttpDeps, guards: BoardGuards): void {
  const { directory, rooms, templates } = deps
  app.get<Call>('/api/boards/:id/export', { onRequest: guards.board() }, async (request, reply) => {
    const { id } = request.params
    const { extension, type, write } = fileFor(request.query)
    const hasImages = extension === 'json'
    // The roll is the facilitator's: for the others an author is an id.
    const people = grantOf(request).role === 'facilitator' ? await directory.people(id) : []
    const names = new Map(people.map((person) => [person.id, person.name]))
    const nameOf = (person: string) => names.get(person) || undefined
    const kinds = templates.flatMap((template) => template.kinds)
    const { text, title, shown } = await rooms.use(formatRoomName({ kind: 'stage', board: id }), (stage) =>
      rooms.use(id, (board) => ({
        ...write({ board: board.doc, stage: stage.doc, nameOf, kinds }),
        shown: hasImages ? imagesOfCards(cardsOf(board.doc).values()) : new Set<string>(),
      })),
    )
    const disposition = contentDisposition(fileNameOf(title, extension))
    const file = hasImages ? await withImages({ board: id, shown, json: text }, deps) : text
    return reply.type(type).header('content-disposition', disposition).send(file)
  })
}
