/** What a language's categories are made of. All in lower case. */
type Grammar = {
  readonly articles: ReadonlySet<string>
  /** What may stand between two nouns: "gestion des déchets", "sport and culture". */
  readonly links: ReadonlySet<string>
  /** Drawers for what is left over: a title of nothing else says nothing. */
  readonly drawers: ReadonlySet<string>
  /** What begins a wish or a deed: "plus d’ombre", "planter des arbres". Not asked of a word that stands alone. */
  readonly says: RegExp
  /** True where two words beside one another are a thing and its quality, and no sentence. */
  isQualified(words: readonly [string, string], article: string | undefined): boolean
}

const words = (list: string) => new Set(list.split(' '))

const FRENCH_QUALITY =
  /(al|ale|el|elle|if|ive|eux|euse|aire|ain|aine|ien|ienne|é|ée|vert|verte|doux|douce|public|publique)$/

const FRENCH: Grammar = {
  articles: words('le la les l un une des'),
  links: words('de du des d la l à au aux en et ou & + /'),
  drawers: words(
    'divers diverse diverses autre autres reste idée idées thème thèmes catégorie catégories groupe groupes sujet sujets ' +
      'inclassable inclassables général généralités questions propositions remarques commentaires suite en vrac hors',
  ),
  says: /^(plus|moins|trop|pas|peu|beaucoup|assez|mieux|aucune?|jamais|tous|toutes)$|(er|ir|re|ons|ez)$/,
  // No verb of a plural ends in s or x.
  isQualified: ([noun, quality], article) =>
    ((article === 'les' || article === 'des') && /[sx]$/.test(noun) && /[sx]$/.test(quality)) ||
    (quality !== 'mieux' && FRENCH_QUALITY.test(quality)),
}

const ENGLISH: Grammar = {
  articles: words('the a an our'),
  links: words('of and or for & + /'),
  drawers: words(
    'misc miscellaneous other others various general rest idea ideas theme themes category categories group groups ' +
      'topic topics stuff things varia questions comments remarks remaining uncategorized unsorted etc',
  ),
  says: /^(more|less|fewer|too|no|not|never|enough|better|all)$/,
  isQualified: ([quality]) =>
    /(al|ic|ive|ous|ful|able|ible|ed|green|urban|new|open|common|good|clean|safe|free|soft)$/.test(quality),
}

/**
 * Whether a title names a drawer to put things into ("Transports", "Les espaces verts", "Misc") and not what they say.
 * A guess by a few words and endings of French and English: what may be a sentence is none.
 */
export function isBareCategory(title: string): boolean {
  const tokens = title.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}-]*|[&+/]/gu) ?? []
  return tokens.length > 0 && [FRENCH, ENGLISH].some((grammar) => isCategoryOf(grammar, tokens))
}

function isCategoryOf(grammar: Grammar, tokens: readonly string[]): boolean {
  const { articles, links, drawers, says } = grammar
  const isDrawer = (token: string) =>
    drawers.has(token) || articles.has(token) || links.has(token) || /^\d+$/.test(token)
  if (tokens.every(isDrawer)) return true
  const [first = ''] = tokens
  const article = articles.has(first) ? first : undefined
  const named = article === undefined ? tokens : tokens.slice(1)
  const [noun, next, ...rest] = named
  if (noun === undefined || links.has(noun)) return false
  if (next === undefined) return true
  if (article === undefined && says.test(noun)) return false
  const last = rest.findIndex((token) => !links.has(token) && !articles.has(token))
  if (links.has(next)) return last >= 0 && last === rest.length - 1
  return rest.length === 0 && grammar.isQualified([noun, next], article)
}
