import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { InjectOptions, LightMyRequestResponse as Response } from 'fastify'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { onTestFinished } from 'vitest'
import type { Role } from '../../shared/protocol/roles'
import { BoardDirectory } from '../auth/boardDirectory'
import { Doors } from '../auth/doors'
import { readConfig } from '../config'
import { BoardImages } from '../images/boardImages'
import { ImageMaker } from '../images/imageMaker'
import { BoardSnapshots } from '../room/boardSnapshots'
import { faultyStore } from '../store/faultyStore'
import { createMemoryStore } from '../store/memoryStore'
import { builtInTemplates, loadAgendas, loadTemplates } from '../templateFolders'
import { createHttpApp } from './createHttpApp'
import { FakeRooms } from './fakeRooms'

export type Call = { key?: string; body?: unknown; type?: string; headers?: Record<string, string> }

export type Created = {
  id: string
  title: string
  locale: string
  keys: Record<Role, string>
  urls: Record<Role, string>
}

/** A server of its own for each test, and what it logged. `clock.now` moves its throttles. */
export async function startHttp(
  env: Record<string, string> = {},
  clientFolder?: string,
  templateFolders: string[] = [],
) {
  const folder = clientFolder ?? (await tempFolder())
  const store = faultyStore(createMemoryStore())
  const directory = new BoardDirectory(store)
  const rooms = new FakeRooms(store)
  const maker = new ImageMaker()
  const images = new BoardImages(store, directory, maker)
  const metrics = new Registry()
  const logged: string[] = []
  const sink = new Writable({ write: (chunk, _encoding, done) => done(void logged.push(String(chunk))) })
  const log = pino({ level: 'trace' }, sink)
  const clock = { now: 0 }
  const config = readConfig(env)
  const templates = await loadTemplates([builtInTemplates(), ...templateFolders], log)
  const agendas = await loadAgendas(templateFolders, log)
  const now = () => clock.now
  const app = createHttpApp({
    directory,
    doors: new Doors(store, directory),
    rooms,
    images,
    snapshots: new BoardSnapshots(store),
    config,
    log,
    metrics,
    clientFolder: folder,
    templates,
    agendas,
    now,
  })
  onTestFinished(async () => {
    await app.close()
    await maker.close()
  })

  const call = (method: string, url: string, { key, body, type, headers = {} }: Call = {}): Promise<Response> => {
    const isText = typeof body === 'string' || Buffer.isBuffer(body)
    const sent = isText ? { payload: body } : body === undefined ? {} : { payload: JSON.stringify(body) }
    const options: InjectOptions = {
      method: method as 'GET',
      url,
      ...sent,
      headers: {
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': type ?? 'application/json' }),
        ...headers,
      },
    }
    return app.inject(options)
  }
  const create = async (body: unknown = { title: 'Quartier' }): Promise<Created> => {
    const answer = await call('POST', '/api/boards', { body })
    if (answer.statusCode !== 201) throw new Error(answer.body)
    return answer.json<Created>()
  }
  return { app, call, create, clock, directory, folder, logged, metrics, rooms, store, templates }
}

/** A folder that is gone after the test. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'grappe-http-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
