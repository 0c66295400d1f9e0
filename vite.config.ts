import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** One file for the three uses of Vite: the browser build, the dev server and the unit tests. */
export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: { outDir: '../dist/client', emptyOutDir: true, target: 'es2022' },
  test: {
    root: '.',
    include: ['shared/**/*.test.ts', 'server/**/*.test.ts', 'client/**/*.test.{ts,tsx}', 'e2e/check/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
