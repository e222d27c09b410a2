import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { chunkPackages } from './scripts/page/chunkPackages.mjs';
import { contentSecurityPolicy } from './scripts/page/contentSecurityPolicy.mjs';

export default defineConfig({
  // Relative addresses, so that the built page works below any path of any static host.
  base: './',
  plugins: [react(), chunkPackages(), contentSecurityPolicy()],
  build: { target: 'es2022', manifest: true },
  worker: { format: 'es' },
  server: { port: 5173 },
  preview: { port: 4173 },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
  },
});
