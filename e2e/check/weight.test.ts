import { describe, expect, it } from 'vitest'
import { filesOf } from './weight.mjs'

const MANIFEST = {
  'index.html': { file: 'assets/index.js', imports: ['_shared.js'] },
  'app/BoardRoute.tsx': { file: 'assets/board.js', imports: ['index.html', '_yjs.js'], dynamicImports: ['later.tsx'] },
  '_shared.js': { file: 'assets/shared.js' },
  '_yjs.js': { file: 'assets/yjs.js', imports: ['_shared.js'] },
  'later.tsx': { file: 'assets/later.js' },
}

describe('What stands before the board', () => {
  it('is what is imported at once, each file once, and nothing that is loaded when asked for', () => {
    expect(filesOf(MANIFEST, ['index.html', 'app/BoardRoute.tsx'])).toEqual([
      'assets/board.js',
      'assets/index.js',
      'assets/shared.js',
      'assets/yjs.js',
    ])
  })

  it('cannot pass by a name that is no longer there', () => {
    expect(() => filesOf(MANIFEST, ['app/OldRoute.tsx'])).toThrow('OldRoute')
  })
})
