// What the published page may load and run: only its own files. docs/hosting.md gives the same line as a header.

/**
 * Style sheets that libraries put into the page by themselves, by their hash; a changed one is named in the browser's
 * console, with the hash to write here.
 */
const LIBRARY_STYLES = [
  // react-aria: touches on pressable elements scroll and zoom, but do not wait for a double tap.
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
];

/**
 * No inline script, no eval but WebAssembly's (the solver), no other host, no text that becomes markup. Scripts' addresses
 * pass the one policy of src/app/trustedTypes.ts.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  `style-src 'self' ${LIBRARY_STYLES.join(' ')}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  // Blobs are the page's own memory: its worker reads from one what somebody brought.
  "connect-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/**
 * Writes the policy into the built index.html, so that it holds on every static host, even one without headers.
 *
 * @returns {import('vite').Plugin}
 */
export function contentSecurityPolicy() {
  return {
    name: 'atlas-content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
