import type { CanvasRig } from '../canvas/rig'
import { GRAPPE } from '../canvas/stage/grappeContender'
import type { LoadContender } from './loadContender'

/** Grappe as its users have it: a board on its server, opened by a participant's link. */
export function grappeLoad({ server }: CanvasRig): LoadContender {
  return {
    name: GRAPPE,
    missing: async () => null,
    serve: async ({ file }) => ({
      port: Number(new URL(server.origin).port),
      async makeBoard() {
        const { id, keys } = await server.makeBoard()
        const answer = await fetch(`${server.origin}/api/boards/${id}/import`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${keys.participant}` },
          body: JSON.stringify(file),
        })
        if (!answer.ok) throw new Error(`No import: ${answer.status} ${await answer.text()}`)
        return `/b/${id}#${keys.participant}`
      },
      // Who started the server ends it.
      stop: async () => {},
    }),
    reading: {
      // The dots lie where the view has them, and move with it.
      view: () => document.querySelector<HTMLElement>('[data-board-canvas] > div')?.style.transform || null,
      enter: () => {
        const field = document.querySelector<HTMLInputElement>('form input')
        if (field === null || document.querySelector('[data-board-canvas]') !== null) return false
        const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
        setter?.call(field, 'Zoé')
        field.dispatchEvent(new Event('input', { bubbles: true }))
        field.form?.requestSubmit()
        return true
      },
    },
    asksForBoard: (firstLine) => /^\w+ \/(api|sync)\//.test(firstLine),
  }
}
