import type { CardWords } from '../../../shared/drawing/card/drawnCard'
import type { SupportWords } from '../../../shared/drawing/support/drawnSupport'
import type { Locale } from '../../../shared/model/stageMeta'

type SheetWords = {
  readonly card: CardWords
  readonly support: SupportWords
  /** A table without a name, before its number; and on one's own. */
  readonly table: { readonly numbered: string; readonly yours: string }
}

/** What stands on cards and supports for everybody, whatever language a person's interface has. */
export const SHEET_WORDS: Record<Locale, SheetWords> = {
  fr: {
    table: { numbered: 'Table', yours: 'la vôtre' },
    card: { fiction: 'Fiction', unknownKind: 'Fiche d’un type inconnu ici' },
    support: {
      prepared: 'Préparé, encore invisible pour les autres',
      noChallenge: 'Le défi retenu s’affichera ici',
      wolf: 'Point : un niveau passé seul (loup solitaire)',
      straddling: 'À cheval entre deux groupes',
      many: 'Plus de cinq étiquettes : à redécouper',
      signs: {
        cause: 'Entraîne',
        mutual: 'Dépendent l’un de l’autre',
        opposition: 'S’oppose à',
        link: 'Va avec',
      },
    },
  },
  en: {
    table: { numbered: 'Table', yours: 'yours' },
    card: { fiction: 'Fiction', unknownKind: 'A card of a kind that is unknown here' },
    support: {
      prepared: 'Prepared, not yet visible to the others',
      noChallenge: 'The chosen challenge will stand here',
      wolf: 'Dot: a level passed alone (lone wolf)',
      straddling: 'Straddles two clusters',
      many: 'More than five labels: worth splitting',
      signs: {
        cause: 'Leads to',
        mutual: 'Depend on each other',
        opposition: 'Contradicts',
        link: 'Goes with',
      },
    },
  },
}
