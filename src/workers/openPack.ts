/** The pack that an address means: a city's own, or one with what somebody brought, which the address names behind a `#`. */
import type { CityPack } from '../core/city/cityPack';
import { packAddressParts, readOwnData } from '../core/intake/ownData';
import { packWithOwn } from '../core/intake/packWithOwn';
import type { Fetch } from '../net/fetchBytes';
import type { Work } from './desk';
import { fetchPack } from './fetchPack';
import { ProblemError } from './messages';
import type { PackAddress } from './questions';

export type OpenPack = (address: PackAddress, work: Work) => Promise<CityPack>;

/** Keeps the last city as it was fetched, so that bringing data and taking them back asks for nothing again. */
export function packOpener(fetchFile?: Fetch): OpenPack {
  let city: { readonly url: string; readonly pack: CityPack } | null = null;
  return async (address, work) => {
    const { url, own } = packAddressParts(address.url);
    if (city?.url !== url) city = { url, pack: await fetchPack({ ...address, url }, work, fetchFile) };
    if (own === null) return city.pack;
    const { pack } = city;
    const data = readOwnData(await readOwn(own, work, fetchFile));
    if (data === null) throw unreadable;
    return packWithOwn(pack, data);
  };
}

/** The page hands over what it keeps as a blob, whose address leads nowhere but into its own memory. */
async function readOwn(address: string, { signal }: Work, fetchFile: Fetch = fetch): Promise<string> {
  const response = await fetchFile(address, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw unreadable;
  });
  return response.text();
}

const unreadable = new ProblemError({
  where: 'your data',
  what: 'what this browser keeps of your file cannot be read any more',
  fix: 'Remove it below, and bring the file again.',
  level: 'error',
});
