import { frenchSpaces } from '../../model/frenchSpaces'
import type { RelationSign } from '../../model/relation'
import type { Locale } from '../../model/stageMeta'

/** The words of the document itself; everything else is what people wrote, or what supports say. */
export type FileWords = {
  readonly untitledBoard: string
  readonly untitledCluster: string
  readonly untitledCard: string
  readonly loose: string
  readonly wolves: string
  readonly cards: string
  readonly elsewhere: string
  readonly empty: string
  readonly fiction: string
  readonly origins: string
  readonly image: string
  readonly face: string
  readonly drawing: string
  readonly plan: string
  readonly undated: string
  readonly doubted: string
  readonly alone: string
  readonly account: string
  readonly gone: string
  readonly relations: string
  /** What the first end of a relation does to the second. */
  readonly signs: Readonly<Record<RelationSign, string>>
  inCluster(title: string): string
  bolts(count: number): string
}

export const FILE_WORDS: Readonly<Record<Locale, FileWords>> = {
  en: {
    untitledBoard: 'Board',
    untitledCluster: 'Untitled',
    untitledCard: 'Untitled',
    loose: 'Other notes',
    wolves: 'Lone wolves',
    cards: 'Cards',
    elsewhere: 'Outside the supports',
    empty: '(empty)',
    fiction: 'Fiction',
    origins: 'Made from',
    image: 'image',
    face: 'drawn face',
    drawing: 'drawn by hand',
    plan: 'Plan by months',
    undated: 'No date yet',
    doubted: 'Disagreements',
    alone: 'in no cluster',
    account: 'Account',
    gone: '(deleted)',
    relations: 'Relations',
    signs: { cause: 'leads to', mutual: 'depend on each other', opposition: 'contradicts', link: 'goes with' },
    inCluster: (title) => `in “${title}”`,
    bolts: (count) => (count === 1 ? '1 lightning mark' : `${count} lightning marks`),
  },
  fr: {
    untitledBoard: 'Tableau',
    untitledCluster: 'Sans titre',
    untitledCard: 'Sans titre',
    loose: 'Autres notes',
    wolves: 'Loups solitaires',
    cards: 'Fiches',
    elsewhere: 'Hors des supports',
    empty: '(vide)',
    fiction: 'Fiction',
    origins: 'Faite à partir de',
    image: 'image',
    face: 'visage dessiné',
    drawing: 'dessin à la main',
    plan: 'Plan par mois',
    undated: 'Pas encore de date',
    doubted: 'Désaccords',
    alone: 'hors des groupes',
    account: 'Récit',
    gone: '(supprimé)',
    relations: 'Relations',
    signs: { cause: 'entraîne', mutual: 'dépendent l’un de l’autre', opposition: 's’oppose à', link: 'va avec' },
    inCluster: (title) => frenchSpaces(`dans « ${title} »`),
    bolts: (count) => (count === 1 ? '1 éclair' : `${count} éclairs`),
  },
}

/** A label and what is said under it, say "**Needs:** time". A label that ends in a sign of its own gets no colon. */
export function labelled(label: string, locale: Locale): string {
  if (/[?!:…]$/.test(label)) return `**${label}**`
  return locale === 'fr' ? `**${frenchSpaces(`${label} :`)}**` : `**${label}:**`
}
