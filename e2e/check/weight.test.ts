import { describe, expect, it } from 'vitest'
import { circleOf, filesOf } from './weight.mjs'

const MANIFEST = {
  'index.html': { file: 'assets/index.js', imports: ['_shared.js'] },
  'app/BoardRoute.tsx': { file: 'assets/board.js', imports: ['index.html', '_yjs.js'], dynamicImports: ['later.tsx'] },
  '_shared.js': { file: 'assets/shared.js' },
  '_yjs.js': { file: 'assets/yjs.js', imports: ['_shared.js'] },
  '_canvas-x.js': { file: 'assets/canvas-x.js', name: 'canvas', imports: ['_yjs.js'] },
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

  it('may be a file that the build has named', () => {
    expect(filesOf(MANIFEST, ['canvas'])).toEqual(['assets/canvas-x.js', 'assets/shared.js', 'assets/yjs.js'])
  })

  it('cannot pass by a name that is no longer there', () => {
    expect(() => filesOf(MANIFEST, ['app/OldRoute.tsx'])).toThrow('OldRoute')
  })
})

describe('The files of a build', () => {
  it('import one another one way', () => {
    expect(circleOf(MANIFEST)).toBeNull()
  })

  it('are told where they import one another in a circle', () => {
    const circular = { ...MANIFEST, '_shared.js': { file: 'assets/shared.js', imports: ['_canvas-x.js'] } }
    expect(circleOf(circular)).toEqual(['_shared.js', '_canvas-x.js', '_yjs.js', '_shared.js'])
  })
})
