import { describe, expect, it } from 'vitest'
import { type CardKind, cardKindSchema } from '../../model/cardKind'
import {
  BUILT_IN_KINDS,
  builtInKind,
  CARD_OPTIONS,
  drawnCard,
  filledValues,
  recordCard,
} from '../../testing/cardDrawing'
import { createRecordingCanvas, RecordingContext } from '../../testing/recordingContext'
import { createNotePainter } from '../notePainter'
import { LIGHT_THEME } from '../theme'
import { drawCard } from './drawCard'

const PERSONA = builtInKind('persona')

const textsOf = (context: RecordingContext) => context.named('fillText').map((call) => String(call.args[0]))
const saying = (context: RecordingContext) => textsOf(context).join(' ').replace(/\s+/g, ' ')

const WORDS = 'Écouter les artisans avant de leur proposer quoi que ce soit, puis revenir. '
describe('drawCard', () => {
  it('writes what stands in the areas of the shown side', () => {
    const values = {
      firstName: 'Nadia',
      quote: 'Une heure au calme',
      goals: 'Savoir vers qui envoyer\nSuivre ses visites',
      digitalEase: 4,
      hear: 'Je n’ai pas le temps',
    }
    const front = saying(recordCard(drawnCard(PERSONA, values)))
    for (const words of [
      'PERSONA',
      'Nadia',
      'Une heure au calme',
      'Objectifs',
      'Savoir vers',
      'Suivre',
      'Très à l’aise',
    ]) {
      expect(front).toContain(words)
    }
    expect(front).not.toContain('Je n’ai pas le temps')
    expect(saying(recordCard(drawnCard(PERSONA, values, { face: 'empathy' })))).toContain('Je n’ai pas le temps')
  })

  it('shows the first side where it knows none of that name', () => {
    expect(recordCard(drawnCard(PERSONA, {}, { face: 'inside' })).calls).toEqual(recordCard(drawnCard(PERSONA)).calls)
  })

  it('writes dates as people do, and a table’s cells', () => {
    const values = {
      start: '2026-03-02',
      steps: { a: { z: 'a', what: 'Former six relais', who: 'Tous', when: '2026-04-20' } },
    }
    const said = saying(recordCard(drawnCard(builtInKind('action'), values)))
    for (const words of ['2 mars 2026', 'Quoi', 'Former six', 'Tous', '20 avr.']) expect(said).toContain(words)
  })

  it('writes what is referred to by its name, and leaves out what is gone', () => {
    const said = saying(recordCard(drawnCard(builtInKind('challenge'), { personas: { p1: true, gone: true } })))
    expect(said).toContain('Nadia')
    expect(said).not.toContain('gone')
  })

  it('composes the large sentence, its first words in the kind’s colour', () => {
    const context = recordCard(drawnCard(builtInKind('challenge'), { verb: 'ouvrir', what: 'la halle' }))
    const sentence = context
      .named('fillText')
      .filter((call) => /680 (\d+)px/.test(call.font) && Number.parseFloat(call.font.slice(4)) > 20)
    expect(sentence.map((call) => String(call.args[0]).trim()).join(' ')).toMatch(
      /^Comment pourrions- ?nous ouvrir la halle/,
    )
    expect(new Set(sentence.map((call) => call.fillStyle)).size).toBe(2)
  })

  it.each(BUILT_IN_KINDS.map((kind) => [kind.name, kind] as const))(
    'shows an empty %s by its labels alone',
    (_name, kind) => {
      for (const { name, areas } of kind.faces) {
        const said = textsOf(recordCard(drawnCard(kind, {}, { face: name })))
          .join(' ')
          .replace(/\s+/g, ' ')
        const fields = areas.flatMap((area) => area.fields)
        const labels = kind.fields.filter(
          (field) => fields.includes(field.name) && !['image', 'composed'].includes(field.type),
        )
        for (const { label } of labels) expect(said).toContain(label.fr.split(' ')[0])
        expect(said).not.toMatch(/undefined|null|NaN/)
      }
    },
  )

  it('says how many more items there are than have room', () => {
    const goals = Array.from({ length: 400 }, (_, at) => `Objectif numéro ${at}`).join('\n')
    const more = textsOf(recordCard(drawnCard(PERSONA, { goals }))).find((text) => text.startsWith('+'))
    expect(Number(more)).toBeGreaterThan(380)
  })

  it('draws less from further off, and from far away the title alone', () => {
    const values = { firstName: 'Nadia', story: 'Nadia accompagne quarante artisans.' }
    const [near, further, far] = [1, 0.25, 0.06].map((zoom) => recordCard(drawnCard(PERSONA, values), zoom)) as [
      RecordingContext,
      RecordingContext,
      RecordingContext,
    ]
    expect(saying(near)).toContain('quarante artisans')
    expect(textsOf(further)).toEqual(['PERSONA', 'Nadia'])
    expect(textsOf(far)).toEqual(expect.arrayContaining(['Nadia']))
    const sizes = [near, further, far].map((context) => {
      const title = context.named('fillText').find((call) => call.args[0] === 'Nadia')
      return Number.parseFloat(title?.font.slice(4) ?? '0')
    })
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
  })

  it('names the kind where nothing is written yet, from far away too', () => {
    expect(textsOf(recordCard(drawnCard(PERSONA), 0.06))).toEqual(['Persona'])
  })

  it('cuts a title that would be too small to read from far away, and does not break its words', () => {
    const challenge = drawnCard(builtInKind('challenge'), { verb: 'ouvrir', what: WORDS })
    const texts = textsOf(recordCard(challenge, 0.08))
    expect(texts.at(-1)).toMatch(/…$/)
    expect(texts.join(' ')).toContain('… ouvrir')
  })

  it('has the badge in sight, chosen or not, and says what is fiction at every distance', () => {
    expect(saying(recordCard(drawnCard(PERSONA, { basis: 'hypothesis' })))).toContain('Hypothèse')
    expect(saying(recordCard(drawnCard(PERSONA)))).toMatch(/Fondé sur\s\?/)
    expect(saying(recordCard(drawnCard(PERSONA, { basis: 'hypothesis' }, { face: 'empathy' })))).toContain('Hypothèse')
    for (const zoom of [1, 0.25, 0.14]) {
      expect(saying(recordCard(drawnCard(builtInKind('scenario'), { name: 'Le dernier guichet' }), zoom))).toMatch(
        /fiction/i,
      )
    }
  })

  it('shows a card of an unknown kind with its texts in their order', () => {
    const drawn = drawnCard(null, { first: 'Premier texte', count: 3, second: 'Second texte', tags: { a: true } })
    const texts = textsOf(recordCard(drawn))
    expect(texts[0]).toBe('CARTE D’UN TYPE INCONNU')
    expect(texts.indexOf('Premier texte')).toBeLessThan(texts.indexOf('Second texte'))
    expect(recordCard(drawnCard(null)).named('fillText')).toHaveLength(1)
  })

  it('measures and lays out once, then only draws', () => {
    const spares: RecordingContext[] = []
    let measured = 0
    const createCanvas = () => {
      const context = new RecordingContext()
      const measure = context.measureText.bind(context)
      context.measureText = (text) => {
        measured++
        return measure(text)
      }
      spares.push(context)
      return { image: context, context }
    }
    const painter = createNotePainter(createCanvas, LIGHT_THEME)
    const drawn = drawnCard(
      PERSONA,
      filledValues(PERSONA, () => WORDS),
    )
    let named = 0
    const options = { ...CARD_OPTIONS, nameOf: () => String(named++) }
    const [first, second] = [new RecordingContext(), new RecordingContext()]
    drawCard(first, { x: 0, y: 0, zoom: 1 }, drawn, painter, options)
    const before = [measured, named]
    drawCard(second, { x: 0, y: 0, zoom: 1 }, drawn, painter, options)
    expect([measured, named]).toEqual(before)
    expect(second.calls).toEqual(first.calls)
  })

  it.each([1, 0.25, 0.06])('lays out the grounds of its areas once too, at a zoom of %s', (zoom) => {
    let asked = 0
    const kind = {
      ...PERSONA,
      get faces() {
        asked++
        return PERSONA.faces
      },
    }
    const drawn = drawnCard(kind, { firstName: 'Nadia' })
    const first = recordCard(drawn, zoom)
    const before = asked
    const second = recordCard(drawn, zoom)
    expect([second.calls, asked]).toEqual([first.calls, before])
    expect(recordCard(drawnCard(PERSONA, { firstName: 'Nadia' }), zoom).calls).toEqual(first.calls)
  })

  it('writes nothing and lays nothing out while the font is on its way', () => {
    const drawn = drawnCard(
      PERSONA,
      filledValues(PERSONA, () => WORDS),
    )
    const context = recordCard(drawn, 1, { detail: 'wordless' })
    expect(context.named('fillText')).toEqual([])
    expect(drawn.layout?.levels).toEqual({})
  })

  it('stands bars for small letters on a slow device, and keeps the card as it lies', () => {
    const values = { firstName: 'Nadia', story: WORDS }
    const [fine, coarse] = (['fine', 'coarse'] as const).map((detail) =>
      recordCard(drawnCard(PERSONA, values), 0.5, { detail }),
    ) as [RecordingContext, RecordingContext]
    expect(textsOf(coarse).length).toBeLessThan(textsOf(fine).length)
    expect(coarse.named('fillRect').length).toBeGreaterThan(0)
    expect(coarse.named('fill').map((call) => call.points)).toEqual(fine.named('fill').map((call) => call.points))
  })

  it('never blurs a shadow card by card', () => {
    for (const zoom of [0.05, 0.25, 1]) {
      for (const call of recordCard(drawnCard(PERSONA), zoom).calls) expect(call.shadowBlur).toBe(0)
    }
  })

  it('fills the square of a portrait with the middle of a picture, once that is here', () => {
    const values = { portrait: { kind: 'image', image: 'i1' } }
    const drawn = drawnCard(PERSONA, values)
    expect(recordCard(drawn).named('drawImage')).toEqual([])
    const image = { width: 900, height: 600 }
    const [call] = recordCard(drawn, 1, { pictureOf: () => ({ image }) }).named('drawImage')
    expect(call?.args.slice(0, 5)).toEqual([image, 150, 0, 600, 600])
    expect(call?.args[7]).toBe(call?.args[8])
  })

  it('lies on whole pixels, by the camera, the pixel ratio and the offset', () => {
    const context = new RecordingContext()
    const painter = createNotePainter(createRecordingCanvas, LIGHT_THEME)
    const drawn = drawnCard(PERSONA, {}, { x: 310.3, y: 250 })
    const options = { ...CARD_OPTIONS, pixelRatio: 2, offset: { x: 10, y: 0 } }
    drawCard(context, { x: 100, y: 50, zoom: 0.5 }, drawn, painter, options)
    expect(context.calls[0]?.transform).toEqual([1, 0, 0, 1, 220, 200])
  })

  it('is larger in the hand', () => {
    const [lying, lifted] = (['lying', 'lifted'] as const).map(
      (state) => recordCard(drawnCard(PERSONA), 1, { state }).calls[0],
    )
    expect(lifted?.transform[0]).toBeGreaterThan(lying?.transform[0] ?? 1)
  })

  it('takes kinds that other people brought along', () => {
    const kind = {
      name: 'poster',
      title: { fr: 'Affiche', en: 'Poster' },
      color: 'pink',
      width: 200,
      height: 100,
      titleField: 'name',
      fields: [{ name: 'name', label: { fr: 'Nom', en: 'Name' }, type: 'text', most: 80 }],
      faces: [
        {
          name: 'front',
          title: { fr: 'Recto', en: 'Front' },
          areas: [{ rect: [0, 0, 100, 100], fields: ['name', 'unheard'] }],
        },
      ],
    }
    const parsed = cardKindSchema['~run']({ value: kind }, {}).value as CardKind
    expect(saying(recordCard(drawnCard(parsed, { name: 'Fête de la halle' })))).toContain('Fête')
  })
})
