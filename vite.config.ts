import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { linguiMacros } from './scripts/languages/macros.mjs';
import { chunkPackages } from './scripts/page/chunkPackages.mjs';
import { contentSecurityPolicy } from './scripts/page/contentSecurityPolicy.mjs';
import { CARD_FILE, linkPreview, pageAddress } from './scripts/page/linkPreview.mjs';
import { releasePapers } from './scripts/page/releasePapers.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const { papers, collector } = releasePapers(root);

const TESTS = ['test/**/*.test.{ts,tsx}'];
/** What these tests put in the place of a browser's storage, window or network must not be found by any other. */
const TESTS_OF_THE_DEVICE = ['test/visit', 'test/rooms/classes/keeping', 'test/rooms/gaps/own'].map(
  (folder) => `${folder}/**/*.test.{ts,tsx}`,
);

export default defineConfig({
  // Relative addresses, so that the built page works below any path of any static host.
  base: './',
  // `lingui` reads the catalogues (.po); a translation that is no message fails the build.
  plugins: [
    linguiMacros(),
    lingui({ failOnCompileError: true }),
    react(),
    chunkPackages(),
    contentSecurityPolicy(),
    offline(),
    linkPreview({ root, address: pageAddress(process.env.ATLAS_ADDRESS) }),
    papers,
  ],
  build: {
    target: 'es2022',
    manifest: true,
    rollupOptions: {
      output: {
        chunkFileNames: (chunk) => (isCatalogue(chunk) ? 'assets/words/[name]-[hash].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  worker: { format: 'es', plugins: () => [collector()] },
  server: { port: 5173 },
  preview: { port: 4173 },
  test: {
    testTimeout: 60_000,
    maxWorkers: '100%',
    projects: [
      // A module is read once for all files of a worker: 90 seconds instead of 350 for all tests on two cores.
      { extends: true, test: { name: 'together', include: TESTS, exclude: TESTS_OF_THE_DEVICE, isolate: false } },
      { extends: true, test: { name: 'alone', include: TESTS_OF_THE_DEVICE, isolate: true } },
    ],
  },
});

/** A language's words for a room. They have a folder of their own, because nobody's device keeps all languages. */
const isCatalogue = ({ facadeModuleId }: { facadeModuleId?: string | null }) =>
  facadeModuleId?.endsWith('.po') === true;

/** The service worker and what makes the page installable; the page itself starts the worker (src/offline). */
function offline() {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/offline/service',
    filename: 'serviceWorker.ts',
    injectRegister: false,
    injectManifest: {
      buildPlugins: { vite: [collector()] },
      globPatterns: ['**/*.{html,js,css,woff2,svg,png}'],
      // Languages come when they are chosen; the picture of links is for those who link.
      globIgnores: ['assets/words/**', CARD_FILE],
      // Such names carry a hash of the content.
      dontCacheBustURLsMatching: /^assets\//,
    },
    manifest: {
      name: 'Learning Atlas',
      short_name: 'Atlas',
      description: "A map of the world's learning cities, and of who can reach a place to learn.",
      lang: 'en',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#faf6ec',
      theme_color: '#faf6ec',
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
  });
}
