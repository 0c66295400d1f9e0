import type { TextLayout } from '../textLayout'

/** What drawing a card keeps between frames; nobody else looks inside. */
export type CardLayout = { title: TextLayout | null }
