import type { BoardConnection } from './types'

/** Runs each time that there is a connection after none. Gives what ends that. */
export function whenBack(saveState: BoardConnection['saveState'], run: () => void): () => void {
  return saveState.subscribe((now, before) => {
    if (isCut(before.kind) && !isCut(now.kind)) run()
  })
}

function isCut(kind: string): boolean {
  return kind === 'offline' || kind === 'connecting'
}
