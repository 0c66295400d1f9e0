/**
 * Whether a page of this origin may change something here. A missing header is accepted: browsers always send it
 * where a page calls, and other programs carry no rights but their key. `host` is the request's own Host header.
 */
export function isOriginAllowed(origin: string | undefined, host: string | undefined, publicUrl: string): boolean {
  if (origin === undefined) return true
  const url = URL.canParse(origin) ? new URL(origin) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return false
  const own = `${url.protocol}//${host}`
  if (host !== undefined && URL.canParse(own) && new URL(own).host === url.host) return true
  return URL.canParse(publicUrl) && new URL(publicUrl).host === url.host
}
