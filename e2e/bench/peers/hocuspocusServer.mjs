/** Hocuspocus with its SQLite extension, as its documentation starts it. Run by a Node of 22 or newer. */

/** By name, so that the checks of a tree without the peers do not look for them. @type {(name: string) => Promise<any>} */
const load = (name) => import(name)

const { Server } = await load('@hocuspocus/server')
const { SQLite } = await load('@hocuspocus/extension-sqlite')

const server = new Server({
  port: Number(process.env.PORT),
  address: process.env.HOST,
  quiet: true,
  extensions: [new SQLite({ database: process.env.BENCH_DATABASE })],
})
await server.listen()
