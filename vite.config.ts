/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What takes the place of a package's file in the browser: see there. */
const KONVA_CORE = fileURLToPath(new URL('client/canvas/konvaCore.ts', import.meta.url))
const PLAIN_LOGGING = fileURLToPath(new URL('client/sync/plainLogging.ts', import.meta.url))

/**
 * One file for the three uses of Vite: the browser build, the dev server and the unit tests. It imports no vitest,
 * since `npm start` must build where the development packages were left out.
 */
export default defineConfig({
  root: 'client',
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^konva\/lib\/Core(\.js)?$/, replacement: KONVA_CORE },
      { find: /^lib0\/logging$/, replacement: PLAIN_LOGGING },
    ],
  },
  build: { target: 'es2022', assetsInlineLimit: 0, manifest: 'manifest.json' },
  test: {
    root: '.',
    include: ['shared/**/*.test.ts', 'server/**/*.test.ts', 'client/**/*.test.{ts,tsx}', 'e2e/check/*.test.ts'],
    css: { include: [/tokens\.css/] },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 20_000, interval: 20 } },
  },
})
