import type { Template } from '../../shared/model/template'
import type { App, HttpDeps } from './httpDeps'
import { Problem } from './problem'

/** The supports of this server, for anybody: they hold nothing of a board. */
export function addTemplateRoutes(app: App, { templates }: HttpDeps): void {
  const listed = { templates: templates.map(listing) }
  const byId = new Map(templates.map((template) => [template.id, template]))

  app.get('/api/templates', async () => listed)

  app.get<{ Params: { id: string } }>('/api/templates/:id', async (request) => {
    const template = byId.get(request.params.id)
    if (template === undefined) throw new Problem('no-such-template')
    return template
  })
}

/** What a gallery needs: a picture of its zones, no words of cards. */
function listing({ id, title, summary, minutes, group, dimensions, frame, kinds, zones }: Template) {
  return {
    id,
    title,
    summary,
    minutes,
    group,
    dimensions,
    frame,
    kinds: kinds.map(({ name }) => name),
    zones: zones.map(({ name, label, rect, look, color, layout }) => ({ name, label, rect, look, color, layout })),
  }
}
