import type { ProductBoard } from '../../contenders/product'
import { type OpenPage, openPage } from '../openPage'
import type { CanvasRig } from '../rig'
import type { Visited } from './measureVisits'

/** A board of its own each time, for scenes leave it otherwise than they found it; and a browser of its own. */
export async function visitBoard(
  { browser, server }: CanvasRig,
  { board, screen }: Visited,
  visit: (open: OpenPage, product: ProductBoard) => Promise<void>,
): Promise<void> {
  const product = await server.makeBoard()
  const answer = await fetch(`${server.origin}/api/boards/${product.id}/import`, {
    method: 'POST',
    // Who leads brings supports along.
    headers: { 'content-type': 'application/json', authorization: `Bearer ${product.keys.facilitator}` },
    body: JSON.stringify(board.file),
  })
  if (!answer.ok) throw new Error(`No import: ${answer.status} ${await answer.text()}`)
  const open = await openPage(browser, `${server.origin}/b/${product.id}#${product.keys.participant}`, screen)
  try {
    await visit(open, product)
  } finally {
    await open.close()
  }
}
