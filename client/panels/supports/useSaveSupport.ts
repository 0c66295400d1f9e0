import type { ShownSupport } from '../../document/supportsProjection'
import { useOpenBoard } from '../openBoard'
import { saveFile } from '../saveFile'
import { useServices } from '../services'
import { templateOfSupport } from './templateOfSupport'

/** Hands a support of the board to the browser as a file; without the server, with what the board knows of it. */
export function useSaveSupport(): (support: ShownSupport) => Promise<void> {
  const { templates } = useServices()
  const { view, meta } = useOpenBoard()
  return async (support) => {
    const { locale } = meta.getState()
    const made = await templates.get(support.template).catch(() => null)
    const template = templateOfSupport(support, { locale, kindOf: (name) => view.kinds.kindOf(name), made })
    const content = new Blob([`${JSON.stringify(template, null, 2)}\n`], { type: 'application/json' })
    saveFile(content, `${fileName(template.title[locale])}.json`)
  }
}

/** A title as a file name that every system takes. */
function fileName(title: string): string {
  const safe = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ')
  return safe.trim().slice(0, 80)
}
