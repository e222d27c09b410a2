import { type ComponentType, lazy } from 'react';
import { PartMissing } from './PartMissing';

/** `lazy` for a part of a panel: where its code does not come, that part alone says so, and the panel stays. */
// biome-ignore lint/suspicious/noExplicitAny: as React's own lazy has it, for components of any properties
export function lazyPart<Part extends ComponentType<any>>(load: () => Promise<{ default: Part }>) {
  return lazy<Part>(() =>
    load().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      return { default: (() => <PartMissing reason={reason} />) as unknown as Part };
    }),
  );
}
