/** The districts of the experiment's city, fetched when somebody asks to keep a place as one. */
import { create } from 'zustand';
import type { CatalogCity } from '../../../core/city/catalog';
import { type District, districtAt, districtsOf } from '../../../core/experiment/district';
import type { LonLat } from '../../../core/units';
import { builtFileUrl } from '../../../visit/catalog';
import { connectEngine } from '../../../workers/askEngine';

type Districts =
  | { readonly status: 'none' }
  | { readonly status: 'asking'; readonly slug: string }
  | { readonly status: 'known'; readonly slug: string; readonly districts: readonly District[] }
  | { readonly status: 'failed'; readonly slug: string; readonly reason: string };

export const useDistricts = create<Districts>(() => ({ status: 'none' }));

/** Asks once for each city; a failure is asked again. */
export async function askDistricts({ slug, pack }: Pick<CatalogCity, 'slug' | 'pack'>) {
  const now = useDistricts.getState();
  if (now.status !== 'none' && now.slug === slug && now.status !== 'failed') return;
  useDistricts.setState({ status: 'asking', slug }, true);
  const engine = connectEngine();
  const reply = await engine.ask('openCity', { pack: { url: builtFileUrl(pack.path), bytes: pack.bytes } });
  engine.close();
  const asked = useDistricts.getState();
  if (asked.status !== 'asking' || asked.slug !== slug || reply.status === 'superseded') return;
  useDistricts.setState(
    reply.status === 'answered'
      ? { status: 'known', slug, districts: districtsOf(reply.answer.areas) }
      : { status: 'failed', slug, reason: `${reply.problem.what}. ${reply.problem.fix}` },
    true,
  );
}

/** Where `at` is kept as its district; null while districts are not known, and outside of them. */
export function districtOf(at: LonLat): District | null {
  const known = useDistricts.getState();
  return known.status === 'known' ? districtAt(known.districts, at) : null;
}
