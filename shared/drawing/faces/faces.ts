import type { Words } from '../../model/words'
import {
  bob,
  braids,
  bun,
  curls,
  type Hair,
  headscarf,
  longHair,
  ponytail,
  quiff,
  shortHair,
  sides,
  turban,
  waves,
  woolHat,
} from './faceHair'
import {
  beard,
  collar,
  earrings,
  features,
  freckles,
  glasses,
  head,
  moustache,
  neckline,
  SKINS,
  shoulders,
} from './faceParts'
import type { FacePath } from './facePaths'

/** A drawn face that a persona may take. `label` says what it looks like, in both languages. */
export type Face = { readonly name: string; readonly label: Words; readonly paths: readonly FacePath[] }

type Recipe = {
  readonly label: Words
  readonly skin: (typeof SKINS)[number]
  readonly hair: Hair
  readonly brows: string
  readonly clothes: string
  readonly mouth?: 'smile' | 'open' | 'calm'
  readonly isOld?: boolean
  /** Between the shoulders and the head. */
  readonly under?: readonly FacePath[]
  /** Over all. */
  readonly over?: readonly FacePath[]
}

const [PALE, LIGHT, OLIVE, TAN, BROWN, DARK] = SKINS
const BLACK = '#2A2226'
const GREY = '#B9B4B5'
const WHITE = '#ECE8E4'

const RECIPES: Readonly<Record<string, Recipe>> = {
  shortHair: {
    label: { fr: 'Cheveux bruns et courts, pull rond', en: 'Short brown hair, round jumper' },
    skin: LIGHT,
    hair: shortHair('#5B3A29'),
    brows: '#4A2E21',
    clothes: '#2F7F86',
    under: neckline('#256A70'),
  },
  bobGlasses: {
    label: { fr: 'Carré noir à frange, lunettes', en: 'Black bob with a fringe, glasses' },
    skin: PALE,
    hair: bob(BLACK),
    brows: BLACK,
    clothes: '#D9573F',
    mouth: 'calm',
    over: glasses('#3A3038', true),
    under: neckline('#BE4632'),
  },
  curls: {
    label: { fr: 'Grandes boucles noires, boucles d’oreilles', en: 'Large black curls, earrings' },
    skin: BROWN,
    hair: curls('#221A1C'),
    brows: '#1F1618',
    clothes: '#F2B63C',
    mouth: 'open',
    over: earrings('#F7D774'),
  },
  headscarf: {
    label: { fr: 'Foulard violet', en: 'Violet headscarf' },
    skin: OLIVE,
    hair: headscarf('#7B5BB5'),
    brows: '#3A2A26',
    clothes: '#5E4492',
  },
  beard: {
    label: { fr: 'Barbe noire, cheveux courts', en: 'Black beard, short hair' },
    skin: TAN,
    hair: shortHair('#241C1E'),
    brows: '#1F181A',
    clothes: '#3E5C93',
    over: beard('#2B2123'),
    under: collar('#DDE6F2'),
  },
  greyBun: {
    label: { fr: 'Chignon gris, lunettes, âge mûr', en: 'Grey bun, glasses, of some age' },
    skin: PALE,
    hair: bun(GREY),
    brows: '#8F898B',
    clothes: '#9A6FA8',
    isOld: true,
    over: glasses('#7A4A56'),
    under: collar('#F1E9F3'),
  },
  bald: {
    label: { fr: 'Crâne rasé, barbe grise et courte', en: 'Shaved head, short grey beard' },
    skin: DARK,
    hair: {},
    brows: '#3B2C27',
    clothes: '#EDE7DC',
    over: beard('#8B8584', false),
    under: collar('#FFFFFF'),
  },
  longGinger: {
    label: { fr: 'Longs cheveux roux, taches de rousseur', en: 'Long ginger hair, freckles' },
    skin: PALE,
    hair: longHair('#C5622B'),
    brows: '#A44E22',
    clothes: '#3F7D5A',
    over: freckles(PALE),
    mouth: 'open',
  },
  woolHat: {
    label: { fr: 'Bonnet jaune, jeune', en: 'Yellow wool hat, young' },
    skin: LIGHT,
    hair: woolHat('#E9A92E', '#7A5330'),
    brows: '#6A4628',
    clothes: '#44507E',
    mouth: 'calm',
    under: neckline('#333D66'),
  },
  braids: {
    label: { fr: 'Tresses relevées', en: 'Braids tied up' },
    skin: DARK,
    hair: braids('#1F1719'),
    brows: '#1A1214',
    clothes: '#C64F7A',
    over: earrings('#F1C84B'),
    under: neckline('#AB3E66'),
  },
  moustache: {
    label: { fr: 'Couronne et moustache blanches, âge mûr', en: 'White sides and moustache, of some age' },
    skin: LIGHT,
    hair: sides(WHITE),
    brows: '#D5CFC9',
    clothes: '#6B5B4B',
    isOld: true,
    over: moustache(WHITE),
    under: collar('#F4EFE6'),
  },
  waves: {
    label: { fr: 'Cheveux ondulés, bruns', en: 'Wavy brown hair' },
    skin: TAN,
    hair: waves('#3A2320'),
    brows: '#2F1B18',
    clothes: '#4E9A8E',
  },
  ponytail: {
    label: { fr: 'Queue de cheval blonde', en: 'Blond ponytail' },
    skin: LIGHT,
    hair: ponytail('#D9A94E'),
    brows: '#A97F37',
    clothes: '#3B6FB0',
    under: neckline('#2F5C94'),
    mouth: 'open',
  },
  turban: {
    label: { fr: 'Turban bleu, barbe', en: 'Blue turban, beard' },
    skin: TAN,
    hair: turban('#2F6FA8'),
    brows: '#2A1F1D',
    clothes: '#B8643C',
    over: beard('#3A2C29'),
  },
  whiteCurls: {
    label: { fr: 'Boucles blanches et courtes, âge mûr', en: 'Short white curls, of some age' },
    skin: BROWN,
    hair: curls('#DAD5D2', false),
    brows: '#B7B0AC',
    clothes: '#7A3E5E',
    isOld: true,
    over: glasses('#2B2330', true),
    under: collar('#E9D6E0'),
  },
  quiff: {
    label: { fr: 'Mèche noire, lunettes carrées', en: 'Black quiff, square glasses' },
    skin: OLIVE,
    hair: quiff('#241E22'),
    brows: '#201A1E',
    clothes: '#8FB04A',
    over: glasses('#2B2330'),
    mouth: 'calm',
    under: neckline('#7A993A'),
  },
}

/** The project's own set, in the order in which it is offered. */
export const FACES: readonly Face[] = Object.entries(RECIPES).map(([name, recipe]) => ({
  name,
  label: recipe.label,
  paths: pathsOf(recipe),
}))

function pathsOf({
  skin,
  hair,
  brows,
  clothes,
  mouth = 'smile',
  isOld = false,
  under = [],
  over = [],
}: Recipe): FacePath[] {
  return [
    ...(hair.back ?? []),
    ...shoulders(clothes),
    ...head(skin),
    ...under,
    ...features({ skin, brows, mouth, isOld }),
    ...(hair.front ?? []),
    ...over,
  ]
}

/** For an SVG with the viewBox 0 0 100 100; nothing for a name that is not of the set. */
export function faceSvgPaths(name: string): readonly FacePath[] {
  return FACES.find((face) => face.name === name)?.paths ?? []
}
