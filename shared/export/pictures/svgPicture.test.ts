import { describe, expect, it } from 'vitest'
import { VectorContext } from '../../drawing/vector/vectorContext'
import { svgPicture } from './svgPicture'
import { SvgSink } from './svgSink'

const NASTY = `<script>alert(1)</script> & "a" 'b' ]]> \u0000\ud800 👍`
const measure = (_font: string, text: string) => ({ width: text.length * 5 })

function write(draw: (context: VectorContext) => void, title = 'Rues & <places>'): string {
  const sink = new SvgSink({
    linkOf: (id) => `https://grappe.example/b/x?show=${id}`,
    encodeImage: () => 'data:image/png;base64,AAAA',
    family: 'Board',
  })
  draw(new VectorContext(sink, { measure }))
  return svgPicture(sink, {
    ...{ box: { x: -10, y: 0, width: 200, height: 100 }, title, description: '2 post-its', locale: 'fr' },
    ...{
      family: "'Board', Arial",
      background: '#fff',
      font: { family: 'Board', source: 'data:font/woff2;base64,AA', weights: '400' },
    },
  }).join('')
}

/** Throws where tags do not match, where a sign stands bare, and where XML cannot hold a letter. */
function readXml(xml: string): string[] {
  const open: string[] = []
  const names: string[] = []
  const body = xml.replace(/^<\?xml[^>]*\?>\s*/, '')
  for (const [piece, closing, name, attributes, alone, text] of body.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/g,
  )) {
    if (/&(?!amp;|lt;|gt;|quot;|#39;)/.test(`${text ?? ''}${attributes ?? ''}`))
      throw new Error(`bare sign in ${piece}`)
    if (name === undefined) continue
    if (closing === '/') expect(open.pop()).toBe(name)
    else names.push(name)
    if (closing === '' && alone === '') open.push(name)
  }
  expect(open).toEqual([])
  expect(body.replace(/<\/?[\w:]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>|[^<]+/g, '')).toBe('')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: These are what must not be there.
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  return names
}

describe('a board as SVG', () => {
  it('PI2 escapes all that people wrote, in text, title and attributes', () => {
    const xml = write((context) => {
      context.font = `20px ${NASTY}`
      context.beginThing(NASTY)
      context.fillText(NASTY, 10, 20)
      context.endThing()
    }, NASTY)
    const names = readXml(xml)
    expect(names).not.toContain('script')
    expect(names).toContain('text')
    expect(xml).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;a&quot; &#39;b&#39; ]]&gt; \ufffd\ufffd 👍</text>',
    )
    expect(xml).not.toContain('foreignObject')
  })

  it('PI2 names fonts and keeps letters letters, as long as they were laid out', () => {
    const xml = write((context) => {
      context.font = 'italic 680 24px Other'
      context.textAlign = 'right'
      context.direction = 'rtl'
      context.fillText('Un banc', 100, 50)
    })
    expect(xml).toContain(`font-family="&#39;Board&#39;, Arial"`)
    expect(xml).toMatch(
      /<text x="100" y="50" font-size="24" [^>]*font-weight="680" font-style="italic" font-family="Other"/,
    )
    expect(xml).toMatch(/direction="rtl" textLength="35" lengthAdjust="spacingAndGlyphs">Un banc<\/text>/)
  })

  it('PI3 makes a thing a link, one inside it none of its own', () => {
    const xml = write((context) => {
      context.beginThing('one')
      context.beginThing('two')
      context.fillRect(0, 0, 10, 10)
      context.endThing()
      context.endThing()
    })
    expect(readXml(xml).filter((name) => name === 'a')).toHaveLength(1)
    expect(xml).toContain('href="https://grappe.example/b/x?show=one"')
    expect(xml).not.toMatch(/href="[^"]*#/)
  })

  it('PI4 holds a picture of a card once, however often it is shown', () => {
    const picture = {}
    const xml = write((context) => {
      context.drawImage(picture, 0, 0, 10, 10)
      context.drawImage(picture, 20, 0, 10, 10)
    })
    expect(xml.match(/<image /g)).toHaveLength(1)
    expect(xml.match(/<use /g)).toHaveLength(2)
  })

  it('has a title and says what is to be seen', () => {
    const xml = write(() => {})
    expect(xml).toContain('<title id="title">Rues &amp; &lt;places&gt;</title><desc id="desc">2 post-its</desc>')
    expect(xml).toContain('viewBox="-10 0 200 100"')
    readXml(xml)
  })
})
