import type { Logger } from 'pino'
import { Histogram, type Registry } from 'prom-client'
import type { App } from './httpDeps'

/** Asked for every few seconds by whatever watches the server. */
const PROBED = ['/healthz', '/readyz', '/metrics']

/** One line and one measure an answer, by route pattern: never the address asked for, a key, a title or a name. */
export function logRequests(app: App, log: Logger, metrics: Registry): void {
  const seconds = new Histogram({
    name: 'grappe_http_request_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [metrics],
  })
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request
    const route = request.routeOptions.url ?? 'none'
    const status = reply.statusCode
    seconds.observe({ method, route, status }, reply.elapsedTime / 1000)
    const level = status < 400 && PROBED.includes(route) ? 'debug' : 'info'
    log[level]({ method, route, status, ms: Math.round(reply.elapsedTime) }, 'http')
  })
}
