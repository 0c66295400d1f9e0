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
    saveFile(content, { title: template.title[locale], extension: 'json' })
  }
}
