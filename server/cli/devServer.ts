import { pino } from 'pino'
import { readConfig } from '../config'
import { FolderServer } from '../folderServer'

/** The server of `npm run dev`: as `main`, but silent about its own address, since people open Vite's. */
const config = readConfig(process.env)
const log = pino({ level: config.logLevel, base: null })
const onLost = (error: unknown) => {
  log.fatal({ err: error }, 'nothing is served any more')
  process.exitCode = 1
}
const server = await FolderServer.start({ config, log, onLost })

process.once('SIGTERM', async () => {
  await server.stop()
  process.exit(0)
})
