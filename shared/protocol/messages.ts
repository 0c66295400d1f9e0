/** The first varuint of every frame, as y-websocket numbers them; 100 is ours and sent only to those who ask for it. */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, ack: 100 } as const

/** The varuint after `MESSAGE.sync`. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** An awareness frame with no entry: keeps y-websocket's 30 s watchdog from closing a silent socket. */
export const EMPTY_AWARENESS_FRAME: readonly number[] = [MESSAGE.awareness, 1, 0]
