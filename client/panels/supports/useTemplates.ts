import { useCallback, useEffect, useState } from 'react'
import type { ListedTemplate } from '../../sync/templates'
import { useServices } from '../services'
import { inOrderOfDay } from './startTemplates'

/** What the server can lay out: on its way, here, or not to be had at the moment. */
export type TemplateList =
  | { readonly state: 'loading' }
  | { readonly state: 'missing' }
  | { readonly state: 'here'; readonly templates: readonly ListedTemplate[] }

/** The list of the server's templates, and how to ask for it again. */
export function useTemplates(): { readonly list: TemplateList; retry(): void } {
  const { templates } = useServices()
  const [attempt, setAttempt] = useState(0)
  const [list, setList] = useState<TemplateList>({ state: 'loading' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks again
  useEffect(() => {
    let isWanted = true
    templates.list().then(
      (found) => isWanted && setList({ state: 'here', templates: inOrderOfDay(found) }),
      () => isWanted && setList({ state: 'missing' }),
    )
    return () => {
      isWanted = false
    }
  }, [templates, attempt])
  const retry = useCallback(() => {
    setList({ state: 'loading' })
    setAttempt((before) => before + 1)
  }, [])
  return { list, retry }
}
