import { startBoot } from './startBoot'

/** Runs once, as the first of the page's code. */
export const boot = startBoot(window)
