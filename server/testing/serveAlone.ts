import { startTestServer } from './startTestServer'

/** A server in a process of its own, so that its memory can be told from the test's. Argument: its folder. */
const [folder = ''] = process.argv.slice(2)
const server = await startTestServer({ GRAPPE_DATA: folder })
const { record, keys } = await server.createBoard()
process.stdout.write(`${JSON.stringify({ http: server.http, ws: server.ws, board: record.id, keys })}\n`)
