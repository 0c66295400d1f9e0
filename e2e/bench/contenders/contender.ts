export type Dialect = 'y-websocket' | 'hocuspocus'

/** Where a socket joins one room. */
export type RoomAddress = {
  host: string
  port: number
  path: string
  protocols: string[]
  dialect: Dialect
  /** The name that Hocuspocus wants before every message; the others go by the path. */
  document: string
}

export type Running = {
  /** Of the process that serves: its CPU and memory are the server's. */
  readonly pid: number
  /** Makes a room as a user of this server would. Its address stays good when the server starts again on its folder. */
  makeRoom(): Promise<RoomAddress>
  /** SIGTERM, and waits for the end. */
  stop(): Promise<void>
  /** SIGKILL, and waits for the end. */
  kill(): Promise<void>
}

export type Contender = {
  readonly name: string
  /** What has to be there before it can run: null where it is, else one line that says why not. */
  missing(): Promise<string | null>
  /** Starts it on a folder for its data, made where it is missing. On the same folder it finds the same rooms, on the same port. */
  start(folder: string): Promise<Running>
}
