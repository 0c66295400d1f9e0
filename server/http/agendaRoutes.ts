import type { App, HttpDeps } from './httpDeps'

/** The agendas that who hosts this server put beside the product's own, for anybody: they hold nothing of a board. */
export function addAgendaRoutes(app: App, { agendas = [] }: HttpDeps): void {
  app.get('/api/agendas', async () => ({ agendas }))
}
