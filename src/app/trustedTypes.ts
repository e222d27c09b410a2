/**
 * The page's content security policy asks that no text becomes markup or a script's address unless a policy passes it.
 * This is the one: workers and scripts of this very place pass, no markup ever does. It must be imported before the
 * libraries that start workers. Browsers without trusted types go without.
 */

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    const { origin, href } = new URL(address, document.baseURI);
    if (origin !== location.origin) throw new TypeError(`A script of another place was refused: ${href}`);
    return address;
  },
});
