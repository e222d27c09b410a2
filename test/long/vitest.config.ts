import { defineConfig } from 'vitest/config';

/** Tests that take minutes: `npm run test:long`. */
export default defineConfig({
  test: { include: ['test/long/**/*.long.ts'], testTimeout: 1_200_000, hookTimeout: 1_200_000 },
});
