import { pino } from 'pino'
import { readConfig } from '../config'
import { startServer } from '../startServer'
import { openLevelStore } from '../store/levelStore'

/** The server of `npm run dev`: as `main`, but silent about its own address, since people open Vite's. */
const config = readConfig(process.env)
const server = await startServer(
  config,
  await openLevelStore(config.data),
  pino({ level: config.logLevel, base: null }),
)

process.once('SIGTERM', async () => {
  await server.stop()
  process.exit(0)
})
