import type { App, HttpDeps } from './httpDeps'
import { Problem } from './problem'

export function addHealthRoutes(app: App, { rooms, metrics }: HttpDeps): void {
  app.get('/healthz', async () => ({ status: 'alive' }))

  app.get('/readyz', async () => {
    if (!rooms.canSave) throw new Problem('cannot-save', { headers: { 'retry-after': '10' } })
    return { status: 'ready' }
  })

  // What timers go by: devices' clocks are minutes apart.
  app.get('/api/time', async () => ({ now: Date.now() }))

  app.get('/metrics', async (_request, reply) => {
    return reply.type(metrics.contentType).send(await metrics.metrics())
  })
}
