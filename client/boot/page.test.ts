import { describe, expect, it } from 'vitest'
import PAGE from '../index.html?raw'
import TOKENS from '../styles/tokens.css?raw'

describe('index.html', () => {
  it('FL1 holds what is seen first, with its styles', () => {
    expect(PAGE).toMatch(/<div id="root">\s*<main class="splash">/)
    expect(PAGE.indexOf('<style>')).toBeLessThan(PAGE.indexOf('class="splash"'))
    expect(PAGE).not.toMatch(/@import|url\(/)
  })

  it('FL1 has the colours of the look, light and dark', () => {
    const valuesOf = (css: string) => {
      const blocks = [...css.matchAll(/:root([^{,]*)\{([^}]*)\}/g)].map(([, which = '', body = '']) => {
        const values = [...body.matchAll(/(--[\w-]+):\s*(#\w+)/g)].map(([, name, value]) => [name, value])
        return [which.trim(), Object.fromEntries(values)] as const
      })
      return Object.fromEntries(blocks.filter(([, values]) => '--board' in values))
    }
    const [own, tokens] = [valuesOf(PAGE), valuesOf(TOKENS)]
    expect(Object.keys(own)).toEqual(['', '[data-theme="dark"]', ':not([data-theme="light"])'])
    for (const [which, values] of Object.entries(own)) expect(tokens[which]).toMatchObject(values)
  })

  it('FL3 has a progress bar, what is heard once a step, and what is only seen', () => {
    expect(PAGE).toMatch(
      /class="splash-bar" role="progressbar" aria-label="Grappe" aria-valuemin="0" aria-valuemax="100"/,
    )
    expect(PAGE).toMatch(/class="splash-words" role="status"/)
    expect(PAGE).toMatch(/class="splash-count" aria-hidden="true"/)
  })
})
