import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { Agenda } from '../../shared/agendas/parseAgenda'
import type { Template } from '../../shared/model/template'
import type { BoardDirectory } from '../auth/boardDirectory'
import type { Doors } from '../auth/doors'
import type { Grant } from '../auth/grant'
import type { Config } from '../config'
import type { BoardImages } from '../images/boardImages'
import type { BoardSnapshots } from '../room/boardSnapshots'
import type { Rooms } from '../room/types'

export type HttpDeps = {
  directory: BoardDirectory
  doors: Doors
  rooms: Rooms
  images: BoardImages
  snapshots: BoardSnapshots
  config: Config
  log: Logger
  metrics: Registry
  /** Where the built client lies: the folder with its index.html. */
  clientFolder: string
  /** The supports that boards are made with, each with the kinds of cards that it needs. */
  templates: readonly Template[]
  /** The host's own, beside those that come with the product. */
  agendas?: readonly Agenda[]
  /** Milliseconds that only go forward, for the throttles. */
  now?: () => number
}

export type App = FastifyInstance

declare module 'fastify' {
  interface FastifyRequest {
    /** What the presented key allows; set by `guard` before the body is read. */
    grant: Grant | null
  }
}
