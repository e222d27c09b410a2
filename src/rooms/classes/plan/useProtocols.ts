import type { Protocol } from '../../../core/experiment/protocol';
import { useCatalog, useJson } from '../../../visit/catalog';
import type { Loaded } from '../../../visit/load';

/** The catalogue of protocols, fetched when somebody chooses one. A catalogue without any is an empty list. */
export function useProtocols(): Loaded<readonly Protocol[]> & { readonly retry: () => void } {
  const catalog = useCatalog();
  const path = catalog.status === 'ready' ? (catalog.value.protocols?.path ?? null) : null;
  const file = useJson<{ readonly protocols: readonly Protocol[] }>(path);
  if (catalog.status === 'ready' && path === null) return { status: 'ready', value: [], retry: catalog.retry };
  return file.status === 'ready' ? { ...file, value: file.value.protocols } : file;
}
