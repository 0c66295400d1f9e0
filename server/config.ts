import { isIP } from 'node:net'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { lanAddress } from './lanAddress'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export type Config = {
  /** 0 asks the system for a free one. */
  readonly port: number
  readonly host: string
  /** The data folder, absolute. */
  readonly data: string
  /** As it was set, an origin without a slash at the end; null where links use the machine's own address. */
  readonly publicUrl: string | null
  readonly logLevel: (typeof LOG_LEVELS)[number]
  /** Where set, creating a board needs it. */
  readonly createKey: string | null
}

/** A setting that cannot be used. The message is one line for the person who starts the server. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const SETTINGS = {
  PORT: {
    schema: v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65_535)),
    accepted: 'a whole number from 0 to 65535 (0 picks a free port)',
  },
  HOST: {
    schema: v.pipe(v.string(), v.check(isHost)),
    accepted: 'an IP address or a host name to listen on, such as 0.0.0.0 or localhost',
  },
  GRAPPE_DATA: {
    schema: v.pipe(
      v.string(),
      v.regex(/^[^\0]+$/),
      v.transform((folder) => resolve(folder)),
    ),
    accepted: 'the path of a folder',
  },
  GRAPPE_PUBLIC_URL: {
    schema: v.pipe(
      v.string(),
      v.check(isBareOrigin),
      v.transform((url) => new URL(url).origin),
    ),
    accepted: 'an address that starts with http:// or https:// and has no path, such as https://board.example.org',
  },
  GRAPPE_LOG: {
    schema: v.picklist(LOG_LEVELS),
    accepted: `one of ${LOG_LEVELS.join(', ')}`,
  },
  GRAPPE_CREATE_KEY: {
    schema: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,200}$/)),
    accepted: 'up to 200 letters, digits and signs of ASCII, without spaces',
  },
} as const

type Setting = keyof typeof SETTINGS
type Value<Name extends Setting> = v.InferOutput<(typeof SETTINGS)[Name]['schema']>

/** A variable that is empty counts as not set. @throws ConfigError for the first setting that cannot be used. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  return {
    port: read(env, 'PORT') ?? 3030,
    host: read(env, 'HOST') ?? '0.0.0.0',
    data: readDataFolder(env),
    publicUrl: read(env, 'GRAPPE_PUBLIC_URL'),
    logLevel: read(env, 'GRAPPE_LOG') ?? 'info',
    createKey: read(env, 'GRAPPE_CREATE_KEY'),
  }
}

/** The data folder alone, absolute. @throws ConfigError */
export function readDataFolder(env: Readonly<Record<string, string | undefined>>): string {
  return read(env, 'GRAPPE_DATA') ?? resolve('data')
}

/** The address for links and QR codes. `port` is the one that the server listens on, since `config.port` may be 0. */
export function publicUrlOf(config: Config, port: number): string {
  if (config.publicUrl !== null) return config.publicUrl
  const everywhere = config.host === '0.0.0.0' || config.host === '::'
  const host = everywhere ? lanAddress() : config.host
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`
}

function read<Name extends Setting>(env: Readonly<Record<string, string | undefined>>, name: Name): Value<Name> | null {
  const text = env[name]?.trim()
  if (text === undefined || text === '') return null
  const { schema, accepted } = SETTINGS[name]
  const result = v.safeParse(schema, text)
  if (result.success) return result.output as Value<Name>
  const got = name === 'GRAPPE_CREATE_KEY' ? 'cannot be used' : `is ${JSON.stringify(text.slice(0, 100))}`
  throw new ConfigError(`${name} ${got}, but must be ${accepted}.`)
}

function isHost(text: string): boolean {
  return (
    isIP(text) !== 0 ||
    /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$/.test(text)
  )
}

function isBareOrigin(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false
  const url = new URL(text)
  return url.href === `${url.origin}/`
}
