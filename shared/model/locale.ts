/** The languages that are spoken, the product's first one first. */
export const LOCALES = ['fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]
