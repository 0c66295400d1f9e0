import { defineConfig } from '@playwright/test'
import base from '../playwright.config'

/** The devices that people come with. */
const SIZES = {
  phone: { width: 390, height: 844, isTouch: true },
  tablet: { width: 820, height: 1180, isTouch: true },
  tabletLying: { width: 1024, height: 768, isTouch: true },
  laptop: { width: 1280, height: 800, isTouch: false },
  projector: { width: 1920, height: 1080, isTouch: false },
}

/** They bring their devices along. */
const WORKSHOPS = ['leading.shots.ts', 'alone.shots.ts', 'noNames.shots.ts', 'chart.shots.ts']

/** `npm run shots`: no tests, but pictures to look at: every size in both themes, into test-results/shots. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.shots.ts',
  outputDir: '../../test-results/shots-run',
  timeout: 180_000,
  globalSetup: '../fixtures/needBrowser.ts',
  projects: [
    { name: 'workshop', testMatch: WORKSHOPS, use: { trace: 'off' } },
    ...Object.entries(SIZES).flatMap(([size, { width, height, isTouch }]) =>
      (['light', 'dark'] as const).map((colorScheme) => ({
        name: `${size}-${colorScheme}`,
        testIgnore: WORKSHOPS,
        use: { viewport: { width, height }, hasTouch: isTouch, colorScheme, locale: 'fr-FR', trace: 'off' as const },
      })),
    ),
  ],
})
