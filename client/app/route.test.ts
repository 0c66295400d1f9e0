import { expect, it } from 'vitest'
import { parseRoute } from './route'

it.each([
  ['/', '', { page: 'home', ticket: null }],
  ['/', '#join=Ab_-12', { page: 'home', ticket: 'Ab_-12' }],
  ['/', '#x', { page: 'home', ticket: null }],
  ['/b/Ab_-1', '#key', { page: 'board', board: 'Ab_-1', key: 'key' }],
  ['/b/Ab_-1/', '', { page: 'board', board: 'Ab_-1', key: null }],
  ['/s/x', '#k', { page: 'screen', board: 'x', key: 'k' }],
  ['/b/', '', { page: 'notFound' }],
  ['/b/a.b', '#k', { page: 'notFound' }],
  ['/b/a/c', '', { page: 'notFound' }],
  ['/toString/a', '', { page: 'notFound' }],
  ['/x', '', { page: 'notFound' }],
])('%s%s', (pathname, hash, route) => {
  expect(parseRoute({ pathname, hash })).toEqual(route)
})
